-- whether the person agrees that we keep a file may still have to be asked
alter table intro_conversation modify consent_for_file boolean;

-- a tick that was missing in what somebody is still typing was no "no"
update work_item set draft = json_set(draft, '$.fileConsent', if(json_value(draft, '$.consentForFile') in ('1', 'true'), 'yes', 'notYet'))
where form_key = 'intake/intro-conversation' and json_valid(draft) and json_exists(draft, '$.consentForFile');

update work_item set answers = json_set(answers, '$.fileConsent', if(json_value(answers, '$.consentForFile') in ('1', 'true'), 'yes', 'no'))
where form_key = 'intake/intro-conversation' and json_valid(answers) and json_exists(answers, '$.consentForFile');
