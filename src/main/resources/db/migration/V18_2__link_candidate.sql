-- what somebody told for a link group; names of constants with commas
create table link_candidate (
    case_id uuid primary key,
    version bigint not null,
    edition int not null,
    languages varchar(60) not null,
    times varchar(500) not null,
    range_km int,
    travels_by varchar(80) not null,
    interests varchar(400) not null,
    pace varchar(20),
    gives_or_asks varchar(10),
    brings varchar(500),
    curious_about varchar(500),
    limits varchar(500),
    foreign key (case_id) references case_file (id)
) default charset = utf8mb4;

-- two people who are not brought together, once for both ways
create table link_kept_apart (
    one_case uuid not null,
    other_case uuid not null,
    primary key (one_case, other_case),
    foreign key (one_case) references case_file (id),
    foreign key (other_case) references case_file (id)
) default charset = utf8mb4;
