# CrmReports in a container: docker build -t crmreports . && docker run -p 8080:8080 -v crmreports:/data crmreports
# The first start prints the link at which the first admin is made (docker logs). Where people open the site at another address
# than http://localhost:8080: -e CRMREPORTS_ADDRESS=https://reports.example.com
# With SQL Server beside it: docker-compose.yml.

FROM node:22-bookworm-slim AS node

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
# The pages' scripts and styles come from npm while the web project is built.
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /source
# What restores rarely changes, so it is a layer of its own.
COPY Directory.Build.props Directory.Packages.props ./
COPY src/Directory.Build.targets src/
COPY src/CrmReports.Application/CrmReports.Application.csproj src/CrmReports.Application/
COPY src/CrmReports.Data.Sqlite/CrmReports.Data.Sqlite.csproj src/CrmReports.Data.Sqlite/
COPY src/CrmReports.Data.SqlServer/CrmReports.Data.SqlServer.csproj src/CrmReports.Data.SqlServer/
COPY src/CrmReports.Web/CrmReports.Web.csproj src/CrmReports.Web/FrontEnd.targets src/CrmReports.Web/
RUN dotnet restore src/CrmReports.Web
COPY src src
RUN dotnet publish src/CrmReports.Web -c Release --no-restore -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
# $APP_UID is the user "app" of the image: nothing runs as root.
RUN install -d -m 0700 -o $APP_UID -g $APP_UID /data
USER $APP_UID
ENV CRMREPORTS_DATA=/data ASPNETCORE_URLS=http://+:8080 CRMREPORTS_LOG=json
VOLUME /data
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=6s --start-period=20s CMD ["dotnet", "crmreports.dll", "health"]
ENTRYPOINT ["dotnet", "crmreports.dll"]
