create table lus (
    id uuid primary key,
    version bigint not null,
    case_id uuid not null,
    request_id uuid,
    state varchar(40) not null,
    opened_at datetime(6) not null,
    started_up_at datetime(6),
    closed_at datetime(6),
    leader varchar(40) not null,
    companion_id uuid,
    unique key lus_of_case (case_id),
    key lus_by_companion (companion_id),
    foreign key (case_id) references case_file (id)
) default charset = utf8mb4;

-- people who do not know that they are on a map: no column for a last name or an address, on purpose
create table network_contact (
    id uuid primary key,
    version bigint not null,
    lus_id uuid not null,
    nickname varchar(60) not null,
    relation varchar(40),
    relation_words varchar(60),
    ring varchar(40),
    sector varchar(40),
    spot double,
    support_types varchar(60) not null,
    reciprocity varchar(40),
    frequency varchar(40),
    important_earlier boolean not null,
    wants_to_invite varchar(40),
    added_at datetime(6) not null,
    changed_at datetime(6) not null,
    changed_by uuid,
    key network_contact_by_lus (lus_id, added_at),
    foreign key (lus_id) references lus (id)
) default charset = utf8mb4;

create table invitation (
    id uuid primary key,
    version bigint not null,
    lus_id uuid not null,
    contact_id uuid not null,
    chosen_at datetime(6) not null,
    invited_by varchar(40),
    words text,
    invited_on date,
    answer varchar(40),
    answered_on date,
    ask_again_on date,
    on_group_list boolean,
    full_name varchar(140),
    phone varchar(40),
    mail varchar(160),
    key invitation_by_lus (lus_id, chosen_at),
    key invitation_by_contact (contact_id, chosen_at),
    foreign key (lus_id) references lus (id),
    foreign key (contact_id) references network_contact (id),
    -- who they are is known only of people who said yes and agreed to be on the list of the group
    constraint invitation_privacy check (
        (answer is not null and answer = 'YES' and on_group_list is not null and on_group_list = true)
        or (full_name is null and phone is null and mail is null))
) default charset = utf8mb4;
