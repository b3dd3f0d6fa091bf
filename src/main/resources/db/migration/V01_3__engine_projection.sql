-- Where every process instance stands, as the engine tells it: written by the exporter in the broker, read by the application.
-- Times are UTC. "position" is that of the record in the engine's log which a row was last told by: an older one changes nothing.

create table engine_element (
    element_key bigint primary key,
    process_instance_key bigint not null,
    scope_key bigint not null,
    parent_element_key bigint not null,
    process_id varchar(80) not null,
    version int not null,
    process_definition_key bigint not null,
    element_id varchar(120) not null,
    element_type varchar(40) not null,
    state varchar(20) not null,
    since datetime(3) not null,
    until datetime(3),
    position bigint not null,
    key engine_element_instance (process_instance_key, state),
    key engine_element_place (state, process_id, element_id)
) default charset = utf8mb4;

-- which case a process instance belongs to, by its variable caseId
create table engine_case (
    process_instance_key bigint primary key,
    case_id uuid not null,
    position bigint not null,
    key engine_case_case (case_id)
) default charset = utf8mb4;

create table engine_job (
    job_key bigint primary key,
    process_instance_key bigint not null,
    element_key bigint not null,
    element_id varchar(120) not null,
    job_type varchar(120) not null,
    retries int not null,
    state varchar(20) not null,
    since datetime(3) not null,
    until datetime(3),
    position bigint not null,
    key engine_job_state (state, position),
    key engine_job_element (element_key)
) default charset = utf8mb4;

create table engine_timer (
    timer_key bigint primary key,
    process_instance_key bigint not null,
    element_key bigint not null,
    element_id varchar(120) not null,
    due_at datetime(3) not null,
    state varchar(20) not null,
    since datetime(3) not null,
    until datetime(3),
    position bigint not null,
    key engine_timer_element (element_key, state),
    key engine_timer_due (state, due_at)
) default charset = utf8mb4;

create table engine_subscription (
    subscription_key bigint primary key,
    process_instance_key bigint not null,
    element_key bigint not null,
    element_id varchar(120) not null,
    message varchar(120) not null,
    state varchar(20) not null,
    since datetime(3) not null,
    until datetime(3),
    position bigint not null,
    key engine_subscription_element (element_key, state)
) default charset = utf8mb4;

create table engine_incident (
    incident_key bigint primary key,
    process_instance_key bigint not null,
    element_key bigint not null,
    element_id varchar(120) not null,
    process_id varchar(80) not null,
    job_key bigint not null,
    kind varchar(60) not null,
    message varchar(200) not null,
    state varchar(20) not null,
    since datetime(3) not null,
    until datetime(3),
    position bigint not null,
    key engine_incident_state (state, since),
    key engine_incident_position (position)
) default charset = utf8mb4;

-- how far each partition has told: written with the rows, so that it says the same as they do. recorded_at is by the engine's clock,
-- told_until by the database's
create table engine_export (
    partition_id int primary key,
    position bigint not null,
    recorded_at datetime(3) not null,
    told_until datetime(3) not null
) default charset = utf8mb4;
