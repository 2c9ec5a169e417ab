-- Drafts of policies: every version of their files, their checks and what was done with them.
-- Times are milliseconds since 1970 in UTC. Hashes are SHA-256 as hexadecimal digits.

create table draft_count (
    latest integer not null
);

insert into draft_count (latest) values (0);

-- base: the release that it was begun from. report: the check whose report was submitted.
-- publication: the publication that its approval led to
create table draft (
    draft_no integer not null primary key,
    status varchar(10) not null,
    version integer not null,
    base varchar(64) not null,
    reason varchar(2000) not null,
    author varchar(255) not null,
    created_ms bigint not null,
    changed_ms bigint not null,
    report integer,
    publication integer
);

create index draft_by_status on draft (status, draft_no);

-- proposal: the hash of all files; rules: of those that become a release. findings: JSON
create table draft_version (
    draft_no integer not null references draft,
    version integer not null,
    written_by varchar(255) not null,
    proposal varchar(64) not null,
    rules varchar(64) not null,
    findings text not null,
    primary key (draft_no, version)
);

-- the text of a file, once for all versions that have it
create table draft_text (
    hash varchar(64) not null primary key,
    text varchar(1048576) not null
);

create table draft_file (
    draft_no integer not null,
    version integer not null,
    name varchar(250) not null,
    hash varchar(64) not null references draft_text,
    primary key (draft_no, version, name),
    foreign key (draft_no, version) references draft_version
);

create table draft_event (
    draft_no integer not null references draft,
    event_no integer not null,
    version integer not null,
    what varchar(400) not null,
    done_by varchar(255) not null,
    done_ms bigint not null,
    comment varchar(2000),
    primary key (draft_no, event_no)
);

-- active: the release that the proposal was compared with. portfolio_revision: the last change of the portfolio that was
-- seen. owner, alive_ms: the instance that does it, and when it was last heard of. times, findings, impact: JSON
create table draft_check (
    draft_no integer not null references draft,
    check_no integer not null,
    status varchar(9) not null,
    version integer not null,
    proposal varchar(64) not null,
    active varchar(64) not null,
    portfolio_revision bigint not null,
    as_of date not null,
    asked_by varchar(255) not null,
    started_ms bigint not null,
    ended_ms bigint,
    doing varchar(20),
    done bigint not null,
    total bigint not null,
    times varchar(2000),
    problem varchar(1000),
    findings text,
    impact text,
    cancelled boolean not null,
    owner varchar(36) not null,
    alive_ms bigint not null,
    primary key (draft_no, check_no)
);

create index draft_check_running on draft_check (status, alive_ms);
