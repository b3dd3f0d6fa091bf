-- a group that was put together; the file knows how far it is
create table link_group (
    case_id uuid primary key,
    place_code varchar(60) not null,
    accepted_at datetime(6) not null,
    key link_group_place (place_code),
    foreign key (case_id) references case_file (id)
) default charset = utf8mb4;

-- who is, or was, thought of for it. on_list: the group may have their name and number
create table link_group_member (
    group_case uuid not null,
    case_id uuid not null,
    state varchar(20) not null,
    on_list boolean not null,
    since date,
    until date,
    primary key (group_case, case_id),
    key link_group_member_person (case_id),
    foreign key (group_case) references link_group (case_id),
    foreign key (case_id) references case_file (id)
) default charset = utf8mb4;
