-- tasks by what is to be done, each region and team in the order of the list: for looking for a task by its name
alter table work_item add key work_item_step (state, element_id, access_scope, resting, sort_due, id, candidate_group, process_id);
