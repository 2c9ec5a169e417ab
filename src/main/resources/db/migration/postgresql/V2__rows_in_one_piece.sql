-- contents are compressed already and mostly small: kept in their rows, an entry is one write and one read
alter table ledger_entry alter column content set storage external;
alter table ledger_entry set (toast_tuple_target = 8160);
