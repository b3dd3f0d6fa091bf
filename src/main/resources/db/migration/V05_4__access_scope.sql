-- whose work a case is: of a region or of a team (region:oost-vlaanderen, team:lus)
alter table case_file change column region access_scope varchar(40) not null;
update case_file set access_scope = concat('region:', lower(replace(access_scope, '_', '-')));
alter table case_file rename index case_file_by_region to case_file_by_scope;
