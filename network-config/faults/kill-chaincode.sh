#!/usr/bin/env bash
# Kills the chaincode processes of the brand's and the platform's peers while they run transactions.
# shellcheck source=network-config/faults/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

begin
load 40
sleep 8 && strike chaincode-1.peer0.brand
sleep 12 && strike chaincode-1.peer0.platform
judge
