#!/bin/bash
# Runs a command beside a PostgreSQL cluster of its own, in a temporary directory, which goes with the command: the tests
# find it by PINTLE_TEST_POSTGRES, libpq's keywords for its socket, and PINTLE_TEST_POSTGRES_TLS, those for TLS on
# 127.0.0.1. As root the cluster runs as the user `postgres` of Debian's package, since it refuses to run as root.
# usage: cluster.sh COMMAND...
set -euo pipefail

bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
[[ -x ${bin:-}/initdb ]] || { echo "cluster.sh: no PostgreSQL; install Debian's package postgresql-15" >&2; exit 1; }

# In memory where there are 4 GiB for it: the tests end processes, never the machine.
place=${TMPDIR:-/tmp}
free=$(df --output=avail -k /dev/shm 2>/dev/null | tail -1 || true)
if [[ -w /dev/shm ]] && (( ${free:-0} > 4194304 )); then place=/dev/shm; fi
directory=$(mktemp -d "$place/pintle-postgres-XXXXXX")
as_owner=()
if (( $(id -u) == 0 )); then
  as_owner=(setpriv --reuid=postgres --regid=postgres --clear-groups --)
  chown postgres:postgres "$directory"
fi
chmod 755 "$directory"
postmaster=
finish() {
  if [[ -n $postmaster ]]; then
    # Ends the sessions that are left, and then itself.
    kill -INT "$postmaster" 2>/dev/null || true
    wait "$postmaster" 2>/dev/null || true
  fi
  rm -rf "$directory"
}
trap finish EXIT

secret=$(openssl rand -hex 16)
printf '%s' "$secret" > "$directory/secret"
printf '127.0.0.1:*:*:pintle:%s\n' "$secret" > "$directory/passfile"
chmod 600 "$directory/passfile"
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=localhost \
  -addext 'subjectAltName=IP:127.0.0.1,DNS:localhost' -keyout "$directory/server.key" -out "$directory/server.crt" 2>/dev/null
chmod 600 "$directory/server.key"
if (( ${#as_owner[@]} )); then chown postgres:postgres "$directory/server.key" "$directory/secret"; fi

"${as_owner[@]}" "$bin/initdb" --pgdata "$directory/data" --username pintle --auth-local trust --auth-host scram-sha-256 \
  --pwfile "$directory/secret" --encoding UTF8 --locale C.UTF-8 >/dev/null
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
cat >> "$directory/data/postgresql.conf" <<CONF
listen_addresses = '127.0.0.1'
port = $port
unix_socket_directories = '$directory'
ssl = on
ssl_cert_file = '$directory/server.crt'
ssl_key_file = '$directory/server.key'
max_connections = 800
logging_collector = off
log_min_messages = warning
${POSTGRES_CONF:-}
CONF
"${as_owner[@]}" "$bin/postgres" -D "$directory/data" >"$directory/log" 2>&1 &
postmaster=$!
for _ in $(seq 300); do
  "$bin/pg_isready" -q -h "$directory" -p "$port" && break
  kill -0 "$postmaster" 2>/dev/null || { cat "$directory/log" >&2; exit 1; }
  sleep 0.1
done

export PINTLE_TEST_POSTGRES="host=$directory port=$port dbname=postgres user=pintle"
export PINTLE_TEST_POSTGRES_TLS="host=127.0.0.1 port=$port dbname=postgres user=pintle passfile=$directory/passfile sslrootcert=$directory/server.crt"
export PINTLE_TEST_POSTGRES_PID=$postmaster
status=0
"$@" || status=$?
if (( status != 0 )); then
  echo "---- the server's log" >&2
  tail -n "${POSTGRES_LOG_LINES:-40}" "$directory/log" >&2
fi
exit "$status"
