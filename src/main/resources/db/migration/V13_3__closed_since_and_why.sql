-- whatever is over says since when and why: the pages show both
alter table appeal add constraint appeal_closed check (state <> 'CLOSED' or (closed_at is not null and close_reason is not null));
