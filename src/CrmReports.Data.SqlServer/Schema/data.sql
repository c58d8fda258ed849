IF OBJECT_ID(N'[__DataMigrations]') IS NULL
BEGIN
    CREATE TABLE [__DataMigrations] (
        [MigrationId] nvarchar(150) NOT NULL,
        [ProductVersion] nvarchar(32) NOT NULL,
        CONSTRAINT [PK___DataMigrations] PRIMARY KEY ([MigrationId])
    );
END;
GO

BEGIN TRANSACTION;
CREATE TABLE [Calendar] (
    [Day] int NOT NULL,
    [Year] int NOT NULL,
    [Quarter] int NOT NULL,
    [Month] int NOT NULL,
    [Week] int NOT NULL,
    CONSTRAINT [PK_Calendar] PRIMARY KEY ([Day])
);

CREATE TABLE [Claims] (
    [Kind] int NOT NULL,
    [RecordId] bigint NOT NULL,
    [ImportId] bigint NOT NULL,
    [RowNumber] bigint NOT NULL,
    [Payload] varbinary(max) NULL,
    CONSTRAINT [PK_Claims] PRIMARY KEY ([Kind], [RecordId], [ImportId])
);

CREATE TABLE [CustomerEdits] (
    [Id] bigint NOT NULL IDENTITY,
    [CustomerId] bigint NOT NULL,
    [KeyHi] bigint NOT NULL,
    [KeyLo] bigint NOT NULL,
    [Field] nvarchar(max) COLLATE Latin1_General_BIN2 NOT NULL,
    [Value] varbinary(max) NOT NULL,
    [Before] varbinary(max) NOT NULL,
    [EditedAt] datetime2 NOT NULL,
    [EditedBy] nvarchar(max) COLLATE Latin1_General_BIN2 NOT NULL,
    [TakenBackAt] datetime2 NULL,
    [TakenBackBy] nvarchar(max) COLLATE Latin1_General_BIN2 NULL,
    CONSTRAINT [PK_CustomerEdits] PRIMARY KEY ([Id])
);

CREATE TABLE [CustomerKeys] (
    [KeyHi] bigint NOT NULL,
    [KeyLo] bigint NOT NULL,
    [CustomerId] bigint NOT NULL,
    CONSTRAINT [PK_CustomerKeys] PRIMARY KEY ([KeyHi], [KeyLo], [CustomerId])
);

CREATE TABLE [CustomerPurchases] (
    [CustomerId] bigint NOT NULL,
    [PurchaseId] bigint NOT NULL,
    CONSTRAINT [PK_CustomerPurchases] PRIMARY KEY ([CustomerId], [PurchaseId])
);

CREATE TABLE [Customers] (
    [Id] bigint NOT NULL,
    [ExternalId] nvarchar(max) COLLATE Latin1_General_BIN2 NULL,
    [Name] nvarchar(max) COLLATE Latin1_General_BIN2 NULL,
    [Email] nvarchar(max) COLLATE Latin1_General_BIN2 NULL,
    [Phone] nvarchar(max) COLLATE Latin1_General_BIN2 NULL,
    [Gender] nvarchar(max) COLLATE Latin1_General_BIN2 NULL,
    [BirthDate] int NULL,
    [Age] int NULL,
    [AgeAsOf] int NULL,
    [Address] nvarchar(max) COLLATE Latin1_General_BIN2 NULL,
    [City] nvarchar(max) COLLATE Latin1_General_BIN2 NULL,
    [Region] nvarchar(max) COLLATE Latin1_General_BIN2 NULL,
    [Country] nvarchar(max) COLLATE Latin1_General_BIN2 NULL,
    [PostalCode] nvarchar(max) COLLATE Latin1_General_BIN2 NULL,
    [Segment] nvarchar(max) COLLATE Latin1_General_BIN2 NULL,
    [Channel] nvarchar(max) COLLATE Latin1_General_BIN2 NULL,
    [RegisteredOn] int NULL,
    [LeftOn] int NULL,
    [Consent] bit NULL,
    [Custom] nvarchar(max) COLLATE Latin1_General_BIN2 NULL,
    [ImportId] bigint NOT NULL,
    [RowNumber] bigint NOT NULL,
    [KeyHi] bigint NOT NULL,
    [KeyLo] bigint NOT NULL,
    CONSTRAINT [PK_Customers] PRIMARY KEY ([Id])
);

CREATE TABLE [CustomerTotals] (
    [CustomerId] bigint NOT NULL,
    [CurrencyTerm] bigint NOT NULL,
    [Purchases] bigint NOT NULL,
    [Amounts] bigint NOT NULL,
    [Amount] bigint NOT NULL,
    [FirstDay] int NULL,
    [LastDay] int NULL,
    CONSTRAINT [PK_CustomerTotals] PRIMARY KEY ([CustomerId], [CurrencyTerm])
);

CREATE TABLE [CustomFields] (
    [Id] bigint NOT NULL IDENTITY,
    [Kind] int NOT NULL,
    [Name] nvarchar(max) COLLATE Latin1_General_BIN2 NOT NULL,
    [Type] int NOT NULL,
    CONSTRAINT [PK_CustomFields] PRIMARY KEY ([Id])
);

CREATE TABLE [EditedCustomers] (
    [CustomerId] bigint NOT NULL,
    [Stated] varbinary(max) NOT NULL,
    CONSTRAINT [PK_EditedCustomers] PRIMARY KEY ([CustomerId])
);

CREATE TABLE [InteractionKeys] (
    [KeyHi] bigint NOT NULL,
    [KeyLo] bigint NOT NULL,
    [InteractionId] bigint NOT NULL,
    CONSTRAINT [PK_InteractionKeys] PRIMARY KEY ([KeyHi], [KeyLo], [InteractionId])
);

CREATE TABLE [Interactions] (
    [Id] bigint NOT NULL,
    [CustomerId] bigint NULL,
    [PurchaseId] bigint NULL,
    [ExternalId] nvarchar(max) COLLATE Latin1_General_BIN2 NULL,
    [KindTerm] bigint NULL,
    [TopicTerm] bigint NULL,
    [ChannelTerm] bigint NULL,
    [Day] int NULL,
    [TimeOfDay] int NULL,
    [Score] bigint NULL,
    [ScoreScale] bigint NULL,
    [Comment] nvarchar(max) COLLATE Latin1_General_BIN2 NULL,
    [Custom] nvarchar(max) COLLATE Latin1_General_BIN2 NULL,
    [ImportId] bigint NOT NULL,
    [RowNumber] bigint NOT NULL,
    [KeyHi] bigint NOT NULL,
    [KeyLo] bigint NOT NULL,
    CONSTRAINT [PK_Interactions] PRIMARY KEY ([Id])
);

CREATE TABLE [Publications] (
    [ImportId] bigint NOT NULL,
    [Sequence] bigint NOT NULL,
    [PublishedAt] datetime2 NOT NULL,
    [FileName] nvarchar(max) COLLATE Latin1_General_BIN2 NOT NULL,
    [Customers] int NOT NULL,
    [Purchases] int NOT NULL,
    [CustomerBase] bigint NOT NULL,
    [CustomerSpan] bigint NOT NULL,
    [PurchaseBase] bigint NOT NULL,
    [PurchaseSpan] bigint NOT NULL,
    [InteractionBase] bigint NOT NULL,
    [InteractionSpan] bigint NOT NULL,
    [Fields] nvarchar(max) COLLATE Latin1_General_BIN2 NOT NULL,
    [Rows] bigint NOT NULL,
    [LineShift] bigint NULL,
    CONSTRAINT [PK_Publications] PRIMARY KEY ([ImportId])
);

CREATE TABLE [PurchaseKeys] (
    [KeyHi] bigint NOT NULL,
    [KeyLo] bigint NOT NULL,
    [PurchaseId] bigint NOT NULL,
    CONSTRAINT [PK_PurchaseKeys] PRIMARY KEY ([KeyHi], [KeyLo], [PurchaseId])
);

CREATE TABLE [Purchases] (
    [Id] bigint NOT NULL,
    [CustomerId] bigint NULL,
    [Day] int NULL,
    [TimeOfDay] int NULL,
    [OrderId] nvarchar(max) COLLATE Latin1_General_BIN2 NULL,
    [LineId] nvarchar(max) COLLATE Latin1_General_BIN2 NULL,
    [ProductIdTerm] bigint NULL,
    [ProductTerm] bigint NULL,
    [CategoryTerm] bigint NULL,
    [RegionTerm] bigint NULL,
    [ChannelTerm] bigint NULL,
    [CurrencyTerm] bigint NULL,
    [Quantity] bigint NULL,
    [UnitPrice] bigint NULL,
    [Amount] bigint NULL,
    [Custom] nvarchar(max) COLLATE Latin1_General_BIN2 NULL,
    [ImportId] bigint NOT NULL,
    [RowNumber] bigint NOT NULL,
    [KeyHi] bigint NOT NULL,
    [KeyLo] bigint NOT NULL,
    CONSTRAINT [PK_Purchases] PRIMARY KEY ([Id])
);

CREATE TABLE [SalesRollups] (
    [Day] int NOT NULL,
    [CategoryTerm] bigint NOT NULL,
    [RegionTerm] bigint NOT NULL,
    [ChannelTerm] bigint NOT NULL,
    [CurrencyTerm] bigint NOT NULL,
    [Purchases] bigint NOT NULL,
    [Amounts] bigint NOT NULL,
    [Amount] bigint NOT NULL,
    [Quantities] bigint NOT NULL,
    [Quantity] bigint NOT NULL,
    CONSTRAINT [PK_SalesRollups] PRIMARY KEY ([Day], [CategoryTerm], [RegionTerm], [ChannelTerm], [CurrencyTerm])
);

CREATE TABLE [State] (
    [Id] bigint NOT NULL,
    [DataVersion] bigint NOT NULL,
    [HashKey0] bigint NOT NULL,
    [HashKey1] bigint NOT NULL,
    [LastSequence] bigint NOT NULL,
    [LastCustomerId] bigint NOT NULL,
    [LastPurchaseId] bigint NOT NULL,
    [LastInteractionId] bigint NOT NULL,
    CONSTRAINT [PK_State] PRIMARY KEY ([Id])
);

CREATE TABLE [Terms] (
    [Id] bigint NOT NULL,
    [Text] nvarchar(max) COLLATE Latin1_General_BIN2 NOT NULL,
    CONSTRAINT [PK_Terms] PRIMARY KEY ([Id])
);

CREATE TABLE [Tombstones] (
    [KeyHi] bigint NOT NULL,
    [KeyLo] bigint NOT NULL,
    [ErasedAt] datetime2 NOT NULL,
    CONSTRAINT [PK_Tombstones] PRIMARY KEY ([KeyHi], [KeyLo])
);

CREATE INDEX [IX_Claims_ImportId] ON [Claims] ([ImportId]);

CREATE INDEX [IX_CustomerEdits_CustomerId] ON [CustomerEdits] ([CustomerId]);

CREATE INDEX [IX_CustomerEdits_KeyHi_KeyLo] ON [CustomerEdits] ([KeyHi], [KeyLo]);

CREATE INDEX [IX_Interactions_CustomerId] ON [Interactions] ([CustomerId]);

CREATE INDEX [IX_Interactions_PurchaseId] ON [Interactions] ([PurchaseId]);

CREATE UNIQUE INDEX [IX_Publications_Sequence] ON [Publications] ([Sequence]);

INSERT INTO [__DataMigrations] ([MigrationId], [ProductVersion])
VALUES (N'20261122161853_Initial', N'10.0.15');

COMMIT;
GO

BEGIN TRANSACTION;
ALTER TABLE [CustomFields] ADD [Description] nvarchar(max) COLLATE Latin1_General_BIN2 NULL;

ALTER TABLE [CustomFields] ADD [IsHidden] bit NOT NULL DEFAULT CAST(0 AS bit);

ALTER TABLE [CustomFields] ADD [IsTypeStated] bit NOT NULL DEFAULT CAST(0 AS bit);

ALTER TABLE [CustomFields] ADD [Title] nvarchar(max) COLLATE Latin1_General_BIN2 NULL;

INSERT INTO [__DataMigrations] ([MigrationId], [ProductVersion])
VALUES (N'20261201030439_FieldSettings', N'10.0.15');

COMMIT;
GO

