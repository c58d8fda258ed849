IF OBJECT_ID(N'[__OperationsMigrations]') IS NULL
BEGIN
    CREATE TABLE [__OperationsMigrations] (
        [MigrationId] nvarchar(150) NOT NULL,
        [ProductVersion] nvarchar(32) NOT NULL,
        CONSTRAINT [PK___OperationsMigrations] PRIMARY KEY ([MigrationId])
    );
END;
GO

BEGIN TRANSACTION;
CREATE TABLE [Audit] (
    [Id] bigint NOT NULL IDENTITY,
    [At] datetime2 NOT NULL,
    [ActorId] bigint NULL,
    [Via] nvarchar(max) COLLATE Latin1_General_BIN2 NOT NULL,
    [Action] nvarchar(max) COLLATE Latin1_General_BIN2 NOT NULL,
    [SubjectId] bigint NULL,
    [Detail] nvarchar(max) COLLATE Latin1_General_BIN2 NULL,
    CONSTRAINT [PK_Audit] PRIMARY KEY ([Id])
);

CREATE TABLE [ImportEvents] (
    [Id] bigint NOT NULL IDENTITY,
    [ImportId] bigint NOT NULL,
    [At] datetime2 NOT NULL,
    [Person] nvarchar(max) COLLATE Latin1_General_BIN2 NULL,
    [Kind] nvarchar(max) COLLATE Latin1_General_BIN2 NOT NULL,
    [Detail] nvarchar(max) COLLATE Latin1_General_BIN2 NULL,
    CONSTRAINT [PK_ImportEvents] PRIMARY KEY ([Id])
);

CREATE TABLE [Imports] (
    [Id] bigint NOT NULL IDENTITY,
    [FileName] nvarchar(max) COLLATE Latin1_General_BIN2 NOT NULL,
    [FileBytes] bigint NOT NULL,
    [FileHash] nvarchar(450) COLLATE Latin1_General_BIN2 NULL,
    [State] nvarchar(max) COLLATE Latin1_General_BIN2 NOT NULL,
    [Profile] nvarchar(max) COLLATE Latin1_General_BIN2 NOT NULL,
    [Headers] nvarchar(max) COLLATE Latin1_General_BIN2 NULL,
    [Separator] nvarchar(max) COLLATE Latin1_General_BIN2 NULL,
    [Counts] nvarchar(max) COLLATE Latin1_General_BIN2 NULL,
    [Reason] nvarchar(max) COLLATE Latin1_General_BIN2 NULL,
    [CreatedAt] datetime2 NOT NULL,
    [FinishedAt] datetime2 NULL,
    [LedgerRemovedAt] datetime2 NULL,
    [Attempt] int NOT NULL,
    [Seconds] float NOT NULL,
    [StartedBy] nvarchar(max) COLLATE Latin1_General_BIN2 NULL,
    [Wanted] nvarchar(450) COLLATE Latin1_General_BIN2 NULL,
    [WantedBy] nvarchar(max) COLLATE Latin1_General_BIN2 NULL,
    [Progress] nvarchar(max) COLLATE Latin1_General_BIN2 NULL,
    [DataVersion] bigint NULL,
    [RequestKey] nvarchar(450) COLLATE Latin1_General_BIN2 NULL,
    CONSTRAINT [PK_Imports] PRIMARY KEY ([Id])
);

CREATE TABLE [Ledger] (
    [ImportId] bigint NOT NULL,
    [RowNumber] bigint NOT NULL,
    [Number] int NOT NULL,
    [Line] bigint NOT NULL,
    [Kind] int NOT NULL,
    [Column] nvarchar(max) COLLATE Latin1_General_BIN2 NULL,
    [Problem] tinyint NOT NULL,
    [Corrections] int NOT NULL,
    [Value] nvarchar(max) COLLATE Latin1_General_BIN2 NULL,
    [NewValue] nvarchar(max) COLLATE Latin1_General_BIN2 NULL,
    [OriginalRow] bigint NULL,
    [Raw] nvarchar(max) COLLATE Latin1_General_BIN2 NULL,
    [CustomerKey] bigint NULL,
    CONSTRAINT [PK_Ledger] PRIMARY KEY ([ImportId], [RowNumber], [Number])
);

CREATE TABLE [People] (
    [Id] bigint NOT NULL IDENTITY,
    [Name] nvarchar(max) COLLATE Latin1_General_BIN2 NOT NULL,
    [Email] nvarchar(max) COLLATE Latin1_General_BIN2 NOT NULL,
    [EmailKey] nvarchar(450) COLLATE Latin1_General_BIN2 NOT NULL,
    [Role] nvarchar(max) COLLATE Latin1_General_BIN2 NOT NULL,
    [PasswordHash] nvarchar(max) COLLATE Latin1_General_BIN2 NULL,
    [CreatedAt] datetime2 NOT NULL,
    [DisabledAt] datetime2 NULL,
    [SignedInAt] datetime2 NULL,
    [FailedSignIns] int NOT NULL,
    [LockedUntil] datetime2 NULL,
    [Language] nvarchar(max) COLLATE Latin1_General_BIN2 NULL,
    [Theme] nvarchar(max) COLLATE Latin1_General_BIN2 NULL,
    [Density] nvarchar(max) COLLATE Latin1_General_BIN2 NULL,
    CONSTRAINT [PK_People] PRIMARY KEY ([Id])
);

CREATE TABLE [Profiles] (
    [Name] nvarchar(450) COLLATE Latin1_General_BIN2 NOT NULL,
    [Version] int NOT NULL,
    [Json] nvarchar(max) COLLATE Latin1_General_BIN2 NOT NULL,
    [SavedAt] datetime2 NOT NULL,
    CONSTRAINT [PK_Profiles] PRIMARY KEY ([Name], [Version])
);

CREATE TABLE [Settings] (
    [Name] nvarchar(450) COLLATE Latin1_General_BIN2 NOT NULL,
    [Value] nvarchar(max) COLLATE Latin1_General_BIN2 NOT NULL,
    [ChangedAt] datetime2 NOT NULL,
    CONSTRAINT [PK_Settings] PRIMARY KEY ([Name])
);

CREATE TABLE [ApiTokens] (
    [Id] bigint NOT NULL IDENTITY,
    [PersonId] bigint NOT NULL,
    [Name] nvarchar(max) COLLATE Latin1_General_BIN2 NOT NULL,
    [Role] nvarchar(max) COLLATE Latin1_General_BIN2 NOT NULL,
    [Hash] varbinary(900) NOT NULL,
    [Start] nvarchar(max) COLLATE Latin1_General_BIN2 NOT NULL,
    [CreatedAt] datetime2 NOT NULL,
    [ExpiresAt] datetime2 NOT NULL,
    [UsedAt] datetime2 NULL,
    CONSTRAINT [PK_ApiTokens] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_ApiTokens_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [OneTimeLinks] (
    [Id] bigint NOT NULL IDENTITY,
    [Kind] nvarchar(max) COLLATE Latin1_General_BIN2 NOT NULL,
    [Hash] varbinary(900) NOT NULL,
    [PersonId] bigint NULL,
    [ExpiresAt] datetime2 NOT NULL,
    CONSTRAINT [PK_OneTimeLinks] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_OneTimeLinks_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id])
);

CREATE TABLE [Sessions] (
    [Id] bigint NOT NULL IDENTITY,
    [KeyHash] varbinary(900) NOT NULL,
    [PersonId] bigint NOT NULL,
    [Device] nvarchar(max) COLLATE Latin1_General_BIN2 NOT NULL,
    [Address] nvarchar(max) COLLATE Latin1_General_BIN2 NOT NULL,
    [StartedAt] datetime2 NOT NULL,
    [SeenAt] datetime2 NOT NULL,
    [Stays] bit NOT NULL,
    CONSTRAINT [PK_Sessions] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Sessions_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE CASCADE
);

CREATE UNIQUE INDEX [IX_ApiTokens_Hash] ON [ApiTokens] ([Hash]);

CREATE INDEX [IX_ApiTokens_PersonId] ON [ApiTokens] ([PersonId]);

CREATE INDEX [IX_Audit_At] ON [Audit] ([At]);

CREATE INDEX [IX_ImportEvents_ImportId] ON [ImportEvents] ([ImportId]);

CREATE INDEX [IX_Imports_FileHash] ON [Imports] ([FileHash]);

CREATE UNIQUE INDEX [IX_Imports_RequestKey] ON [Imports] ([RequestKey]) WHERE "RequestKey" IS NOT NULL;

CREATE INDEX [IX_Imports_Wanted] ON [Imports] ([Wanted]) WHERE "Wanted" IS NOT NULL;

CREATE INDEX [IX_Ledger_CustomerKey] ON [Ledger] ([CustomerKey]) WHERE "CustomerKey" IS NOT NULL;

CREATE UNIQUE INDEX [IX_OneTimeLinks_Hash] ON [OneTimeLinks] ([Hash]);

CREATE INDEX [IX_OneTimeLinks_PersonId] ON [OneTimeLinks] ([PersonId]);

CREATE UNIQUE INDEX [IX_People_EmailKey] ON [People] ([EmailKey]);

CREATE UNIQUE INDEX [IX_Sessions_KeyHash] ON [Sessions] ([KeyHash]);

CREATE INDEX [IX_Sessions_PersonId] ON [Sessions] ([PersonId]);

INSERT INTO [__OperationsMigrations] ([MigrationId], [ProductVersion])
VALUES (N'20261122161855_Initial', N'10.0.15');

COMMIT;
GO

BEGIN TRANSACTION;
ALTER TABLE [Imports] ADD [Corrects] bigint NULL;

ALTER TABLE [Imports] ADD [ReadAs] nvarchar(max) COLLATE Latin1_General_BIN2 NULL;

CREATE TABLE [CorrectedRows] (
    [ImportId] bigint NOT NULL,
    [Line] bigint NOT NULL,
    [CorrectedBy] bigint NOT NULL,
    CONSTRAINT [PK_CorrectedRows] PRIMARY KEY ([ImportId], [Line], [CorrectedBy])
);

INSERT INTO [__OperationsMigrations] ([MigrationId], [ProductVersion])
VALUES (N'20261201030442_CorrectedRows', N'10.0.15');

COMMIT;
GO

