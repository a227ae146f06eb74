-- Tells by which text each version was made. It is empty where somebody else has run the file.
alter table ${prefix}schema add column if not exists checksum character varying(64);
-- Earlier versions of the library kept their history here.
drop table if exists ${schema}"${name}schema_history";

merge into ${prefix}schema (version) key (version) values (2);
