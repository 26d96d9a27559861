#!/usr/bin/env bash
# Platform and logistics run altered chaincode and write in the brand's name: nobody may rely on it, and no peer stalls.
# On a network of its own, which it takes down. usage: FABRIC_BIN=... network-config/checks/seals-hold.sh
export LIVETRACE_FAULTS=${LIVETRACE_FAULTS:-${TMPDIR:-/tmp}/livetrace-seals}
# shellcheck source=network-config/faults/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/../faults/common.sh"

gtin=0$(key 70001)
requests=0

# ---- what colluding companies can do ----

alter() { # alter COMPANY...: their chaincode processes forge whatever is asked, under the package id that all approved
  local company code tests=$root/chaincode/src/test/java/io/livetrace/chaincode list=$network/processes/wanted.json
  code=$(dirname "$network"/chaincode/*/livetrace-chaincode.jar)
  "${JAVA_HOME:+$JAVA_HOME/bin/}javac" -d "$work/altered" -cp "$code/*:$code/lib/*" "$tests"/{Forger,server/ForgingServer}.java
  for company in "$@"; do
    sed -E "s#(\"name\":\"chaincode-1.peer0.$company\",\"command\":\[[^]]*)\"-jar\",\"([^\"]*)\"#\1\"-cp\",\"$work/altered:\2\",\
\"io.livetrace.chaincode.server.ForgingServer\"#" "$list" >"$list.next"
    mv "$list.next" "$list"
    strike "chaincode-1.peer0.$company"
  done
}

forge() { # forge ARGUMENT...: has platform and logistics endorse it, and waits for its block
  local IFS=,
  FABRIC_CFG_PATH=$network/clients/peer0.logistics "$FABRIC_BIN/peer" chaincode invoke -C livetrace -n livetrace --waitForEvent \
    -o "127.0.0.1:$first_port" --tls --cafile "$(authority orderer orderer0)" \
    --peerAddresses "127.0.0.1:$((first_port + 10))" --tlsRootCertFiles "$(authority peer peer0 platform)" \
    --peerAddresses "127.0.0.1:$((first_port + 30))" --tlsRootCertFiles "$(authority peer peer0 logistics)" \
    -c "{\"Args\":[$*]}" >"$work/forge.log" 2>&1
}

authority() { # authority orderer|peer NODE [COMPANY]
  echo "$network/crypto/$1Organizations/${3:-orderer}.livetrace.test/$1s/$2.${3:-orderer}.livetrace.test/tls/ca.crt"
}

lot_key() { printf '"\\u0000Lot\\u0000%s\\u0000%s\\u0000"' "$gtin" "$1"; }

lot() { # lot NAME: a million pieces, as a string in JSON
  printf '{"ancestors":[],"brand":"%s","commissionedAt":"2026-01-01T00:00:00Z","gtin":"%s","inputs":[],"lot":"%s",
    "madeAt":"%s","producedOn":"2026-01-01","quantity":{"unit":"H87","value":"1000000"}}' "$brand" "$gtin" "$1" "$place" |
    tr -d '\n ' | sed 's/"/\\"/g; s/.*/"&"/'
}

# ---- what others make of it ----

relied() { # relied WHO WHAT PATH BODY [CODE]: somebody relies on a forged lot, and is refused
  local answer
  answer=$(curl -s --max-time 40 -X POST "$api$3" -H "Authorization: Bearer $1" -H 'Content-Type: application/json' \
    -H "Idempotency-Key: seals-$((++requests))" -d "$4")
  expect "$2" "${5:-UNSEALED}" "$answer"
}

reliance() { # reliance LOT: everything that somebody could do with it
  local id="{\"gtin\":\"$gtin\",\"lot\":\"$1\"}" piece='{"value":"1","unit":"H87"}' now
  now=$(date -u +%FT%TZ)
  relied "$token" "the brand makes a lot of $1" /v1/lots "{\"gtin\":\"$gtin\",\"lot\":\"of-$1\",\"quantity\":$piece,
    \"producedOn\":\"2026-01-02\",\"madeAt\":\"$place\",\"inputs\":[{\"quantity\":$piece,\"pool\":{\"gtin\":\"$gtin\",
    \"lot\":\"$1\",\"location\":\"$place\",\"owner\":\"$brand\",\"kind\":\"BRAND\"}}]}"
  relied "$token" "the brand reports on the quality of $1" /v1/qc-reports "{\"subject\":\"lot:$gtin:$1\",\"level\":\"BRAND_SELF\",
    \"reportId\":\"R-$1\",\"plan\":\"all\",\"inspected\":1,\"defective\":0,\"results\":[],\"verdict\":\"CONFORMANT\",
    \"validFrom\":\"$now\",\"at\":\"$now\"}"
  relied "$token" "the brand prints labels for $1" "/v1/lots/$gtin/$1/label-runs" '{"count":5}' LOT_NOT_FOUND
  relied "$platform" "the platform holds $1" "/v1/lots/$gtin/$1/holds" '{"kind":"PLATFORM","holdId":"H","reason":"odd"}'
  relied "$platform" "the platform recalls $1" /v1/recalls "{\"recallId\":\"C-$1\",\"lot\":$id,\"reason\":\"odd\"}"
}

shown() { # shown PATH: what anybody reads
  curl -s --max-time 20 -w ' %{http_code}' -H "Authorization: Bearer $token" "$api$1"
}

slowest_block() { # of the brand's peer, in seconds from a block's receipt to its commit, by its own log
  sed -nE 's/^(.{10})T(..):(..):([0-9.]{6}).* (Received|Committed) block \[([0-9]+)\].*/\6 \5 \2 \3 \4/p' \
    "$network/logs/peer0.brand.log" | awk '{ now = $3 * 3600 + $4 * 60 + $5 }
      $2 == "Received" { received[$1] = now }
      $2 == "Committed" && $1 in received { n++; took = now - received[$1]; if (took > slowest) slowest = took }
      END { printf "%d blocks, the slowest took %.3f s\n", n, slowest }'
}

trap '"$root/network-config/faults/end.sh"' EXIT
begin
build_hall
register "$gtin" >/dev/null
make_lot "$gtin" honest >/dev/null
alter platform logistics

await 60 forge '"forge:put"' "$(lot_key bare)" "$(lot bare)" || { say "nothing can be forged: $(<"$work/forge.log")" && exit 1; }
reliance bare
forge '"forge:put"' "$(lot_key honest)" "$(lot honest)"
reliance honest
forge '"forge:seal"' "$(lot_key sealed)" "$(lot sealed)" '"BrandMSP"' || true
expect 'a lot with a forged seal of the brand is invalid' ENDORSEMENT_POLICY_FAILURE "$(<"$work/forge.log")"
expect 'the brand goes on' 'acknowledged' "$(make_lot "$gtin" next)"
for lot in bare honest sealed; do expect "nobody is shown the lot $lot" '404$' "$(shown "/v1/lots/$gtin/$lot")"; done
expect 'everybody is told of the lot bare' 'lacks the seal of BrandMSP' "$(shown /v1/unsealed-records)"
expect "the brand's peer stalls at no block" '[0-9]+ blocks, the slowest took [0-9]\.[0-9]+ s' "$(slowest_block)"
expect 'verify ledger finds it' 'Not all holds' "$(verified || cat "$work/verify.log")"
for lot in bare honest; do
  expect "verify ledger names the lot $lot" 'lacks the seal of BrandMSP' "$(grep -F "Lot($gtin, $lot)" "$work/verify.log")"
done
sed -n 's/^/  /; /^  channel/,/^  PEERS/p' "$work/verify.log"
exit $((failures > 0))
