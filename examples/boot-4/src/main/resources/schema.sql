create table if not exists shop_order (number varchar(40) primary key, amount bigint not null);
