-- what was said and agreed in a trajectory
alter table coaching_trajectory
    add column talked_on date,
    add column sector varchar(200),
    add column why_now text,
    add column takes_part text,
    add column expectation text,
    add column offer varchar(40),
    add column offer_reason text,
    add column answer text,
    add column answered_at datetime(6),
    add column agreed_on date,
    add column aim text,
    add column roles text,
    add column sessions_agreed int,
    add column confidentiality text,
    add column cost varchar(200),
    add column chosen_on date,
    add column not_now text,
    add column missed_reviews int not null default 0,
    add column called_on date,
    add column call_said text,
    add column anchored_on date,
    add column kept_by varchar(200),
    add column stays text,
    add column looked_back_on date,
    add column still_there varchar(40),
    add column look_back_said text,
    add column stopped_at datetime(6),
    add column stopped_because text,
    add column stop_reason varchar(40);

-- for whom the organisation wants to change something
create table coaching_target_group (
    case_id uuid not null,
    position int not null,
    name varchar(120) not null,
    why text not null,
    primary key (case_id, position),
    foreign key (case_id) references coaching_trajectory (case_id)
) default charset = utf8mb4;

create table coaching_session (
    id uuid primary key,
    version bigint not null,
    case_id uuid not null,
    state varchar(40) not null,
    planned_at datetime(6) not null,
    place varchar(200) not null,
    theme varchar(200),
    note text,
    key session_by_case (case_id, planned_at),
    foreign key (case_id) references coaching_trajectory (case_id)
) default charset = utf8mb4;

-- each version of a plan of action stays as it was
create table coaching_plan (
    id uuid primary key,
    version bigint not null,
    case_id uuid not null,
    number int not null,
    made_at datetime(6) not null,
    made_by varchar(160) not null,
    unique key plan_by_case (case_id, number),
    foreign key (case_id) references coaching_trajectory (case_id)
) default charset = utf8mb4;

create table coaching_action (
    plan_id uuid not null,
    position int not null,
    number int not null,
    what varchar(300) not null,
    for_whom varchar(200) not null,
    owner varchar(120) not null,
    first_step varchar(300) not null,
    by_when date not null,
    noticed_by varchar(300) not null,
    primary key (plan_id, position),
    foreign key (plan_id) references coaching_plan (id)
) default charset = utf8mb4;

-- the days on which they look back together, and what came of it
create table coaching_review (
    id uuid primary key,
    version bigint not null,
    case_id uuid not null,
    state varchar(40) not null,
    planned_on date not null,
    held_on date,
    plan_number int,
    surprised text,
    blind_spot text,
    key review_by_case (case_id, planned_on),
    foreign key (case_id) references coaching_trajectory (case_id)
) default charset = utf8mb4;

create table coaching_review_action (
    review_id uuid not null,
    position int not null,
    number int not null,
    what varchar(300) not null,
    outcome varchar(40) not null,
    seen text,
    primary key (review_id, position),
    foreign key (review_id) references coaching_review (id)
) default charset = utf8mb4;
