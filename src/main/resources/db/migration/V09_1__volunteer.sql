create table volunteer (
    id uuid primary key,
    version bigint not null,
    person_id uuid not null unique,
    -- of the place where the volunteer lives; kept here so that the register can be filtered and sorted by distance
    region varchar(40) not null,
    lat double not null,
    lon double not null,
    languages varchar(120) not null,
    availability varchar(200) not null,
    interests varchar(500),
    radius_km int not null,
    with_minors boolean not null,
    max_groups int not null,
    -- groups that the volunteer has or is proposed for
    groups_taken int not null,
    status varchar(40) not null,
    source varchar(40) not null,
    since date not null,
    left_on date,
    key volunteer_by_place (status, lat, lon),
    key volunteer_by_region (region, status),
    foreign key (person_id) references person (id)
) default charset = utf8mb4;

create table volunteer_assignment (
    id uuid primary key,
    volunteer_id uuid not null,
    case_id uuid not null,
    role varchar(40) not null,
    stage varchar(40) not null,
    proposed_on date not null,
    from_on date,
    until_on date,
    key assignment_by_case (case_id, stage),
    key assignment_by_volunteer (volunteer_id, stage),
    foreign key (volunteer_id) references volunteer (id),
    foreign key (case_id) references case_file (id)
) default charset = utf8mb4;
