#!/bin/bash
# Request Tracker 5 and Yiyun beside each other, 100,000 tickets each; see README.md. As root on Debian, from a checkout of Yiyun.
#   compare.sh [measure.py options]     makes what is not there yet, starts both, measures, ends what it has started
#   FOLDER=/somewhere compare.sh        keeps Request Tracker's database there (default: bench/target/request-tracker)
set -euo pipefail

HERE=$(cd "$(dirname "$0")" && pwd)
ROOT=$(cd "$HERE/../.." && pwd)
OFFSET=${OFFSET:-3000}
TICKETS=${TICKETS:-100000}
TEMPLATES=${TEMPLATES:-400}
RUN=$ROOT/.run
FOLDER=${FOLDER:-$ROOT/bench/target/request-tracker}
STARTED=()

export RT_SITE_CONFIG=$HERE/RT_SiteConfig.pm RT_SITE_CONFIG_DIR=$FOLDER/no-more-configuration
export RT_BENCH_PORT=$((8180 + OFFSET)) RT_BENCH_DB_PORT=$((15433 + OFFSET)) RT_BENCH_PASSWORD=bench-Secret-1
export PGHOST=127.0.0.1 LANG=C.UTF-8

say() { echo "== $*" >&2; }

finish() {
  # the databases last: those who use them go first
  for ((i = ${#STARTED[@]} - 1; i >= 0; i--)); do
    kill -TERM "${STARTED[$i]}" 2>/dev/null && wait "${STARTED[$i]}" 2>/dev/null || true
  done
}
trap finish EXIT

until_true() { # seconds, command
  local end=$((SECONDS + $1)); shift
  until "$@" >/dev/null 2>&1; do
    ((SECONDS < end)) || { say "gave up waiting for: $*"; exit 1; }
    sleep 1
  done
}

install_rt() {
  command -v rt-setup-database-5 >/dev/null && command -v starman >/dev/null && command -v psql >/dev/null && command -v w3m >/dev/null && return
  say "Installing Request Tracker 5"
  # its database is made below; w3m is what Request Tracker itself asks for
  echo 'request-tracker5 request-tracker5/dbconfig-install boolean false' | debconf-set-selections
  DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends request-tracker5 rt5-db-postgresql starman w3m postgresql-client python3
}

start_yiyun() {
  local reset=
  [ -f "$FOLDER/yiyun-filled" ] || reset=-Dreset
  say "Starting Yiyun $reset"
  (cd "$ROOT" && exec mvn -B -q -Prun $reset -Dport.offset="$OFFSET") >"$FOLDER/yiyun.log" 2>&1 &
  STARTED+=($!)
  until_true 900 curl -sf -o /dev/null "http://127.0.0.1:$((8080 + OFFSET))/login.xhtml"
  [ -n "$reset" ] || return 0
  say "Filling Yiyun with $TICKETS tickets"
  (cd "$ROOT" && mvn -B -q -pl bench -am -DskipTests verify -Dprogram="tickets.GenerateTickets $RUN $TICKETS")
  touch "$FOLDER/yiyun-filled"
}

# The PostgreSQL that Yiyun has unpacked, with the settings that Yiyun gives its own.
start_database() {
  local binaries; binaries=$(echo "$RUN"/postgres/*/)
  if [ ! -d "$FOLDER/pg" ]; then
    echo "$RT_BENCH_PASSWORD" >"$FOLDER/password"
    unshare -U "$binaries/bin/initdb" -D "$FOLDER/pg" -U postgres --pwfile="$FOLDER/password" --auth=scram-sha-256 -E UTF8 \
      --locale=C.UTF-8 --no-instructions >/dev/null
  fi
  unshare -U "$binaries/bin/postgres" -D "$FOLDER/pg" -c port="$RT_BENCH_DB_PORT" -c listen_addresses=127.0.0.1 \
    -c unix_socket_directories= -c max_connections=200 -c shared_buffers=256MB -c effective_cache_size=1GB \
    -c random_page_cost=1.1 -c max_wal_size=2GB -c log_min_messages=warning >"$FOLDER/postgres.log" 2>&1 &
  RT_DATABASE=$!
  STARTED+=($!)
  until_true 60 rt_sql -c 'select 1' postgres
}

rt_sql() { PGPORT=$RT_BENCH_DB_PORT PGUSER=postgres PGPASSWORD=$RT_BENCH_PASSWORD psql -q -v ON_ERROR_STOP=1 "$@"; }

yiyun_sql() {
  PGPORT=$((15432 + OFFSET)) PGUSER=yiyun PGPASSWORD=$(sed -n 's/^yiyun=//p' "$RUN/secrets.properties") psql -v ON_ERROR_STOP=1 -d yiyun "$@"
}

# The texts are those of Yiyun's tickets; Request Tracker makes a few hundred tickets, the others are copies of them.
fill_rt() {
  [ -f "$FOLDER/rt-filled" ] && return
  say "Setting up Request Tracker's database"
  rt-setup-database-5 --action drop,init --force --dba postgres --dba-password "$RT_BENCH_PASSWORD" >"$FOLDER/setup.log" 2>&1 ||
    rt-setup-database-5 --action init --dba postgres --dba-password "$RT_BENCH_PASSWORD" >"$FOLDER/setup.log" 2>&1
  say "Making $TEMPLATES tickets through Request Tracker, copies up to $TICKETS"
  yiyun_sql -AtF$'\t' -c "select translate(title, E'\t\n', '  '), translate(description, E'\t\n', '  '),
      case status when 'CLOSED' then 'closed' else 'open' end
    from ticket where id % ($TICKETS / $TEMPLATES) = 0 order by md5(id::text) limit $TEMPLATES" >"$FOLDER/texts"
  perl "$HERE/make-tickets.pl" <"$FOLDER/texts"
  rt-setup-fulltext-index-5 --noask --dba postgres --dba-password "$RT_BENCH_PASSWORD" >"$FOLDER/fulltext.log"
  rt_sql -d rt5 -v wanted="$TICKETS" -f "$HERE/copy-tickets.sql"
  touch "$FOLDER/rt-filled"
}

start_rt() {
  say "Starting Request Tracker"
  # five workers: the default of Starman
  /usr/share/request-tracker5/libexec/rt-server --server Starman --port "$RT_BENCH_PORT" >"$FOLDER/starman.log" 2>&1 &
  RT_SERVER=$!
  STARTED+=($!)
  until_true 60 curl -sf -o /dev/null "http://127.0.0.1:$RT_BENCH_PORT/"
}

mkdir -p "$RT_SITE_CONFIG_DIR"
install_rt
start_yiyun
start_database
fill_rt
start_rt
say "Measuring"
python3 "$HERE/measure.py" --tickets "$TICKETS" \
  --rt "http://127.0.0.1:$RT_BENCH_PORT" --rt-password "$RT_BENCH_PASSWORD" --rt-server "$RT_SERVER" --rt-database "$RT_DATABASE" \
  --yiyun "http://127.0.0.1:$((8080 + OFFSET))" --yiyun-password "$(sed -n 's/^desk=//p' "$RUN/demo-accounts.properties")" \
  --yiyun-server "$(cat "$RUN/pids/node1.pid")" --yiyun-database "$(cat "$RUN/pids/postgres.pid")" "$@"
