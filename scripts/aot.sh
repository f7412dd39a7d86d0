#!/usr/bin/env bash
# aot.sh APP_DIR: records a short headless run and writes APP_DIR/sampan.aot, which halves the start of the JVM.
set -euo pipefail
app=$1
: "${JAVA_HOME:?}"
rm -f "$app/sampan.aot"
"$JAVA_HOME/bin/java" -XX:AOTCacheOutput="$app/sampan.aot" -Xlog:aot=off -Xlog:cds=off \
  --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Dpolyglot.engine.WarnInterpreterOnly=false \
  -Dcom.sun.webkit.useHTTP2Loader=false -Xss2m -XX:+UseSerialGC -cp "$app/lib/*" dev.sampan.devtools.Main warm-up >/dev/null
