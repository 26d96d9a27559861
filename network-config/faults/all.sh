#!/usr/bin/env bash
# Runs every fault, one after the other on one network, and takes it down. Exit code 1 when one of them failed.
# shellcheck source=network-config/faults/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

result=0
for fault in kill-orderer stop-orderer kill-peer stop-peer kill-chaincode stop-chaincode kill-gateway; do
  "$(dirname "${BASH_SOURCE[0]}")/$fault.sh" || result=1
done
"$(dirname "${BASH_SOURCE[0]}")/end.sh"
exit $result
