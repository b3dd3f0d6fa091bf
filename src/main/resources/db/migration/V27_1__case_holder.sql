-- which colleague holds a case: whoever took up its first task, until it is handed over. Without a foreign key, so that who takes a task
-- waits for nobody who changes the case
create table case_holder (
    case_id uuid primary key,
    holder_id uuid not null,
    since datetime(6) not null,
    key case_holder_by_holder (holder_id)
) default charset = utf8mb4;

-- of the cases of before: who has a task in hand, or else who did the last one
insert into case_holder (case_id, holder_id, since)
select case_id, who, at from (
    select w.case_id, coalesce(w.assignee_id, w.completed_by) who, coalesce(w.claimed_at, w.ended_at, w.created_at) at,
        row_number() over (partition by w.case_id order by w.state = 'OPEN' and w.assignee_id is not null desc,
            coalesce(w.claimed_at, w.ended_at, w.created_at) desc, w.id desc) place
    from work_item w join case_file f on f.id = w.case_id
    where f.status <> 'CLOSED' and coalesce(w.assignee_id, w.completed_by) is not null
) last_one where place = 1;
