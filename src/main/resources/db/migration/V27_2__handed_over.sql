-- what came to a colleague and was not read yet: once it is read, the row is gone. What was handed over stands on the timeline of each case
create table handed_over (
    id uuid not null,
    to_id uuid not null,
    by_id uuid not null,
    from_id uuid,
    reason varchar(500) not null,
    cases int not null,
    tasks int not null,
    at datetime(6) not null,
    primary key (to_id, id)
) default charset = utf8mb4;
