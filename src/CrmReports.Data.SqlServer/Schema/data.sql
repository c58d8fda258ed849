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

BEGIN TRANSACTION;
UPDATE [Claims] SET [Payload] = 0x01 + [Payload] WHERE [Payload] IS NOT NULL;

UPDATE [CustomerEdits] SET [Value] = 0x01 + [Value];

UPDATE [CustomerEdits] SET [Before] = 0x01 + [Before];

UPDATE [EditedCustomers] SET [Stated] = 0x01 + [Stated];

INSERT INTO [__DataMigrations] ([MigrationId], [ProductVersion])
VALUES (N'20261201030603_ClaimFormat', N'10.0.15');

COMMIT;
GO

BEGIN TRANSACTION;
ALTER TABLE [State] ADD [Fields] nvarchar(max) COLLATE Latin1_General_BIN2 NOT NULL DEFAULT N'';

ALTER TABLE [CustomFields] ADD [Unused] bit NOT NULL DEFAULT CAST(0 AS bit);

EXEC(N'UPDATE "State" SET "Fields" =
    CASE WHEN EXISTS (SELECT 1 FROM "Customers" WHERE "ExternalId" IS NOT NULL) THEN ''customer_id,'' ELSE '''' END +
    CASE WHEN EXISTS (SELECT 1 FROM "Customers" WHERE "Name" IS NOT NULL) THEN ''name,'' ELSE '''' END +
    CASE WHEN EXISTS (SELECT 1 FROM "Customers" WHERE "Email" IS NOT NULL) THEN ''email,'' ELSE '''' END +
    CASE WHEN EXISTS (SELECT 1 FROM "Customers" WHERE "Phone" IS NOT NULL) THEN ''phone,'' ELSE '''' END +
    CASE WHEN EXISTS (SELECT 1 FROM "Customers" WHERE "Gender" IS NOT NULL) THEN ''gender,'' ELSE '''' END +
    CASE WHEN EXISTS (SELECT 1 FROM "Customers" WHERE "BirthDate" IS NOT NULL) THEN ''birth_date,'' ELSE '''' END +
    CASE WHEN EXISTS (SELECT 1 FROM "Customers" WHERE "Age" IS NOT NULL) THEN ''age,'' ELSE '''' END +
    CASE WHEN EXISTS (SELECT 1 FROM "Customers" WHERE "Address" IS NOT NULL) THEN ''address,'' ELSE '''' END +
    CASE WHEN EXISTS (SELECT 1 FROM "Customers" WHERE "City" IS NOT NULL) THEN ''city,'' ELSE '''' END +
    CASE WHEN EXISTS (SELECT 1 FROM "Customers" WHERE "Region" IS NOT NULL) THEN ''customer_region,'' ELSE '''' END +
    CASE WHEN EXISTS (SELECT 1 FROM "Customers" WHERE "Country" IS NOT NULL) THEN ''country,'' ELSE '''' END +
    CASE WHEN EXISTS (SELECT 1 FROM "Customers" WHERE "PostalCode" IS NOT NULL) THEN ''postal_code,'' ELSE '''' END +
    CASE WHEN EXISTS (SELECT 1 FROM "Customers" WHERE "Segment" IS NOT NULL) THEN ''segment,'' ELSE '''' END +
    CASE WHEN EXISTS (SELECT 1 FROM "Customers" WHERE "Channel" IS NOT NULL) THEN ''customer_channel,'' ELSE '''' END +
    CASE WHEN EXISTS (SELECT 1 FROM "Customers" WHERE "RegisteredOn" IS NOT NULL) THEN ''registered_on,'' ELSE '''' END +
    CASE WHEN EXISTS (SELECT 1 FROM "Customers" WHERE "LeftOn" IS NOT NULL) THEN ''left_on,'' ELSE '''' END +
    CASE WHEN EXISTS (SELECT 1 FROM "Customers" WHERE "Consent" IS NOT NULL) THEN ''consent,'' ELSE '''' END +
    CASE WHEN EXISTS (SELECT 1 FROM "Purchases" WHERE "LineId" IS NOT NULL) THEN ''line_id,'' ELSE '''' END +
    CASE WHEN EXISTS (SELECT 1 FROM "Purchases" WHERE "OrderId" IS NOT NULL) THEN ''order_id,'' ELSE '''' END +
    CASE WHEN EXISTS (SELECT 1 FROM "Purchases" WHERE "Day" IS NOT NULL) THEN ''purchase_date,'' ELSE '''' END +
    CASE WHEN EXISTS (SELECT 1 FROM "Purchases" WHERE "ProductIdTerm" IS NOT NULL) THEN ''product_id,'' ELSE '''' END +
    CASE WHEN EXISTS (SELECT 1 FROM "Purchases" WHERE "ProductTerm" IS NOT NULL) THEN ''product,'' ELSE '''' END +
    CASE WHEN EXISTS (SELECT 1 FROM "Purchases" WHERE "CategoryTerm" IS NOT NULL) THEN ''category,'' ELSE '''' END +
    CASE WHEN EXISTS (SELECT 1 FROM "Purchases" WHERE "Quantity" IS NOT NULL) THEN ''quantity,'' ELSE '''' END +
    CASE WHEN EXISTS (SELECT 1 FROM "Purchases" WHERE "UnitPrice" IS NOT NULL) THEN ''unit_price,'' ELSE '''' END +
    CASE WHEN EXISTS (SELECT 1 FROM "Purchases" WHERE "Amount" IS NOT NULL) THEN ''purchase_amount,'' ELSE '''' END +
    CASE WHEN EXISTS (SELECT 1 FROM "Purchases" WHERE "CurrencyTerm" IS NOT NULL) THEN ''currency,'' ELSE '''' END +
    CASE WHEN EXISTS (SELECT 1 FROM "Purchases" WHERE "RegionTerm" IS NOT NULL) THEN ''region,'' ELSE '''' END +
    CASE WHEN EXISTS (SELECT 1 FROM "Purchases" WHERE "ChannelTerm" IS NOT NULL) THEN ''channel,'' ELSE '''' END +
    CASE WHEN EXISTS (SELECT 1 FROM "Interactions" WHERE "ExternalId" IS NOT NULL) THEN ''interaction_id,'' ELSE '''' END +
    CASE WHEN EXISTS (SELECT 1 FROM "Interactions" WHERE "KindTerm" IS NOT NULL) THEN ''interaction_kind,'' ELSE '''' END +
    CASE WHEN EXISTS (SELECT 1 FROM "Interactions" WHERE "TopicTerm" IS NOT NULL) THEN ''topic,'' ELSE '''' END +
    CASE WHEN EXISTS (SELECT 1 FROM "Interactions" WHERE "ChannelTerm" IS NOT NULL) THEN ''interaction_channel,'' ELSE '''' END +
    CASE WHEN EXISTS (SELECT 1 FROM "Interactions" WHERE "Day" IS NOT NULL) THEN ''interaction_date,'' ELSE '''' END +
    CASE WHEN EXISTS (SELECT 1 FROM "Interactions" WHERE "Score" IS NOT NULL) THEN ''satisfaction,'' ELSE '''' END +
    CASE WHEN EXISTS (SELECT 1 FROM "Interactions" WHERE "ScoreScale" IS NOT NULL) THEN ''satisfaction_scale,'' ELSE '''' END +
    CASE WHEN EXISTS (SELECT 1 FROM "Interactions" WHERE "Comment" IS NOT NULL) THEN ''comment,'' ELSE '''' END');

INSERT INTO [__DataMigrations] ([MigrationId], [ProductVersion])
VALUES (N'20261201034530_FieldsInUse', N'10.0.15');

COMMIT;
GO

