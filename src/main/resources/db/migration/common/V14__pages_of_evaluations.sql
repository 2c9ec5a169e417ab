-- a page of a tier, of a quadrant or of both is read from here, however rare they are
create index evaluated_by_place on evaluated (evaluation_no, tier, quadrant, account_id);

-- what was gone since the evaluation before, worked out once; nothing where there is none before, or where an evaluation
-- ended before this was kept
alter table evaluation add column gone_accounts bigint;
alter table evaluation add column gone_revenue numeric(28, 10);
