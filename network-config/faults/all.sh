#!/usr/bin/env bash
# Runs every fault, one after the other on one network for each way of ordering. Exit code 1 when one of them failed.
here=$(dirname "${BASH_SOURCE[0]}")
result=0

for fault in kill-orderer stop-orderer kill-peer stop-peer kill-chaincode stop-chaincode kill-gateway; do
  "$here/$fault.sh" || result=1
done
"$here/end.sh"
for ordering in raft bft; do
  for fault in kill-leader stop-leader; do
    "$here/$fault.sh" $ordering || result=1
  done
  "$here/end.sh"
done
exit $result
