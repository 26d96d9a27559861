-- Gateways of this company that write lanes. While one lives, its beat rises.
create table lane_gateway (
    id text not null primary key,
    address text not null,
    beat bigint not null
);

-- Which of them writes a lane; '' is none. The fence rises whenever a lane goes to another.
create table lane_lease (
    slot_id text not null,
    lane integer not null,
    gateway text not null,
    fence bigint not null,
    primary key (slot_id, lane)
);
create index lane_lease_of_gateway on lane_lease (gateway);
