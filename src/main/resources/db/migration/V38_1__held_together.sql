-- a case that two colleagues hold together: the one who was asked along has a row beside that of the holder
alter table case_holder
    add column along boolean not null default false after holder_id,
    drop primary key,
    add primary key (case_id, along);
