#!/usr/bin/env bash
# Stops the brand's chaincode process for 15 s.
# shellcheck source=network-config/faults/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

begin
load 40
sleep 8 && freeze chaincode-1.peer0.brand 15
judge
