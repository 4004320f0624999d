#!/bin/bash
# Builds the peers, runs the server under test beside them and prints tables. `make bench` calls it.
# usage: bench.sh [--icount] [--schedules] [--paths] [--codec] [--api] [--executions] [--delivery] [--workflows] PROGRAM
# PROGRAM: pintle-testee (with the last four: pintle)
# PEERS, WORKLOADS, ROUNDS and IDLE choose what runs; BESIDE names a second program of the same kind, which takes turns with the
# first one and is what the last column compares it with. README.md beside this file says how to read it.
set -euo pipefail
cd "$(dirname "$0")"
here=$PWD
mode=tables
case ${1:-} in --icount | --schedules | --paths | --codec | --api | --executions | --delivery | --workflows) mode=${1#--}; shift ;; esac
server=$(cd "$OLDPWD" && realpath "${1:?the program under test}")
beside=${BESIDE:+$(cd "$OLDPWD" && realpath "$BESIDE")}
[[ -z $beside || -x $beside ]] || { echo "BESIDE: $beside is no program" >&2; exit 2; }
if [[ $mode == schedules ]]; then exec python3 schedules.py "$server" ${beside:+--beside "$beside"}; fi
if [[ $mode == paths ]]; then exec python3 paths.py "$server" ${beside:+--beside "$beside"}; fi
if [[ $mode == codec ]]; then
  export PEERS_BIN=${PEERS_BIN:-$here/bin}
  ./build.sh codec
  exec python3 codec.py "$server" "$PEERS_BIN/codec" ${beside:+--beside "$beside"}
fi
export PEERS_BIN=${PEERS_BIN:-$here/bin}
peers=${PEERS:-climit}

steps=(certs c receiver wsload)
[[ $peers == *cpp* ]] && steps+=(cpp)
[[ $peers == *go-* ]] && steps+=(go)
if [[ $peers == *cpp* || $peers == *go-* ]]; then ./apt.sh; fi
./build.sh "${steps[@]}"

case $mode in
api)
  exec python3 api.py "$server" ${beside:+--beside "$beside"}
  ;;
workflows)
  exec python3 workflows.py "$server" ${beside:+--beside "$beside"}
  ;;
executions)
  python3 executions.py "$server" "$PEERS_BIN/receiver" ${beside:+--beside "$beside"} --icount
  exec python3 executions.py "$server" "$PEERS_BIN/receiver" ${beside:+--beside "$beside"}
  ;;
delivery)
  exec python3 delivery.py "$server" "$PEERS_BIN/receiver" ${beside:+--beside "$beside"}
  ;;
icount)
  exec python3 icount_table.py "$here/bin/climit" "$server" ${beside:+--beside "$beside"}
  ;;
esac

tls_peers=
for peer in ${peers//,/ }; do
  case $peer in climit | cpp-cq | go-1.33) tls_peers+=${tls_peers:+,}$peer-tls ;; esac
done
# Its table's rows: ours, and the second program's.
servers() { # KIND PORT ARGUMENTS OF serve
  printf '%s\0' --server "pintle$1=$server serve $3 --loops 1:$2${1:+:tls}"
  [[ -z $beside ]] || printf '%s\0' --server "beside$1=$beside serve $3 --loops 1:$(($2 + 10))${1:+:tls}" --former "beside$1"
}
mapfile -d '' plain < <(servers '' 21000 '--listen 127.0.0.1:{port}')
mapfile -d '' tls < <(servers -tls 21001 '--listen-tls 127.0.0.1:{port} --cert {cert} --key {key}')
python3 run.py --peers "$peers" "${plain[@]}" \
  --workloads "${WORKLOADS:-hello,hello1,echo1k,stream,collect,chat,ws1k}" --rounds "${ROUNDS:-5}" --idle "${IDLE:-1000}"
# JSON over HTTP/1.1: an order of ten items through the gateway, beside node and the C program.
python3 run.py --peers climit,node "${plain[@]}" --workloads json --rounds "${ROUNDS:-5}"
if [[ -n $tls_peers ]]; then
  python3 run.py --peers "$tls_peers" --base climit-tls "${tls[@]}" \
    --workloads tls,tls1k --rounds "${ROUNDS:-5}" --idle "${IDLE:-1000}"
fi
