using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmReports.Data.Sqlite.Migrations.Data
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Calendar",
                columns: table => new
                {
                    Day = table.Column<int>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Quarter = table.Column<int>(type: "INTEGER", nullable: false),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    Week = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Calendar", x => x.Day);
                });

            migrationBuilder.CreateTable(
                name: "Claims",
                columns: table => new
                {
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordId = table.Column<long>(type: "INTEGER", nullable: false),
                    ImportId = table.Column<long>(type: "INTEGER", nullable: false),
                    RowNumber = table.Column<long>(type: "INTEGER", nullable: false),
                    Payload = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Claims", x => new { x.Kind, x.RecordId, x.ImportId });
                });

            migrationBuilder.CreateTable(
                name: "CustomerKeys",
                columns: table => new
                {
                    KeyHi = table.Column<long>(type: "INTEGER", nullable: false),
                    KeyLo = table.Column<long>(type: "INTEGER", nullable: false),
                    CustomerId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustomerKeys", x => new { x.KeyHi, x.KeyLo, x.CustomerId });
                });

            migrationBuilder.CreateTable(
                name: "CustomerPurchases",
                columns: table => new
                {
                    CustomerId = table.Column<long>(type: "INTEGER", nullable: false),
                    PurchaseId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustomerPurchases", x => new { x.CustomerId, x.PurchaseId });
                });

            migrationBuilder.CreateTable(
                name: "Customers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    ExternalId = table.Column<string>(type: "TEXT", nullable: true),
                    Name = table.Column<string>(type: "TEXT", nullable: true),
                    Email = table.Column<string>(type: "TEXT", nullable: true),
                    Phone = table.Column<string>(type: "TEXT", nullable: true),
                    Gender = table.Column<string>(type: "TEXT", nullable: true),
                    BirthDate = table.Column<int>(type: "INTEGER", nullable: true),
                    Age = table.Column<int>(type: "INTEGER", nullable: true),
                    AgeAsOf = table.Column<int>(type: "INTEGER", nullable: true),
                    Address = table.Column<string>(type: "TEXT", nullable: true),
                    City = table.Column<string>(type: "TEXT", nullable: true),
                    Region = table.Column<string>(type: "TEXT", nullable: true),
                    Country = table.Column<string>(type: "TEXT", nullable: true),
                    PostalCode = table.Column<string>(type: "TEXT", nullable: true),
                    Segment = table.Column<string>(type: "TEXT", nullable: true),
                    Channel = table.Column<string>(type: "TEXT", nullable: true),
                    RegisteredOn = table.Column<int>(type: "INTEGER", nullable: true),
                    LeftOn = table.Column<int>(type: "INTEGER", nullable: true),
                    Consent = table.Column<bool>(type: "INTEGER", nullable: true),
                    Custom = table.Column<string>(type: "TEXT", nullable: true),
                    ImportId = table.Column<long>(type: "INTEGER", nullable: false),
                    RowNumber = table.Column<long>(type: "INTEGER", nullable: false),
                    KeyHi = table.Column<long>(type: "INTEGER", nullable: false),
                    KeyLo = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Customers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CustomerTotals",
                columns: table => new
                {
                    CustomerId = table.Column<long>(type: "INTEGER", nullable: false),
                    CurrencyTerm = table.Column<long>(type: "INTEGER", nullable: false),
                    Purchases = table.Column<long>(type: "INTEGER", nullable: false),
                    Amounts = table.Column<long>(type: "INTEGER", nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    FirstDay = table.Column<int>(type: "INTEGER", nullable: true),
                    LastDay = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustomerTotals", x => new { x.CustomerId, x.CurrencyTerm });
                });

            migrationBuilder.CreateTable(
                name: "CustomFields",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Type = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustomFields", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "InteractionKeys",
                columns: table => new
                {
                    KeyHi = table.Column<long>(type: "INTEGER", nullable: false),
                    KeyLo = table.Column<long>(type: "INTEGER", nullable: false),
                    InteractionId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InteractionKeys", x => new { x.KeyHi, x.KeyLo, x.InteractionId });
                });

            migrationBuilder.CreateTable(
                name: "Interactions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    CustomerId = table.Column<long>(type: "INTEGER", nullable: true),
                    PurchaseId = table.Column<long>(type: "INTEGER", nullable: true),
                    ExternalId = table.Column<string>(type: "TEXT", nullable: true),
                    KindTerm = table.Column<long>(type: "INTEGER", nullable: true),
                    TopicTerm = table.Column<long>(type: "INTEGER", nullable: true),
                    ChannelTerm = table.Column<long>(type: "INTEGER", nullable: true),
                    Day = table.Column<int>(type: "INTEGER", nullable: true),
                    TimeOfDay = table.Column<int>(type: "INTEGER", nullable: true),
                    Score = table.Column<long>(type: "INTEGER", nullable: true),
                    ScoreScale = table.Column<long>(type: "INTEGER", nullable: true),
                    Comment = table.Column<string>(type: "TEXT", nullable: true),
                    Custom = table.Column<string>(type: "TEXT", nullable: true),
                    ImportId = table.Column<long>(type: "INTEGER", nullable: false),
                    RowNumber = table.Column<long>(type: "INTEGER", nullable: false),
                    KeyHi = table.Column<long>(type: "INTEGER", nullable: false),
                    KeyLo = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Interactions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Publications",
                columns: table => new
                {
                    ImportId = table.Column<long>(type: "INTEGER", nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", nullable: false),
                    Customers = table.Column<int>(type: "INTEGER", nullable: false),
                    Purchases = table.Column<int>(type: "INTEGER", nullable: false),
                    CustomerBase = table.Column<long>(type: "INTEGER", nullable: false),
                    CustomerSpan = table.Column<long>(type: "INTEGER", nullable: false),
                    PurchaseBase = table.Column<long>(type: "INTEGER", nullable: false),
                    PurchaseSpan = table.Column<long>(type: "INTEGER", nullable: false),
                    InteractionBase = table.Column<long>(type: "INTEGER", nullable: false),
                    InteractionSpan = table.Column<long>(type: "INTEGER", nullable: false),
                    Fields = table.Column<string>(type: "TEXT", nullable: false),
                    Rows = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Publications", x => x.ImportId);
                });

            migrationBuilder.CreateTable(
                name: "PurchaseKeys",
                columns: table => new
                {
                    KeyHi = table.Column<long>(type: "INTEGER", nullable: false),
                    KeyLo = table.Column<long>(type: "INTEGER", nullable: false),
                    PurchaseId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PurchaseKeys", x => new { x.KeyHi, x.KeyLo, x.PurchaseId });
                });

            migrationBuilder.CreateTable(
                name: "Purchases",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    CustomerId = table.Column<long>(type: "INTEGER", nullable: true),
                    Day = table.Column<int>(type: "INTEGER", nullable: true),
                    TimeOfDay = table.Column<int>(type: "INTEGER", nullable: true),
                    OrderId = table.Column<string>(type: "TEXT", nullable: true),
                    LineId = table.Column<string>(type: "TEXT", nullable: true),
                    ProductIdTerm = table.Column<long>(type: "INTEGER", nullable: true),
                    ProductTerm = table.Column<long>(type: "INTEGER", nullable: true),
                    CategoryTerm = table.Column<long>(type: "INTEGER", nullable: true),
                    RegionTerm = table.Column<long>(type: "INTEGER", nullable: true),
                    ChannelTerm = table.Column<long>(type: "INTEGER", nullable: true),
                    CurrencyTerm = table.Column<long>(type: "INTEGER", nullable: true),
                    Quantity = table.Column<long>(type: "INTEGER", nullable: true),
                    UnitPrice = table.Column<long>(type: "INTEGER", nullable: true),
                    Amount = table.Column<long>(type: "INTEGER", nullable: true),
                    Custom = table.Column<string>(type: "TEXT", nullable: true),
                    ImportId = table.Column<long>(type: "INTEGER", nullable: false),
                    RowNumber = table.Column<long>(type: "INTEGER", nullable: false),
                    KeyHi = table.Column<long>(type: "INTEGER", nullable: false),
                    KeyLo = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Purchases", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SalesRollups",
                columns: table => new
                {
                    Day = table.Column<int>(type: "INTEGER", nullable: false),
                    CategoryTerm = table.Column<long>(type: "INTEGER", nullable: false),
                    RegionTerm = table.Column<long>(type: "INTEGER", nullable: false),
                    ChannelTerm = table.Column<long>(type: "INTEGER", nullable: false),
                    CurrencyTerm = table.Column<long>(type: "INTEGER", nullable: false),
                    Purchases = table.Column<long>(type: "INTEGER", nullable: false),
                    Amounts = table.Column<long>(type: "INTEGER", nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    Quantities = table.Column<long>(type: "INTEGER", nullable: false),
                    Quantity = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SalesRollups", x => new { x.Day, x.CategoryTerm, x.RegionTerm, x.ChannelTerm, x.CurrencyTerm });
                });

            migrationBuilder.CreateTable(
                name: "State",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    DataVersion = table.Column<long>(type: "INTEGER", nullable: false),
                    HashKey0 = table.Column<long>(type: "INTEGER", nullable: false),
                    HashKey1 = table.Column<long>(type: "INTEGER", nullable: false),
                    LastSequence = table.Column<long>(type: "INTEGER", nullable: false),
                    LastCustomerId = table.Column<long>(type: "INTEGER", nullable: false),
                    LastPurchaseId = table.Column<long>(type: "INTEGER", nullable: false),
                    LastInteractionId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_State", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Terms",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Terms", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Tombstones",
                columns: table => new
                {
                    KeyHi = table.Column<long>(type: "INTEGER", nullable: false),
                    KeyLo = table.Column<long>(type: "INTEGER", nullable: false),
                    ErasedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tombstones", x => new { x.KeyHi, x.KeyLo });
                });

            migrationBuilder.CreateIndex(
                name: "IX_Claims_ImportId",
                table: "Claims",
                column: "ImportId");

            migrationBuilder.CreateIndex(
                name: "IX_CustomFields_Kind_Name",
                table: "CustomFields",
                columns: new[] { "Kind", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Interactions_CustomerId",
                table: "Interactions",
                column: "CustomerId");

            migrationBuilder.CreateIndex(
                name: "IX_Interactions_PurchaseId",
                table: "Interactions",
                column: "PurchaseId");

            migrationBuilder.CreateIndex(
                name: "IX_Publications_Sequence",
                table: "Publications",
                column: "Sequence",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Terms_Text",
                table: "Terms",
                column: "Text",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Calendar");

            migrationBuilder.DropTable(
                name: "Claims");

            migrationBuilder.DropTable(
                name: "CustomerKeys");

            migrationBuilder.DropTable(
                name: "CustomerPurchases");

            migrationBuilder.DropTable(
                name: "Customers");

            migrationBuilder.DropTable(
                name: "CustomerTotals");

            migrationBuilder.DropTable(
                name: "CustomFields");

            migrationBuilder.DropTable(
                name: "InteractionKeys");

            migrationBuilder.DropTable(
                name: "Interactions");

            migrationBuilder.DropTable(
                name: "Publications");

            migrationBuilder.DropTable(
                name: "PurchaseKeys");

            migrationBuilder.DropTable(
                name: "Purchases");

            migrationBuilder.DropTable(
                name: "SalesRollups");

            migrationBuilder.DropTable(
                name: "State");

            migrationBuilder.DropTable(
                name: "Terms");

            migrationBuilder.DropTable(
                name: "Tombstones");
        }
    }
}
