-- Accounts as they are known, every earlier version of them, and what evaluations found.
-- Times are milliseconds since 1970 in UTC. A revision is the number of a change; changes commit in its order.

create table portfolio_revision (
    kind varchar(20) not null primary key,
    latest bigint not null
);

insert into portfolio_revision (kind, latest) values ('account', 0);

-- since_revision: the change that first wrote the account, after its last removal, if any.
-- given_*: the tier as whoever keeps the account gave it, and the change that did
create table account (
    account_id varchar(64) not null primary key,
    revision bigint not null,
    since_revision bigint not null,
    known_ms bigint not null,
    name_key varchar(200),
    industry varchar(60),
    home_region varchar(60),
    manager_id varchar(64),
    annual_revenue numeric(28, 10) not null,
    given_tier varchar(11),
    given_since date,
    given_low integer,
    given_revision bigint not null,
    facts varchar(1048576) not null
);

create index account_by_name on account (name_key, account_id);
create index account_by_manager on account (manager_id, account_id);

create table account_history (
    account_id varchar(64) not null,
    revision bigint not null,
    since_revision bigint not null,
    known_ms bigint not null,
    until_revision bigint not null,
    until_ms bigint not null,
    annual_revenue numeric(28, 10) not null,
    given_tier varchar(11),
    given_since date,
    given_low integer,
    given_revision bigint not null,
    facts varchar(1048576) not null,
    primary key (account_id, revision)
);

-- what an import that is kept whole or not at all has read so far
create table account_staged (
    import_id uuid not null,
    line bigint not null,
    staged_ms bigint not null,
    facts varchar(1048576) not null,
    primary key (import_id, line)
);

-- facts of other kinds, fewer by far: managers, the firm's programme; until_ms is null while they are known
create table known_facts (
    kind varchar(20) not null,
    id varchar(64) not null,
    revision bigint not null,
    known_ms bigint not null,
    until_ms bigint,
    facts varchar(1048576) not null,
    primary key (kind, id, revision)
);

-- resumed_*: when the run last began or went on, and how many accounts were done then;
-- base_no: the evaluation whose tiers this one starts from; reached: the last account that is evaluated;
-- applied_revision: the change by which its tiers became the accounts' own
create table evaluation (
    evaluation_no integer not null primary key,
    as_of date not null,
    objective varchar(10) not null,
    capacity_hours numeric(28, 10),
    supplier_revenue numeric(28, 10),
    supplier_revenue_given boolean not null,
    release_id varchar(64) not null,
    dry_run boolean not null,
    asked_by varchar(255) not null,
    base_no integer,
    snapshot_revision bigint not null,
    total bigint not null,
    done bigint not null,
    refused bigint not null,
    reached varchar(64) not null,
    tally varchar(1048576) not null,
    status varchar(10) not null,
    owner varchar(36),
    alive_ms bigint not null,
    resumed_ms bigint not null,
    resumed_done bigint not null,
    started_ms bigint not null,
    ended_ms bigint,
    applied_revision bigint,
    problem varchar(1000),
    analysis varchar(1048576)
);

-- one row: which evaluation runs, and which was the last to give accounts their tiers
create table evaluation_state (
    only_one integer not null primary key,
    running_no integer,
    applied_no integer
);

insert into evaluation_state (only_one) values (1);

-- decided is false where an account's facts were refused: it keeps the tier that it had
create table evaluated (
    evaluation_no integer not null references evaluation,
    account_id varchar(64) not null,
    decided boolean not null,
    decision_id uuid,
    tier varchar(11),
    tier_since date,
    low_evaluations integer not null,
    previous_tier varchar(11),
    moved boolean not null,
    change varchar(20),
    moved_by varchar(300),
    key_account boolean not null,
    quadrant varchar(12),
    score numeric(5, 1),
    annual_revenue numeric(28, 10) not null,
    contribution numeric(28, 10),
    effort_hours integer not null,
    primary key (evaluation_no, account_id)
);

-- in the order in which pages are read, since H2 reads no index backwards
create index evaluated_by_contribution
    on evaluated (evaluation_no, key_account, contribution desc, account_id);
create index evaluated_that_moved on evaluated (evaluation_no, moved, account_id);

create table evaluation_refusal (
    evaluation_no integer not null references evaluation,
    account_id varchar(64) not null,
    refusals varchar(1048576) not null,
    primary key (evaluation_no, account_id)
);
