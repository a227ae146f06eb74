-- Tells by which text each version was made. It is empty where somebody else has run the file. (This statement is the
-- only one that cannot be repeated: run the file in one transaction.)
alter table ${prefix}schema add column checksum varchar(64);

insert into ${prefix}schema (version) values (2) on conflict do nothing;
