#!/usr/bin/env bash
# Kills the brand's own peer, twice, while the brand's writes are on their way.
# shellcheck source=network-config/faults/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

begin
load 40
sleep 8 && strike peer0.brand
sleep 14 && strike peer0.brand
judge
