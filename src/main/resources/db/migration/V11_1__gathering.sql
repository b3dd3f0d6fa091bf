create table gathering (
    id uuid primary key,
    version bigint not null,
    case_id uuid not null,
    state varchar(40) not null,
    planned_at datetime(6),
    place text,
    theme text,
    led_by varchar(40),
    prepared_with text,
    held_on date,
    present_count int,
    mood int,
    with_volunteer boolean not null,
    person_at_ease varchar(40),
    volunteer_ready varchar(40),
    note text,
    note_agreed boolean not null,
    created_at datetime(6) not null,
    key gathering_by_case (case_id, state, held_on),
    foreign key (case_id) references case_file (id)
) default charset = utf8mb4;

-- what somebody will do after a gathering
create table gathering_action (
    id uuid primary key,
    gathering_id uuid not null,
    position int not null,
    what text not null,
    who varchar(200),
    due_on date,
    done_at datetime(6),
    done_by varchar(160),
    key action_by_gathering (gathering_id, position),
    foreign key (gathering_id) references gathering (id)
) default charset = utf8mb4;

-- how a group lives on after its start: what was agreed at the handover, and what goes on around it
create table group_life (
    case_id uuid primary key,
    version bigint not null,
    handover_on date,
    agreements text,
    tell_lus text,
    emergency_line text,
    frequency_weeks int,
    discretion boolean not null,
    signed_by_person boolean not null,
    signed_by_volunteer boolean not null,
    signed_by_worker boolean not null,
    running_since date,
    replacement_since date,
    covered_by text,
    moving_since date,
    next_contact_on date,
    foreign key (case_id) references case_file (id)
) default charset = utf8mb4;

create table follow_up_contact (
    id uuid primary key,
    case_id uuid not null,
    contacted_on date not null,
    spoken_with varchar(40) not null,
    group_is_doing varchar(40) not null,
    last_gathering_on date,
    need varchar(40) not null,
    wish text,
    concern boolean not null,
    noted_at datetime(6) not null,
    key follow_up_by_case (case_id, noted_at),
    foreign key (case_id) references case_file (id)
) default charset = utf8mb4;
