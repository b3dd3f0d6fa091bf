-- to which version of a diagram a process instance is migrated
alter table process_command add column target_definition_key bigint;
