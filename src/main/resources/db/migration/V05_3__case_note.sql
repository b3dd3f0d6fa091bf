-- what somebody noted on a file: a call, a visit, a message, an agreement; the timeline tells when, this tells what
create table case_note (
    id uuid primary key,
    version bigint not null,
    case_id uuid not null,
    kind varchar(40) not null,
    held_on date not null,
    with_whom varchar(40) not null,
    who varchar(120),
    words text,
    by_when date,
    author_id uuid not null,
    author_name varchar(160) not null,
    written_at datetime(6) not null,
    corrected_at datetime(6),
    withdrawn_at datetime(6),
    key case_note_by_case (case_id),
    foreign key (case_id) references case_file (id)
) default charset = utf8mb4;

-- what somebody is typing: of a new note or of the correction of one
create table case_note_draft (
    note_id uuid primary key,
    case_id uuid not null,
    author_id uuid not null,
    kind varchar(40),
    held_on date,
    with_whom varchar(40),
    who text,
    words text,
    by_when date,
    kept_at datetime(6) not null,
    key case_note_draft_by_case (case_id, author_id),
    foreign key (case_id) references case_file (id)
) default charset = utf8mb4;
