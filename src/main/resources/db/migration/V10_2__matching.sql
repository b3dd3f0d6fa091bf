-- what would be nice in a volunteer, and when the group can meet: names of constants with commas
alter table volunteer_search
    add column when_parts varchar(200) not null default '',
    add column interests varchar(400) not null default '',
    add column pace varchar(20),
    add column experience varchar(300) not null default '',
    add column ages varchar(120) not null default '',
    add column no_go_traits varchar(120) not null default '';

-- why somebody said no, as far as they told: the next list of the same search keeps it in mind
create table search_lesson (
    id uuid primary key,
    search_id uuid not null,
    volunteer_id uuid not null,
    said_by varchar(40) not null,
    reason varchar(40) not null,
    learned_at datetime(6) not null,
    forgotten_at datetime(6),
    key lesson_by_search (search_id, learned_at),
    foreign key (search_id) references volunteer_search (id)
) default charset = utf8mb4;

-- how much each preference counts; the defaults of domain notes 2.2 stand beside it
create table match_weight (
    preference varchar(40) primary key,
    weight int not null,
    default_weight int not null,
    changed_by varchar(160),
    changed_at datetime(6)
) default charset = utf8mb4;
insert into match_weight (preference, weight, default_weight) values
    ('INTERESTS', 3, 3), ('PACE', 2, 2), ('EXPERIENCE', 2, 2), ('AGE', 1, 1), ('DISTANCE', 2, 2);
