#!/usr/bin/env bash
# Stops the orderer that leads, for 25 s, among three with Raft or four with SmartBFT: stop-leader.sh [raft|bft]
# shellcheck source=network-config/faults/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

begin "$root/network-config/faults/${1:-raft}.yaml"
load 60
sleep 8
freeze "$(leader)" 25
sleep 5 # until it knows better itself
say "  $SECONDS s: now $(leader) leads"
judge
