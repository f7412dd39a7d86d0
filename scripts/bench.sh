#!/usr/bin/env bash
# Measures the product against a bare JavaFX program and prints the table of docs/benchmarks.md.
# scripts/bench.sh [LARGE_PROJECT]: adds the full compile of that project.
# scripts/bench.sh compile FOLDER…: full compiles of apps (or of all apps in a folder) against the official tools; ROUNDS=5.
# scripts/bench.sh fingerprint FOLDER…: hashes of what those compiles give, to compare before and after a change.
# scripts/bench.sh edit PROJECT…: from the edit of one file to the difference of the bundles, per kind of file.
# scripts/bench.sh scaling: the time of every parser for one, two, four and eight times the same kind of file.
set -euo pipefail
folders=()
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
for folder in "${@:2}"; do folders+=("$(realpath -- "$folder")"); done
cd "$root"
# shellcheck source=scripts/setup.sh
. scripts/setup.sh
find_jdk
find_maven
check_libraries headless
unset DISPLAY WAYLAND_DISPLAY
mvn -B -q -Dquick -Dmaven.test.skip=true -pl bench -am package
java=("$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xss2m --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow
  -cp "bench/target/classes:devtools-app/target/app/lib/*")
case "${1:-}" in
  compile)
    if [ ! -d "${DEEP_TOOLS:=$root/target/deep}/node_modules" ]; then
      mkdir -p "$DEEP_TOOLS"
      cp scripts/deep/package.json scripts/deep/package-lock.json "$DEEP_TOOLS"
      (cd "$DEEP_TOOLS" && npm ci --no-audit --no-fund >&2)
    fi
    export DEEP_TOOLS CHECK="$root/sampan" FULL_COMPILE="${java[*]} dev.sampan.bench.FullCompile"
    ./sampan check --help >/dev/null # builds what is stale, and the start-up cache
    exec node scripts/deep/compare.mjs "${ROUNDS:-5}" "${folders[@]}"
    ;;
  fingerprint)
    exec "${java[@]}" dev.sampan.bench.Fingerprint "${folders[@]}"
    ;;
  edit)
    exec "${java[@]}" dev.sampan.bench.EditToDiff "${folders[@]}"
    ;;
  scaling)
    exec "${java[@]}" dev.sampan.bench.Scaling
    ;;
esac
exec "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
  -cp "bench/target/classes:devtools-app/target/app/lib/*" dev.sampan.bench.Spine \
  src-templates/src/main/resources/templates "$@"
