-- whether a message starts a process beside others of the same case, of the same kind too
alter table process_command add column beside boolean not null default false;
