-- what the engine was told when a task was done: together with the diagram it says where a case stands
alter table work_item add column told text after answers;
