# Sourced by ./sampan and ./check: finds JDK 25 and Maven, checks (and where it may, installs) what the machine must have.
# Exit code 3 = the environment lacks something; the message names what to install.

say() { printf '%s\n' "$*" >&2; }
die() { say "sampan: $*"; exit 3; }

java_major() { # $1 = path of a java launcher; reads the release file beside it, starts no JVM
  local home release
  home=$(cd "$(dirname "$1")/.." 2>/dev/null && pwd -P) || return 1
  release="$home/release"
  [ -r "$release" ] || return 1
  sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9]*\).*/\1/p' "$release" | head -n 1
}

use_jdk() { # $1 = JDK home; true when it is a full JDK 25 or newer
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 1
  local major; major=$(java_major "$1/bin/java")
  [ -n "$major" ] && [ "$major" -ge 25 ] || return 1
  JAVA_HOME=$(cd "$1" && pwd -P)
  export JAVA_HOME
}

find_jdk() {
  local candidate launcher
  if [ -n "${JAVA_HOME:-}" ] && use_jdk "$JAVA_HOME"; then return; fi
  launcher=$(command -v java || true)
  if [ -n "$launcher" ]; then
    launcher=$(readlink -f "$launcher" 2>/dev/null || printf '%s' "$launcher")
    use_jdk "$(dirname "$launcher")/.." && return
  fi
  for candidate in /usr/lib/jvm/* /opt/jdk* /opt/java/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -d "$candidate" ] && use_jdk "$candidate" && return
  done
  die "no JDK 25 or newer found.
  Install one (for example the package temurin-25-jdk or openjdk-25-jdk), or set JAVA_HOME to it, and start again."
}

find_maven() {
  command -v mvn >/dev/null || need_packages "Maven 3.8 or newer" maven
}

# need_packages "what for" package...: installs with apt as root, else stops with the exact command.
need_packages() {
  local what=$1; shift
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    say "Installing $what: $*"
    if ! DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" >/tmp/sampan-apt.$$ 2>&1; then
      if ! { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"; } >/tmp/sampan-apt.$$ 2>&1; then
        tail -n 5 "/tmp/sampan-apt.$$" >&2; rm -f "/tmp/sampan-apt.$$"
        die "could not install $what. Run: apt-get update && apt-get install -y $*"
      fi
    fi
    rm -f "/tmp/sampan-apt.$$"
  elif command -v apt-get >/dev/null; then
    die "$what is missing. Run: sudo apt-get install -y $*"
  else
    die "$what is missing. Install the equivalent of these Debian packages: $*"
  fi
}

has_library() { # $1 = file name of a shared library
  local dir
  if command -v ldconfig >/dev/null || [ -x /sbin/ldconfig ]; then
    { ldconfig -p 2>/dev/null || /sbin/ldconfig -p; } | grep -q "[[:space:]]$1 " && return 0
  fi
  for dir in /usr/lib /usr/lib64 /usr/lib/*-linux-gnu; do [ -e "$dir/$1" ] && return 0; done
  return 1
}

# Debian 13 and Ubuntu 24.04 renamed some packages (64-bit time_t).
apt_name() { if apt-cache show "$1" >/dev/null 2>&1 || ! apt-cache show "$1t64" >/dev/null 2>&1; then printf '%s' "$1"; else printf '%s' "$1t64"; fi; }

# check_libraries headless|window
check_libraries() {
  [ "$(uname -s)" = Linux ] || return 0
  local missing=()
  has_library libfreetype.so.6 || missing+=(libfreetype6)
  has_library libpangoft2-1.0.so.0 || missing+=(libpangoft2-1.0-0)
  has_library libglib-2.0.so.0 || missing+=("$(apt_name libglib2.0-0)")
  command -v fc-list >/dev/null || missing+=(fontconfig)
  if [ "$1" = window ]; then
    has_library libgtk-3.so.0 || missing+=("$(apt_name libgtk-3-0)")
    has_library libXtst.so.6 || missing+=(libxtst6)
  fi
  if command -v fc-list >/dev/null; then
    [ -n "$(fc-list :family=DejaVu\ Sans family 2>/dev/null | head -n 1)" ] || missing+=(fonts-dejavu-core)
    [ -n "$(fc-list :lang=zh-cn family 2>/dev/null | head -n 1)" ] || missing+=(fonts-noto-cjk)
  else
    missing+=(fonts-dejavu-core fonts-noto-cjk)
  fi
  [ ${#missing[@]} -eq 0 ] || need_packages "libraries and fonts of the view layer" "${missing[@]}"
}
