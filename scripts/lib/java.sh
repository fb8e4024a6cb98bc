# Shared by the scripts of this folder: finds a JDK 25 and builds what is out of date.
# shellcheck shell=bash

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
home="$root/.bitacora"

die() {
  printf '%s\n' "$*" >&2
  exit 1
}

# Whether that folder holds a JDK (not only a JRE) of version 25 or later, by its release file.
is_jdk25() {
  local version
  [[ -n "$1" && -x "$1/bin/javac" && -r "$1/release" ]] || return 1
  version="$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")"
  [[ "${version:-0}" -ge 25 ]]
}

# Sets JAVA_HOME: the caller's if it is good, otherwise the first JDK 25 in the usual folders.
use_jdk() {
  local candidate on_path
  on_path="$(command -v javac || true)"
  [[ -z "$on_path" ]] || on_path="$(dirname "$(dirname "$(readlink -f "$on_path")")")"
  for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/*25* /opt/*25* /opt/java/*25* /usr/java/*25* \
    "${HOME:-/root}"/.sdkman/candidates/java/25* "${HOME:-/root}"/.jdks/*25*; do
    if is_jdk25 "$candidate"; then
      export JAVA_HOME="$candidate"
      return
    fi
  done
  die "No se encontró un JDK 25: instale uno (por ejemplo Eclipse Temurin 25) o indique su carpeta con" \
    "JAVA_HOME=/ruta/al/jdk-25."
}

# Makes sure of a program: $1 its name, $2 the Debian package that brings it.
need_command() {
  command -v "$1" >/dev/null && return
  if [[ "$(id -u)" == 0 ]] && command -v apt-get >/dev/null; then
    printf 'Instalando %s…\n' "$2"
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$2"; } >/dev/null ||
      die "No se pudo instalar $2: instálelo y vuelva a intentar."
  else
    die "Falta el programa $1: instálelo con «sudo apt-get install $2»."
  fi
}

# The browser that the tests of pages drive; without one they are skipped, but not in continuous integration.
need_browser() {
  local browser
  for browser in chromium chromium-browser google-chrome; do
    [[ ! -x "/usr/bin/$browser" ]] || return 0
  done
  [[ -z "${CI:-}" ]] || need_command chromium chromium
}

# Makes sure of a library that only tests need: $1 its path, with wildcards, $2 the Debian package that brings it. Who may
# not install it goes on without: those tests then say aloud that they were left out, and fail in continuous integration.
want_library() {
  compgen -G "$1" >/dev/null && return
  if [[ "$(id -u)" == 0 ]] && command -v apt-get >/dev/null; then
    printf 'Instalando %s…\n' "$2"
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$2"; } >/dev/null && return
  fi
  printf 'Falta %s («sudo apt-get install %s»): las pruebas que lo usan quedan fuera.\n' "$2" "$2" >&2
}

# What the tests of the classroom agent use: the readers' library, a C compiler for the stand-in of the vendor's, and a
# clock that can be moved.
want_reader_libraries() {
  want_library '/usr/lib/*/libfprint-2.so.2' libfprint-2-2
  want_library '/usr/bin/gcc' gcc
  want_library '/usr/lib/*/faketime/libfaketimeMT.so.1' libfaketime
}

# The browser that the tests of pages drive; without one they are skipped, but not in continuous integration.
need_browser() {
  local browser
  for browser in chromium chromium-browser google-chrome; do
    [[ ! -x "/usr/bin/$browser" ]] || return 0
  done
  [[ -z "${CI:-}" ]] || need_command chromium chromium
}

services=(biometric-gateway attendance-ledger course-lifecycle certificates payments
  tender-evaluation fines retroactive-evaluation portal classroom-agent)
launcher_jar="$root/deploy/local/target/bitacora-local.jar"

# The command that runs a class of the launcher; see set_launcher.
launcher=()

# $1: the folder of bitacora-local.jar and lib, by default that of the build.
set_launcher() {
  local folder="${1:-$root/deploy/local/target}"
  launcher=("$JAVA_HOME/bin/java" -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:+ExitOnOutOfMemoryError
    --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow
    -cp "$folder/bitacora-local.jar:$folder/lib/*")
}

# Copies the launcher, so that a build meanwhile does not overwrite the jars of the one that runs. Links are enough for
# the libraries of others, which no build rewrites.
copy_launcher() {
  local from="$root/deploy/local/target" to="$home/run/launcher-app"
  rm -rf "$to"
  mkdir -p "$to"
  cp -Rl "$from/lib" "$to" 2>/dev/null || cp -R "$from/lib" "$to"
  cp --remove-destination "$from"/lib/bitacora-*.jar "$to/lib"
  cp "$launcher_jar" "$to"
}

# Whether a jar is missing or a source is newer than the last build. $1: what was built; then the jars.
out_of_date() {
  local stamp="$home/built-$1" jar
  [[ -f "$stamp" ]] || return 0
  for jar in "${@:2}"; do
    [[ -f "$jar" ]] || return 0
  done
  [[ -n "$(cd "$root" && find pom.xml services contracts deploy/local \
    \( -path '*/target' -o -path '*/src/test' \) -prune -o -type f -newer "$stamp" -print -quit)" ]]
}

# Builds with Maven and shows which module is under way. $1: what is built; further arguments go to Maven.
build() {
  local stamp="$home/built-$1" log="$home/logs/build.log" began=$SECONDS line
  need_command mvn maven
  mkdir -p "$home/logs"
  touch "$stamp.new" # before the build: what is edited meanwhile counts as newer
  printf 'Compilando; la primera vez se descargan las dependencias…\n'
  if ! (cd "$root" && mvn -B -ntp -Dmaven.test.skip=true -Dspotless.apply.skip=true -Dspotless.check.skip=true \
    "${@:2}" package 2>&1) | tee "$log" | while IFS= read -r line; do
    if [[ "$line" =~ Building\ (.*)\ [0-9.]+[^\ ]*\ +(\[[0-9]+/[0-9]+\])$ ]]; then
      printf '%5d s  %s %s\n' $((SECONDS - began)) "${BASH_REMATCH[2]}" "${BASH_REMATCH[1]}"
    fi
  done; then
    grep -m 15 'ERROR' "$log" >&2 || tail -n 15 "$log" >&2
    die "La compilación falló; vea $log."
  fi
  mv "$stamp.new" "$stamp"
  printf '%5d s  compilado\n' $((SECONDS - began))
}

# Builds what the stack runs, if it is out of date. $1: "all", or "infra" for the launcher alone.
build_if_needed() {
  local jars=("$launcher_jar") service
  if [[ "$1" == infra ]]; then
    if out_of_date infra "${jars[@]}"; then
      build infra -pl deploy/local -am
    fi
    return
  fi
  for service in "${services[@]}"; do
    jars+=("$root/services/$service/target/quarkus-app/quarkus-run.jar")
  done
  if out_of_date all "${jars[@]}"; then
    build all
  fi
}

# Whether a launcher of this repository lives: the process of that number, started at that moment (field 22 of its
# stat), and not a zombie (field 3) that nobody collected.
is_alive() {
  local pid ticks stat
  [[ -f "$home/run/launcher" ]] || return 1
  read -r pid ticks _ <"$home/run/launcher" || return 1
  stat="$(cat "/proc/$pid/stat" 2>/dev/null)" || return 1
  read -r -a stat <<<"${stat##*) }"
  [[ "${stat[0]}" != [ZX] && "${stat[19]}" == "$ticks" ]]
}

# Whether it has finished starting, too.
is_ready() {
  [[ -f "$home/run/ready" ]] && is_alive
}
