-- how each wants to see the inbox: by what its tasks are grouped, and how close the rows stand. Where somebody chose another order than by due
-- date there were no headings, and there are none now
alter table inbox_habit
    add column grouped_by varchar(40) after sort_order,
    add column compact boolean not null default false after grouped_by;
update inbox_habit set grouped_by = 'NONE' where sort_order is not null and sort_order <> 'DUE';

-- a kept filter opens in the groups in which it was kept; those of before open as the reader left the inbox
alter table saved_filter add column grouped_by varchar(40) after only_late;

-- the tasks of one process, each region and team in the order of the list
alter table work_item add key work_item_process (state, process_id, access_scope, aside, sort_due, id, candidate_group, assignee_id);
