alter table volunteer
    -- why we keep what we know longer than was told, where a manager said so
    add column keep_reason varchar(500),
    add column erased_on date,
    add key volunteer_by_term (status, keep_until);

-- who was taken together with somebody has no term of their own: they go when that one goes
update volunteer set keep_until = null where merged_into is not null;
-- who stopped before we kept a last day
update volunteer set keep_until = date_add(left_on, interval 2 year)
where status = 'LEFT' and keep_until is null and merged_into is null and left_on is not null;

create index volunteer_merged_into on volunteer (merged_into);
create index submission_of_volunteer on volunteer_submission (volunteer_id);

-- what was erased when, and by whom: nothing that tells who it was
create table erasure (
    id uuid primary key,
    kind varchar(40) not null,
    -- the last day on which it was to be kept
    kept_until date not null,
    erased_on date not null,
    erased_by uuid not null,
    erased_by_name varchar(160) not null,
    how_many int not null,
    unique key erasure_of_day (erased_on, kind, kept_until, erased_by)
) default charset = utf8mb4;
