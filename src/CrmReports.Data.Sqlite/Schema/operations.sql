CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);

BEGIN TRANSACTION;
CREATE TABLE "Imports" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Imports" PRIMARY KEY AUTOINCREMENT,
    "FileName" TEXT NOT NULL,
    "FileBytes" INTEGER NOT NULL,
    "FileHash" TEXT NULL,
    "State" TEXT NOT NULL,
    "Profile" TEXT NOT NULL,
    "Headers" TEXT NULL,
    "Separator" TEXT NULL,
    "Counts" TEXT NULL,
    "Reason" TEXT NULL,
    "CreatedAt" TEXT NOT NULL,
    "FinishedAt" TEXT NULL,
    "Attempt" INTEGER NOT NULL,
    "Seconds" REAL NOT NULL
);

CREATE TABLE "Ledger" (
    "ImportId" INTEGER NOT NULL,
    "RowNumber" INTEGER NOT NULL,
    "Number" INTEGER NOT NULL,
    "Line" INTEGER NOT NULL,
    "Kind" INTEGER NOT NULL,
    "Column" TEXT NULL,
    "Problem" INTEGER NOT NULL,
    "Corrections" INTEGER NOT NULL,
    "Value" TEXT NULL,
    "NewValue" TEXT NULL,
    "OriginalRow" INTEGER NULL,
    "Raw" TEXT NULL,
    "CustomerKey" INTEGER NULL,
    CONSTRAINT "PK_Ledger" PRIMARY KEY ("ImportId", "RowNumber", "Number")
) WITHOUT ROWID;

CREATE TABLE "Profiles" (
    "Name" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "Json" TEXT NOT NULL,
    "SavedAt" TEXT NOT NULL,
    CONSTRAINT "PK_Profiles" PRIMARY KEY ("Name", "Version")
);

CREATE INDEX "IX_Imports_FileHash" ON "Imports" ("FileHash");

CREATE INDEX "IX_Ledger_CustomerKey" ON "Ledger" ("CustomerKey") WHERE "CustomerKey" IS NOT NULL;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261122073418_Initial', '10.0.14');

COMMIT;

BEGIN TRANSACTION;
ALTER TABLE "Imports" ADD "DataVersion" INTEGER NULL;

ALTER TABLE "Imports" ADD "Progress" TEXT NULL;

ALTER TABLE "Imports" ADD "RequestKey" TEXT NULL;

ALTER TABLE "Imports" ADD "StartedBy" TEXT NULL;

ALTER TABLE "Imports" ADD "Wanted" TEXT NULL;

ALTER TABLE "Imports" ADD "WantedBy" TEXT NULL;

CREATE TABLE "ImportEvents" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_ImportEvents" PRIMARY KEY AUTOINCREMENT,
    "ImportId" INTEGER NOT NULL,
    "At" TEXT NOT NULL,
    "Person" TEXT NULL,
    "Kind" TEXT NOT NULL,
    "Detail" TEXT NULL
);

CREATE UNIQUE INDEX "IX_Imports_RequestKey" ON "Imports" ("RequestKey") WHERE "RequestKey" IS NOT NULL;

CREATE INDEX "IX_Imports_Wanted" ON "Imports" ("Wanted") WHERE "Wanted" IS NOT NULL;

CREATE INDEX "IX_ImportEvents_ImportId" ON "ImportEvents" ("ImportId");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261122095616_ImportWork', '10.0.14');

COMMIT;

