-- On which day each case came how far: the first time that it did, and every volunteer that was found. Days are those of Brussels.
create table flow_step (
    case_id uuid not null,
    step varchar(20) not null,
    -- the search that found the volunteer; the case itself for all else
    of_id uuid not null,
    on_day date not null,
    -- twelve times the year, and the month from zero
    month int not null,
    access_scope varchar(60) not null,
    detail varchar(40) not null,
    -- since the step before, where that is known
    days int,
    primary key (case_id, step, of_id),
    key flow_step_by_month (month, access_scope, step, detail, days),
    key flow_step_behind (step, on_day)
) default charset = utf8mb4;

-- What is known of cases of before, from those who keep it. Where a day is not known, nothing is written.
create temporary table flow_known (
    case_id uuid not null,
    step varchar(20) not null,
    of_id uuid not null,
    on_day date,
    -- in UTC
    at datetime(6),
    detail varchar(40) not null
);

insert into flow_known (case_id, step, of_id, at, detail)
select id, if(kind = 'COACHING', 'KNOCKED', 'CAME'), id, opened_at, '' from case_file where kind in ('TRAJECTORY', 'COACHING');
insert into flow_known (case_id, step, of_id, at, detail)
select id, 'CLOSED', id, closed_at, coalesce(close_reason, 'other') from case_file
where kind = 'TRAJECTORY' and status = 'CLOSED' and closed_at is not null;
insert into flow_known (case_id, step, of_id, on_day, detail)
select r.case_id, 'CONTACT', r.case_id, min(c.contacted_on), '' from request r join contact_attempt c on c.request_id = r.id
where c.outcome = 'REACHED' group by r.case_id;
insert into flow_known (case_id, step, of_id, at, detail)
select r.case_id, 'TALK', r.case_id, min(c.noted_at), '' from request r join intro_conversation c on c.request_id = r.id
group by r.case_id;
insert into flow_known (case_id, step, of_id, at, detail)
select case_id, 'ORIENTED', case_id, coalesce(settled_at, decided_at), orientation from request
where orientation in ('LUS', 'LINK') and coalesce(settled_at, decided_at) is not null;
insert into flow_known (case_id, step, of_id, at, detail)
select r.case_id, 'ORIENTED', r.case_id, f.closed_at, 'REFERRED' from request r join case_file f on f.id = r.case_id
where f.phase = 'REFERRED' and f.closed_at is not null and not exists (
    select 1 from request s where s.case_id = r.case_id and s.orientation in ('LUS', 'LINK')
        and coalesce(s.settled_at, s.decided_at) is not null);
insert into flow_known (case_id, step, of_id, at, detail)
select case_id, 'GROUP', case_id, min(at), '' from timeline_entry where kind = 'group.event.startUp' group by case_id;
insert into flow_known (case_id, step, of_id, on_day, detail)
select case_id, 'HANDED_OVER', case_id, running_since, '' from group_life where running_since is not null;
insert into flow_known (case_id, step, of_id, at, detail)
select s.case_id, 'VOLUNTEER', s.id, s.closed_at, min(c.channel) from volunteer_search s join search_candidate c on c.search_id = s.id
where s.state = 'MATCHED' and c.outcome = 'MATCHED' and s.closed_at is not null group by s.id, s.case_id, s.closed_at;
insert into flow_known (case_id, step, of_id, at, detail)
select case_id, 'OFFERED', case_id, answered_at, offer from coaching_trajectory where answered_at is not null and offer is not null;
insert into flow_known (case_id, step, of_id, on_day, detail)
select case_id, 'BEGUN', case_id, agreed_on, '' from coaching_trajectory where agreed_on is not null;
insert into flow_known (case_id, step, of_id, on_day, detail)
select case_id, 'ANCHORED', case_id, anchored_on, '' from coaching_trajectory where anchored_on is not null;
insert into flow_known (case_id, step, of_id, at, detail)
select case_id, 'STOPPED', case_id, stopped_at, '' from coaching_trajectory where stopped_at is not null;

-- Belgium is two hours ahead of UTC from one in the night of the last Sunday of March to that of October, and one hour at other times.
update flow_known set on_day = date(at + interval if(
    at >= concat(year(at), '-03-31 01:00') - interval (dayofweek(concat(year(at), '-03-31')) - 1) day
        and at < concat(year(at), '-10-31 01:00') - interval (dayofweek(concat(year(at), '-10-31')) - 1) day, 2, 1) hour)
where at is not null;

insert into flow_step (case_id, step, of_id, on_day, month, access_scope, detail)
select k.case_id, k.step, k.of_id, k.on_day, year(k.on_day) * 12 + month(k.on_day) - 1, f.access_scope, k.detail
from flow_known k join case_file f on f.id = k.case_id;

create temporary table flow_first as select case_id, step, min(on_day) as on_day from flow_step group by case_id, step;
alter table flow_first add primary key (case_id, step);
update flow_step s join flow_first p on p.case_id = s.case_id and p.step = case s.step
    when 'CONTACT' then 'CAME' when 'TALK' then 'CONTACT' when 'GROUP' then 'TALK' when 'VOLUNTEER' then 'GROUP'
    when 'OFFERED' then 'KNOCKED' when 'BEGUN' then 'OFFERED' end
set s.days = greatest(0, datediff(s.on_day, p.on_day));
-- of a group that found a volunteer again, the first is the one that was waited for
update flow_step s join flow_step e on e.case_id = s.case_id and e.step = s.step
    and (e.on_day < s.on_day or e.on_day = s.on_day and e.of_id < s.of_id)
set s.days = null where s.step = 'VOLUNTEER';

drop temporary table flow_first;
drop temporary table flow_known;
