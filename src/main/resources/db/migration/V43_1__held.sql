-- Who holds how many cases that are not closed, by kind and by region or team: sums, what of each case is in them, and which cases changed
-- since. Written by HeldSums alone. See docs/decisions/0066-sums-of-who-carries-what.md.

create table held_sum (
    kind varchar(40) not null,
    access_scope varchar(60) not null,
    -- zeros where nobody holds them
    holder_id uuid not null,
    files int not null,
    -- those of them that two hold
    together int not null,
    primary key (kind, access_scope, holder_id)
) default charset = utf8mb4;

-- what is in the sums: a row for each who holds a case, or one of nobody's
create table held_case (
    case_id uuid not null,
    holder_id uuid not null,
    kind varchar(40) not null,
    access_scope varchar(60) not null,
    together boolean not null,
    primary key (case_id, holder_id),
    key held_case_by_holder (holder_id, access_scope, kind)
) default charset = utf8mb4;

-- one row, held by who writes the two above
create table held_turn (
    id int primary key
) default charset = utf8mb4;
insert into held_turn (id) values (1);

-- cases of which something changed that is not in the sums yet. Each change adds a row and waits for nobody
create table held_change (
    id bigint auto_increment primary key,
    case_id uuid not null
) default charset = utf8mb4;

create trigger case_holder_came after insert on case_holder for each row
    insert into held_change (case_id) values (new.case_id);
create trigger case_holder_changed after update on case_holder for each row begin
    insert into held_change (case_id) values (new.case_id);
    if new.case_id <> old.case_id then
        insert into held_change (case_id) values (old.case_id);
    end if;
end;
create trigger case_holder_left after delete on case_holder for each row
    insert into held_change (case_id) values (old.case_id);

create trigger case_file_to_hold after insert on case_file for each row
    insert into held_change (case_id) values (new.id);
create trigger case_file_held_elsewhere after update on case_file for each row begin
    if new.access_scope <> old.access_scope or new.kind <> old.kind or (new.status = 'CLOSED') <> (old.status = 'CLOSED') then
        insert into held_change (case_id) values (new.id);
    end if;
end;
create trigger case_file_held_no_more after delete on case_file for each row
    insert into held_change (case_id) values (old.id);

insert into held_case (case_id, holder_id, kind, access_scope, together)
select distinct f.id, coalesce(h.holder_id, '00000000-0000-0000-0000-000000000000'), f.kind, f.access_scope, o.case_id is not null
from case_file f left join case_holder h on h.case_id = f.id left join case_holder o on o.case_id = h.case_id and o.along <> h.along
where f.status <> 'CLOSED';
insert into held_sum (kind, access_scope, holder_id, files, together)
select kind, access_scope, holder_id, count(*), sum(together) from held_case group by kind, access_scope, holder_id;
