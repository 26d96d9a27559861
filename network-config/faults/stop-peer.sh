#!/usr/bin/env bash
# Stops the brand's own peer for 15 s.
# shellcheck source=network-config/faults/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

begin
load 40
sleep 8 && freeze peer0.brand 15
judge
