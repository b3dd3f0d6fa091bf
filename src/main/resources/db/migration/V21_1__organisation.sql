-- the organisations that trainers coach. name_search and municipality are what a search and the question "is it the same one?" read:
-- letters and digits only, accents and capitals left to the collation; a village counts as its municipality
create table organisation (
    id uuid primary key,
    version bigint not null,
    name varchar(120) not null,
    name_search varchar(120) as (regexp_replace(name, '[^\\p{L}\\p{N}]', '')) persistent,
    kind varchar(20) not null,
    place_code varchar(80) not null,
    municipality varchar(80) as (substring_index(place_code, ':', 1)) persistent,
    language varchar(10) not null,
    registered_at datetime(6) not null,
    merged_into uuid,
    key organisation_by_name (name_search, municipality),
    key organisation_by_kept (merged_into),
    constraint organisation_kept foreign key (merged_into) references organisation (id)
) default charset = utf8mb4;

-- whom we speak with there, in their function
create table organisation_contact (
    id uuid primary key,
    version bigint not null,
    organisation_id uuid not null,
    name varchar(120) not null,
    function_there varchar(120),
    phone varchar(40),
    mail varchar(160),
    key organisation_contact_of (organisation_id),
    constraint organisation_contact_organisation foreign key (organisation_id) references organisation (id)
) default charset = utf8mb4;

-- two of which somebody said that they are not one
create table organisation_not_same (
    one uuid not null,
    other uuid not null,
    primary key (one, other),
    constraint organisation_not_same_one foreign key (one) references organisation (id),
    constraint organisation_not_same_other foreign key (other) references organisation (id)
) default charset = utf8mb4;
