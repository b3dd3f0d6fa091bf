-- what somebody is told of: ids alone, so that a name is looked up when it is read, by who may see it then
create table notification (
    id uuid primary key,
    reader_id uuid not null,
    kind varchar(40) not null,
    case_id uuid not null,
    work_item_id uuid,
    -- the colleague who did it; null for what comes with time
    by_id uuid,
    -- of one occasion somebody is told once
    occasion varchar(80) not null,
    at datetime(6) not null,
    read_at datetime(6),
    unique key notification_once (reader_id, kind, occasion),
    key notification_unread (reader_id, read_at),
    key notification_newest (reader_id, at, id),
    key notification_unsettled (read_at, work_item_id),
    key notification_of_case (case_id),
    key notification_age (at)
) default charset = utf8mb4;

-- how far was looked for what nobody tells of: tasks that came, days that came near
create table notification_watch (
    id int primary key,
    looked_until datetime(6) not null,
    seen_task uuid not null
) default charset = utf8mb4;
