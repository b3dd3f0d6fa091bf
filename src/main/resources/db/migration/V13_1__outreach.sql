-- a public call for volunteers, for one search of one file
create table appeal (
    id uuid primary key,
    version bigint not null,
    case_id uuid not null,
    search_id uuid not null,
    kind varchar(40) not null,
    state varchar(40) not null,
    -- random; says nothing about anybody
    slug varchar(20) not null unique,
    place_code varchar(80) not null,
    languages varchar(120) not null,
    frequency varchar(40),
    minors boolean not null,
    public_text text,
    parts_of_week varchar(200) not null,
    title_nl varchar(90) not null,
    body_nl text not null,
    title_fr varchar(90),
    body_fr text,
    title_en varchar(90),
    body_en text,
    area_place varchar(80),
    area_radius_km int,
    area_municipalities text,
    max_sign_ups int,
    sign_ups int not null,
    written_at datetime(6) not null,
    written_by uuid,
    approved_at datetime(6),
    approved_by uuid,
    opened_at datetime(6),
    online_until datetime(6),
    renewals int not null,
    closed_at datetime(6),
    close_reason varchar(40),
    key appeal_by_search (search_id, kind),
    key appeal_by_case (case_id, state),
    key appeal_by_state (state, kind, online_until),
    foreign key (case_id) references case_file (id)
) default charset = utf8mb4;

create table appeal_sign_up (
    appeal_id uuid not null,
    volunteer_id uuid not null,
    at datetime(6) not null,
    primary key (appeal_id, volunteer_id),
    foreign key (appeal_id) references appeal (id),
    -- who is erased leaves no trace here; how many came is counted in the appeal
    foreign key (volunteer_id) references volunteer (id) on delete cascade
) default charset = utf8mb4;

-- locked by whoever opens a campaign there, so that two at the same moment take turns
create table appeal_municipality (
    nis_code varchar(5) primary key
) default charset = utf8mb4;

-- where campaigns are and were
create table appeal_area (
    appeal_id uuid not null,
    nis_code varchar(5) not null,
    primary key (appeal_id, nis_code),
    key appeal_area_by_municipality (nis_code),
    foreign key (appeal_id) references appeal (id)
) default charset = utf8mb4;
