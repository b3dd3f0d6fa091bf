-- a volunteer who has no time now is not proposed anywhere until this day
alter table volunteer add column rests_until date;

-- What matching reads (see VolunteerMatches): one row for each volunteer who can be asked (tag 0), and one more for each interest and
-- each experience that they told (the tag). It can be built anew from the register at any time. The primary key keeps together what
-- is read together: who has this tag, lives at this spot, and travels far enough.
create table volunteer_match (
    tag tinyint unsigned not null,
    -- where they live, both coordinates in one number
    spot bigint not null,
    -- how far they travel, in metres
    reach int not null,
    volunteer_id uuid not null,
    -- metres on a flat map of Belgium
    x int not null,
    y int not null,
    -- sets: bit n stands for the n-th constant
    languages int not null,
    parts int not null,
    with_minors boolean not null,
    interests int not null,
    pace int not null,
    experience int not null,
    birth_year int,
    traits int not null,
    since date not null,
    rests_until date,
    primary key (tag, spot, reach, volunteer_id),
    key match_by_volunteer (volunteer_id)
) default charset = utf8mb4;

-- where anybody lives or lived of those in volunteer_match
create table volunteer_spot (
    spot bigint primary key
) default charset = utf8mb4;
