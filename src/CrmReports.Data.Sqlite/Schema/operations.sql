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
VALUES ('20261122073418_Initial', '10.0.15');

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
VALUES ('20261122095616_ImportWork', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
ALTER TABLE "Imports" ADD "LedgerRemovedAt" TEXT NULL;

CREATE TABLE "Settings" (
    "Name" TEXT NOT NULL CONSTRAINT "PK_Settings" PRIMARY KEY,
    "Value" TEXT NOT NULL,
    "ChangedAt" TEXT NOT NULL
);

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261122101036_Settings', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
CREATE TABLE "Audit" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Audit" PRIMARY KEY AUTOINCREMENT,
    "At" TEXT NOT NULL,
    "ActorId" INTEGER NULL,
    "Via" TEXT NOT NULL,
    "Action" TEXT NOT NULL,
    "SubjectId" INTEGER NULL,
    "Detail" TEXT NULL
);

CREATE TABLE "People" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_People" PRIMARY KEY AUTOINCREMENT,
    "Name" TEXT NOT NULL,
    "Email" TEXT NOT NULL,
    "EmailKey" TEXT NOT NULL,
    "Role" TEXT NOT NULL,
    "PasswordHash" TEXT NULL,
    "CreatedAt" TEXT NOT NULL,
    "DisabledAt" TEXT NULL,
    "SignedInAt" TEXT NULL,
    "FailedSignIns" INTEGER NOT NULL,
    "LockedUntil" TEXT NULL,
    "Language" TEXT NULL,
    "Theme" TEXT NULL,
    "Density" TEXT NULL
);

CREATE TABLE "ApiTokens" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_ApiTokens" PRIMARY KEY AUTOINCREMENT,
    "PersonId" INTEGER NOT NULL,
    "Name" TEXT NOT NULL,
    "Role" TEXT NOT NULL,
    "Hash" BLOB NOT NULL,
    "Start" TEXT NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ExpiresAt" TEXT NOT NULL,
    "UsedAt" TEXT NULL,
    CONSTRAINT "FK_ApiTokens_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES "People" ("Id") ON DELETE CASCADE
);

CREATE TABLE "OneTimeLinks" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_OneTimeLinks" PRIMARY KEY AUTOINCREMENT,
    "Kind" TEXT NOT NULL,
    "Hash" BLOB NOT NULL,
    "PersonId" INTEGER NULL,
    "ExpiresAt" TEXT NOT NULL,
    CONSTRAINT "FK_OneTimeLinks_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES "People" ("Id")
);

CREATE TABLE "Sessions" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Sessions" PRIMARY KEY AUTOINCREMENT,
    "KeyHash" BLOB NOT NULL,
    "PersonId" INTEGER NOT NULL,
    "Device" TEXT NOT NULL,
    "Address" TEXT NOT NULL,
    "StartedAt" TEXT NOT NULL,
    "SeenAt" TEXT NOT NULL,
    "Stays" INTEGER NOT NULL,
    CONSTRAINT "FK_Sessions_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES "People" ("Id") ON DELETE CASCADE
);

CREATE UNIQUE INDEX "IX_ApiTokens_Hash" ON "ApiTokens" ("Hash");

CREATE INDEX "IX_ApiTokens_PersonId" ON "ApiTokens" ("PersonId");

CREATE INDEX "IX_Audit_At" ON "Audit" ("At");

CREATE UNIQUE INDEX "IX_OneTimeLinks_Hash" ON "OneTimeLinks" ("Hash");

CREATE INDEX "IX_OneTimeLinks_PersonId" ON "OneTimeLinks" ("PersonId");

CREATE UNIQUE INDEX "IX_People_EmailKey" ON "People" ("EmailKey");

CREATE UNIQUE INDEX "IX_Sessions_KeyHash" ON "Sessions" ("KeyHash");

CREATE INDEX "IX_Sessions_PersonId" ON "Sessions" ("PersonId");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261122101726_People', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
ALTER TABLE "Imports" ADD "Corrects" INTEGER NULL;

ALTER TABLE "Imports" ADD "ReadAs" TEXT NULL;

CREATE TABLE "CorrectedRows" (
    "ImportId" INTEGER NOT NULL,
    "Line" INTEGER NOT NULL,
    "CorrectedBy" INTEGER NOT NULL,
    CONSTRAINT "PK_CorrectedRows" PRIMARY KEY ("ImportId", "Line", "CorrectedBy")
) WITHOUT ROWID;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261201030417_CorrectedRows', '10.0.15');

COMMIT;

