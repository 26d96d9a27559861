-- What has come to its time: no transaction says so, a gateway's clock or the next block's time does. Not part of the content that
-- every fold of the same blocks has, for a clock may be ahead of an answer that is on its way.
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
