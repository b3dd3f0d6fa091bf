create table case_file (
    id uuid primary key,
    version bigint not null,
    person_id uuid not null,
    region varchar(40) not null,
    status varchar(40) not null,
    phase varchar(40) not null,
    opened_at datetime(6) not null,
    phase_since datetime(6) not null,
    paused_at datetime(6),
    closed_at datetime(6),
    close_reason varchar(40),
    concern_open boolean not null,
    deceased boolean not null,
    key case_file_by_region (region, status, opened_at),
    key case_file_by_person (person_id),
    foreign key (person_id) references person (id)
) default charset = utf8mb4;

create table timeline_entry (
    id uuid primary key,
    case_id uuid not null,
    at datetime(6) not null,
    kind varchar(120) not null,
    actor_id uuid,
    actor_name varchar(160) not null,
    work_item_id uuid,
    detail text,
    key timeline_by_case (case_id, at),
    foreign key (case_id) references case_file (id)
) default charset = utf8mb4;
