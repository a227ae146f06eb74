-- Every statement can be repeated, as in the files of the other databases. Texts are compared byte by byte, ids are 16
-- bytes, and a table without a rowid is stored in the order of its primary key.

-- Which of these files the tables are made by. The library reads it at every start, however the tables came about.
create table if not exists ${prefix}schema (
  version integer not null primary key
);

-- One row holds what every commit rewrites. Every nullable column but "survivor" is an attribute of the same name.
create table if not exists ${prefix}customer (
  id blob not null primary key,
  version bigint not null,
  sequence bigint not null,
  survivor blob,
  profile blob not null,
  first_purchase bigint,
  last_purchase bigint,
  purchase_days bigint,
  orders bigint
) without rowid;
create index if not exists ${prefix}customer_last_purchase on ${name}customer (last_purchase, id);

create table if not exists ${prefix}identifier (
  type varchar(40) not null,
  source varchar(40) not null,
  val varchar(255) not null,
  customer blob not null,
  recorded_for blob not null,
  primary key (type, source, val)
) without rowid;
create index if not exists ${prefix}identifier_customer on ${name}identifier (customer);

-- The primary key is the order of a customer's history and of the whole log.
create table if not exists ${prefix}interaction (
  customer blob not null,
  occurred_at bigint not null,
  recorded_for blob not null,
  sequence bigint not null,
  source varchar(40) not null,
  fact_key varchar(255) not null,
  channel varchar(40) not null,
  recorded_at bigint not null,
  by_kind varchar(40),
  by_key varchar(255),
  about text,
  detail_type varchar(40) not null,
  detail_version integer not null,
  detail text not null,
  primary key (customer, occurred_at, recorded_for, sequence),
  unique (source, fact_key)
) without rowid;

-- The primary key is the order of the history about a reference. No index leads here from the customer: what a customer's
-- facts are about stands in their rows, too, and every index by customer makes an import write a third more.
create table if not exists ${prefix}ref (
  kind varchar(40) not null,
  ref_key varchar(255) not null,
  occurred_at bigint not null,
  recorded_for blob not null,
  sequence bigint not null,
  customer blob not null,
  primary key (kind, ref_key, occurred_at, recorded_for, sequence)
) without rowid;

create table if not exists ${prefix}attribute (
  customer blob not null,
  name varchar(40) not null,
  number bigint,
  token varchar(60),
  primary key (customer, name)
) without rowid;
-- Descending, because scores are mostly asked for from the top. As ties go by customer, an index serves one direction.
create index if not exists ${prefix}attribute_number on ${name}attribute (name, number desc, customer);
create index if not exists ${prefix}attribute_token on ${name}attribute (name, token, customer);

create table if not exists ${prefix}due (
  customer blob not null,
  kind varchar(40) not null,
  ref_kind varchar(40) not null,
  ref_key varchar(255) not null,
  due_at bigint not null,
  primary key (customer, kind, ref_kind, ref_key)
) without rowid;
create index if not exists ${prefix}due_at on ${name}due (kind, due_at, customer, ref_kind, ref_key);

create table if not exists ${prefix}document (
  name varchar(255) not null primary key,
  version bigint not null,
  body text not null
) without rowid;

-- This comes last: what broke off is run again.
insert into ${prefix}schema (version) values (1) on conflict do nothing;
