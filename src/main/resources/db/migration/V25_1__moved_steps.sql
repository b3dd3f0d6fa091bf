-- where a step is moved: the process instance, and the scope in which the next one begins
alter table process_command add column process_instance_key bigint;
alter table process_command add column scope_key bigint;
-- whether a step is being moved already
alter table process_command add key process_command_key (job_key, kind);
