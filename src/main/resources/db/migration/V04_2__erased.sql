-- when who they were was erased: name and how to reach them are gone then, and the place is the municipality
alter table person add column erased_on date;
