-- the words of the agreement, by version and language; a new version is a new row, what was signed stays as it was
create table agreement_template (
    id uuid primary key,
    version int not null,
    language varchar(10) not null,
    valid_from date not null,
    title varchar(200) not null,
    -- what the law asks to tell before somebody begins, a paragraph each
    information text not null,
    -- lines: "# heading" begins a part, "- " an item; {placeholders} are filled in
    body text not null,
    unique key template_by_version (version, language)
) default charset = utf8mb4;

create table volunteer_agreement (
    id uuid primary key,
    volunteer_id uuid not null,
    -- which words; none where it was signed before we kept them
    template_id uuid,
    signed_on date not null,
    way varchar(40) not null,
    noted_by uuid,
    noted_at datetime(6) not null,
    key agreement_by_volunteer (volunteer_id, signed_on),
    foreign key (volunteer_id) references volunteer (id),
    foreign key (template_id) references agreement_template (id)
) default charset = utf8mb4;
