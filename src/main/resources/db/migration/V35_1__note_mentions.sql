-- whether whom the file is about knows of a note; of what was noted before this nobody said so
alter table case_note add column person_knows boolean not null default false;

-- colleagues who are named in a note: by id, since a name may change
create table case_note_mention (
    note_id uuid not null,
    user_id uuid not null,
    primary key (note_id, user_id),
    foreign key (note_id) references case_note (id)
) default charset = utf8mb4;

-- what a note said until it was put right
create table case_note_before (
    id uuid primary key,
    note_id uuid not null,
    replaced_at datetime(6) not null,
    kind varchar(40) not null,
    held_on date not null,
    with_whom varchar(40) not null,
    who varchar(120),
    words text,
    by_when date,
    key case_note_before_of_note (note_id, replaced_at),
    foreign key (note_id) references case_note (id)
) default charset = utf8mb4;

-- ids, with a comma between them
alter table case_note_draft add column person_knows boolean not null default false, add column mentioned text;
