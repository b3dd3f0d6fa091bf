-- what is asked in the mirrors of a case: target groups, sketches, touchpoints, thresholds; a version that was used never changes
create table mirror_set (
    id uuid primary key,
    case_id uuid not null,
    number int not null,
    content mediumtext not null,
    made_at datetime(6) not null,
    unique key mirror_set_number (case_id, number),
    foreign key (case_id) references case_file (id)
) default charset = utf8mb4;

create table mirror (
    id uuid primary key,
    version bigint not null,
    case_id uuid not null,
    set_id uuid not null,
    number int not null,
    state varchar(40) not null,
    opened_at datetime(6) not null,
    closes_on date not null,
    closed_at datetime(6),
    session_on date,
    said text,
    unique key mirror_number (case_id, number),
    foreign key (case_id) references case_file (id),
    foreign key (set_id) references mirror_set (id)
) default charset = utf8mb4;

-- a link, while the mirror is open: who holds it is nowhere, and the secret itself is with them alone
create table mirror_respondent (
    id uuid primary key,
    mirror_id uuid not null,
    secret_hash char(64) not null unique,
    layer varchar(40),
    foreign key (mirror_id) references mirror (id)
) default charset = utf8mb4;

-- an answer, while the mirror is open; it says no time
create table mirror_answer (
    respondent_id uuid not null,
    about varchar(40) not null,
    item varchar(40) not null,
    said varchar(40),
    lenses varchar(200) not null,
    remark text,
    primary key (respondent_id, about, item),
    foreign key (respondent_id) references mirror_respondent (id)
) default charset = utf8mb4;

-- after the end: how many people answered, by layer
create table mirror_people (
    mirror_id uuid not null,
    layer varchar(40) not null,
    people int not null,
    primary key (mirror_id, layer),
    foreign key (mirror_id) references mirror (id)
) default charset = utf8mb4;

-- after the end: how often what was said to a question; layer ALL for everybody, another one only where that can be shown
create table mirror_count (
    mirror_id uuid not null,
    about varchar(40) not null,
    item varchar(40) not null,
    layer varchar(40) not null,
    said varchar(40) not null,
    answers int not null,
    primary key (mirror_id, about, item, layer, said),
    foreign key (mirror_id) references mirror (id)
) default charset = utf8mb4;

create table mirror_lens (
    mirror_id uuid not null,
    about varchar(40) not null,
    item varchar(40) not null,
    lens varchar(40) not null,
    answers int not null,
    primary key (mirror_id, about, item, lens),
    foreign key (mirror_id) references mirror (id)
) default charset = utf8mb4;

-- after the end: remarks, in an order that says nothing
create table mirror_remark (
    id uuid primary key,
    mirror_id uuid not null,
    about varchar(40) not null,
    item varchar(40) not null,
    remark text not null,
    key mirror_remark_by_question (mirror_id, about, item),
    foreign key (mirror_id) references mirror (id)
) default charset = utf8mb4;
