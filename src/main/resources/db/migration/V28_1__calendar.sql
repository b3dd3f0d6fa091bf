-- who has what is planned in a calendar of their own, by an address that only they know; of the address we keep its hash
create table calendar_feed (
    user_id uuid primary key,
    secret_hash char(64) not null,
    kinds varchar(200) not null,
    naming varchar(40) not null,
    with_place boolean not null,
    language varchar(8) not null,
    made_at datetime(6) not null,
    read_at datetime(6),
    unique key feed_by_secret (secret_hash)
) default charset = utf8mb4;

-- how each entry was when it was last read, as a hash: a calendar takes a change only with a higher number
create table calendar_entry (
    user_id uuid not null,
    entry_id uuid not null,
    fingerprint char(32) not null,
    sequence int not null,
    changed_at datetime(6) not null,
    primary key (user_id, entry_id),
    foreign key (user_id) references calendar_feed (user_id) on delete cascade
) default charset = utf8mb4;
