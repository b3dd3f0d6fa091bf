-- what a colleague wants to see in the inbox again, under a name of their own; colleagues who may see the same see it where it is shared
create table saved_filter (
    id uuid primary key,
    owner_id uuid not null,
    name varchar(40) not null,
    shared boolean not null,
    whose varchar(40) not null,
    scopes varchar(1000) not null,
    only_late boolean not null,
    unique key saved_filter_name (owner_id, name),
    key saved_filter_shared (shared)
) default charset = utf8mb4;

-- how each left the inbox: its order, and the filter with which it begins
create table inbox_habit (
    user_id uuid primary key,
    sort_order varchar(40),
    begins_with uuid,
    foreign key (begins_with) references saved_filter (id) on delete set null
) default charset = utf8mb4;
