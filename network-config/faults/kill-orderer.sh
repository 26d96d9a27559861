#!/usr/bin/env bash
# Kills the only orderer, twice: nothing is ordered until it is back.
# shellcheck source=network-config/faults/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

begin
load 40
sleep 8 && strike orderer0.orderer
sleep 14 && strike orderer0.orderer
judge
