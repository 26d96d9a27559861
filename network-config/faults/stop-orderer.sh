#!/usr/bin/env bash
# Stops the only orderer for 15 s: it takes connections and answers nothing.
# shellcheck source=network-config/faults/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

begin
load 40
sleep 8 && freeze orderer0.orderer 15
judge
