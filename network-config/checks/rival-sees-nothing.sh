#!/usr/bin/env bash
# On a running network `full`: shows that who is no member of a channel gets nothing of it, neither from its own peer, nor
# from a member's peer, nor from an orderer, and that a member gets all three. Exit code 0 when that holds.
# usage: FABRIC_BIN=... network-config/checks/rival-sees-nothing.sh [DIRECTORY OF THE NETWORK]
set -euo pipefail

network=${1:-${XDG_DATA_HOME:-$HOME/.local/share}/livetrace/network/full}
crypto=$network/crypto
export FABRIC_LOGGING_SPEC=fatal
failures=0

port_of() { sed -n "s/^  address: 127.0.0.1:\([0-9]*\)$/\1/p" "$network/clients/peer0.$1/core.yaml"; }

call() { # call COMPANY ARGUMENT...: Fabric's peer command in the name of a company's administrator
  local company=$1
  shift
  FABRIC_CFG_PATH=$network/clients/peer0.$company "$FABRIC_BIN/peer" "$@" 2>&1
}

own_peer() { call "$1" channel getinfo -c livetrace; }

brands_peer() { # the chaincode answers a transaction that does not exist with a refusal of its own
  CORE_PEER_ADDRESS=127.0.0.1:$(port_of brand) \
    CORE_PEER_TLS_ROOTCERT_FILE=$crypto/peerOrganizations/brand.livetrace.test/peers/peer0.brand.livetrace.test/tls/ca.crt \
    call "$1" chaincode query -C livetrace -n livetrace -c '{"Args":["lot:read","","",""]}'
}

orderer() {
  local home=$network/nodes/orderer0.ordererplatform
  local tls=$crypto/ordererOrganizations/ordererplatform.livetrace.test/orderers/orderer0.ordererplatform.livetrace.test/tls
  call "$1" channel fetch newest "$scratch/block" -c livetrace --tls --cafile "$tls/ca.crt" \
    -o "127.0.0.1:$(sed -n 's/^  ListenPort: //p' "$home/orderer.yaml")" && echo fetched
}

expect() { # expect WORDS WHO FROM
  local answer
  answer=$("$3" "$2" || true)
  if [[ $answer == *"$1"* ]]; then
    printf '✓ %-5s asks %-12s %s\n' "$2" "$3" "${answer##*$'\n'}"
  else
    printf '✗ %-5s asks %-12s expected "%s", got: %s\n' "$2" "$3" "$1" "$answer"
    failures=$((failures + 1))
  fi
}

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
expect 'Blockchain info' brand own_peer
expect 'UNKNOWN_TRANSACTION' brand brands_peer
expect 'fetched' brand orderer
expect 'Invalid chain ID' rival own_peer
expect 'access denied' rival brands_peer
expect 'FORBIDDEN' rival orderer
exit $((failures > 0))
