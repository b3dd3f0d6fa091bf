-- which colleagues want a mail when something was handed to them, and where to; they chose that themselves
create table told_by_mail (
    user_id uuid primary key,
    address varchar(160) not null,
    language varchar(10) not null
) default charset = utf8mb4;
