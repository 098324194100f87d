#!/bin/sh
# Makes the secrets of compose.yaml in ./secrets, once. The folder is for this account alone; each file is readable
# within, since the accounts of the containers are others than this one.
set -eu
umask 022

if [ -e secrets ]; then
  echo "secrets is already there: it's kept as it is." >&2
  exit 1
fi

mkdir -m 0700 secrets
owner=$(openssl rand -hex 24)
app=$(openssl rand -hex 24)

openssl rand -base64 32 > secrets/auth-secret
openssl rand -base64 32 > secrets/backup-key
openssl rand -hex 24 > secrets/postgres-password
echo "$owner" > secrets/owner-password
echo "$app" > secrets/app-password
echo "postgres://app_login:$app@database/leadpath" > secrets/database-url
echo "postgres://leadpath_owner:$owner@database/leadpath" > secrets/migrate-database-url
# For whoever has a mail server or an OpenID provider to fill in.
: > secrets/smtp-url
: > secrets/oidc-client-secret
