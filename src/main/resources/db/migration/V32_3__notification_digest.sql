-- who wants an overview by mail on working days, from which hour of the day in Brussels
create table notification_digest (
    user_id uuid primary key,
    from_hour int not null,
    -- the last day on which it was looked at: one mail a day, whatever restarts
    done_on date
) default charset = utf8mb4;
