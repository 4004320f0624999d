#!/bin/bash
# Runs a command for which the program `pintle` works with PostgreSQL: each of its data directories has a database of its own in
# the cluster of cluster.sh. Whoever names a database keeps it. The command finds the programs by TEST_PROGRAMS, and what was
# made, each directory's path in a file named after its database, below TEST_DATABASES.
# usage: cluster.sh programs.sh COMMAND...
set -euo pipefail

from=$(realpath "${TEST_PROGRAMS:-.build/release}")
[[ -x $from/pintle ]] || { echo "programs.sh: $from/pintle is missing: run \`make build\` first" >&2; exit 1; }
export TEST_PROGRAMS TEST_DATABASES
TEST_PROGRAMS=$(mktemp -d)
TEST_DATABASES=$TEST_PROGRAMS/databases
mkdir "$TEST_DATABASES"
trap 'rm -rf "$TEST_PROGRAMS"' EXIT
for program in "$from"/*; do
  if [[ -f $program && -x $program ]]; then ln -s "$program" "$TEST_PROGRAMS/"; fi
done

# Values stand in the text, as the tests give the program no variables of anybody else's.
declare -A server
for word in $PINTLE_TEST_POSTGRES; do server[${word%%=*}]=${word#*=}; done
psql=$(ls -d /usr/lib/postgresql/*/bin/psql | sort -V | tail -1)
rm "$TEST_PROGRAMS/pintle"
cat > "$TEST_PROGRAMS/pintle" <<SCRIPT
#!/bin/bash
# The program, on the database of its data directory.
databases=$TEST_DATABASES
place='host=${server[host]} port=${server[port]} user=${server[user]}'
url='postgres:///%s?host=${server[host]}&port=${server[port]}&user=${server[user]}'
run() { exec -a "\$0" '$from/pintle' "\$@"; }
data=\${PINTLE_DATA:-./data} words=("\$@")
[[ -n \${PINTLE_DATABASE:-} ]] && run "\$@"
for (( i = 0; i < \$#; i++ )); do
  case \${words[i]} in
    --database | --database=*) run "\$@" ;;
    --data) data=\${words[i + 1]:-} ;;
    --data=*) data=\${words[i]#--data=} ;;
  esac
done
name=t\$(realpath -m "\$data" | md5sum | cut -c 1-24)
# Whoever comes second waits until it is made.
exec {lock}> "\$databases/.\$name"
flock "\$lock"
if [[ ! -e \$databases/\$name ]]; then
  '$psql' -XqAt "\$place dbname=postgres" -c "CREATE DATABASE \$name TEMPLATE template0" > /dev/null || exit 1
  realpath -m "\$data" > "\$databases/\$name"
fi
exec {lock}>&-
printf -v PINTLE_DATABASE "\$url" "\$name"
export PINTLE_DATABASE
run "\$@"
SCRIPT
chmod 755 "$TEST_PROGRAMS/pintle"
"$@"
