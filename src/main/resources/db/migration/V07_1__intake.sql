create table request (
    id uuid primary key,
    version bigint not null,
    case_id uuid not null unique,
    reference varchar(12) not null unique,
    channel varchar(40) not null,
    entered_by uuid,
    received_at datetime(6) not null,
    state varchar(40) not null,
    requester_role varchar(40) not null,
    requester_name varchar(120),
    requester_phone varchar(40),
    requester_mail varchar(160),
    contact_preference varchar(10),
    person_knows varchar(40) not null,
    person_agreed_on date,
    question text not null,
    source varchar(40),
    contact_due_at datetime(6),
    appointment_on date,
    appointment_place text,
    consent_for_file boolean,
    consent_sensitive varchar(200),
    consent_at datetime(6),
    consent_noted_by uuid,
    called_back_at datetime(6),
    advice varchar(40),
    orientation varchar(40),
    orientation_reason text,
    person_agrees boolean,
    decided_by uuid,
    decided_at datetime(6),
    referred_to varchar(40),
    referred_on date,
    end_reason varchar(40),
    ended_at datetime(6),
    foreign key (case_id) references case_file (id)
) default charset = utf8mb4;

create table contact_attempt (
    request_id uuid not null,
    seq int not null,
    contacted_on date not null,
    way varchar(40),
    outcome varchar(40) not null,
    noted_by uuid,
    primary key (request_id, seq),
    foreign key (request_id) references request (id)
) default charset = utf8mb4;

create table intro_conversation (
    id uuid primary key,
    request_id uuid not null,
    held_on date not null,
    place text,
    present text,
    explained varchar(40) not null,
    hopes text,
    people_now text,
    people_earlier text,
    wants_own_group varchar(10),
    wants_to_meet_new varchar(10),
    club_step_too_big varchar(10),
    practical_needs text,
    other_help text,
    other_need varchar(40),
    consent_for_file boolean not null,
    consent_sensitive varchar(200) not null,
    decided_now boolean not null,
    held_by uuid,
    noted_at datetime(6) not null,
    key intro_conversation_request (request_id, noted_at),
    foreign key (request_id) references request (id)
) default charset = utf8mb4;

-- the same answers sent twice (a double click, a retry after a lost line) make one request
create table request_submission (
    token uuid primary key,
    request_id uuid not null,
    at datetime(6) not null
) default charset = utf8mb4;
