-- organisations and their trainers
create table coaching_trajectory (
    case_id uuid primary key,
    version bigint not null,
    organisation_id uuid not null,
    asked_at datetime(6) not null,
    foreign key (case_id) references case_file (id),
    foreign key (organisation_id) references organisation (id)
) default charset = utf8mb4;
