-- a search belongs to a group, of whatever kind
update volunteer_search set search_for = 'GROUP' where search_for = 'LUS';
