create table person (
    id uuid primary key,
    version bigint not null,
    first_name varchar(60) not null,
    last_name varchar(80),
    phone varchar(40),
    mail varchar(160),
    place_code varchar(80) not null,
    language varchar(10) not null,
    contact_preference varchar(10),
    minor boolean not null,
    key person_by_mail (mail),
    key person_by_name (first_name, place_code)
) default charset = utf8mb4;
