-- Every step of publishing, in the order in which they were told, and its entry in the ledger's chains once it has one.
-- Times are milliseconds since 1970 in UTC.

-- told: the number of the last step that was told; entered: the last that has its entry;
-- entering: held by whoever enters steps, so that instances do not get into each other's way
create table publishing_step_count (
    kind varchar(20) not null primary key,
    latest bigint not null
);

insert into publishing_step_count (kind, latest) values ('told', 0);
insert into publishing_step_count (kind, latest) values ('entered', 0);
insert into publishing_step_count (kind, latest) values ('entering', 0);

-- text: what the entry says, byte for byte; mac: authenticates it until it has its entry, so that who can only write rows
-- cannot have steps entered that were never told; left_*: signs it when its entry is deleted after its time
create table publishing_step (
    step_no bigint not null primary key,
    draft_no integer,
    release_id varchar(64),
    text text not null,
    mac bytea not null,
    entry_id uuid unique,
    left_key_id varchar(64),
    left_signature bytea
);

-- in the order in which pages are read, since H2 reads no index backwards
create index publishing_step_by_draft on publishing_step (draft_no desc, step_no desc);
create index publishing_step_by_release on publishing_step (release_id desc, step_no desc);
