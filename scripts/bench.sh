#!/usr/bin/env bash
# Measures the product against a bare JavaFX program and prints the table of docs/benchmarks.md.
# scripts/bench.sh [LARGE_PROJECT]: adds the full compile of that project.
# scripts/bench.sh scaling: the time of every parser for one, two, four and eight times the same kind of file.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
cd "$root"
# shellcheck source=scripts/setup.sh
. scripts/setup.sh
find_jdk
find_maven
check_libraries headless
unset DISPLAY WAYLAND_DISPLAY
mvn -B -q -Dquick -Dmaven.test.skip=true -pl bench -am package
if [ "${1:-}" = scaling ]; then
  exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -cp "bench/target/classes:devtools-app/target/app/lib/*" dev.sampan.bench.Scaling
fi
exec "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
  -cp "bench/target/classes:devtools-app/target/app/lib/*" dev.sampan.bench.Spine \
  src-templates/src/main/resources/templates "$@"
