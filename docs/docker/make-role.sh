#!/bin/sh
# Makes the register's database and the role that owns it: no superuser, so that row security holds for it. Run once, by
# the image of PostgreSQL, when it makes its data folder.
set -eu
psql --set ON_ERROR_STOP=1 --set role="${EVASTE_ROLE:-evaste}" --set password="$EVASTE_PASSWORD" \
  --username "$POSTGRES_USER" --dbname postgres <<'SQL'
CREATE ROLE :"role" LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB PASSWORD :'password';
CREATE DATABASE :"role" OWNER :"role";
SQL
