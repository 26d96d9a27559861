# shellcheck shell=bash
# What the fault scripts share: a network and a gateway of their own, bounded load, and the judgement. Read by them.
# Wants FABRIC_BIN. Everything lies below LIVETRACE_FAULTS; what a script starts, the next goes on with; end.sh takes it down.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
small=$root/network-config/src/main/resources/topologies/small.yaml
work=${LIVETRACE_FAULTS:-${TMPDIR:-/tmp}/livetrace-faults}
first_port=${LIVETRACE_FAULTS_PORT:-8350}
port=$((first_port + 90))
api=http://127.0.0.1:$port
ready=http://127.0.0.1:$((port + 1))/readyz
network=$work/network/faults
brand=9521234000006
writers=4
failures=0
patience=120 # seconds for which a writer repeats one write

say() { printf '%s\n' "$*" >&2; }
livetrace() { "$root/livetrace" "$@"; }

begin() { # begin [TOPOLOGY]: a network, a gateway on it, and a demonstration that has told its story
  start_network "$@"
  alive gateway || start_gateway
  await 180 grep -q '^Open this' "$work/gateway.log" || { say "no story; see $work/gateway.log" && exit 1; }
  sign_in
  say "$(basename "$0"): $(sed -n '2s/^# //p' "$0")"
}

start_network() { # start_network [TOPOLOGY]
  local topology=$work/faults.yaml
  mkdir -p "$work"
  sed "s/^name: .*/name: faults/; s/^firstPort: .*/firstPort: $first_port/" "${1:-$small}" >"$topology.next"
  if [ -e "$topology" ] && ! cmp -s "$topology" "$topology.next"; then
    say "another network of these scripts runs; network-config/faults/end.sh takes it down" && exit 1
  fi
  mv "$topology.next" "$topology"
  livetrace network up "$topology" --dir "$work/network" >/dev/null 2>>"$work/network.log" || {
    say "no network; see $work/network.log" && exit 1
  }
}

start_gateway() {
  setsid "$root/livetrace" up --ledger fabric --connection "$network/connection.json" --data "$work/gateway" \
    --demo --port "$port" --management-port $((port + 1)) >"$work/gateway.log" 2>&1 &
  echo $! >"$work/gateway.pid"
  disown # that it is killed is no news
  await 120 is_ready || { say "the gateway is not ready; see $work/gateway.log" && exit 1; }
}

stop_gateway() {
  kill "$(<"$work/gateway.pid")" 2>/dev/null || return 0
  await 60 gone gateway
}

pid() { # of a process of the network, such as peer0.brand, or of the gateway
  if [ "$1" = gateway ]; then cat "$work/gateway.pid"; else cut -d' ' -f1 "$network/processes/$1.pid"; fi
}

alive() { [ -e "$work/$1.pid" ] && kill -0 "$(pid "$1")" 2>/dev/null; }
gone() { ! alive "$1"; }
is_ready() { [ "$(curl -s -o /dev/null -w '%{http_code}' --max-time 5 "$ready")" = 200 ]; }
await() { # await SECONDS COMMAND...
  local until=$((SECONDS + $1))
  shift
  until "$@"; do [ $SECONDS -lt $until ] || return 1; sleep 0.3; done
}

strike() { # strike PROCESS: kills it; the supervisor starts it again after a second
  kill -KILL "$(pid "$1")"
  say "  $SECONDS s: killed $1"
}

freeze() { # freeze PROCESS SECONDS: it keeps its connections and answers nothing
  local frozen
  frozen=$(pid "$1")
  kill -STOP "$frozen"
  say "  $SECONDS s: stopped $1"
  sleep "$2"
  kill -CONT "$frozen"
  say "  $SECONDS s: continued $1"
}

bury() { # bury PROCESS SECONDS: kills it, and again whenever the supervisor has started it
  local until=$((SECONDS + $2))
  strike "$1"
  while [ $SECONDS -lt $until ]; do
    sleep 0.3
    kill -KILL "$(pid "$1")" 2>/dev/null || true # not started yet
  done
  say "  $SECONDS s: $1 may live again"
}

leader() { await 30 leading; } # the orderer that leads by its own word

leading() {
  local home address
  for home in "$network"/nodes/orderer*; do
    address=$(sed -n '/^Operations:/,/^[^ ]/s/^  ListenAddress: //p' "$home/orderer.yaml")
    if curl -s --max-time 2 "http://$address/metrics" | grep '^consensus_.*_is_leader{.*} 1$' >/dev/null; then
      basename "$home" && return
    fi
  done
  return 1
}

sign_in() {
  local identities
  identities=$(curl -s --max-time 10 "$api/v1/demo/identities" | tr '}' '\n')
  token=$(sed -n "/\"gln\":\"$brand\"/s/.*\"token\":\"\([^\"]*\)\".*/\1/p" <<<"$identities")
  platform=$(sed -n '/"role":"PLATFORM"/s/.*"token":"\([^"]*\)".*/\1/p' <<<"$identities")
  anchor=$(sed -n '/"role":"ANCHOR"/s/.*"token":"\([^"]*\)".*/\1/p' <<<"$identities")
}

# ---- load ----

load() { # load SECONDS: companies write in the background, each write under a key of its own
  rm -f "$work"/writes.*
  build_hall
  local writer
  loading=()
  SECONDS=0
  for writer in $(seq $writers); do
    writes "$writer" "$1" >"$work/writes.$writer" &
    loading+=($!)
  done
}

writes() { # writes WRITER SECONDS: registers a product and makes a lot of it, again and again
  local until=$((SECONDS + $2)) next gtin
  next=$(($(cat "$work/numbers.$1" 2>/dev/null || echo $(($1 * 10000)))))
  while [ $SECONDS -lt $until ]; do
    next=$((next + 1))
    echo $next >"$work/numbers.$1"
    gtin=0$(key $next)
    register "$gtin"
    make_lot "$gtin" L1
  done
}

build_hall() { # where the lots are made
  place=$(key 99999)
  SIGNER=$platform send faults-place "/v1/participants/$brand/locations" \
    "{\"gln\":\"$place\",\"kind\":\"FACTORY\",\"name\":\"Hall 7\",\"city\":\"苏州\"}" >/dev/null
}

register() { # register GTIN
  send "faults-product-$1" /v1/products "{\"gtin\":\"$1\",\"styleId\":\"F-$1\",\"category\":\"GARMENT\",
    \"unit\":\"H87\",\"liveOnly\":true,\"returnClass\":\"SEVEN_DAYS\",\"name\":{\"zh\":\"裙\",\"en\":\"Skirt\"},
    \"specification\":{\"zh\":\"均码\",\"en\":\"one size\"}}" "/v1/products/$1"
}

make_lot() { # make_lot GTIN LOT
  send "faults-lot-$1-$2" /v1/lots "{\"gtin\":\"$1\",\"lot\":\"$2\",\"producedOn\":\"$(date +%F)\",
    \"madeAt\":\"$place\",\"inputs\":[],\"quantity\":{\"value\":\"10\",\"unit\":\"H87\"}}" "/v1/lots/$1/$2"
}

send() { # send KEY PATH BODY [RESULT]: repeats a write until it is answered for good; prints what came of it
  local began=$EPOCHREALTIME until=$((SECONDS + patience)) tries=0 status=000 word=unknown
  while [ $SECONDS -lt $until ] && [ $word = unknown ]; do
    tries=$((tries + 1))
    status=$(curl -s -o "$work/answer.$BASHPID" -w '%{http_code}' --max-time 40 -X POST "$api$2" \
      -H "Authorization: Bearer ${SIGNER:-$token}" -H 'Content-Type: application/json' -H "Idempotency-Key: $1" -d "$3") || true
    case $status in
      200 | 201) word=acknowledged ;;
      000 | 202 | 429 | 5??) sleep 0.2 ;; # the same key again: no second effect
      *) word=refused && say "  refused: $1 $status $(<"$work/answer.$BASHPID")" ;;
    esac
  done
  awk -v word=$word -v tries=$tries -v status="$status" -v began="$began" -v now="$EPOCHREALTIME" -v result="${4:--}" \
    'BEGIN { printf "%s %d %s %.1f %s\n", word, tries, status, now - began, result }'
}

key() { # key NUMBER: a GS1 key of the brand with its check digit
  local digits sum=0 i
  digits=9521234$(printf %05d "$1")
  for i in {0..11}; do sum=$((sum + ${digits:i:1} * (i % 2 ? 3 : 1))); done
  echo "$digits$(((10 - sum % 10) % 10))"
}

# ---- judgement ----

judge() { # waits for the load to end and the network to heal, then looks at what is left
  wait "${loading[@]}"
  local good=true
  await 120 is_ready || { say "  FAILED: the gateway did not become ready" && good=false; }
  cat "$work"/writes.* | awk '{ n[$1]++; tries += $2; if ($4 > slow) slow = $4 } END {
    printf "  writes: %d acknowledged, %d refused, %d unknown; %d tries; the slowest took %.1f s\n",
      n["acknowledged"], n["refused"], n["unknown"], tries, slow }'
  [ -z "$(cat "$work"/writes.* | grep -v '^acknowledged' || true)" ] || good=false
  lost || good=false
  stop_gateway
  await 60 verified || good=false
  sed 's/^/  /' "$work/verify.log"
  livetrace verify read-model --ledger fabric --connection "$network/connection.json" --data "$work/gateway" \
    >"$work/read-model.log" 2>&1 || good=false
  sed 's/^/  /' "$work/read-model.log"
  if $good; then echo "  PASSED"; else echo "  FAILED" && exit 1; fi
}

expect() { # expect WHAT PATTERN TEXT: counts in failures what is otherwise
  if [[ $3 =~ $2 ]]; then
    printf '✓ %-50s %s\n' "$1" "${BASH_REMATCH[0]}"
  else
    printf '✗ %-50s expected "%s", got: %s\n' "$1" "$2" "$3"
    failures=$((failures + 1))
  fi
}

lost() { # every write that was acknowledged can be read
  local path missing=0 all=0
  while read -r _ _ _ _ path; do
    all=$((all + 1))
    [ "$(curl -s -o /dev/null -w '%{http_code}' --max-time 20 -H "Authorization: Bearer $token" "$api$path")" = 200 ] ||
      { missing=$((missing + 1)) && say "  lost: $path"; }
  done < <(grep -h '^acknowledged' "$work"/writes.*)
  echo "  read again: $all acknowledged writes, $missing lost"
  [ $missing -eq 0 ]
}

verified() { livetrace verify ledger --ledger fabric --connection "$network/connection.json" >"$work/verify.log" 2>&1; }
