-- Makes the database of CrmReports and the login of the program, as an administrator of the server; safe to run again.
-- AppPassword and AppLogin are variables of sqlcmd, which takes them from the environment too:
--
--   export AppLogin=crmreports AppPassword='…'      (a ' in it written twice)
--   sqlcmd -C -S sql -U sa -b -i login.sql
--
-- The login reads and writes the data and makes and alters tables, nothing else: no users, no rights, no backups, no
-- other database, no settings of the server. Between updates of the program it needs no db_ddladmin:
--
--   ALTER ROLE db_ddladmin DROP MEMBER [crmreports];
SET NOCOUNT ON;
GO
IF DB_ID(N'crmreports') IS NULL
BEGIN
    CREATE DATABASE [crmreports];

    -- Without backups of its log a database that keeps it fills the disk. Whoever backs the log up sets FULL.
    ALTER DATABASE [crmreports] SET RECOVERY SIMPLE;
END;
GO
-- Readers never wait for an import that is being published, and see one state of the data. What is set is set.
IF EXISTS (SELECT 1 FROM sys.databases WHERE name = N'crmreports' AND snapshot_isolation_state = 0)
    ALTER DATABASE [crmreports] SET ALLOW_SNAPSHOT_ISOLATION ON;
IF EXISTS (SELECT 1 FROM sys.databases WHERE name = N'crmreports' AND is_read_committed_snapshot_on = 0)
    ALTER DATABASE [crmreports] SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE;
GO
IF SUSER_ID(N'$(AppLogin)') IS NULL
    CREATE LOGIN [$(AppLogin)] WITH PASSWORD = N'$(AppPassword)', DEFAULT_DATABASE = [crmreports];
ELSE
    ALTER LOGIN [$(AppLogin)] WITH PASSWORD = N'$(AppPassword)';
GO
USE [crmreports];
GO
-- Numbers of imports without gaps after the server restarts.
ALTER DATABASE SCOPED CONFIGURATION SET IDENTITY_CACHE = OFF;
IF DATABASE_PRINCIPAL_ID(N'$(AppLogin)') IS NULL
    CREATE USER [$(AppLogin)] FOR LOGIN [$(AppLogin)] WITH DEFAULT_SCHEMA = [dbo];
ALTER ROLE db_datareader ADD MEMBER [$(AppLogin)];
ALTER ROLE db_datawriter ADD MEMBER [$(AppLogin)];
ALTER ROLE db_ddladmin ADD MEMBER [$(AppLogin)];
GO
