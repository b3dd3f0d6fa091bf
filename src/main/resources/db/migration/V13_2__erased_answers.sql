-- how many of those who answered were erased since: they leave no trace but this number
alter table appeal add column erased_sign_ups int not null default 0;
