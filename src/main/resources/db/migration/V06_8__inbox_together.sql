-- tasks that several write in: how often what they wrote changed, and who wrote last
alter table work_item
    add column draft_revision bigint not null default 0 after draft_at,
    add column draft_by uuid after draft_revision,
    add column draft_by_before uuid after draft_by;

-- where two wrote in one field at once: what one of them wrote beside what stands in the draft, until somebody chooses
create table work_item_other_text (
    work_item_id uuid not null,
    path varchar(200) collate utf8mb4_bin not null,
    user_id uuid not null,
    text mediumtext not null,
    -- who wrote what stands in the draft, as far as we know
    beside_id uuid,
    written_at datetime(6) not null,
    primary key (work_item_id, path, user_id),
    foreign key (work_item_id) references work_item (id) on delete cascade
) default charset = utf8mb4;

-- who has such a task on a screen now; who was not seen for a while is no longer there
create table work_item_presence (
    screen_id uuid primary key,
    work_item_id uuid not null,
    user_id uuid not null,
    path varchar(200) collate utf8mb4_bin,
    seen_at datetime(6) not null,
    key work_item_presence_of (work_item_id),
    foreign key (work_item_id) references work_item (id) on delete cascade
) default charset = utf8mb4;
