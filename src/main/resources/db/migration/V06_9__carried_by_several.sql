-- whose work a task is may be that of several teams: as long as in its case
alter table work_item modify column access_scope varchar(60) not null;
