#!/usr/bin/env bash
# rest.sh FOLDER PORT: a WordPress of its own (Debian's package) with a MariaDB of its own in FOLDER, on a port of the
# loopback, until standard input ends. Once it answers: its address, the application passwords of `admin` and `auteur`, and
# "ready", a line each. Exit status 77: not installed here. Needs the packages wordpress, mariadb-server, php-cli, php-mysql
# and php-gd.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
folder=$1 port=$2
for need in mariadbd mariadb-install-db php curl; do
  command -v "$need" >/dev/null || { echo "$need is not installed" >&2; exit 77; }
done
[ -e /usr/share/wordpress/wp-settings.php ] || { echo 'wordpress is not installed' >&2; exit 77; }
php -r 'exit(extension_loaded("mysqli") ? 0 : 1);' || { echo 'php-mysql is not installed' >&2; exit 77; }

mkdir -p "$folder/content/themes" "$folder/content/plugins" "$folder/content/mu-plugins" "$folder/content/uploads"
printf '%s\n' '<?php register_meta("post", "marbre_source", ["show_in_rest" => true, "single" => true, "type" => "string"]);' \
  >"$folder/content/mu-plugins/fields.php"
export WP_FOLDER=$folder WP_SOCKET=$folder/s WP_HOME_URL=http://127.0.0.1:$port
user=$(id -un)
mariadb-install-db --no-defaults --user="$user" --datadir="$folder/db" --auth-root-authentication-method=normal \
  --skip-test-db >"$folder/install.log" 2>&1
mariadbd --no-defaults --user="$user" --datadir="$folder/db" --socket="$WP_SOCKET" --pid-file="$folder/pid" \
  --skip-networking --skip-log-bin >"$folder/server.log" 2>&1 &
server=$!
trap 'kill $server ${web:-} 2>/dev/null; wait 2>/dev/null || true' EXIT
for _ in $(seq 300); do
  mariadb --no-defaults -uroot --socket="$WP_SOCKET" -e 'create database if not exists wordpress character set utf8mb4' \
    2>/dev/null && break
  sleep 0.1
done
php "$here/install.php" >"$folder/wordpress.log"
php "$here/accounts.php" >"$folder/accounts"
php -S "127.0.0.1:$port" -t "$folder/content" "$here/rest.php" >"$folder/web.log" 2>&1 &
web=$!
for _ in $(seq 300); do
  curl -fs -o "$folder/index" "$WP_HOME_URL/wp-json/" && break
  sleep 0.1
done
echo "$WP_HOME_URL"
cat "$folder/accounts"
echo ready
cat >/dev/null
