-- In whose hands how many open tasks are, by region and team: sums, and what changed since they were made. A number is both together. The sums
-- are written by CarriedSums alone. See docs/decisions/0066-sums-of-who-carries-what.md. Times are UTC.

create table carried_sum (
    access_scope varchar(60) not null,
    -- zeros where nobody has them
    assignee_id uuid not null,
    open int not null,
    -- at the moment of carried_as_of
    late int not null,
    primary key (access_scope, assignee_id)
) default charset = utf8mb4;

-- one row, held by who writes the sums
create table carried_as_of (
    id int primary key,
    as_of datetime(6) not null
) default charset = utf8mb4;
insert into carried_as_of (id, as_of) values (1, utc_timestamp(6));

-- tasks that came into somebody's hands, or left them. Each change adds a row and waits for nobody
create table carried_change (
    id bigint auto_increment primary key,
    access_scope varchar(60) not null,
    assignee_id uuid not null,
    -- how many more
    n int not null,
    -- when they are late; the year 9999 where they never are
    late_from datetime(6) not null
) default charset = utf8mb4;

create trigger work_item_carried after insert on work_item for each row begin
    if new.state = 'OPEN' then
        insert into carried_change (access_scope, assignee_id, n, late_from) values
            (new.access_scope, coalesce(new.assignee_id, '00000000-0000-0000-0000-000000000000'), 1,
                if(new.resting or new.due_at is null, '9999-12-31', new.due_at));
    end if;
end;
create trigger work_item_carried_on after update on work_item for each row begin
    if new.state <> old.state or new.access_scope <> old.access_scope or not (new.assignee_id <=> old.assignee_id)
            or new.resting <> old.resting or not (new.due_at <=> old.due_at) then
        if old.state = 'OPEN' then
            insert into carried_change (access_scope, assignee_id, n, late_from) values
                (old.access_scope, coalesce(old.assignee_id, '00000000-0000-0000-0000-000000000000'), -1,
                    if(old.resting or old.due_at is null, '9999-12-31', old.due_at));
        end if;
        if new.state = 'OPEN' then
            insert into carried_change (access_scope, assignee_id, n, late_from) values
                (new.access_scope, coalesce(new.assignee_id, '00000000-0000-0000-0000-000000000000'), 1,
                    if(new.resting or new.due_at is null, '9999-12-31', new.due_at));
        end if;
    end if;
end;
create trigger work_item_carried_no_more after delete on work_item for each row begin
    if old.state = 'OPEN' then
        insert into carried_change (access_scope, assignee_id, n, late_from) values
            (old.access_scope, coalesce(old.assignee_id, '00000000-0000-0000-0000-000000000000'), -1,
                if(old.resting or old.due_at is null, '9999-12-31', old.due_at));
    end if;
end;

insert into carried_sum (access_scope, assignee_id, open, late)
select access_scope, coalesce(assignee_id, '00000000-0000-0000-0000-000000000000'), count(*),
    sum(aside <> 1 and sort_due < (select as_of from carried_as_of))
from work_item where state = 'OPEN' group by access_scope, assignee_id;
