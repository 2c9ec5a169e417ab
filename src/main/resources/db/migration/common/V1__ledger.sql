-- The ledger: append-only entries in chains, one chain for each life of an instance that writes.
-- Times are milliseconds since 1970 in UTC. How links, authentication codes and signatures are made: src/docs/decisions.

-- a release whole, so that a past one can always be compiled again
create table policy_release (
    release_no integer not null primary key,
    release_id varchar(64) not null unique,
    stored_ms bigint not null
);

create table policy_rule_file (
    release_no integer not null references policy_release,
    name varchar(100) not null,
    text text not null,
    primary key (release_no, name)
);

-- features may be added to while the rules stay; a set is in force from its time on
create table policy_feature_set (
    release_no integer not null references policy_release,
    features_id varchar(64) not null,
    stored_ms bigint not null,
    primary key (release_no, features_id, stored_ms)
);

create table policy_feature_file (
    features_id varchar(64) not null,
    name varchar(100) not null,
    text text not null,
    primary key (features_id, name)
);

-- head_*: the last entry that is kept, authenticated by head_mac; filed_seq: the last entry in a closed segment;
-- sealed_*: when the chain was ended, and what signs its end
create table ledger_writer (
    writer integer not null primary key,
    opened_ms bigint not null,
    alive_ms bigint not null,
    key_id varchar(64) not null,
    head_seq bigint not null,
    head_link bytea not null,
    head_ms bigint not null,
    head_mac bytea not null,
    filed_seq bigint not null,
    sealed_ms bigint,
    sealed_signature bytea
);

-- rules: a bit for each rule that fired, by its place in the release
create table ledger_entry (
    writer integer not null,
    seq bigint not null,
    id uuid not null,
    account_id varchar(64) not null,
    tier varchar(11) not null,
    release_no integer not null,
    rules bytea not null,
    content bytea not null,
    link bytea not null,
    primary key (writer, seq)
);

-- a closed range of a chain, signed; its entries may be deleted after their time, which is signed too
create table ledger_segment (
    writer integer not null,
    first_seq bigint not null,
    last_seq bigint not null,
    first_ms bigint not null,
    last_ms bigint not null,
    link_before bytea not null,
    link_after bytea not null,
    key_id varchar(64) not null,
    signature bytea not null,
    deleted_ms bigint,
    deleted_because varchar(200),
    deleted_key_id varchar(64),
    deleted_signature bytea,
    primary key (writer, first_seq)
);

create index ledger_segment_by_age on ledger_segment (last_ms);

-- the catalogue, by which entries of closed segments are found
create table ledger_card (
    id uuid not null primary key,
    account_id varchar(64) not null,
    tier varchar(11) not null,
    release_no integer not null,
    rules bytea not null
);

-- in the order in which pages are read, since H2 reads no index backwards
create index ledger_card_by_account on ledger_card (account_id desc, id desc);
create index ledger_card_by_tier on ledger_card (tier desc, id desc);
create index ledger_card_by_release on ledger_card (release_no desc, id desc);

create table ledger_rule (
    rule_no integer not null primary key,
    name varchar(300) not null unique
);

-- which segments hold an entry for which a rule fired
create table ledger_rule_segment (
    rule_no integer not null references ledger_rule,
    last_id uuid not null,
    writer integer not null,
    first_seq bigint not null,
    primary key (rule_no, last_id)
);

create index ledger_rule_segment_by_segment on ledger_rule_segment (writer, first_seq);

create table ledger_key (
    asked_by varchar(255) not null,
    idempotency_key varchar(100) not null,
    request_hash bytea not null,
    id uuid not null,
    primary key (asked_by, idempotency_key)
);

create index ledger_key_by_id on ledger_key (id);
