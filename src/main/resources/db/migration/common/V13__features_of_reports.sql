-- the hash of the features that come with the release whose place the proposal would take; a report that does not know
-- them rests on no policy that there is
alter table draft_check add column active_features varchar(64) default '' not null;
