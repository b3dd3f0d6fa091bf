-- put away until a day, by the one who has it, with a reason; since when it is back. What stands aside, and why, is in the indexes of the list in
-- the place of whether it rests: 0 is in the list, 1 rests with somebody's break, 2 was put away
alter table work_item
    add column later_until datetime(6) after set_aside_due_at,
    add column later_reason varchar(500) after later_until,
    add column back_at datetime(6) after later_reason,
    add column aside tinyint as (case when resting then 1 when later_until is null then 0 else 2 end) stored after back_at,
    drop key work_item_mine,
    drop key work_item_open,
    drop key work_item_scope,
    drop key work_item_age,
    drop key work_item_mine_age;
alter table work_item
    add key work_item_mine (assignee_id, state, aside, sort_due, id),
    add key work_item_open (state, access_scope, assignee_id, aside, sort_due, id, candidate_group),
    add key work_item_scope (state, access_scope, aside, sort_due, id, candidate_group),
    add key work_item_age (state, access_scope, aside, id, candidate_group, assignee_id, sort_due),
    add key work_item_mine_age (assignee_id, state, aside, id),
    add key work_item_later (later_until);
