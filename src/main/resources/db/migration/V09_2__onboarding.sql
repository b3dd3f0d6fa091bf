alter table volunteer
    -- until when the data of somebody who stopped are kept
    add column keep_until date,
    add column merged_into uuid;

-- one who became a volunteer through the process volunteer-onboarding; who was one before we kept it has no row here
create table volunteer_onboarding (
    volunteer_id uuid primary key,
    version bigint not null,
    case_id uuid not null unique,
    appeal_id uuid,
    interested_at datetime(6) not null,
    birth_year int,
    motivation text,
    experience text,
    limits text,
    benefit varchar(40),
    other_allowances boolean,
    talk_held_on date,
    waiting_until date,
    informed_on date,
    informed_way varchar(40),
    informed_by uuid,
    cleared_on date,
    trained_on date,
    end_reason varchar(40),
    partner varchar(160),
    ended_on date,
    foreign key (volunteer_id) references volunteer (id),
    foreign key (case_id) references case_file (id)
) default charset = utf8mb4;

-- the same form sent twice signs up once
create table volunteer_submission (
    token uuid primary key,
    volunteer_id uuid not null,
    at datetime(6) not null
) default charset = utf8mb4;

-- what law asks before somebody begins; of an extract from the criminal record only the day on which it was seen
create table volunteer_check (
    volunteer_id uuid not null,
    kind varchar(40) not null,
    state varchar(40) not null,
    settled_on date,
    noted_by uuid,
    primary key (volunteer_id, kind),
    foreign key (volunteer_id) references volunteer (id)
) default charset = utf8mb4;

create table volunteer_not_same (
    one uuid not null,
    other uuid not null,
    noted_by uuid,
    noted_at datetime(6) not null,
    primary key (one, other)
) default charset = utf8mb4;

-- to find the same phone number however it is written, and neighbours with nearly the same name
alter table person
    add column phone_end varchar(8) as (right(regexp_replace(phone, '[^0-9]', ''), 8)) persistent,
    add key person_by_phone (phone_end),
    add key person_by_place (place_code);
