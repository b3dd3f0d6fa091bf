-- what looking for somebody from anywhere reads, each along its own index: the first name, the last name, and the last word of it
-- ("Hondt" of D'Hondt, "Berg" of Van den Berg); letters and digits only, accents and capitals left to the collation
alter table person
    add column first_search varchar(60) as (regexp_replace(first_name, '[^\\p{L}\\p{N}]', '')) persistent,
    add column last_search varchar(80) as (regexp_replace(last_name, '[^\\p{L}\\p{N}]', '')) persistent,
    add column last_word varchar(80) as (regexp_replace(trim(last_name), '^.*[^\\p{L}\\p{N}]', '')) persistent,
    add key person_by_first (first_search, last_search, last_word),
    add key person_by_last (last_search, first_search),
    add key person_by_last_word (last_word, first_search);
