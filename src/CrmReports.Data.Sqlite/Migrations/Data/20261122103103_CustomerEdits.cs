using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmReports.Data.Sqlite.Migrations.Data
{
    /// <inheritdoc />
    public partial class CustomerEdits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CustomerEdits",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CustomerId = table.Column<long>(type: "INTEGER", nullable: false),
                    KeyHi = table.Column<long>(type: "INTEGER", nullable: false),
                    KeyLo = table.Column<long>(type: "INTEGER", nullable: false),
                    Field = table.Column<string>(type: "TEXT", nullable: false),
                    Value = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Before = table.Column<byte[]>(type: "BLOB", nullable: false),
                    EditedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EditedBy = table.Column<string>(type: "TEXT", nullable: false),
                    TakenBackAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    TakenBackBy = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustomerEdits", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "EditedCustomers",
                columns: table => new
                {
                    CustomerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Stated = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EditedCustomers", x => x.CustomerId);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CustomerEdits_CustomerId",
                table: "CustomerEdits",
                column: "CustomerId");

            migrationBuilder.CreateIndex(
                name: "IX_CustomerEdits_KeyHi_KeyLo",
                table: "CustomerEdits",
                columns: new[] { "KeyHi", "KeyLo" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CustomerEdits");

            migrationBuilder.DropTable(
                name: "EditedCustomers");
        }
    }
}
