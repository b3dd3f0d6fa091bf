-- Who was matched stands in the register, so that the name goes when it goes there: the timeline keeps the id and no name.
update timeline_entry t
join volunteer_search s on s.case_id = t.case_id and abs(timestampdiff(second, s.closed_at, t.at)) <= 60
join search_candidate c on c.search_id = s.id and c.outcome = 'MATCHED'
set t.detail = c.volunteer_id
where t.kind = 'search.event.matched';

update timeline_entry set detail = null
where kind = 'search.event.matched' and detail not regexp '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$';
