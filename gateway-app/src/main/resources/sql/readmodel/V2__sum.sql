-- The sum of all rows, by which a file that is not what was written is found.
alter table checkpoint add column sum bigint not null default 0;
