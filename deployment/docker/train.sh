#!/usr/bin/env bash
# Trains the AOT cache of a packaged application: starts it, asks for the pages that every visitor asks for, and stops it.
#
#   train.sh DIRECTORY [JAVA]
#
# DIRECTORY holds quarkus-run.jar; app.aot is written beside it. JAVA (default: java) is 25 or newer and is the one that
# the application will run on. No provider is needed and nothing is sent to any: the settings are made up, and
# an address of this machine that nobody listens on stands for the provider. The collector is that of the image: a cache
# made with another one is of less use.
set -euo pipefail

directory=$(cd "$1" && pwd)
java=${2:-java}
port=${TRAINING_PORT:-18080}
management=${TRAINING_MANAGEMENT_PORT:-19000}

log=$(mktemp)
trap 'rm -f "$log"' EXIT

# A status line is all that is wanted, and the image has no curl.
status() {
  local line=""
  exec 3<> "/dev/tcp/127.0.0.1/$1" || return 1
  printf 'GET %s HTTP/1.1\r\nHost: localhost\r\nAccept: text/html,*/*;q=0.8\r\nAccept-Language: %s\r\nConnection: close\r\n\r\n' \
    "$2" "${3:-en}" >&3
  IFS= read -r line <&3 || true
  cat <&3 > /dev/null
  exec 3>&-
  line=${line#* }
  printf '%s' "${line%% *}"
}

cd "$directory"
rm -f app.aot
AUTH0_ISSUER=http://localhost:9/ \
  AUTH0_CLIENT_ID=training \
  AUTH0_CLIENT_SECRET=$(head -c 32 /dev/urandom | od -An -tx1 | tr -d ' \n') \
  AUTH0_SECRET=$(head -c 32 /dev/urandom | od -An -tx1 | tr -d ' \n') \
  AUTH0_REDIRECT_URI=http://localhost:$port/callback \
  QUARKUS_HTTP_HOST=127.0.0.1 QUARKUS_HTTP_PORT=$port \
  QUARKUS_MANAGEMENT_HOST=127.0.0.1 QUARKUS_MANAGEMENT_PORT=$management \
  QUARKUS_SHUTDOWN_DELAY=0S \
  "$java" -XX:+UseSerialGC -XX:AOTCacheOutput=app.aot -jar quarkus-run.jar > "$log" 2>&1 &
application=$!

started=""
for _ in $(seq 1 120); do
  if [[ $(status "$management" /q/health/started 2> /dev/null) == 200 ]]; then
    started=yes
    break
  fi
  kill -0 "$application" 2> /dev/null || break
  sleep 0.5
done
if [[ -z $started ]]; then
  cat "$log" >&2
  echo "train.sh: the application did not start" >&2
  exit 1
fi

for language in en zh; do
  for path in / /assets/app.css /profile /api/me /signed-out /nothing-here /login; do
    printf '%s %s\n' "$(status "$port" "$path" "$language")" "$path"
  done
done
status "$management" /q/health/live > /dev/null
status "$management" /q/health/ready > /dev/null

# On SIGTERM the JVM ends with 143, after it has written the cache.
kill -TERM "$application"
wait "$application" || true
if [[ ! -s app.aot ]]; then
  cat "$log" >&2
  echo "train.sh: no cache was written" >&2
  exit 1
fi
# Read by a user that did not make it.
chmod a+r app.aot
printf 'app.aot: %s bytes\n' "$(wc -c < app.aot)"
