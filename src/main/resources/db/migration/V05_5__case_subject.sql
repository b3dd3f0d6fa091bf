-- what a case is about: a person, a group or an organisation; whoever is not a person has a title here
alter table case_file
    modify column kind varchar(40) not null,
    modify column person_id uuid,
    add column subject_kind varchar(40) not null default 'PERSON' after kind,
    add column subject_id uuid after person_id,
    add column title varchar(160) after subject_id,
    add column title_search varchar(160) as (regexp_replace(title, '[^\\p{L}\\p{N}]', '')) persistent,
    add key case_file_by_subject (subject_id),
    add key case_file_by_title (title_search),
    add constraint case_file_subject check (
        if(subject_kind = 'PERSON', person_id is not null and subject_id is null and title is null,
            person_id is null and subject_id is not null and title is not null));
