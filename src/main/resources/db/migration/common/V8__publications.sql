-- Which release decides, since when and why. A publication is live from when it has a live_no, not by a comparison with a
-- clock; the active one is that with the greatest live_no. Times are milliseconds since 1970 in UTC.
-- replacing: the release that was active, or due to become so, as far as who decided it knew;
-- ended_*: why a publication that was to come will not
create table publication (
    publication_no integer not null primary key,
    release_id varchar(64) not null references policy_release (release_id),
    features_id varchar(64) not null,
    kind varchar(10) not null,
    draft_no integer,
    decided_by varchar(255) not null,
    reason varchar(2000) not null,
    recorded_ms bigint not null,
    effective_ms bigint not null,
    replacing varchar(64),
    live_no integer unique,
    live_ms bigint,
    ended_as varchar(10),
    ended_ms bigint,
    ended_by varchar(255),
    ended_because varchar(2000)
);

create index publication_by_release on publication (release_id, live_no);

-- one row, which whoever publishes holds: the greatest live_no, and when the next publication is due
create table publication_state (
    only_one integer not null primary key,
    live_no integer not null,
    due_ms bigint
);

insert into publication_state (only_one, live_no) values (1, 0);
