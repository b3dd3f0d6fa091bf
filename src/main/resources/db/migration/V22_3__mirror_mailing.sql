-- links that are sent by mail: for one layer at a time. To whom is in the mails that wait, and nowhere once they left
create table mirror_mailing (
    id uuid primary key,
    mirror_id uuid not null,
    layer varchar(40),
    foreign key (mirror_id) references mirror (id)
) default charset = utf8mb4;
