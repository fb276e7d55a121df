#!/usr/bin/env bash
# webdav.sh FOLDER PORT: Apache's mod_dav on a port of the loopback for the user `anne` with the password `secret`, until
# standard input ends. Once it answers: its address and "ready", a line each; the files are in FOLDER/www. Exit status 77:
# not installed here. Needs the packages apache2-bin and apache2-utils.
set -euo pipefail
folder=$1 port=$2
modules=/usr/lib/apache2/modules
[ -x /usr/sbin/apache2 ] && [ -e "$modules/mod_dav_fs.so" ] || { echo 'apache2-bin is not installed' >&2; exit 77; }
command -v htpasswd >/dev/null || { echo 'apache2-utils is not installed' >&2; exit 77; }
mkdir -p "$folder/www" "$folder/run"
htpasswd -bc "$folder/users" anne secret 2>/dev/null
if [ "$(id -u)" -eq 0 ]; then
  chmod 755 "$folder"
  chmod 777 "$folder/www" "$folder/run"
  user=$'User nobody\nGroup nogroup'
fi
cat >"$folder/config" <<EOF
ServerName 127.0.0.1
Listen 127.0.0.1:$port
ServerRoot $folder
PidFile $folder/run/pid
ErrorLog $folder/log
DefaultRuntimeDir $folder/run
Mutex file:$folder/run default
LoadModule mpm_event_module $modules/mod_mpm_event.so
LoadModule authn_core_module $modules/mod_authn_core.so
LoadModule authn_file_module $modules/mod_authn_file.so
LoadModule authz_core_module $modules/mod_authz_core.so
LoadModule authz_user_module $modules/mod_authz_user.so
LoadModule auth_basic_module $modules/mod_auth_basic.so
LoadModule dav_module $modules/mod_dav.so
LoadModule dav_fs_module $modules/mod_dav_fs.so
${user:-}
DAVLockDB $folder/run/locks
DocumentRoot $folder/www
<Directory $folder/www>
  Dav On
  AuthType Basic
  AuthName x
  AuthUserFile $folder/users
  Require valid-user
</Directory>
EOF
/usr/sbin/apache2 -f "$folder/config" -DFOREGROUND >/dev/null 2>&1 &
trap 'kill %1 2>/dev/null; wait 2>/dev/null || true' EXIT
for _ in $(seq 100); do
  (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null && break
  sleep 0.1
done
echo "http://127.0.0.1:$port"
echo ready
cat >/dev/null
