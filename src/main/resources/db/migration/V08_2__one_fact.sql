-- how far a lus is, is told by the phase of its file; what is its own is until when it was
update lus set closed_at = opened_at where state = 'CLOSED' and closed_at is null;
alter table lus drop column state;
