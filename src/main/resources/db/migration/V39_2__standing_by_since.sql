-- Since when cases stand somewhere, whosever work they are, in the order of time: of a month only those up to a rank are read, and none is
-- put in order. See docs/decisions/0064-numbers-that-are-kept.md.
alter table standing_case
    drop key standing_case_by_age,
    add key standing_case_by_since (level, process_id, version, element_id, since, access_scope);
