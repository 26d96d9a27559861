#!/usr/bin/env bash
# Brings a newer chaincode to a network while companies write, then switches the rules, and looks at what is left.
# The newer chaincode is the same code in a jar with another digest. The network is founded under the first rules, as a version
# before would have done. Uses a network of its own from port 8150 on (LIVETRACE_UPGRADE_PORT), takes some four minutes, and
# leaves nothing behind. Wants FABRIC_BIN. Exit code 0 when every write was answered for good and all holds.
export LIVETRACE_FAULTS=${LIVETRACE_UPGRADE:-${TMPDIR:-/tmp}/livetrace-upgrade}
export LIVETRACE_FAULTS_PORT=${LIVETRACE_UPGRADE_PORT:-8150}
# shellcheck source=network-config/faults/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/../faults/common.sh"
host="host-7f3a" # of the story

found() { # the platform founds the network and says nothing about rules: the first hold
  local crypto=$network/crypto gln=9521000000018 orderer=orderer0.orderer peers=() company
  local self="{'gln':'$gln','name':'Lanting Live','mspId':'PlatformMSP','roles':['PLATFORM'],'prefixes':['9521000'],'seal':'PEER'}"
  for company in platform brand; do
    peers+=(--peerAddresses "127.0.0.1:$(sed -n 's/^  address: 127.0.0.1:\([0-9]*\)$/\1/p' "$network/clients/peer0.$company/core.yaml")"
      --tlsRootCertFiles "$crypto/peerOrganizations/$company.livetrace.test/peers/peer0.$company.livetrace.test/tls/ca.crt")
  done
  FABRIC_LOGGING_SPEC=error FABRIC_CFG_PATH=$network/clients/peer0.platform "$FABRIC_BIN/peer" chaincode invoke \
    -C livetrace -n livetrace "${peers[@]}" --waitForEvent \
    -o "127.0.0.1:$(sed -n 's/^  ListenPort: //p' "$network/nodes/$orderer/orderer.yaml")" \
    --tls --cafile "$crypto/ordererOrganizations/orderer.livetrace.test/orderers/$orderer.livetrace.test/tls/ca.crt" \
    -c "{\"Args\":[\"participant:genesis\",\"genesis-register-$gln\",\"$gln\",\"${self//\'/\\\"}\"]}" \
    >>"$work/network.log" 2>&1 || { say "not founded; $(tail -n 3 "$work/network.log")" && exit 1; }
}

plans() { # plans SECONDS: the anchor, who runs no peer, plans sessions, which the second rules want signed
  local until=$((SECONDS + $1)) n=0
  while [ $SECONDS -lt "$until" ]; do
    n=$((n + 1))
    SIGNER=$anchor send "upgrade-session-$n" /v1/sessions "{\"sessionId\":\"UPGRADE-$n\",\"hostId\":\"$host\",\"aiPresenter\":false,
      \"title\":{\"zh\":\"专场\",\"en\":\"Special\"},\"startsAt\":\"2030-01-01T12:00:00Z\"}" "/v1/sessions/UPGRADE-$n"
  done
}

newer() { # the chaincode's jar with one more file in it, and its libraries
  mkdir -p "$work/newer"
  cp -R "$root"/chaincode/target/livetrace-chaincode-*.jar "$root/chaincode/target/lib" "$work/newer"
  date >"$work/newer/note"
  jar --update --file "$work"/newer/livetrace-chaincode-*.jar -C "$work/newer" note
}

upgrade() {
  local began=$SECONDS
  timeout 180 java -jar "$root"/network-config/target/livetrace-network-config-*.jar up "$work/faults.yaml" --dir "$work/network" \
    --chaincode "$work"/newer/livetrace-chaincode-*.jar >>"$work/network.log" 2>&1 || { say "not upgraded; $(tail -n 3 "$work/network.log")" && exit 1; }
  ls "$network"/processes/chaincode-2.peer0.*.pid >/dev/null # the newer ones run
  echo "  $began s to $SECONDS s: another chaincode came, the old one went"
}

switch_rules() {
  echo "  $SECONDS s: rules $(rules), $(SIGNER=$platform send upgrade-rules /v1/rules '{"version":2}' | cut -d' ' -f1), rules $(rules)"
  [ "$(rules)" = 2 ]
}

rules() { curl -s --max-time 10 "$api/v1/rules" | sed 's/.*"version":\([0-9]*\).*/\1/'; }

trap '"$root/network-config/faults/end.sh"' EXIT
start_network
found
begin
newer
load 75
plans 75 >"$work/writes.sessions" &
loading+=($!)
sleep 8 && upgrade
sleep 5 && switch_rules
judge
