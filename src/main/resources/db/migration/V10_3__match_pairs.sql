-- Who has two interests is found by both together too, so there are more tags. The table is built anew at the next start.
delete from volunteer_match;
alter table volunteer_match modify tag smallint unsigned not null;
