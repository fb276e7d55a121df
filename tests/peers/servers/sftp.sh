#!/usr/bin/env bash
# sftp.sh FOLDER PORT: OpenSSH's server on a port of the loopback for this user and a key of its own, until standard input
# ends. Once it answers: the file of the private key, the server's fingerprint, and "ready", a line each. Exit status 77: not
# installed here. Needs the package openssh-server.
set -euo pipefail
folder=$1 port=$2
[ -x /usr/sbin/sshd ] || { echo 'openssh-server is not installed' >&2; exit 77; }
[ "$(id -u)" -ne 0 ] || mkdir -p /run/sshd
ssh-keygen -q -t ed25519 -N '' -f "$folder/host"
ssh-keygen -q -t ed25519 -N '' -f "$folder/key"
cp "$folder/key.pub" "$folder/authorized"
chmod 700 "$folder"
cat >"$folder/config" <<EOF
Port $port
ListenAddress 127.0.0.1
HostKey $folder/host
AuthorizedKeysFile $folder/authorized
PidFile $folder/pid
PasswordAuthentication no
KbdInteractiveAuthentication no
PermitRootLogin yes
StrictModes no
UsePAM no
Subsystem sftp internal-sftp
EOF
/usr/sbin/sshd -D -e -f "$folder/config" 2>"$folder/log" &
trap 'kill %1 2>/dev/null; wait 2>/dev/null || true' EXIT
for _ in $(seq 100); do
  (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null && break
  sleep 0.1
done
echo "$folder/key"
ssh-keygen -l -f "$folder/host" | cut -d' ' -f2
echo ready
cat >/dev/null
