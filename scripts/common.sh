# What the scripts share; sourced, not run. It moves to the root of the tree.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# say TEXT...: one line of progress, on standard error, so that standard output stays for results.
say() { printf '== %s\n' "$*" >&2; }

# quietly LOG COMMAND...: runs COMMAND with all its output in LOG; shows the end of LOG only where COMMAND fails.
quietly() {
  local log=$1 status=0
  shift
  mkdir -p "$(dirname "$log")"
  "$@" >"$log" 2>&1 </dev/null || status=$?
  if [ "$status" -ne 0 ]; then
    printf '%s: exit %d; the last lines of %s:\n' "$1" "$status" "$log" >&2
    tail -n 40 "$log" >&2
    return "$status"
  fi
}

# build PRESET FOLDER [OPTION...]: configures and builds one preset of CMakePresets.json, with logs beside the products.
build() {
  local preset=$1 folder=$2
  shift 2
  say "configure and build $folder (log: $folder/configure.log, $folder/build.log)"
  quietly "$folder/configure.log" cmake --preset "$preset"
  quietly "$folder/build.log" cmake --build "$folder" --parallel "${JOBS:-$(nproc)}" "$@"
}

# need COMMAND PACKAGE: ends with the remedy where COMMAND is not installed.
need() {
  command -v "$1" >/dev/null && return
  printf '%s is missing; install the Debian package %s\n' "$1" "$2" >&2
  exit 1
}
