#!/bin/sh
# Give the browser tests a Chromium: Debian's own, installed when this is Debian and we may.
# Without one the browser tests are skipped and say why; with --required that is an error.
set -eu

for name in chromium chromium-browser google-chrome; do
    if command -v "$name" >/dev/null 2>&1; then
        exit 0
    fi
done

if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ] && [ -z "${TALKA_NO_BROWSER:-}" ]; then
    echo "browser: installing chromium from the distribution" >&2
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -q >/dev/null || true
    if apt-get install -y -q --no-install-recommends chromium >/dev/null; then
        exit 0
    fi
    echo "browser: chromium could not be installed." >&2
fi

echo "browser: no Chromium here, so the tests that need a browser will be skipped." >&2
echo "         To have them: sudo apt-get install chromium" >&2
if [ "${1:-}" = "--required" ]; then
    exit 1
fi
