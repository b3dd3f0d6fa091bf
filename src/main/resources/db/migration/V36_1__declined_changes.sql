-- what the engine did not take is found without reading all that it took
alter table process_command add key process_command_change (kind, failure);
