-- on which rungs of the ladder a search was, who chose each and why, and why it was left
create table search_rung (
    id uuid primary key,
    search_id uuid not null,
    channel varchar(40) not null,
    since datetime(6) not null,
    until datetime(6),
    left_because varchar(40),
    -- an appeal stood online for all of its time
    ran_out boolean not null,
    chosen_by uuid,
    chosen_by_name varchar(200),
    reason text,
    -- what a manager said about the text
    remark text,
    key rung_by_search (search_id, since),
    foreign key (search_id) references volunteer_search (id)
) default charset = utf8mb4;

-- those who came in answer to an appeal and heard that no group is left
create table search_let_go (
    search_id uuid not null,
    volunteer_id uuid not null,
    primary key (search_id, volunteer_id),
    foreign key (search_id) references volunteer_search (id)
) default charset = utf8mb4;

-- searches that go on already stand on the rung of their state, or where their candidate was found
insert into search_rung (id, search_id, channel, since, ran_out)
select uuid(), s.id,
       case when s.state = 'SEARCHING_NETWORK' then 'NETWORK'
            when s.state in ('PROPOSED', 'TRIAL') then coalesce(
                (select max(c.channel) from search_candidate c where c.search_id = s.id and c.outcome = 'ACTIVE'), 'POOL')
            else 'POOL' end,
       s.state_since, false
from volunteer_search s
where s.closed_at is null and s.place_code is not null;

create index candidate_by_volunteer on search_candidate (volunteer_id, outcome);
create index search_open on volunteer_search (closed_at);
