#!/bin/bash
# One golden: renders through the product's own command line and compares the exact picture text and the tolerant PNG
# with what is kept.  golden.sh SILLON KEPT_FOLDER NAME ARGUMENTS...
# With SILLON_UPDATE_GOLDENS=1 it keeps what is rendered now instead.
set -euo pipefail
sillon=$1 kept=$2 name=$3
shift 3
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

"$sillon" render "$@" --text -o "$out/$name.txt"
"$sillon" render "$@" -o "$out/$name.png"
if [[ ${SILLON_UPDATE_GOLDENS:-} ]]; then
  cp "$out/$name.txt" "$out/$name.png" "$kept/"
  exit 0
fi
diff -u "$kept/$name.txt" "$out/$name.txt" | head -40
[[ ${PIPESTATUS[0]} -eq 0 ]] || { echo "The picture text of $name has changed."; exit 1; }
"$sillon" render "$@" --reference "$kept/$name.png" --tolerance 0.3
"$sillon" render "$@" -o "$out/again.png"
cmp "$out/$name.png" "$out/again.png" || { echo "Two runs of $name differ."; exit 1; }
