-- the code that somebody gets for the form, to name on the phone; who came before or another way has none
alter table volunteer_onboarding
    add column reference varchar(12) unique;
