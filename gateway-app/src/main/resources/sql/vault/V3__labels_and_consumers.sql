-- Leaf files of label runs that this gateway holds, named by their digest.
create table leaf_file (
    digest text not null primary key,
    gtin text not null,
    lot text not null,
    count integer not null,
    received bigint not null
);
create index leaf_file_of_lot on leaf_file (gtin, lot);

-- Their lines: the digests of serial number and inner code, and the salt; neither serial number nor inner code.
create table label_leaf (
    gtin text not null,
    serial text not null,
    lot text not null,
    file text not null,
    "inner" text not null,
    salt text not null,
    primary key (gtin, serial, file)
);
create index label_leaf_of_file on label_leaf (file, serial);

-- What is printed on the labels of a run. Forgotten some weeks after the run was made.
create table label_print (
    file text not null,
    place integer not null,
    serial text not null,
    "inner" text not null,
    primary key (file, place)
);

-- The command that a request for a run became, so that the same request becomes the same run.
create table label_draft (
    msp_id text not null,
    request_id text not null,
    command text not null,
    made bigint not null,
    primary key (msp_id, request_id)
);

-- Which devices used the inner code of a unit, how often and since when. A device is known by the digest of its cookie.
create table unit_opening (
    leaf text not null,
    device text not null,
    first bigint not null,
    times integer not null,
    recorded integer not null,
    primary key (leaf, device)
);

-- How often a code was looked at, by day. Units are named by the digest of their serial number.
create table scan_count (
    gtin text not null,
    lot text not null,
    serial text not null,
    day text not null,
    times bigint not null,
    primary key (gtin, lot, serial, day)
);

-- What consumers report. May hold personal data: for the platform's eyes only.
create table consumer_report (
    id ${counter} primary key,
    received bigint not null,
    digital_link text not null,
    reason text not null,
    message text not null,
    photo_type text not null,
    photo ${bytes}
);
