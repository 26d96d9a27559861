#!/usr/bin/env bash
# On a network on which the story was told: shows that the terms of a slot are told by the peer of a company that keeps them, to
# that company, and by nobody to anybody else. Exit code 0 when that holds.
# usage: FABRIC_BIN=... network-config/checks/terms-stay-home.sh [DIRECTORY OF THE NETWORK]
set -euo pipefail

network=${1:-${XDG_DATA_HOME:-$HOME/.local/share}/livetrace/network/small}
crypto=$network/crypto/peerOrganizations
slot=DRESS-1
export FABRIC_LOGGING_SPEC=fatal
failures=0

port_of() { sed -n "s/^  address: 127.0.0.1:\([0-9]*\)$/\1/p" "$network/clients/peer0.$1/core.yaml"; }

asks() { # asks COMPANY PEER GLN: a company's administrator asks a peer for the terms, in the name of that participant
  FABRIC_CFG_PATH=$network/clients/peer0.$1 \
    CORE_PEER_ADDRESS=127.0.0.1:$(port_of "$2") \
    CORE_PEER_TLS_ROOTCERT_FILE=$crypto/$2.livetrace.test/peers/peer0.$2.livetrace.test/tls/ca.crt \
    "$FABRIC_BIN/peer" chaincode query -C livetrace -n livetrace \
    -c '{"Args":["livestream:terms","check","'"$3"'","{\"slotId\":\"'"$slot"'\"}"]}' 2>&1
}

expect() { # expect WORDS COMPANY PEER GLN; whatever the words are, only the first answer may hold a price
  local answer
  answer=$(asks "$2" "$3" "$4" || true)
  if [[ $answer == *"$1"* ]] && { [ "$2" = "$3" ] && [ "$2" = brand ] || [[ $answer != *'"price"'* ]]; }; then
    printf '✓ %-9s asks the peer of %-9s %s\n' "$2" "$3" "${answer:0:150}"
  else
    printf '✗ %-9s asks the peer of %-9s expected "%s", got: %s\n' "$2" "$3" "$1" "$answer"
    failures=$((failures + 1))
  fi
}

brand=9521234000006 platform=9521000000018 carrier=9522222000008
expect '"price"' brand brand $brand
expect 'NOT_KEPT_HERE' brand platform $brand
expect 'NOT_KEPT_HERE' brand logistics $brand
expect 'SESSION_OF_ANOTHER' platform platform $platform
expect 'SESSION_OF_ANOTHER' logistics logistics $carrier
expect 'NOT_YOUR_COMPANY' logistics brand $brand
exit $((failures > 0))
