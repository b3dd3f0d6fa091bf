-- who stops holding a case was told so as GIVEN_AWAY before: whoever chose how to be told of that keeps it
insert ignore into notification_choice (user_id, kind, means)
select user_id, 'STOPPED', means from notification_choice where kind = 'GIVEN_AWAY';
