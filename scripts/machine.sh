# shellcheck shell=bash
# What this machine has and lacks, and how to get it. Read by `livetrace`, which says where `root` is.
# shellcheck disable=SC2154

java_command() {
  if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then echo "$JAVA_HOME/bin/java"; else command -v java; fi
}

java_version() { # such as 17.0.15; 1.8.0_402 stands for 8
  local java
  java=$(java_command) && "$java" -version 2>&1 | sed -n 's/.*version "\([^"]*\)".*/\1/p' | head -n 1
}

maven_version() { command -v mvn >/dev/null && mvn -version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p'; }

at_least() { # at_least 17 17.0.15: the second version is not older than the first
  [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$1" ]
}

has_java() { at_least 17 "$(java_version || true)"; }
has_compiler() { "$(java_command)" --list-modules 2>/dev/null | grep -q '^jdk.compiler'; }
has_postgres() { compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null; }
has_maven() { at_least 3.8 "$(maven_version || true)"; }

how_to_get() { # the command of this system's package manager for: jdk, maven, nodejs, chromium, fonts
  local manager name=$1
  for manager in apt-get dnf zypper pacman apk brew none; do command -v "$manager" >/dev/null && break; done
  case $manager:$1 in
    apt-get:jdk) name='openjdk-17-jdk   (openjdk-21-jdk where 17 is not offered)' ;;
    dnf:jdk | zypper:jdk) name='java-17-openjdk-devel   (java-21-openjdk-devel where 17 is not offered)' ;;
    pacman:jdk) name=jdk17-openjdk ;;
    apk:jdk) name=openjdk17 ;;
    brew:jdk) name=openjdk@17 ;;
    apt-get:fonts) name=fonts-noto-cjk ;;
    dnf:fonts | zypper:fonts) name=google-noto-sans-cjk-fonts ;;
    pacman:fonts) name=noto-fonts-cjk ;;
    apk:fonts) name=font-noto-cjk ;;
    brew:fonts) name=font-noto-sans-cjk ;;
    brew:nodejs) name=node ;;
  esac
  case $manager in
    none) echo "install $name with your system's package manager" ;;
    pacman) echo "sudo pacman -S $name" ;;
    apk) echo "sudo apk add $name" ;;
    brew) echo "brew install $name" ;;
    *) echo "sudo $manager install $name" ;;
  esac
}

need_java() {
  has_java || fail "needs Java 17 or newer, found $(java_version || echo none). Get it: $(how_to_get jdk)" 3
}

need_build_tools() {
  need_java
  has_compiler || fail "this Java cannot compile; a JDK is needed, not only a runtime. Get it: $(how_to_get jdk)" 3
  has_maven || fail "needs Maven 3.8 or newer, found $(maven_version || echo none). Get it: $(how_to_get maven)" 3
}

doctor() {
  local lacking=0
  check_java; check_maven; check_optional; check_room; check_ports; check_data
  if built_gateway; then row ok build "up to date"; else row note build "will be made by the next ./livetrace up"; fi
  [ "$lacking" -eq 0 ] || fail "$lacking of these are needed; the lines marked ✗ say how to get them" 3
}

row() { # row ok|note|lack NAME WHAT
  local mark='–'
  case $1 in
    ok) mark='✓' ;;
    lack) mark='✗' lacking=$((lacking + 1)) ;;
  esac
  printf '%s %-14s %s\n' "$mark" "$2" "$3"
}

check_java() {
  if ! has_java; then row lack Java "17 or newer is needed, found $(java_version || echo none): $(how_to_get jdk)"
  elif ! has_compiler; then row lack Java "$(java_version) is a runtime; a JDK is needed: $(how_to_get jdk)"
  else row ok Java "$(java_version), $(java_command)"; fi
}

check_maven() {
  if has_maven; then row ok Maven "$(maven_version)"
  else row lack Maven "3.8 or newer is needed, found $(maven_version || echo none): $(how_to_get maven)"; fi
}

check_optional() {
  if command -v node >/dev/null; then row ok Node "$(node --version)"
  else row note Node "not found; only the console, which comes later, is built with it: $(how_to_get nodejs)"; fi
  if command -v chromium chromium-browser google-chrome >/dev/null; then row ok Chromium "found; page tests can run"
  else row note Chromium "not found; only tests of the page in a browser need it: $(how_to_get chromium)"; fi
  if [ -n "$(fc-list :lang=zh 2>/dev/null | head -n 1)" ]; then row ok fonts "Chinese can be printed on labels"
  else row note fonts "no font with Chinese; labels would show boxes: $(how_to_get fonts)"; fi
  if has_postgres; then row ok PostgreSQL "found; tests start a server of their own"
  else row note PostgreSQL "no server found; tests on it are left out (Debian has it as postgresql)"; fi
  if [ -n "${FABRIC_BIN:-}" ] && [ -x "$FABRIC_BIN/peer" ]; then row ok FABRIC_BIN "$FABRIC_BIN"
  else row note FABRIC_BIN "not set; tests on a real Fabric network are left out"; fi
}

check_room() {
  local free
  free=$(df -Pm "$root" | awk 'NR == 2 { print $4 }')
  if [ "$free" -ge 2000 ]; then row ok disk "$((free / 1024)) GB free"
  else row lack disk "$free MB free; a build with its libraries takes about 2000"; fi
}

check_ports() {
  local port
  for port in 8080 9090; do
    if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
      row note "port $port" "in use; a running LiveTrace, or choose another with --port and --management-port"
    else row ok "port $port" "free"; fi
  done
}

check_data() {
  local data=${XDG_DATA_HOME:-$HOME/.local/share}/livetrace
  if [ -d "$data" ]; then row ok data "$data, $(du -sh "$data" | cut -f 1); up continues there, up --fresh starts anew"
  else row note data "none yet; up makes $data"; fi
}
