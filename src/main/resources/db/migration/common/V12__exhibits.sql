-- What a release's features and its analysis show of it, so that its documentation does not run them again.
-- form: how the text is to be read; text: JSON
create table exhibits (
    release_id varchar(64) not null,
    features_id varchar(64) not null,
    form integer not null,
    text text not null,
    primary key (release_id, features_id, form)
);
