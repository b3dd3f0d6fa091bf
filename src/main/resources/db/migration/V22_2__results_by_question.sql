-- after the end: what was counted of a question in one row, so that the picture of two hundred people costs what that of five does
create table mirror_result (
    mirror_id uuid not null,
    about varchar(40) not null,
    item varchar(40) not null,
    -- "ALL WORKS 3,ALL PARTLY 1,STAFF WORKS 3": layer ALL for everybody, another one only where that can be shown
    said varchar(600) not null,
    -- "PACE 2,TRUST 1"
    lenses varchar(300) not null,
    remarks int not null,
    primary key (mirror_id, about, item),
    foreign key (mirror_id) references mirror (id)
) default charset = utf8mb4;

insert into mirror_result (mirror_id, about, item, said, lenses, remarks)
select q.mirror_id, q.about, q.item,
    coalesce((select group_concat(c.layer, ' ', c.said, ' ', c.answers) from mirror_count c
        where c.mirror_id = q.mirror_id and c.about = q.about and c.item = q.item), ''),
    coalesce((select group_concat(l.lens, ' ', l.answers) from mirror_lens l
        where l.mirror_id = q.mirror_id and l.about = q.about and l.item = q.item), ''),
    (select count(*) from mirror_remark r where r.mirror_id = q.mirror_id and r.about = q.about and r.item = q.item)
from (select mirror_id, about, item from mirror_count union select mirror_id, about, item from mirror_remark) q;

drop table mirror_count;
drop table mirror_lens;
