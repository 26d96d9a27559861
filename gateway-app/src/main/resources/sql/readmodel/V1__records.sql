-- A fold of the ledger's blocks. Nothing here exists only here: the file may be dropped at any time and is made again.

-- How far the fold has come, the newest time of a transaction in it, and which code made it.
create table checkpoint (
    channel text not null primary key,
    height bigint not null,
    time bigint not null,
    block_hash text not null,
    shape text not null
);

-- Every record of the ledger as it stands now. Key parts are separated by U+001F.
create table record (
    type text not null,
    key text not null,
    json text not null,
    block bigint not null,
    tx integer not null,
    tx_id text not null,
    endorsers text not null,
    updated bigint not null,
    open integer not null,
    primary key (type, key)
);

-- The parties that may see a record that is not open to everyone.
create table reader (
    type text not null,
    key text not null,
    gln text not null,
    primary key (type, key, gln)
);

-- Where records appear in lists.
create table entry (
    collection text not null,
    position text not null,
    type text not null,
    key text not null,
    status text not null,
    search text not null,
    primary key (collection, position, type, key)
);
create index entry_of_record on entry (type, key);

-- By what else records can be found.
create table facet (
    type text not null,
    key text not null,
    name text not null,
    value text not null,
    primary key (type, key, name, value)
);
create index facet_by_value on facet (name, value, type, key);

-- Genealogy: what became of what, and the record that says so.
create table edge (
    parent text not null,
    child text not null,
    kind text not null,
    type text not null,
    key text not null,
    primary key (parent, child, kind, type, key)
);
create index edge_by_child on edge (child);
create index edge_of_record on edge (type, key);

-- Records that lack the seal of the company they speak for, or cannot be read. Nobody is shown them.
create table aside (
    type text not null,
    key text not null,
    json text not null,
    block bigint not null,
    tx integer not null,
    tx_id text not null,
    reason text not null,
    primary key (type, key)
);

-- What changed, in order: the source of the feed.
create table change (
    block bigint not null,
    tx integer not null,
    n integer not null,
    type text not null,
    key text not null,
    tx_id text not null,
    time bigint not null,
    deleted integer not null,
    readers text not null,
    primary key (block, tx, n)
);
