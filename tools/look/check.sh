#!/bin/sh
# Fails when the committed look.css, look.js or early.js differ from what their sources build to,
# or when the first page would weigh more than it may.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
committed="$here/../../src/talka/kit/components/static/talka"
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT
"$here/build.sh" "$fresh"
for file in look.css look.js early.js; do
  cmp -s "$fresh/$file" "$committed/$file" || { echo "$file is not what tools/look builds: run tools/look/build.sh and commit the result" >&2; exit 1; }
done
weight=$(( $(gzip -9c "$committed/look.css" | wc -c) + $(gzip -9c "$committed/look.js" | wc -c) ))
[ "$weight" -le 40000 ] || { echo "look.css and look.js weigh $weight bytes compressed; 40000 are allowed" >&2; exit 1; }
echo "look.css, look.js and early.js are up to date, $weight bytes compressed"
