-- commands that wait for the engine, written with the facts they belong to
create table process_command (
    id uuid primary key,
    kind varchar(20) not null,
    name varchar(80),
    job_key bigint,
    case_id uuid not null,
    variables text not null,
    ttl_millis bigint not null,
    created_at datetime(6) not null,
    attempts int not null,
    next_attempt_at datetime(6) not null,
    failure varchar(500),
    done_at datetime(6),
    key process_command_due (done_at, next_attempt_at),
    key process_command_case (case_id, done_at, id)
) default charset = utf8mb4;

-- jobs of service tasks that were done, with what the engine was told
create table processed_job (
    job_key bigint primary key,
    case_id uuid,
    job_type varchar(80) not null,
    element_id varchar(80) not null,
    process_instance_key bigint not null,
    variables text not null,
    done_at datetime(6) not null,
    key processed_job_instance (process_instance_key)
) default charset = utf8mb4;

-- which instances of which diagram a case runs
create table process_run (
    process_instance_key bigint primary key,
    case_id uuid not null,
    process_id varchar(80) not null,
    process_definition_key bigint not null,
    version int not null,
    seen_at datetime(6) not null,
    key process_run_case (case_id)
) default charset = utf8mb4;

create table process_definition (
    process_definition_key bigint primary key,
    process_id varchar(80) not null,
    version int not null,
    xml mediumtext not null,
    deployed_at datetime(6) not null,
    key process_definition_version (process_id, version)
) default charset = utf8mb4;
