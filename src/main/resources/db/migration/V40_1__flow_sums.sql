-- How often what happened by month and by year, so that no page counts all rows of flow_step. Written by FlowSums alone, and read together
-- with flow_change. See docs/decisions/0065-sums-of-the-flow.md.
create table flow_sum (
    -- 1, or 12: a month, or a year from January on
    months int not null,
    -- the first of them, as flow_step has it
    month int not null,
    access_scope varchar(60) not null,
    step varchar(20) not null,
    detail varchar(40) not null,
    times int not null,
    -- of those of whom it is known, how many waited how many days: "3:12 8:1"
    waits mediumtext not null,
    primary key (months, month, access_scope, step, detail)
) default charset = utf8mb4 collate = utf8mb4_bin;

-- what is not in the sums yet: rows of flow_step that came (1) and went (-1). Each change adds a row and waits for nobody
create table flow_change (
    id bigint auto_increment primary key,
    month int not null,
    access_scope varchar(60) not null,
    step varchar(20) not null,
    detail varchar(40) not null,
    days int,
    added int not null
) default charset = utf8mb4 collate = utf8mb4_bin;

-- one row, held by who writes the sums
create table flow_holder (
    id int primary key
) default charset = utf8mb4;
insert into flow_holder (id) values (1);

create trigger flow_step_came after insert on flow_step for each row
    insert into flow_change (month, access_scope, step, detail, days, added)
    values (new.month, new.access_scope, new.step, new.detail, new.days, 1);
create trigger flow_step_changed after update on flow_step for each row begin
    if new.month <> old.month or new.access_scope <> old.access_scope or new.step <> old.step or new.detail <> old.detail
            or not (new.days <=> old.days) then
        insert into flow_change (month, access_scope, step, detail, days, added)
        values (old.month, old.access_scope, old.step, old.detail, old.days, -1),
            (new.month, new.access_scope, new.step, new.detail, new.days, 1);
    end if;
end;
create trigger flow_step_went after delete on flow_step for each row
    insert into flow_change (month, access_scope, step, detail, days, added)
    values (old.month, old.access_scope, old.step, old.detail, old.days, -1);

-- some servers cut it off at a thousand characters
set session group_concat_max_len = 16777216;
insert into flow_sum (months, month, access_scope, step, detail, times, waits)
select months, month, access_scope, step, detail, sum(times),
    coalesce(group_concat(if(days is null, null, concat(days, ':', times)) order by days separator ' '), '')
from (
    select 1 as months, month, access_scope, step, detail, days, count(*) as times from flow_step
    group by month, access_scope, step, detail, days
    union all
    select 12, month div 12 * 12, access_scope, step, detail, days, count(*) from flow_step
    group by month div 12 * 12, access_scope, step, detail, days
) days group by months, month, access_scope, step, detail;

-- what is behind a number, the youngest first, with all that is shown of it
alter table flow_step add key flow_step_by_day (access_scope, step, detail, on_day, case_id, of_id, days), drop key flow_step_behind;
