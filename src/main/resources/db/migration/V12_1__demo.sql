-- one row at most: demo data were asked for, and since when they are all there
create table demo_load (
    id int primary key,
    begun_at datetime(6) not null,
    loaded_at datetime(6)
);
