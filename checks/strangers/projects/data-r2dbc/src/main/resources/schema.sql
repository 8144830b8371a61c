create table item (item_id int primary key, name varchar(100));
insert into item values (5, 'Plumbus');
