-- with all that a page tells, so that it need not gather rows from all over the catalogue
drop index ledger_card_by_account;
drop index ledger_card_by_tier;
drop index ledger_card_by_release;
create index ledger_card_by_account on ledger_card (account_id desc, id desc, tier, release_no);
create index ledger_card_by_tier on ledger_card (tier desc, id desc, account_id, release_no);
create index ledger_card_by_release on ledger_card (release_no desc, id desc, account_id, tier);
