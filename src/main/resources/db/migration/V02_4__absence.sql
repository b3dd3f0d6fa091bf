-- when a colleague is away, both days included; why is nobody's business. Nothing happens on these days: whoever looks, looks at the calendar
create table absence (
    id uuid primary key,
    user_id uuid not null,
    from_day date not null,
    until_day date not null,
    key absence_of (user_id, until_day),
    key absence_until (until_day)
) default charset = utf8mb4;

-- who stands in, where somebody is named
create table absence_stand_in (
    absence_id uuid not null,
    user_id uuid not null,
    primary key (absence_id, user_id),
    foreign key (absence_id) references absence (id) on delete cascade
) default charset = utf8mb4;
