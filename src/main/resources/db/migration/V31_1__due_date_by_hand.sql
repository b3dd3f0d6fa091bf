-- a due date that somebody set by hand: who, when and why, and up to which date it had risen then, so that the same event does not raise it again
alter table work_item
    add column due_set_by uuid after calm_due_at,
    add column due_set_at datetime(6) after due_set_by,
    add column due_reason varchar(500) after due_set_at,
    add column set_aside_due_at datetime(6) after due_reason;
