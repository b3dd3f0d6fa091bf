-- what an organisation asked when it knocked on our door, in its own words, and the code that it got
create table coaching_request (
    id uuid primary key,
    version bigint not null,
    case_id uuid not null unique,
    organisation_id uuid not null,
    reference varchar(10) not null unique,
    question varchar(2000) not null,
    partner varchar(20),
    received_at datetime(6) not null,
    foreign key (case_id) references case_file (id)
) default charset = utf8mb4;

-- one row for each form that was sent, so that what is sent twice knocks once
create table coaching_submission (
    token uuid primary key,
    request_id uuid not null,
    at datetime(6) not null
) default charset = utf8mb4;
