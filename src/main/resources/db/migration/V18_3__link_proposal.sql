-- how much a wish counts where a manager said so; the others count as by default
create table link_weight (
    wish varchar(20) primary key,
    weight int not null
) default charset = utf8mb4;

-- groups that somebody thinks of, of people who wait; nothing begins by it
create table link_proposal (
    id uuid primary key,
    edition int not null,
    regions varchar(120) not null,
    made_by varchar(120) not null,
    made_at datetime(6) not null,
    changed_by varchar(120) not null,
    changed_at datetime(6) not null
) default charset = utf8mb4;

-- place_code: where it meets, if somebody chose that
create table link_proposal_group (
    id uuid primary key,
    proposal_id uuid not null,
    number int not null,
    place_code varchar(60),
    locked boolean not null,
    foreign key (proposal_id) references link_proposal (id) on delete cascade
) default charset = utf8mb4;

-- home: where they lived when they were put here
create table link_proposal_person (
    group_id uuid not null,
    case_id uuid not null,
    home varchar(60) not null,
    locked boolean not null,
    primary key (group_id, case_id),
    foreign key (group_id) references link_proposal_group (id) on delete cascade,
    foreign key (case_id) references case_file (id)
) default charset = utf8mb4;
