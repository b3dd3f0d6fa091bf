-- The cases of a colleague, and those of nobody, in the order of their list: held_case has what they are called, so that a page of them is
-- read along an index. Who is called otherwise since is named in held_change. See docs/decisions/0066-sums-of-who-carries-what.md.

-- put in order as the names themselves are, also on a server that gives new tables another collation than it gave those; last names are of
-- people
set @collation = (select collation_name from information_schema.columns
    where table_schema = database() and table_name = 'person' and column_name = 'first_name');
execute immediate concat('alter table held_case add column name varchar(160) collate ', @collation,
    ', add column last_name varchar(80) collate ', @collation);
update held_case c join case_file f on f.id = c.case_id left join person p on p.id = f.person_id
    set c.name = coalesce(f.title, p.first_name), c.last_name = p.last_name;
alter table held_case
    drop key held_case_by_holder,
    add key held_case_by_name (holder_id, name, last_name, case_id, access_scope, kind);

-- a case, or a person whose cases are called otherwise
alter table held_change
    modify column case_id uuid,
    add column person_id uuid;

drop trigger case_file_held_elsewhere;
create trigger case_file_held_elsewhere after update on case_file for each row begin
    if new.access_scope <> old.access_scope or new.kind <> old.kind or (new.status = 'CLOSED') <> (old.status = 'CLOSED')
            or not (new.title <=> old.title) then
        insert into held_change (case_id) values (new.id);
    end if;
end;
create trigger person_called_otherwise after update on person for each row begin
    if new.first_name <> old.first_name or not (new.last_name <=> old.last_name) then
        insert into held_change (person_id) values (new.id);
    end if;
end;
