alter table case_file
    add column kind varchar(40) not null default 'TRAJECTORY' after id;
