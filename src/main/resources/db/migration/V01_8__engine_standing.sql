-- Where cases stand now, a row for each step that is active, for modules that count: containers such as the process itself are left
-- out. job_key is that of the step's job; due_at when its own timer ends it, not one at its edge. Times are UTC.
create view engine_standing as
select e.element_key, e.process_instance_key, coalesce(c.case_id, r.case_id) as case_id, e.process_id, e.version, e.element_id,
    e.element_type, e.since, j.job_key,
    (select min(t.due_at) from engine_timer t where t.element_key = e.element_key and t.state = 'ACTIVE'
        and (t.element_id = e.element_id or e.element_type = 'EVENT_BASED_GATEWAY')) as due_at
from engine_element e
left join engine_case c on c.process_instance_key = e.process_instance_key
left join process_run r on r.process_instance_key = e.process_instance_key
left join engine_job j on j.element_key = e.element_key and j.state = 'ACTIVE'
where e.state = 'ACTIVE' and e.element_type not in ('PROCESS', 'SUB_PROCESS', 'EVENT_SUB_PROCESS', 'MULTI_INSTANCE_BODY');
