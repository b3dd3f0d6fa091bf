-- how somebody wants to be told of each kind, where they chose otherwise than what is usual
create table notification_choice (
    user_id uuid not null,
    kind varchar(40) not null,
    means varchar(20) not null,
    primary key (user_id, kind)
) default charset = utf8mb4;
-- whether a mail is to tell of it: WANTED, or TELLING once one was written that says it; null for none, and after it left
alter table notification add column mail varchar(10);

-- who wanted a mail about what was handed to them (told_by_mail) gets it as one of these
delete from mail where kind = 'handed-over';
