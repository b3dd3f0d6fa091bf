-- where a request stands, and why it ended without a group, is told by its file; what is its own is since when the choice of a group stands
alter table request change column ended_at settled_at datetime(6);
update request set settled_at = null where end_reason is not null;
alter table request drop column state, drop column end_reason;
