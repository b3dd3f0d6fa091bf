-- the one reminder that the owner of an action asked for; the address waits with the mail and nowhere else
create table coaching_reminder (
    id uuid primary key,
    version bigint not null,
    case_id uuid not null,
    number int not null,
    remind_on date not null,
    state varchar(20) not null,
    -- of what opens the page about the action; made when the mail leaves
    secret_hash char(64) unique,
    unique key reminder_by_action (case_id, number),
    foreign key (case_id) references coaching_trajectory (case_id)
) default charset = utf8mb4;
