-- tasks that colleagues write down themselves: no job of the engine stands behind them, and what is to be done is what they wrote
alter table work_item
    modify column job_key bigint,
    add column own_words varchar(500) after variables,
    -- the same in small letters and digits without accents, to be found by
    add column own_search varchar(500) after own_words,
    add column written_by uuid after own_search;
