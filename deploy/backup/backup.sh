#!/bin/sh
# Back the database and the files up into a folder of today, and prove that it can be restored.
#
#   backup.sh FOLDER           DATABASE_URL and TALKA_DATA_DIR say what; for Talka's own database:
#   talka run -- deploy/backup/backup.sh FOLDER
#
# Personal data are to be gone from backups within KEEP_DAYS: older ones are deleted.
# The keys of encrypted fields are not part of it: keep TALKA_DATA_DIR/secrets.json somewhere else.
set -eu
umask 077

here=$(cd "$(dirname "$0")" && pwd)
target=${1:?usage: backup.sh FOLDER}
: "${DATABASE_URL:?name the database in DATABASE_URL}"
data=${TALKA_DATA_DIR:-$here/../../.talka}
keep=${KEEP_DAYS:-35}
python=${PYTHON:-python3}
today=$target/talka-$(date -u +%Y%m%dT%H%M%SZ)

mkdir -p "$today.part"
pg_dump --format=custom --no-owner --no-privileges --file="$today.part/database.dump" "$DATABASE_URL"
if [ -d "$data/files" ]; then
    tar -C "$data" -czf "$today.part/files.tar.gz" files
else
    tar -czf "$today.part/files.tar.gz" -T /dev/null
fi
pg_restore --file=- "$today.part/database.dump" | "$python" "$here/tables.py" >"$today.part/tables.txt"
(cd "$today.part" && sha256sum database.dump files.tar.gz tables.txt >SHA256SUMS)
# The name appears only when everything in it is whole.
mv "$today.part" "$today"
find "$target" -maxdepth 1 -type d -name 'talka-*' -mtime "+$keep" -exec rm -rf {} +
echo "$today"
