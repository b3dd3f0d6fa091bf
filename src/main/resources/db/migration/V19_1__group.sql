-- who keeps a group going belongs to every group, not to a lus
alter table group_life
    add column started_up_at datetime(6),
    add column leader varchar(40) not null default 'NONE',
    add column companion_id uuid,
    add key group_life_by_companion (companion_id);

insert into group_life (case_id, version, discretion, signed_by_person, signed_by_volunteer, signed_by_worker)
select l.case_id, 0, false, false, false, false from lus l
where (l.started_up_at is not null or l.leader <> 'NONE') and not exists (select 1 from group_life g where g.case_id = l.case_id);

update group_life g join lus l on l.case_id = g.case_id
set g.started_up_at = l.started_up_at, g.leader = l.leader, g.companion_id = l.companion_id;

alter table lus
    drop key lus_by_companion,
    drop column started_up_at,
    drop column leader,
    drop column companion_id;

update timeline_entry set kind = concat('group.', substring(kind, length('gathering.') + 1)) where kind like 'gathering.event.%';
update timeline_entry set kind = concat('group.', substring(kind, length('lus.') + 1))
where kind in ('lus.event.startUp', 'lus.event.volunteerWelcomed', 'lus.event.leader.none', 'lus.event.leader.worker', 'lus.event.leader.member',
    'lus.event.leader.volunteer');
