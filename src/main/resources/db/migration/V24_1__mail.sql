-- mail that is wanted and was not sent yet: what was sent is gone, with its address
create table mail (
    id uuid primary key,
    kind varchar(40) not null,
    -- what it is about, for the module of this kind; what it opens is made when it leaves, and never stands here
    about uuid not null,
    address varchar(160) not null,
    language varchar(10) not null,
    send_at datetime(6) not null,
    keep_until datetime(6) not null,
    next_try_at datetime(6) not null,
    attempts int not null,
    -- tries of which nobody knows whether the mail left
    unsure int not null,
    held_until datetime(6),
    failure varchar(20),
    key mail_due (failure, next_try_at),
    key mail_about (kind, about),
    key mail_kept (keep_until)
) default charset = utf8mb4;
