#!/usr/bin/env bash
# Creates or updates this application in an Auth0 tenant, and writes .env.local. Safe to run again: an application of
# the same name is brought up to date, and a secret that is there stays.
#
#   auth0 login
#   deployment/auth0/setup.sh [--name NAME] [--origin ORIGIN] [--tenant DOMAIN] [--file FILE] [--yes]
#
# NAME     of the application; default: auth0-quarkus
# ORIGIN   where the service is reached, without a slash at the end; default: http://localhost:8080
# DOMAIN   of the tenant; default: the one that "auth0 login" has chosen
# FILE     default: .env.local in the current directory
# --yes    does not ask before it changes the tenant and the file
#
# Needs auth0 (https://github.com/auth0/auth0-cli), jq and openssl. Prints no secret.
set -euo pipefail
umask 077

name=auth0-quarkus
origin=http://localhost:8080
tenant=""
file=.env.local
yes=""

fail() {
  printf 'setup.sh: %s\n' "$*" >&2
  exit 1
}

while [[ $# -gt 0 ]]; do
  case $1 in
    --yes) yes=1; shift; continue ;;
    --name | --origin | --tenant | --file) [[ $# -ge 2 ]] || fail "$1 needs a value" ;;
    *) fail "unknown option $1; see the first lines of this file" ;;
  esac
  case $1 in
    --name) name=$2 ;;
    --origin) origin=$2 ;;
    --tenant) tenant=$2 ;;
    --file) file=$2 ;;
  esac
  shift 2
done

[[ $origin =~ ^https?://[^/[:space:]]+$ ]] || fail "--origin is not like https://app.example.com"
[[ $origin == https://* || $origin =~ ^http://(localhost|127\.0\.0\.1)(:[0-9]+)?$ ]] \
  || fail "--origin has to be https, but for this machine"
for program in auth0 jq openssl; do
  command -v "$program" > /dev/null || fail "$program is not installed"
done

confirm() {
  [[ -n $yes ]] && return
  local answer=""
  printf '%s [y/N] ' "$1"
  read -r answer || true
  [[ $answer == [yY]* ]] || fail "nothing was changed"
}

# --no-input: the CLI asks nothing by itself.
cli() {
  auth0 "$@" --no-input ${tenant:+--tenant "$tenant"}
}

if [[ -z $tenant ]]; then
  tenant=$(auth0 tenants list --json --no-input | jq -r '[.[] | select(.active)][0].name // empty')
  [[ -n $tenant ]] || fail "no tenant is chosen: auth0 login, or --tenant"
fi

# What the application is to be. Auth0 calls the back-channel address from the Internet, so a local one has none.
wanted=$(jq -n --arg name "$name" --arg origin "$origin" '{
  name: $name,
  app_type: "regular_web",
  oidc_conformant: true,
  token_endpoint_auth_method: "client_secret_post",
  grant_types: ["authorization_code", "refresh_token"],
  callbacks: [$origin + "/callback"],
  allowed_logout_urls: [$origin + "/signed-out"],
  jwt_configuration: {alg: "RS256"},
  refresh_token: {
    rotation_type: "rotating", expiration_type: "expiring", leeway: 10,
    token_lifetime: 2592000, idle_token_lifetime: 1296000,
    infinite_token_lifetime: false, infinite_idle_token_lifetime: false
  }
} + if $origin | startswith("https://") then {oidc_logout: {
  backchannel_logout_urls: [$origin + "/backchannel-logout"],
  backchannel_logout_initiators: {mode: "all"}
}} else {} end')

# All pages: an application that is overlooked would be made a second time.
found='[]'
page=0
while true; do
  clients=$(cli api get clients -q "fields=client_id,name,callbacks,allowed_logout_urls" -q "include_fields=true" \
    -q "is_global=false" -q "page=$page" -q "per_page=100" | jq -c 'if type == "array" then . else .clients end')
  found=$(jq -c --arg name "$name" --argjson found "$found" '$found + [.[] | select(.name == $name)]' <<< "$clients")
  [[ $(jq length <<< "$clients") -eq 100 ]] || break
  page=$((page + 1))
done
count=$(jq length <<< "$found")
[[ $count -le 1 ]] || fail "$count applications are called $name: rename all but one, or give another --name"

if [[ $count -eq 0 ]]; then
  confirm "Create the application $name in $tenant?"
  id=$(cli api post clients --data "$wanted" | jq -r '.client_id // empty')
  done=created
else
  id=$(jq -r '.[0].client_id' <<< "$found")
  confirm "Update the application $name ($id) in $tenant?"
  # Addresses that are there already stay: another environment may use them.
  changes=$(jq -n --argjson wanted "$wanted" --argjson found "$found" '$wanted + {
    callbacks: ((($found[0].callbacks // []) + $wanted.callbacks) | unique),
    allowed_logout_urls: ((($found[0].allowed_logout_urls // []) + $wanted.allowed_logout_urls) | unique)
  }')
  cli api patch "clients/$id" --data "$changes" > /dev/null
  done=updated
fi
[[ -n ${id:-} ]] || fail "Auth0 gave no client id"
printf 'The application %s is %s: %s\n' "$name" "$done" "$id"

client_secret=$(cli api get "clients/$id" -q "fields=client_secret" -q "include_fields=true" | jq -r '.client_secret // empty')
[[ -n $client_secret ]] || fail "Auth0 gave no client secret: the CLI needs the scope read:client_keys"

# What is in the file and not ours stays, and so does AUTH0_SECRET: another one signs everybody out.
ours='^(AUTH0_DOMAIN|AUTH0_CLIENT_ID|AUTH0_CLIENT_SECRET|AUTH0_SECRET|AUTH0_REDIRECT_URI)='
secret=""
rest=""
if [[ -e $file ]]; then
  secret=$(sed -n 's/^AUTH0_SECRET=//p' "$file" | tail -n 1)
  rest=$(grep -Ev "$ours" "$file" || true)
fi
kept=kept
if [[ -z $secret ]]; then
  secret=$(openssl rand -hex 32)
  kept=new
fi
confirm "Write $file?"
temporary=$(mktemp "$file.XXXXXX")
trap 'rm -f "$temporary"' EXIT
{
  [[ -z $rest ]] || printf '%s\n' "$rest"
  printf '%s\n' "AUTH0_DOMAIN=$tenant" "AUTH0_CLIENT_ID=$id" "AUTH0_CLIENT_SECRET=$client_secret" \
    "AUTH0_SECRET=$secret" "AUTH0_REDIRECT_URI=$origin/callback"
} > "$temporary"
chmod 600 "$temporary"
mv "$temporary" "$file"
printf '%s is written, for you alone to read; AUTH0_SECRET is %s.\n' "$file" "$kept"
