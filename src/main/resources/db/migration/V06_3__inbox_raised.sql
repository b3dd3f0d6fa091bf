-- since when something is there that a task waited for, and when it was due before that
alter table work_item
    add column raised_at datetime(6) after sort_due,
    add column calm_due_at datetime(6) after raised_at;

-- tasks of diagrams from before each had a due date
update work_item set due_at = created_at + interval 14 day where due_at is null and state = 'OPEN';
