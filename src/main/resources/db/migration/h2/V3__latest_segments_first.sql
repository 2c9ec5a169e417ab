-- in the order in which segments are looked through, since H2 reads no index backwards
create index ledger_rule_segment_latest on ledger_rule_segment (rule_no desc, last_id desc);
create index ledger_segment_latest on ledger_segment (writer desc, first_seq desc);
