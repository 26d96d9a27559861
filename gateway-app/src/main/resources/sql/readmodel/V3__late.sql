-- What has come to its time: no block says so, a gateway's clock found it. Not part of the fold, whose next begin forgets it; what is
-- late then is told again.
create table late (
    block bigint not null,
    tx integer not null,
    n integer not null,
    type text not null,
    key text not null,
    collection text not null,
    position text not null,
    word text not null,
    tx_id text not null,
    time bigint not null,
    readers text not null,
    primary key (block, tx, n),
    unique (type, key, collection, position)
);
