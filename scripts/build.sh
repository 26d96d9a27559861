# shellcheck shell=bash
# Building and testing with Maven, for people to watch. Read by `livetrace`, which says where `root` is.
# shellcheck disable=SC2154

gateway=$root/gateway-app/target/livetrace-gateway-app-$version.jar
client=$root/clients/cli/target/livetrace-cli-$version.jar
launcher=$root/network-config/target/livetrace-network-config-$version.jar
chaincode=$root/chaincode/target/livetrace-chaincode-$version.jar
archive=$root/gateway-app/target/livetrace.jsa
measure=$root/benchmarks/target/livetrace-benchmarks-$version.jar
yardsticks=$root/benchmarks/target/livetrace-benchmarks-$version-chaincode.jar
unchecked=$root/target/built-without-checks

built_gateway() { [ -e "$gateway" ] && is_newest gateway domain embedded-ledger chaincode gateway-app; }
built_network() { [ -e "$launcher" ] && is_newest network domain chaincode network-config; }
built_benchmarks() { [ -e "$measure" ] && is_newest benchmarks domain embedded-ledger chaincode gateway-app benchmarks; }
built_client() { [ -e "$client" ] && is_newest client domain clients/cli; }

is_newest() { # is_newest STAMP MODULE...: no source of the modules has changed since; a folder changes when a file is removed
  local stamp=$root/target/built-$1 module sources=(pom.xml)
  shift
  [ -e "$stamp" ] || return 1
  for module in "$@"; do sources+=("$module/pom.xml" "$module/src/main"); done
  [ -z "$(cd "$root" && find "${sources[@]}" -newer "$stamp" -print -quit)" ]
}

build_gateway() { build gateway-app,clients/cli gateway client && archive_classes; }
build_network() { build network-config,chaincode network; }
build_benchmarks() { build benchmarks benchmarks; }
build_client() { build clients/cli client; } # leaves alone what a running gateway has open

build() { # build MODULES STAMP...
  need_build_tools
  local modules=$1 log=$root/target/build.log name
  shift
  mkdir -p "$root/target"
  touch "$root/target/begun" "$unchecked"
  on_terminal || say "Building LiveTrace; this takes a minute, the first time longer. Log: $log"
  if ! maven -pl "$modules" -am package -Dquick -Dmaven.test.skip=true -Dspotless.check.skip -Djacoco.skip |
    tee "$log" | progress Building; then
    tail_of "$log"
    fail "the build failed; its log is $log"
  fi
  for name in "$@"; do touch -r "$root/target/begun" "$root/target/built-$name"; done
}

maven() { (cd "$root" && exec mvn --batch-mode -Dstyle.color=never "$@" 2>&1); }

progress() { # one line that is written over every second, on a terminal only
  local line name count module='' fetched=0 began=$SECONDS
  while true; do
    if IFS= read -r -t 1 line; then
      case $line in
        *'[INFO] Building livetrace'*) read -r name _ count <<<"${line##*livetrace-}" && module="$name $count" ;;
        *'Downloaded from'*) fetched=$((fetched + 1)) ;;
      esac
    elif [ $? -le 128 ]; then # the end, not a second of silence
      break
    fi
    if on_terminal; then
      printf '\r\033[K%s %s%s, %d s' "$1" "$module" "$(fetched_text "$fetched")" $((SECONDS - began)) >&2
    fi
  done
  if on_terminal; then printf '\r\033[K' >&2; fi
}

fetched_text() { [ "$1" -eq 0 ] || echo ", $1 files fetched"; }

tail_of() { # what a person needs of a failed build's log
  say ''
  grep -E '^\[ERROR\]' "$1" | grep -vE 'Re-run Maven|\[Help|To see the full|^\[ERROR\] *$|For more information|After correcting' |
    head -n 40 >&2 || true
  if grep -qE 'Could not transfer artifact|Unknown host|Connection refused' "$1"; then
    say "Maven could not fetch a library: check the network, or the proxy in Maven's settings, then try again."
  fi
}

archive_classes() { # a warm start from a short run of the gateway itself; doing without it costs a second per start
  say "Preparing later starts to be faster (once after each build)"
  rm -f "$archive"
  local bounded=()
  ! command -v timeout >/dev/null || bounded=(timeout 120)
  ${bounded[@]+"${bounded[@]}"} "$(java_command)" -XX:ArchiveClassesAtExit="$archive" -Xlog:disable -jar "$gateway" warm-up \
    >/dev/null 2>&1 || rm -f "$archive"
}

run_tests() {
  local log=$root/target/test.log arguments=() result=0 began=$SECONDS
  for argument in "$@"; do
    case $argument in
      --fabric) start_fabric "$chaincode" ;;
      --help | -h) help && return ;;
      *) arguments+=("$argument") ;;
    esac
  done
  need_build_tools
  mkdir -p "$root/target"
  find "$root" -path '*/target/surefire-reports' -prune -exec rm -rf {} +
  forget_unchecked_classes
  maven -T 2 verify ${arguments[@]+"${arguments[@]}"} | tee "$log" | show_tests || result=$?
  sum_up $((SECONDS - began))
  [ "$result" -eq 0 ] || tail_of "$log"
  say "Log: $log"
  return "$result"
}

start_fabric() { # start_fabric CHAINCODE: a network of its own, which is gone afterwards
  built_network || build_network
  fabric_home=$(mktemp -d "${TMPDIR:-/tmp}/livetrace-fabric.XXXXXX")
  trap stop_fabric EXIT
  LIVETRACE_FABRIC=$(launch up --chaincode "$1") || fail "the Fabric network did not start"
  export LIVETRACE_FABRIC
}

stop_fabric() { launch reset 2>/dev/null && rm -rf "$fabric_home"; }

launch() { # launch COMMAND [OPTION...]: the launcher on that network
  local command=$1
  shift
  "$(java_command)" -jar "$launcher" "$command" --dir "$fabric_home" "$@"
}

forget_unchecked_classes() { # what a user's start compiled without the compiler's checks is compiled anew
  [ -e "$unchecked" ] || return 0
  find "$root" -path '*/target/classes' -prune -exec rm -rf {} +
  rm -f "$unchecked" "$root"/target/built-*
}

show_tests() { # what ran, as it ends; on a terminal as one line
  if [ -t 1 ]; then progress Testing; else grep --line-buffered -E 'Building livetrace|Tests run:|^\[ERROR\]|BUILD' || true; fi
}

sum_up() {
  find "$root" -path '*/target/surefire-reports/TEST-*.xml' -exec sed -n 's/.*<testsuite .*name="\([^"]*\)".*/&/p' {} + |
    awk -v seconds="$1" -v fabric="${LIVETRACE_FABRIC:-}" -v postgres="$(has_postgres && echo yes)" '
      function value(name) { return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3) + 0 : 0 }
      { tests += value("tests"); failures += value("failures"); errors += value("errors"); skipped += value("skipped") }
      END {
        printf "\nTests run: %d, Failures: %d, Errors: %d, Skipped: %d", tests, failures, errors, skipped
        printf "   in %d min %d s\n", seconds / 60, seconds % 60
        if (postgres == "") print "Tests on PostgreSQL were left out; they run where its server is installed (Debian: postgresql)."
        if (fabric == "") print "Tests on a real Fabric network were left out; ./livetrace test --fabric runs them."
      }'
}
