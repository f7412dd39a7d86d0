#!/usr/bin/env bash
# scripts/fuzz.sh TARGET MINUTES: runs one fuzz target of the compiler (wxml, expression, wxss, wxs, json) with Jazzer.
# Works in rounds of at most ten minutes on the corpus in target/fuzz/TARGET; ends after MINUTES, or sooner when 30 minutes
# brought no new coverage and two million executions are done. Prints executions, coverage, finds; exit code 1 on a find.
# scripts/fuzz.sh keep TARGET: minimises the corpus into the seeds that ./check replays.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
cd "$root"
# shellcheck source=scripts/setup.sh
. scripts/setup.sh
usage() { say "usage: scripts/fuzz.sh wxml|expression|wxss|wxs|json MINUTES, or scripts/fuzz.sh keep TARGET"; exit 2; }
[ $# -eq 2 ] || usage
keep=false target=$1 minutes=$2
if [ "$1" = keep ]; then keep=true target=$2 minutes=0; fi
case $target in wxml|expression|wxss|wxs|json) ;; *) usage ;; esac
case $minutes in ''|*[!0-9]*) usage ;; esac
find_jdk
find_maven

work=$root/target/fuzz/$target
mkdir -p "$work/corpus" "$work/finds"
mvn -B -q -Dquick -Pfuzz -pl compiler test-compile dependency:build-classpath -DincludeScope=test \
  "-Dmdep.outputFile=$work/classpath"
classes=$root/compiler/target/test-classes:$root/compiler/target/classes:$(cat "$work/classpath")
seeds() { "$JAVA_HOME/bin/java" -cp "$classes" dev.sampan.compiler.fuzz.Seeds "$@"; }
class=$(printf '%s' "${target:0:1}" | tr '[:lower:]' '[:upper:]')${target:1}Target
jazzer() {
  "$JAVA_HOME/bin/java" -Xmx1g -XX:+UseSerialGC -XX:+EnableDynamicAgentLoading --enable-native-access=ALL-UNNAMED \
    --sun-misc-unsafe-memory-access=allow -cp "$classes" com.code_intelligence.jazzer.Jazzer \
    "--target_class=dev.sampan.compiler.fuzz.$class" "--instrumentation_includes=dev.sampan.compiler.**" \
    "--instrumentation_excludes=dev.sampan.compiler.fuzz.**" "--custom_hook_includes=none.**" "--disabled_hooks=*" \
    "--reproducer_path=$work" "-artifact_prefix=$work/finds/" -max_len=4096 -timeout=120 -rss_limit_mb=0 "$@"
}

rm -rf "$work/seeds"
seeds export "$target" "$work/seeds"
if $keep; then
  rm -rf "$work/least"
  mkdir "$work/least"
  jazzer -merge=1 "$work/least" "$work/seeds" "$work/corpus" >"$work/merge.log" 2>&1
  file=compiler/src/test/resources/dev/sampan/compiler/fuzz/$target.seeds
  seeds keep "$target" "$work/least" "$file"
  say "fuzz: $file has $(wc -l <"$file") seeds, $(wc -c <"$file") bytes"
  exit 0
fi

log=$work/log
: >"$log"
executions=0 coverage=0 features=0 quiet=0 status=0
end=$(( $(date +%s) + minutes * 60 ))
while left=$(( end - $(date +%s) )); [ "$left" -gt 0 ]; do
  seconds=$(( left < 600 ? left : 600 ))
  round=$work/round.log
  jazzer "-max_total_time=$seconds" "$work/corpus" "$work/seeds" >"$round" 2>&1 || status=1
  cat "$round" >>"$log"
  runs=$(sed -n 's/^Done \([0-9]*\) runs.*/\1/p' "$round" | tail -n 1)
  executions=$(( executions + ${runs:-0} ))
  before=$coverage
  coverage=$(grep -o 'cov: [0-9]*' "$round" | tail -n 1 | cut -d' ' -f2 || true)
  features=$(grep -o 'ft: [0-9]*' "$round" | tail -n 1 | cut -d' ' -f2 || true)
  coverage=${coverage:-0}
  if [ "$coverage" -gt "$before" ]; then quiet=0; else quiet=$(( quiet + seconds )); fi
  say "fuzz: $target: $executions executions, coverage $coverage edges, ${features:-0} features, $(( quiet / 60 )) minutes without new coverage"
  [ "$status" = 0 ] || break
  if [ "$quiet" -ge 1800 ] && [ "$executions" -ge 2000000 ]; then break; fi
done
finds=$(find "$work/finds" -type f | wc -l)
say "fuzz: $target: $finds finds in $work/finds"
if [ "$status" != 0 ] || [ "$finds" != 0 ]; then tail -n 40 "$log" >&2; exit 1; fi
