#!/usr/bin/env bash
# Stops the brand's own peer for 15 s.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

begin
load 40
sleep 8 && freeze peer0.brand 15
judge
