-- What the law allows, with the days on which it does and where we have it from. Data, because it changes each year and quarter.
create table allowance_rate (
    id uuid primary key,
    version bigint not null,
    kind varchar(40) not null,
    valid_from date not null,
    valid_to date not null,
    amount decimal(10, 4) not null,
    source varchar(300) not null,
    unique key allowance_rate_once (kind, valid_from),
    constraint allowance_rate_period check (valid_from <= valid_to)
) default charset = utf8mb4;

-- One volunteer in one calendar year. The list of names of a year is kept for seven years, the register of volunteers for two: so
-- the name stands here as well, and no foreign key holds somebody in the register.
create table allowance_year (
    id uuid primary key,
    version bigint not null,
    volunteer_id uuid not null,
    year smallint not null,
    name varchar(160) not null,
    -- what other organisations gave so far this year, as the volunteer tells it: the caps count over all of them together
    elsewhere decimal(10, 2) not null,
    told_on date,
    told_to varchar(160),
    -- the raised yearly cap applies to what this volunteer does, and why
    raised boolean not null,
    raised_why varchar(300),
    unique key allowance_year_once (volunteer_id, year),
    key allowance_year_by_year (year, name)
) default charset = utf8mb4;

-- Nothing is deleted from it: what was wrong is cancelled, with the reason.
create table allowance_entry (
    id uuid primary key,
    version bigint not null,
    year_id uuid not null,
    day date not null,
    -- the day again while the entry counts, null when it was cancelled: one entry a day
    live_day date,
    kind varchar(40) not null,
    amount decimal(10, 2) not null,
    what varchar(300),
    km decimal(6, 1) not null,
    vehicle varchar(40),
    travel decimal(10, 2) not null,
    submission uuid not null unique,
    entered_by uuid,
    entered_by_name varchar(160) not null,
    entered_at datetime(6) not null,
    cancelled_at datetime(6),
    cancelled_by uuid,
    cancelled_by_name varchar(160),
    cancel_reason varchar(300),
    -- the entry that came in its place
    corrected_by uuid,
    unique key allowance_entry_one_a_day (year_id, live_day),
    key allowance_entry_by_day (day),
    foreign key (year_id) references allowance_year (id)
) default charset = utf8mb4;

insert into allowance_rate (id, version, kind, valid_from, valid_to, amount, source) values
    (uuid(), 0, 'DAY_CAP', '2024-01-01', '2024-12-31', 41.48, 'Wet van 3 juli 2005, art. 10, geïndexeerd bedrag 2024 (vlaanderenvrijwilligt.be/wetgeving/kostenvergoedingen)'),
    (uuid(), 0, 'YEAR_CAP', '2024-01-01', '2024-12-31', 1659.29, 'Wet van 3 juli 2005, art. 10, geïndexeerd bedrag 2024 (vlaanderenvrijwilligt.be/wetgeving/kostenvergoedingen)'),
    (uuid(), 0, 'DAY_CAP', '2025-01-01', '2025-12-31', 42.31, 'Wet van 3 juli 2005, art. 10, geïndexeerd bedrag 2025 (uvcw.be/personnel/actus/art-9304)'),
    (uuid(), 0, 'YEAR_CAP', '2025-01-01', '2025-12-31', 1692.51, 'Wet van 3 juli 2005, art. 10, geïndexeerd bedrag 2025 (uvcw.be/personnel/actus/art-9304)'),
    (uuid(), 0, 'DAY_CAP', '2026-01-01', '2026-12-31', 44.02, 'Wet van 3 juli 2005, art. 10, geïndexeerd bedrag 2026 (securex.be, Volontariat : les montants pour 2026)'),
    (uuid(), 0, 'YEAR_CAP', '2026-01-01', '2026-12-31', 1760.83, 'Wet van 3 juli 2005, art. 10, geïndexeerd bedrag 2026 (securex.be, Volontariat : les montants pour 2026)'),
    (uuid(), 0, 'RAISED_YEAR_CAP', '2026-01-01', '2026-12-31', 3233.91, 'Verhoogd jaarplafond 2026 voor sommige functies, zonder uitkering (securex.be, Volontariat : les montants pour 2026)'),
    (uuid(), 0, 'KM_CAR', '2026-01-01', '2026-03-31', 0.4326, 'Kilometervergoeding eerste kwartaal 2026 (securex.be, Volontariat : les montants pour 2026)'),
    (uuid(), 0, 'KM_BICYCLE', '2026-01-01', '2026-12-31', 0.37, 'Fietsvergoeding 2026 (securex.be, Volontariat : les montants pour 2026)'),
    (uuid(), 0, 'KM_YEAR', '2026-01-01', '2026-12-31', 2000, 'Kilometers per jaar bovenop het forfait, 2026 (securex.be, Volontariat : les montants pour 2026)');
