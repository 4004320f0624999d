#!/bin/bash
# Builds the peers, runs the server under test beside them and prints tables. `make bench` calls it.
# usage: bench.sh [--icount] [--api] [--executions] [--delivery] PROGRAM     PROGRAM: pintle-testee (with the last three: pintle)
# PEERS, WORKLOADS, ROUNDS and IDLE choose what runs; README.md beside this file says how to read it.
set -euo pipefail
cd "$(dirname "$0")"
here=$PWD
mode=tables
case ${1:-} in --icount | --api | --executions | --delivery) mode=${1#--}; shift ;; esac
server=$(cd "$OLDPWD" && realpath "${1:?the program under test}")
export PEERS_BIN=${PEERS_BIN:-$here/bin}
peers=${PEERS:-climit}

steps=(certs c receiver)
[[ $peers == *cpp* ]] && steps+=(cpp)
[[ $peers == *go-* ]] && steps+=(go)
if [[ $peers == *cpp* || $peers == *go-* ]]; then ./apt.sh; fi
./build.sh "${steps[@]}"

case $mode in
api)
  exec python3 api.py "$server"
  ;;
executions)
  python3 executions.py "$server" "$PEERS_BIN/receiver" --icount
  exec python3 executions.py "$server" "$PEERS_BIN/receiver"
  ;;
delivery)
  exec python3 delivery.py "$server" "$PEERS_BIN/receiver"
  ;;
icount)
  for workload in hello echo1k stream; do
    counts=(--n1 500 --n2 2500)
    [[ $workload == stream ]] && counts=(--n1 20 --n2 60 --m 4)
    for peer in "climit $here/bin/climit {port}" "pintle $server serve --listen 127.0.0.1:{port} --loops 1"; do
      printf '%-8s %-7s ' "$workload" "${peer%% *}"
      python3 icount.py "${peer#* }" --workload "$workload" "${counts[@]}"
    done
  done
  exit
  ;;
esac

tls_peers=
for peer in ${peers//,/ }; do
  case $peer in climit | cpp-cq | go-1.33) tls_peers+=${tls_peers:+,}$peer-tls ;; esac
done
python3 run.py --peers "$peers" \
  --server "pintle=$server serve --listen 127.0.0.1:{port} --loops 1:21000" \
  --workloads "${WORKLOADS:-hello,hello1,echo1k,stream}" --rounds "${ROUNDS:-5}" --idle "${IDLE:-1000}"
if [[ -n $tls_peers ]]; then
  python3 run.py --peers "$tls_peers" --base climit-tls \
    --server "pintle-tls=$server serve --listen-tls 127.0.0.1:{port} --cert {cert} --key {key} --loops 1:21001:tls" \
    --workloads tls,tls1k --rounds "${ROUNDS:-5}" --idle "${IDLE:-1000}"
fi
