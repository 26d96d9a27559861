#!/usr/bin/env bash
# Kills the gateway three times, between whatever steps its writes are at, and starts it again on its data.
# shellcheck source=network-config/faults/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

begin
load 60
for _ in 1 2 3; do
  sleep 7 && strike gateway
  await 30 gone gateway
  start_gateway
  say "  $SECONDS s: the gateway is ready again"
done
judge
