-- Where cases count in the numbers of the process status: worked out from where the engine says that they stand, from their open tasks and
-- from whose work they are. Written by StandingCases alone. See docs/decisions/0064-numbers-that-are-kept.md. Times are UTC.

-- a row for each number in which a case counts once: of all, of a process, of a version of its diagram, of a step, of a step on a version.
-- What a level does not tell apart is empty there
create table standing_case (
    case_id uuid not null,
    level varchar(20) not null,
    process_id varchar(80) not null,
    version int not null,
    element_id varchar(120) not null,
    access_scope varchar(60) not null,
    -- what the step waits for; empty where it is not about one step
    waits varchar(20) not null,
    -- where the case stands there several times: the first moment of each
    since datetime(6) not null,
    -- of "since", twelve times the year, and the month from zero
    month int not null,
    due_at datetime(6),
    -- from when on it is late, and when the timer ends that it waits for; the year 9999 where it never is, or waits for none
    late_from datetime(6) not null,
    timer_at datetime(6) not null,
    with_us boolean not null,
    untold boolean not null,
    primary key (case_id, level, process_id, version, element_id),
    key standing_case_by_urgency (level, process_id, version, element_id, access_scope, late_from, since, case_id),
    key standing_case_by_age (level, process_id, version, element_id, access_scope, since),
    key standing_case_late (level, waits, access_scope, late_from, process_id),
    key standing_case_late_from (late_from),
    key standing_case_timer_at (timer_at)
) default charset = utf8mb4;

-- how many rows of standing_case there are, by all that the numbers are asked by
create table standing_sum (
    level varchar(20) not null,
    process_id varchar(80) not null,
    version int not null,
    element_id varchar(120) not null,
    access_scope varchar(60) not null,
    waits varchar(20) not null,
    month int not null,
    cases int not null,
    with_us int not null,
    untold int not null,
    -- late, and with a timer that ends within a week, at the moment of standing_as_of
    late int not null,
    timers int not null,
    primary key (level, process_id, version, element_id, access_scope, waits, month)
) default charset = utf8mb4;

-- one row, held by who writes the two above
create table standing_as_of (
    id int primary key,
    as_of datetime(6) not null
) default charset = utf8mb4;
insert into standing_as_of (id, as_of) values (1, utc_timestamp(6));

-- cases and process instances of which something changed that is not counted yet. Each change adds a row and waits for nobody
create table standing_change (
    id bigint auto_increment primary key,
    process_instance_key bigint,
    case_id uuid
) default charset = utf8mb4;
insert into standing_change (case_id) select id from case_file;

create trigger engine_element_stands after insert on engine_element for each row begin
    if new.state = 'ACTIVE' then
        insert into standing_change (process_instance_key) values (new.process_instance_key);
    end if;
end;
create trigger engine_element_goes_on after update on engine_element for each row begin
    if new.state <> old.state or new.element_id <> old.element_id or new.process_id <> old.process_id or new.version <> old.version
            or new.process_definition_key <> old.process_definition_key or new.since <> old.since then
        insert into standing_change (process_instance_key) values (new.process_instance_key);
    end if;
end;
create trigger engine_element_forgotten after delete on engine_element for each row
    insert into standing_change (process_instance_key) values (old.process_instance_key);

create trigger engine_job_made after insert on engine_job for each row
    insert into standing_change (process_instance_key) values (new.process_instance_key);
create trigger engine_job_changed after update on engine_job for each row begin
    if new.state <> old.state or new.element_key <> old.element_key then
        insert into standing_change (process_instance_key) values (new.process_instance_key);
    end if;
end;
create trigger engine_job_forgotten after delete on engine_job for each row
    insert into standing_change (process_instance_key) values (old.process_instance_key);

create trigger engine_timer_set after insert on engine_timer for each row begin
    if new.state = 'ACTIVE' then
        insert into standing_change (process_instance_key) values (new.process_instance_key);
    end if;
end;
create trigger engine_timer_changed after update on engine_timer for each row begin
    if new.state <> old.state or new.due_at <> old.due_at or new.element_id <> old.element_id then
        insert into standing_change (process_instance_key) values (new.process_instance_key);
    end if;
end;
create trigger engine_timer_forgotten after delete on engine_timer for each row
    insert into standing_change (process_instance_key) values (old.process_instance_key);

create trigger engine_case_told after insert on engine_case for each row
    insert into standing_change (case_id) values (new.case_id);
create trigger engine_case_changed after update on engine_case for each row begin
    if new.case_id <> old.case_id then
        insert into standing_change (case_id) values (old.case_id), (new.case_id);
    end if;
end;
create trigger engine_case_forgotten after delete on engine_case for each row
    insert into standing_change (process_instance_key, case_id) values (old.process_instance_key, old.case_id);

create trigger process_run_seen after insert on process_run for each row
    insert into standing_change (case_id) values (new.case_id);
create trigger process_run_forgotten after delete on process_run for each row
    insert into standing_change (case_id) values (old.case_id);

-- what colleagues write down themselves, without a job of the engine, stands nowhere
create trigger work_item_came after insert on work_item for each row begin
    if new.job_key is not null then
        insert into standing_change (case_id) values (new.case_id);
    end if;
end;
create trigger work_item_changed after update on work_item for each row begin
    if new.job_key is not null and (new.state <> old.state or new.resting <> old.resting or not (new.due_at <=> old.due_at) or new.element_id <> old.element_id
            or new.process_id <> old.process_id or new.process_definition_key <> old.process_definition_key or new.job_key <> old.job_key
            or new.created_at <> old.created_at) then
        insert into standing_change (case_id) values (new.case_id);
    end if;
end;
create trigger work_item_erased after delete on work_item for each row begin
    if old.job_key is not null then
        insert into standing_change (case_id) values (old.case_id);
    end if;
end;

create trigger case_file_opened after insert on case_file for each row
    insert into standing_change (case_id) values (new.id);
create trigger case_file_moved after update on case_file for each row begin
    if new.access_scope <> old.access_scope then
        insert into standing_change (case_id) values (new.id);
    end if;
end;
create trigger case_file_erased after delete on case_file for each row
    insert into standing_change (case_id) values (old.id);
