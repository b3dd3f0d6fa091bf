-- who can sign in, what they do here, and whose files they see
create table app_user (
    id uuid primary key,
    version bigint not null,
    username varchar(60) not null unique,
    display_name varchar(120) not null,
    password_hash varchar(200) not null,
    password_changes int not null,
    must_change_password boolean not null,
    language varchar(5) not null,
    active boolean not null,
    created_at datetime(6) not null,
    last_sign_in_at datetime(6)
) default charset = utf8mb4;

create table app_user_role (
    user_id uuid not null,
    role varchar(40) not null,
    primary key (user_id, role),
    foreign key (user_id) references app_user (id)
) default charset = utf8mb4;

create table app_user_region (
    user_id uuid not null,
    region varchar(40) not null,
    primary key (user_id, region),
    foreign key (user_id) references app_user (id)
) default charset = utf8mb4;
