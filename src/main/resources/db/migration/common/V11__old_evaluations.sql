-- since when what an evaluation found of each account is kept no more
alter table evaluation add column accounts_deleted_ms bigint;
