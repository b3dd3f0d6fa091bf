-- what a volunteer chooses to tell so that they can be brought together with somebody who fits; names of constants with commas
alter table volunteer
    add column interest_tags varchar(400) not null default '',
    add column pace varchar(20),
    add column experience varchar(300) not null default '',
    add column birth_year int,
    add column traits varchar(120) not null default '';
