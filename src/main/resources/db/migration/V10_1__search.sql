create table volunteer_search (
    id uuid primary key,
    version bigint not null,
    case_id uuid not null,
    search_for varchar(40) not null,
    state varchar(40) not null,
    opened_at datetime(6) not null,
    state_since datetime(6) not null,
    place_code varchar(80),
    radius_km int,
    languages varchar(120),
    frequency varchar(40),
    minors_involved boolean not null,
    wishes text,
    no_go text,
    public_text text,
    refusals int not null,
    waiting_until date,
    closed_at datetime(6),
    key search_by_case (case_id, state),
    foreign key (case_id) references case_file (id)
) default charset = utf8mb4;

-- who was approached in a search; the volunteer stands in the register
create table search_candidate (
    id uuid primary key,
    search_id uuid not null,
    volunteer_id uuid not null,
    channel varchar(40) not null,
    approached_at datetime(6) not null,
    person_answer varchar(40),
    volunteer_answer varchar(40),
    person_reason text,
    volunteer_reason text,
    met_on date,
    person_after_trial varchar(40),
    volunteer_after_trial varchar(40),
    outcome varchar(40) not null,
    ended_at datetime(6),
    key candidate_by_search (search_id, approached_at),
    foreign key (search_id) references volunteer_search (id)
) default charset = utf8mb4;
