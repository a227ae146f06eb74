-- Every statement can be repeated, as in the files of the other databases. Keys are compared byte by byte: collate "C".
-- The name of an index has no schema: it lies in that of its table.

-- Which of these files the tables are made by. The library reads it at every start, however the tables came about.
create table if not exists ${prefix}schema (
  version integer not null primary key
);

-- One row holds what every commit rewrites. Every nullable column but "survivor" is an attribute of the same name.
create table if not exists ${prefix}customer (
  id uuid not null primary key,
  version bigint not null,
  sequence bigint not null,
  survivor uuid,
  profile bytea not null,
  first_purchase bigint,
  last_purchase bigint,
  purchase_days bigint,
  orders bigint
);
create index if not exists ${name}customer_last_purchase on ${prefix}customer (last_purchase, id);

create table if not exists ${prefix}identifier (
  type varchar(40) collate "C" not null,
  source varchar(40) collate "C" not null,
  val varchar(255) collate "C" not null,
  customer uuid not null,
  recorded_for uuid not null,
  primary key (type, source, val)
);
create index if not exists ${name}identifier_customer on ${prefix}identifier (customer);

-- The primary key is the order of a customer's history and of the whole log.
create table if not exists ${prefix}interaction (
  customer uuid not null,
  occurred_at bigint not null,
  recorded_for uuid not null,
  sequence bigint not null,
  source varchar(40) collate "C" not null,
  fact_key varchar(255) collate "C" not null,
  channel varchar(40) collate "C" not null,
  recorded_at bigint not null,
  by_kind varchar(40) collate "C",
  by_key varchar(255) collate "C",
  about text,
  detail_type varchar(40) collate "C" not null,
  detail_version integer not null,
  detail text not null,
  primary key (customer, occurred_at, recorded_for, sequence),
  unique (source, fact_key)
);

-- The primary key is the order of the history about a reference. No index leads here from the customer: what a customer's
-- facts are about stands in their rows, too, and every index by customer makes an import write more.
create table if not exists ${prefix}ref (
  kind varchar(40) collate "C" not null,
  ref_key varchar(255) collate "C" not null,
  occurred_at bigint not null,
  recorded_for uuid not null,
  sequence bigint not null,
  customer uuid not null,
  primary key (kind, ref_key, occurred_at, recorded_for, sequence)
);

create table if not exists ${prefix}attribute (
  customer uuid not null,
  name varchar(40) collate "C" not null,
  number bigint,
  token varchar(60) collate "C",
  primary key (customer, name)
);
-- Descending, because scores are mostly asked for from the top. As ties go by customer, an index serves one direction.
create index if not exists ${name}attribute_number on ${prefix}attribute (name, number desc, customer);
create index if not exists ${name}attribute_token on ${prefix}attribute (name, token, customer);

create table if not exists ${prefix}due (
  customer uuid not null,
  kind varchar(40) collate "C" not null,
  ref_kind varchar(40) collate "C" not null,
  ref_key varchar(255) collate "C" not null,
  due_at bigint not null,
  primary key (customer, kind, ref_kind, ref_key)
);
create index if not exists ${name}due_at on ${prefix}due (kind, due_at, customer, ref_kind, ref_key);

create table if not exists ${prefix}document (
  name varchar(255) collate "C" not null primary key,
  version bigint not null,
  body text not null
);

-- This comes last: what broke off is run again.
insert into ${prefix}schema (version) values (1) on conflict do nothing;
