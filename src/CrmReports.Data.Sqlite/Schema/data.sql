CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);

BEGIN TRANSACTION;
CREATE TABLE "Calendar" (
    "Day" INTEGER NOT NULL CONSTRAINT "PK_Calendar" PRIMARY KEY,
    "Year" INTEGER NOT NULL,
    "Quarter" INTEGER NOT NULL,
    "Month" INTEGER NOT NULL,
    "Week" INTEGER NOT NULL
);

CREATE TABLE "Claims" (
    "Kind" INTEGER NOT NULL,
    "RecordId" INTEGER NOT NULL,
    "ImportId" INTEGER NOT NULL,
    "RowNumber" INTEGER NOT NULL,
    "Payload" BLOB NULL,
    CONSTRAINT "PK_Claims" PRIMARY KEY ("Kind", "RecordId", "ImportId")
) WITHOUT ROWID;

CREATE TABLE "CustomerKeys" (
    "KeyHi" INTEGER NOT NULL,
    "KeyLo" INTEGER NOT NULL,
    "CustomerId" INTEGER NOT NULL,
    CONSTRAINT "PK_CustomerKeys" PRIMARY KEY ("KeyHi", "KeyLo", "CustomerId")
) WITHOUT ROWID;

CREATE TABLE "CustomerPurchases" (
    "CustomerId" INTEGER NOT NULL,
    "PurchaseId" INTEGER NOT NULL,
    CONSTRAINT "PK_CustomerPurchases" PRIMARY KEY ("CustomerId", "PurchaseId")
) WITHOUT ROWID;

CREATE TABLE "Customers" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Customers" PRIMARY KEY,
    "ExternalId" TEXT NULL,
    "Name" TEXT NULL,
    "Email" TEXT NULL,
    "Phone" TEXT NULL,
    "Gender" TEXT NULL,
    "BirthDate" INTEGER NULL,
    "Age" INTEGER NULL,
    "AgeAsOf" INTEGER NULL,
    "Address" TEXT NULL,
    "City" TEXT NULL,
    "Region" TEXT NULL,
    "Country" TEXT NULL,
    "PostalCode" TEXT NULL,
    "Segment" TEXT NULL,
    "Channel" TEXT NULL,
    "RegisteredOn" INTEGER NULL,
    "LeftOn" INTEGER NULL,
    "Consent" INTEGER NULL,
    "Custom" TEXT NULL,
    "ImportId" INTEGER NOT NULL,
    "RowNumber" INTEGER NOT NULL,
    "KeyHi" INTEGER NOT NULL,
    "KeyLo" INTEGER NOT NULL
);

CREATE TABLE "CustomerTotals" (
    "CustomerId" INTEGER NOT NULL,
    "CurrencyTerm" INTEGER NOT NULL,
    "Purchases" INTEGER NOT NULL,
    "Amounts" INTEGER NOT NULL,
    "Amount" INTEGER NOT NULL,
    "FirstDay" INTEGER NULL,
    "LastDay" INTEGER NULL,
    CONSTRAINT "PK_CustomerTotals" PRIMARY KEY ("CustomerId", "CurrencyTerm")
) WITHOUT ROWID;

CREATE TABLE "CustomFields" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_CustomFields" PRIMARY KEY AUTOINCREMENT,
    "Kind" INTEGER NOT NULL,
    "Name" TEXT NOT NULL,
    "Type" INTEGER NOT NULL
);

CREATE TABLE "InteractionKeys" (
    "KeyHi" INTEGER NOT NULL,
    "KeyLo" INTEGER NOT NULL,
    "InteractionId" INTEGER NOT NULL,
    CONSTRAINT "PK_InteractionKeys" PRIMARY KEY ("KeyHi", "KeyLo", "InteractionId")
) WITHOUT ROWID;

CREATE TABLE "Interactions" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Interactions" PRIMARY KEY,
    "CustomerId" INTEGER NULL,
    "PurchaseId" INTEGER NULL,
    "ExternalId" TEXT NULL,
    "KindTerm" INTEGER NULL,
    "TopicTerm" INTEGER NULL,
    "ChannelTerm" INTEGER NULL,
    "Day" INTEGER NULL,
    "TimeOfDay" INTEGER NULL,
    "Score" INTEGER NULL,
    "ScoreScale" INTEGER NULL,
    "Comment" TEXT NULL,
    "Custom" TEXT NULL,
    "ImportId" INTEGER NOT NULL,
    "RowNumber" INTEGER NOT NULL,
    "KeyHi" INTEGER NOT NULL,
    "KeyLo" INTEGER NOT NULL
);

CREATE TABLE "Publications" (
    "ImportId" INTEGER NOT NULL CONSTRAINT "PK_Publications" PRIMARY KEY,
    "Sequence" INTEGER NOT NULL,
    "PublishedAt" TEXT NOT NULL,
    "FileName" TEXT NOT NULL,
    "Customers" INTEGER NOT NULL,
    "Purchases" INTEGER NOT NULL,
    "CustomerBase" INTEGER NOT NULL,
    "CustomerSpan" INTEGER NOT NULL,
    "PurchaseBase" INTEGER NOT NULL,
    "PurchaseSpan" INTEGER NOT NULL,
    "InteractionBase" INTEGER NOT NULL,
    "InteractionSpan" INTEGER NOT NULL,
    "Fields" TEXT NOT NULL,
    "Rows" INTEGER NOT NULL
);

CREATE TABLE "PurchaseKeys" (
    "KeyHi" INTEGER NOT NULL,
    "KeyLo" INTEGER NOT NULL,
    "PurchaseId" INTEGER NOT NULL,
    CONSTRAINT "PK_PurchaseKeys" PRIMARY KEY ("KeyHi", "KeyLo", "PurchaseId")
) WITHOUT ROWID;

CREATE TABLE "Purchases" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Purchases" PRIMARY KEY,
    "CustomerId" INTEGER NULL,
    "Day" INTEGER NULL,
    "TimeOfDay" INTEGER NULL,
    "OrderId" TEXT NULL,
    "LineId" TEXT NULL,
    "ProductIdTerm" INTEGER NULL,
    "ProductTerm" INTEGER NULL,
    "CategoryTerm" INTEGER NULL,
    "RegionTerm" INTEGER NULL,
    "ChannelTerm" INTEGER NULL,
    "CurrencyTerm" INTEGER NULL,
    "Quantity" INTEGER NULL,
    "UnitPrice" INTEGER NULL,
    "Amount" INTEGER NULL,
    "Custom" TEXT NULL,
    "ImportId" INTEGER NOT NULL,
    "RowNumber" INTEGER NOT NULL,
    "KeyHi" INTEGER NOT NULL,
    "KeyLo" INTEGER NOT NULL
);

CREATE TABLE "SalesRollups" (
    "Day" INTEGER NOT NULL,
    "CategoryTerm" INTEGER NOT NULL,
    "RegionTerm" INTEGER NOT NULL,
    "ChannelTerm" INTEGER NOT NULL,
    "CurrencyTerm" INTEGER NOT NULL,
    "Purchases" INTEGER NOT NULL,
    "Amounts" INTEGER NOT NULL,
    "Amount" INTEGER NOT NULL,
    "Quantities" INTEGER NOT NULL,
    "Quantity" INTEGER NOT NULL,
    CONSTRAINT "PK_SalesRollups" PRIMARY KEY ("Day", "CategoryTerm", "RegionTerm", "ChannelTerm", "CurrencyTerm")
) WITHOUT ROWID;

CREATE TABLE "State" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_State" PRIMARY KEY,
    "DataVersion" INTEGER NOT NULL,
    "HashKey0" INTEGER NOT NULL,
    "HashKey1" INTEGER NOT NULL,
    "LastSequence" INTEGER NOT NULL,
    "LastCustomerId" INTEGER NOT NULL,
    "LastPurchaseId" INTEGER NOT NULL,
    "LastInteractionId" INTEGER NOT NULL
);

CREATE TABLE "Terms" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Terms" PRIMARY KEY,
    "Text" TEXT NOT NULL
);

CREATE TABLE "Tombstones" (
    "KeyHi" INTEGER NOT NULL,
    "KeyLo" INTEGER NOT NULL,
    "ErasedAt" TEXT NOT NULL,
    CONSTRAINT "PK_Tombstones" PRIMARY KEY ("KeyHi", "KeyLo")
) WITHOUT ROWID;

CREATE INDEX "IX_Claims_ImportId" ON "Claims" ("ImportId");

CREATE UNIQUE INDEX "IX_CustomFields_Kind_Name" ON "CustomFields" ("Kind", "Name");

CREATE INDEX "IX_Interactions_CustomerId" ON "Interactions" ("CustomerId");

CREATE INDEX "IX_Interactions_PurchaseId" ON "Interactions" ("PurchaseId");

CREATE UNIQUE INDEX "IX_Publications_Sequence" ON "Publications" ("Sequence");

CREATE UNIQUE INDEX "IX_Terms_Text" ON "Terms" ("Text");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261122073411_Initial', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
CREATE TABLE "CustomerEdits" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_CustomerEdits" PRIMARY KEY AUTOINCREMENT,
    "CustomerId" INTEGER NOT NULL,
    "KeyHi" INTEGER NOT NULL,
    "KeyLo" INTEGER NOT NULL,
    "Field" TEXT NOT NULL,
    "Value" BLOB NOT NULL,
    "Before" BLOB NOT NULL,
    "EditedAt" TEXT NOT NULL,
    "EditedBy" TEXT NOT NULL,
    "TakenBackAt" TEXT NULL,
    "TakenBackBy" TEXT NULL
);

CREATE TABLE "EditedCustomers" (
    "CustomerId" INTEGER NOT NULL CONSTRAINT "PK_EditedCustomers" PRIMARY KEY,
    "Stated" BLOB NOT NULL
);

CREATE INDEX "IX_CustomerEdits_CustomerId" ON "CustomerEdits" ("CustomerId");

CREATE INDEX "IX_CustomerEdits_KeyHi_KeyLo" ON "CustomerEdits" ("KeyHi", "KeyLo");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261122103103_CustomerEdits', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
ALTER TABLE "Publications" ADD "LineShift" INTEGER NULL;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261122131500_LineShift', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
ALTER TABLE "CustomFields" ADD "Description" TEXT NULL;

ALTER TABLE "CustomFields" ADD "IsHidden" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "CustomFields" ADD "IsTypeStated" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "CustomFields" ADD "Title" TEXT NULL;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261201030413_FieldSettings', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
UPDATE "Claims" SET "Payload" = CAST(x'01' || "Payload" AS BLOB) WHERE "Payload" IS NOT NULL;

UPDATE "CustomerEdits" SET "Value" = CAST(x'01' || "Value" AS BLOB);

UPDATE "CustomerEdits" SET "Before" = CAST(x'01' || "Before" AS BLOB);

UPDATE "EditedCustomers" SET "Stated" = CAST(x'01' || "Stated" AS BLOB);

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261201030556_ClaimFormat', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
ALTER TABLE "State" ADD "Fields" TEXT NOT NULL DEFAULT '';

ALTER TABLE "CustomFields" ADD "Unused" INTEGER NOT NULL DEFAULT 0;

UPDATE "State" SET "Fields" =
    CASE WHEN EXISTS (SELECT 1 FROM "Customers" WHERE "ExternalId" IS NOT NULL) THEN 'customer_id,' ELSE '' END ||
    CASE WHEN EXISTS (SELECT 1 FROM "Customers" WHERE "Name" IS NOT NULL) THEN 'name,' ELSE '' END ||
    CASE WHEN EXISTS (SELECT 1 FROM "Customers" WHERE "Email" IS NOT NULL) THEN 'email,' ELSE '' END ||
    CASE WHEN EXISTS (SELECT 1 FROM "Customers" WHERE "Phone" IS NOT NULL) THEN 'phone,' ELSE '' END ||
    CASE WHEN EXISTS (SELECT 1 FROM "Customers" WHERE "Gender" IS NOT NULL) THEN 'gender,' ELSE '' END ||
    CASE WHEN EXISTS (SELECT 1 FROM "Customers" WHERE "BirthDate" IS NOT NULL) THEN 'birth_date,' ELSE '' END ||
    CASE WHEN EXISTS (SELECT 1 FROM "Customers" WHERE "Age" IS NOT NULL) THEN 'age,' ELSE '' END ||
    CASE WHEN EXISTS (SELECT 1 FROM "Customers" WHERE "Address" IS NOT NULL) THEN 'address,' ELSE '' END ||
    CASE WHEN EXISTS (SELECT 1 FROM "Customers" WHERE "City" IS NOT NULL) THEN 'city,' ELSE '' END ||
    CASE WHEN EXISTS (SELECT 1 FROM "Customers" WHERE "Region" IS NOT NULL) THEN 'customer_region,' ELSE '' END ||
    CASE WHEN EXISTS (SELECT 1 FROM "Customers" WHERE "Country" IS NOT NULL) THEN 'country,' ELSE '' END ||
    CASE WHEN EXISTS (SELECT 1 FROM "Customers" WHERE "PostalCode" IS NOT NULL) THEN 'postal_code,' ELSE '' END ||
    CASE WHEN EXISTS (SELECT 1 FROM "Customers" WHERE "Segment" IS NOT NULL) THEN 'segment,' ELSE '' END ||
    CASE WHEN EXISTS (SELECT 1 FROM "Customers" WHERE "Channel" IS NOT NULL) THEN 'customer_channel,' ELSE '' END ||
    CASE WHEN EXISTS (SELECT 1 FROM "Customers" WHERE "RegisteredOn" IS NOT NULL) THEN 'registered_on,' ELSE '' END ||
    CASE WHEN EXISTS (SELECT 1 FROM "Customers" WHERE "LeftOn" IS NOT NULL) THEN 'left_on,' ELSE '' END ||
    CASE WHEN EXISTS (SELECT 1 FROM "Customers" WHERE "Consent" IS NOT NULL) THEN 'consent,' ELSE '' END ||
    CASE WHEN EXISTS (SELECT 1 FROM "Purchases" WHERE "LineId" IS NOT NULL) THEN 'line_id,' ELSE '' END ||
    CASE WHEN EXISTS (SELECT 1 FROM "Purchases" WHERE "OrderId" IS NOT NULL) THEN 'order_id,' ELSE '' END ||
    CASE WHEN EXISTS (SELECT 1 FROM "Purchases" WHERE "Day" IS NOT NULL) THEN 'purchase_date,' ELSE '' END ||
    CASE WHEN EXISTS (SELECT 1 FROM "Purchases" WHERE "ProductIdTerm" IS NOT NULL) THEN 'product_id,' ELSE '' END ||
    CASE WHEN EXISTS (SELECT 1 FROM "Purchases" WHERE "ProductTerm" IS NOT NULL) THEN 'product,' ELSE '' END ||
    CASE WHEN EXISTS (SELECT 1 FROM "Purchases" WHERE "CategoryTerm" IS NOT NULL) THEN 'category,' ELSE '' END ||
    CASE WHEN EXISTS (SELECT 1 FROM "Purchases" WHERE "Quantity" IS NOT NULL) THEN 'quantity,' ELSE '' END ||
    CASE WHEN EXISTS (SELECT 1 FROM "Purchases" WHERE "UnitPrice" IS NOT NULL) THEN 'unit_price,' ELSE '' END ||
    CASE WHEN EXISTS (SELECT 1 FROM "Purchases" WHERE "Amount" IS NOT NULL) THEN 'purchase_amount,' ELSE '' END ||
    CASE WHEN EXISTS (SELECT 1 FROM "Purchases" WHERE "CurrencyTerm" IS NOT NULL) THEN 'currency,' ELSE '' END ||
    CASE WHEN EXISTS (SELECT 1 FROM "Purchases" WHERE "RegionTerm" IS NOT NULL) THEN 'region,' ELSE '' END ||
    CASE WHEN EXISTS (SELECT 1 FROM "Purchases" WHERE "ChannelTerm" IS NOT NULL) THEN 'channel,' ELSE '' END ||
    CASE WHEN EXISTS (SELECT 1 FROM "Interactions" WHERE "ExternalId" IS NOT NULL) THEN 'interaction_id,' ELSE '' END ||
    CASE WHEN EXISTS (SELECT 1 FROM "Interactions" WHERE "KindTerm" IS NOT NULL) THEN 'interaction_kind,' ELSE '' END ||
    CASE WHEN EXISTS (SELECT 1 FROM "Interactions" WHERE "TopicTerm" IS NOT NULL) THEN 'topic,' ELSE '' END ||
    CASE WHEN EXISTS (SELECT 1 FROM "Interactions" WHERE "ChannelTerm" IS NOT NULL) THEN 'interaction_channel,' ELSE '' END ||
    CASE WHEN EXISTS (SELECT 1 FROM "Interactions" WHERE "Day" IS NOT NULL) THEN 'interaction_date,' ELSE '' END ||
    CASE WHEN EXISTS (SELECT 1 FROM "Interactions" WHERE "Score" IS NOT NULL) THEN 'satisfaction,' ELSE '' END ||
    CASE WHEN EXISTS (SELECT 1 FROM "Interactions" WHERE "ScoreScale" IS NOT NULL) THEN 'satisfaction_scale,' ELSE '' END ||
    CASE WHEN EXISTS (SELECT 1 FROM "Interactions" WHERE "Comment" IS NOT NULL) THEN 'comment,' ELSE '' END;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261201034500_FieldsInUse', '10.0.15');

COMMIT;

