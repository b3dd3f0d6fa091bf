-- whose work a task is: that of its case; in the indexes it keeps its place
alter table work_item change column region access_scope varchar(40) not null;
update work_item set access_scope = concat('region:', lower(replace(access_scope, '_', '-')));
alter table work_item rename index work_item_region to work_item_scope;
