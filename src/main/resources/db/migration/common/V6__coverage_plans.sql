-- Plans of who looks after which account. request: the managers and accounts that a plan is made from, so that it can be
-- made again; snapshot_revision: the change after which they were read
create table coverage_plan (
    plan_no integer not null primary key,
    status varchar(10) not null,
    as_of date not null,
    seed integer,
    moves integer,
    seconds integer,
    release_id varchar(64) not null,
    asked_by varchar(255) not null,
    evaluation_no integer not null references evaluation,
    snapshot_revision bigint not null,
    accounts integer not null,
    managers integer not null,
    request text not null,
    best varchar(1000),
    owner varchar(36) not null,
    alive_ms bigint not null,
    started_ms bigint not null,
    ended_ms bigint,
    applied_ms bigint,
    applied_by varchar(255),
    problem varchar(1000),
    plan text
);
