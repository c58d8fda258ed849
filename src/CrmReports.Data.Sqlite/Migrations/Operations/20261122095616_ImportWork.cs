using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmReports.Data.Sqlite.Migrations.Operations
{
    /// <inheritdoc />
    public partial class ImportWork : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "DataVersion",
                table: "Imports",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Progress",
                table: "Imports",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RequestKey",
                table: "Imports",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "StartedBy",
                table: "Imports",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Wanted",
                table: "Imports",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WantedBy",
                table: "Imports",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ImportEvents",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ImportId = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Person = table.Column<string>(type: "TEXT", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Detail = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportEvents", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Imports_RequestKey",
                table: "Imports",
                column: "RequestKey",
                unique: true,
                filter: "\"RequestKey\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Imports_Wanted",
                table: "Imports",
                column: "Wanted",
                filter: "\"Wanted\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ImportEvents_ImportId",
                table: "ImportEvents",
                column: "ImportId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ImportEvents");

            migrationBuilder.DropIndex(
                name: "IX_Imports_RequestKey",
                table: "Imports");

            migrationBuilder.DropIndex(
                name: "IX_Imports_Wanted",
                table: "Imports");

            migrationBuilder.DropColumn(
                name: "DataVersion",
                table: "Imports");

            migrationBuilder.DropColumn(
                name: "Progress",
                table: "Imports");

            migrationBuilder.DropColumn(
                name: "RequestKey",
                table: "Imports");

            migrationBuilder.DropColumn(
                name: "StartedBy",
                table: "Imports");

            migrationBuilder.DropColumn(
                name: "Wanted",
                table: "Imports");

            migrationBuilder.DropColumn(
                name: "WantedBy",
                table: "Imports");
        }
    }
}
