#!/bin/sh
# Restore a backup into an empty database and an empty data folder, and compare every table.
#
#   restore.sh BACKUP          DATABASE_URL and TALKA_DATA_DIR say where to; for a rehearsal:
#   TALKA_DATA_DIR=/tmp/rehearsal talka run -- deploy/backup/restore.sh BACKUP
set -eu
umask 077

here=$(cd "$(dirname "$0")" && pwd)
backup=${1:?usage: restore.sh BACKUP}
: "${DATABASE_URL:?name the database in DATABASE_URL}"
data=${TALKA_DATA_DIR:-$here/../../.talka}
python=${PYTHON:-python3}

(cd "$backup" && sha256sum --quiet --check SHA256SUMS)

tables=$(psql -XAtc "SELECT count(*) FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')" "$DATABASE_URL")
if [ "$tables" != 0 ]; then
    echo "restore: the database has $tables tables already. Restore into an empty one." >&2
    exit 1
fi
if [ -d "$data/files" ] && [ -n "$(ls -A "$data/files")" ]; then
    echo "restore: $data/files is not empty. Restore into an empty data folder." >&2
    exit 1
fi

pg_restore --exit-on-error --no-owner --no-privileges --dbname="$DATABASE_URL" "$backup/database.dump"
mkdir -p "$data"
tar -C "$data" -xzf "$backup/files.tar.gz"

found=$(mktemp)
trap 'rm -f "$found"' EXIT
pg_dump --format=custom --no-owner --no-privileges "$DATABASE_URL" | pg_restore --file=- | "$python" "$here/tables.py" >"$found"
if ! cmp -s "$backup/tables.txt" "$found"; then
    echo "restore: these tables differ from the backup:" >&2
    diff "$backup/tables.txt" "$found" >&2
    exit 1
fi
psql -Xqc 'SET client_min_messages = error' -c 'ANALYZE' "$DATABASE_URL"
echo "restore: $(wc -l <"$found") tables hold the same rows as the backup"
