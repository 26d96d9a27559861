-- Files that records on the ledger cite by their SHA-256.
create table document (
    digest text not null primary key,
    media_type text not null,
    name text not null,
    owner text not null,
    received bigint not null,
    content ${bytes} not null
);
