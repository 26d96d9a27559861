-- Terms of slots, for companies without a peer that would keep them. Their digest stands on the ledger.
create table slot_terms (
    owner text not null,
    slot_id text not null,
    digest text not null,
    terms text not null,
    primary key (owner, slot_id, digest)
);
