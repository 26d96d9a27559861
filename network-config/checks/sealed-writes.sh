#!/usr/bin/env bash
# Writes sealed records by the thousand and says how long the brand's peer took to have each thousand endorsed.
# On a network of its own, which it takes down. usage: FABRIC_BIN=... network-config/checks/sealed-writes.sh [THOUSANDS]
export LIVETRACE_FAULTS=${LIVETRACE_FAULTS:-${TMPDIR:-/tmp}/livetrace-writes}
# shellcheck source=network-config/faults/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/../faults/common.sh"

thousands=${1:-10}
at_once=8

requests() { # requests THOUSAND: what curl is to send, a product each
  awk -v from=$(($1 * 1000)) -v token="$token" -v url="$api/v1/products" 'BEGIN {
    for (n = from; n < from + 1000; n++) {
      key = sprintf("9521234%05d", n)
      for (sum = i = 0; i < 12; i++) sum += substr(key, i + 1, 1) * (i % 2 ? 3 : 1)
      body = "{\"gtin\":\"0" key (10 - sum % 10) % 10 "\",\"styleId\":\"W-" n "\",\"category\":\"GARMENT\",\"unit\":\"H87\"," \
        "\"liveOnly\":true,\"returnClass\":\"SEVEN_DAYS\",\"name\":{\"zh\":\"裙\",\"en\":\"Skirt\"}," \
        "\"specification\":{\"zh\":\"均码\",\"en\":\"one size\"}}"
      gsub(/"/, "\\\"", body)
      print (n > from ? "next\n" : "") "url = " url "\nheader = \"Authorization: Bearer " token "\""
      print "header = \"Idempotency-Key: writes-" n "\"\nheader = \"Content-Type: application/json\"\ndata = \"" body "\""
      print "output = /dev/null\nmax-time = 60\nretry = 5\nretry-all-errors\nwrite-out = \"%{http_code}\\n\""
    }
  }'
}

endorsed() { # how many endorsements the brand's peer was asked for, and how many seconds they took together
  curl -s "http://127.0.0.1:$((first_port + 22))/metrics" | awk '/^grpc_server_unary_request_duration_(count|sum){/ && /"Endorse"/ {
    n[substr($1, 36, 3)] += $2 } END { print n["cou"], n["sum"] }'
}

trap '"$root/network-config/faults/end.sh"' EXIT
begin
printf '%8s %12s %10s %14s\n' writes acknowledged took 'an endorsement'
for thousand in $(seq 1 "$thousands"); do
  before=$(endorsed)
  began=$EPOCHREALTIME
  requests "$thousand" | curl -s --parallel --parallel-max $at_once --config - >"$work/statuses" 2>/dev/null || true
  awk -v writes="$thousand"000 -v good="$(grep -c 201 "$work/statuses")" -v began="$began" -v now="$EPOCHREALTIME" \
    '{ printf "%8d %12d %8.1f s %11.1f ms\n", writes, good, now - began, ($4 - $2) / ($3 - $1) * 1000 }' \
    <<<"$before $(endorsed)" | tee -a "$work/thousands"
done
result=0
verified || result=1
sed -n 's/^/  /; /^  channel/,/^  PEERS/p' "$work/verify.log"
awk 'NR == 1 { first = $5 } END { printf "the last thousand took %.1f times as long as the first\n", $5 / first; exit $5 > 3 * first }' \
  "$work/thousands" || result=1
exit $result
