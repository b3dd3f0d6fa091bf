-- what somebody wrote down for colleagues: what is open in the order of the list, and what was done of late
alter table work_item add key work_item_written (written_by, ended_at, sort_due, id);
