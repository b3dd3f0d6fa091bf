-- a case that several teams carry: its scope names all of them (team:lus+domo), and one of them leads
alter table case_file
    modify column access_scope varchar(60) not null,
    add column led_by varchar(40) after access_scope;
update case_file set led_by = upper(replace(substr(access_scope, 6), '-', '_')) where access_scope like 'team:%';
alter table case_file
    add constraint case_file_lead check ((led_by is not null) = (access_scope like 'team:%'));
