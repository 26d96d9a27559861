-- Where companies are told of changes, by which secrets they know who calls, and how far they have been told. A revision is
-- what the company changed last; who delivers notices by it that the row is another.
create table webhook (
    id text not null primary key,
    owner text not null,
    sees_all integer not null,
    url text not null,
    types text not null,
    party text not null,
    key text not null,
    secrets text not null,
    created bigint not null,
    revision bigint not null,
    block bigint not null,
    tx integer not null,
    n integer not null,
    failing_since bigint not null,
    disabled text not null
);
create index webhook_of_owner on webhook (owner, created, id);

-- Changes that a receiver did not take at once: those that wait, and those given up, which are due never.
create table webhook_delivery (
    webhook text not null,
    block bigint not null,
    tx integer not null,
    n integer not null,
    record text not null,
    attempts integer not null,
    since bigint not null,
    due bigint,
    failure text not null,
    primary key (webhook, block, tx, n)
);

-- What one of several gateways does at a time: which, and how often it has said so.
create table lease (
    name text not null primary key,
    holder text not null,
    beat bigint not null
);
