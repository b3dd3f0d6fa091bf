-- for which partners a trainer works
create table app_user_team (
    user_id uuid not null,
    team varchar(40) not null,
    primary key (user_id, team),
    foreign key (user_id) references app_user (id)
) default charset = utf8mb4;
