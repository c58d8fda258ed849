#!/bin/bash
# Runs login.sql on the server of docker-compose.yml; passwords come from its secrets and are in no command line.
set -euo pipefail
SQLCMDPASSWORD=$(cat /run/secrets/sa_password)
password=$(cat /run/secrets/app_password)
AppPassword=${password//\'/\'\'}
AppLogin=crmreports
export SQLCMDPASSWORD AppPassword AppLogin
/opt/mssql-tools18/bin/sqlcmd -C -S sql -U sa -b -i "$(dirname "$0")/login.sql"
echo "The database crmreports and its login are there."
