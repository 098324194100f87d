-- The logins and the database of Leadpath, with an app that owns nothing. Run once by psql, as a superuser, where
-- /run/secrets has the two passwords:
--   psql --no-psqlrc --file=docs/install/roles.sql postgres
\set ON_ERROR_STOP on
\set owner_password `cat /run/secrets/owner-password`
\set app_password `cat /run/secrets/app-password`

CREATE ROLE leadpath_viewer NOLOGIN NOINHERIT;
CREATE ROLE leadpath_system NOLOGIN NOINHERIT;
CREATE ROLE leadpath_owner LOGIN CREATEROLE PASSWORD :'owner_password';
CREATE ROLE app_login LOGIN NOINHERIT PASSWORD :'app_password';
GRANT leadpath_viewer, leadpath_system TO leadpath_owner;
GRANT leadpath_viewer, leadpath_system TO app_login;
CREATE DATABASE leadpath OWNER leadpath_owner;
