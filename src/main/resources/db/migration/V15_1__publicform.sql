-- signs when a public form was opened; shared by all application nodes, made by the first that starts
create table public_form_key (
    id int primary key,
    secret varchar(64) not null
) default charset = utf8mb4;
