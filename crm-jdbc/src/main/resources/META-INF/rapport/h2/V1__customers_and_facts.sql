-- Every statement can be repeated: in H2, what was created before a migration broke off stays.

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
  profile binary varying(1000000) not null,
  first_purchase bigint,
  last_purchase bigint,
  purchase_days bigint,
  orders bigint
);
create index if not exists ${prefix}customer_last_purchase on ${prefix}customer (last_purchase, id);

create table if not exists ${prefix}identifier (
  type character varying(40) not null,
  source character varying(40) not null,
  val character varying(255) not null,
  customer uuid not null,
  recorded_for uuid not null,
  primary key (type, source, val)
);
create index if not exists ${prefix}identifier_customer on ${prefix}identifier (customer);

-- The primary key is the order of a customer's history and of the whole log.
create table if not exists ${prefix}interaction (
  customer uuid not null,
  occurred_at bigint not null,
  recorded_for uuid not null,
  sequence bigint not null,
  source character varying(40) not null,
  fact_key character varying(255) not null,
  channel character varying(40) not null,
  recorded_at bigint not null,
  by_kind character varying(40),
  by_key character varying(255),
  about character varying(30000),
  detail_type character varying(40) not null,
  detail_version integer not null,
  detail character varying(1000000) not null,
  primary key (customer, occurred_at, recorded_for, sequence),
  unique (source, fact_key)
);

-- The primary key is the order of the history about a reference. No index leads here from the customer: what a customer's
-- facts are about stands in their rows, too, and every index by customer makes an import write a third more.
create table if not exists ${prefix}ref (
  kind character varying(40) not null,
  ref_key character varying(255) not null,
  occurred_at bigint not null,
  recorded_for uuid not null,
  sequence bigint not null,
  customer uuid not null,
  primary key (kind, ref_key, occurred_at, recorded_for, sequence)
);

create table if not exists ${prefix}attribute (
  customer uuid not null,
  name character varying(40) not null,
  number bigint,
  token character varying(60),
  primary key (customer, name)
);
-- Descending, because scores are mostly asked for from the top. As ties go by customer, an index serves one direction.
create index if not exists ${prefix}attribute_number on ${prefix}attribute (name, number desc, customer);
create index if not exists ${prefix}attribute_token on ${prefix}attribute (name, token, customer);

create table if not exists ${prefix}due (
  customer uuid not null,
  kind character varying(40) not null,
  ref_kind character varying(40) not null,
  ref_key character varying(255) not null,
  due_at bigint not null,
  primary key (customer, kind, ref_kind, ref_key)
);
create index if not exists ${prefix}due_at on ${prefix}due (kind, due_at, customer, ref_kind, ref_key);

create table if not exists ${prefix}document (
  name character varying(255) not null primary key,
  version bigint not null,
  body character large object not null
);

-- This comes last: what broke off is run again.
merge into ${prefix}schema (version) key (version) values (1);
