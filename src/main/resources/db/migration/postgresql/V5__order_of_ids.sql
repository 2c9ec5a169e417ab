-- ids stand in the order of their characters, whatever language the database sorts by
alter table account alter column account_id type varchar(64) collate "C";
alter table account_history alter column account_id type varchar(64) collate "C";
alter table evaluated alter column account_id type varchar(64) collate "C";
alter table evaluation_refusal alter column account_id type varchar(64) collate "C";
alter table account alter column name_key type varchar(200) collate "C";
