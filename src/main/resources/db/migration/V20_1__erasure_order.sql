-- what a manager asked to erase and is not done yet: nothing in it once it is
create table erasure_order (
    kind varchar(40) not null,
    -- what the module of this kind knows the subject by; never a name
    subject_id varchar(60) not null,
    asked_by uuid not null,
    asked_by_name varchar(160) not null,
    asked_at datetime(6) not null,
    primary key (kind, subject_id)
) default charset = utf8mb4;
