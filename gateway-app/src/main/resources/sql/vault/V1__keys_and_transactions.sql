-- What the ledger does not hold and a fold cannot rebuild. Belongs to one company; back it up.

-- Keys that this gateway signs cursors and tokens with.
create table secret (
    name text not null primary key,
    value text not null
);

-- Transactions on their way: kept before they are ordered, so that their outcome can be found out after a crash.
create table transaction_sent (
    tx_id text not null primary key,
    msp_id text not null,
    request_id text not null,
    function text not null,
    sent bigint not null,
    envelope ${bytes},
    block bigint,
    validation_code text
);
create index transaction_by_request on transaction_sent (msp_id, request_id, sent);
