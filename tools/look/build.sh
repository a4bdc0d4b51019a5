#!/bin/sh
# Builds look.css, look.js and early.js of the design system. Without an argument they are written where
# Django serves them; with one, into that folder (check.sh uses this to compare).
set -eu
here=$(cd "$(dirname "$0")" && pwd)
target=${1:-"$here/../../src/talka/kit/components/static/talka"}
cd "$here"
[ -d node_modules/govuk-frontend ] || npm ci --ignore-scripts --silent
frontend=$(node -p 'require("govuk-frontend/package.json").version')
ours=$(node -p 'require("./package.json").version')
banner="/*! Talka look $ours, EUPL-1.2; contains govuk-frontend $frontend, MIT, Crown Copyright (Government Digital Service). Built by tools/look/build.sh; do not edit. */"
mkdir -p "$target"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
node_modules/.bin/sass --quiet-deps --no-charset --no-source-map --load-path=node_modules styles/look.scss "$work/look.css"
node_modules/.bin/esbuild "$work/look.css" --minify --legal-comments=none --target=chrome100,firefox100,safari15 --log-level=error --outfile="$work/small.css"
node_modules/.bin/esbuild scripts/look.js --bundle --minify --format=iife --legal-comments=none --target=es2020 --log-level=error --outfile="$work/look.js"
node_modules/.bin/esbuild scripts/early.js --minify --legal-comments=none --target=es2020 --log-level=error --outfile="$work/early.js"
{ echo "$banner"; cat "$work/small.css"; } > "$target/look.css"
{ echo "$banner"; cat "$work/look.js"; } > "$target/look.js"
{ echo "$banner"; cat "$work/early.js"; } > "$target/early.js"
