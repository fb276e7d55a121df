#!/usr/bin/env bash
# wordpress.sh FOLDER IN.xml OUT.xml: a WordPress of its own (Debian's package) with a MariaDB of its own in FOLDER, on a
# socket alone; posts of IN.xml go into it, and its own export comes out as OUT.xml. Exit status 77: not installed here.
# Needs the packages wordpress, mariadb-server, php-cli, php-mysql and php-xml.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
folder=$1 in=$2 out=$3
for need in mariadbd mariadb-install-db php; do
  command -v "$need" >/dev/null || { echo "$need is not installed" >&2; exit 77; }
done
[ -e /usr/share/wordpress/wp-settings.php ] || { echo 'wordpress is not installed' >&2; exit 77; }
php -r 'exit(extension_loaded("mysqli") && extension_loaded("simplexml") ? 0 : 1);' \
  || { echo 'php-mysql or php-xml is not installed' >&2; exit 77; }

mkdir -p "$folder/content/themes" "$folder/content/plugins"
export WP_FOLDER=$folder WP_SOCKET=$folder/s
user=$(id -un)
mariadb-install-db --no-defaults --user="$user" --datadir="$folder/db" --auth-root-authentication-method=normal \
  --skip-test-db >"$folder/install.log" 2>&1
mariadbd --no-defaults --user="$user" --datadir="$folder/db" --socket="$WP_SOCKET" --pid-file="$folder/pid" \
  --skip-networking --skip-log-bin >"$folder/server.log" 2>&1 &
server=$!
trap 'kill "$server" 2>/dev/null; wait "$server" 2>/dev/null || true' EXIT
for _ in $(seq 300); do
  mariadb --no-defaults -uroot --socket="$WP_SOCKET" -e 'create database if not exists wordpress character set utf8mb4' \
    2>/dev/null && break
  sleep 0.1
done
php "$here/install.php" >"$folder/wordpress.log"
php "$here/import.php" "$in" >>"$folder/wordpress.log"
php "$here/export.php" "$out"
