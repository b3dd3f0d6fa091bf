-- who waits for a link group, or did; who waits a second time has the same row
create table link_waiting (
    case_id uuid primary key,
    version bigint not null,
    since datetime(6) not null,
    heard_at datetime(6) not null,
    contacts int not null,
    brought_forward boolean not null,
    ended_at datetime(6),
    foreign key (case_id) references case_file (id)
) default charset = utf8mb4;
