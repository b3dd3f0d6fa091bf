-- what a search by name reads: first and last name, letters and digits only, so that D'Hondt, D’Hondt and Dhondt are one;
-- accents and capitals are left to the collation
alter table person
    add column name_search varchar(140) as (regexp_replace(concat(first_name, coalesce(last_name, '')), '[^\\p{L}\\p{N}]', '')) persistent;
