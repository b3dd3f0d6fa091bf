-- the key with which we sign that an account signed in on a device before; made at the first start
create table known_device_key (
    id tinyint primary key,
    secret binary(32) not null,
    check (id = 1)
) default charset = utf8mb4;
