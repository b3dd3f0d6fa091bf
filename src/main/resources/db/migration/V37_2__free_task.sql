-- a task that somebody wrote down may be about no case; it is of whoever has it then ("own" as its access scope)
alter table work_item modify column case_id uuid;
