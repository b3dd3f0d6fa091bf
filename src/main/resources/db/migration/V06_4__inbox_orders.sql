-- the rest of the ways to list, each along an index of its own: what is mine by age, what was escalated by when it is due and by age.
-- There are few of them in a page of which too many are not for the reader, so these hold the order and no more.
alter table work_item
    add column escalated boolean as (escalated_at is not null) stored after escalated_at,
    add key work_item_mine_age (assignee_id, state, resting, id),
    add key work_item_escalated_due (state, escalated, resting, sort_due, id),
    add key work_item_escalated_age (state, escalated, resting, id),
    drop key work_item_escalated;
