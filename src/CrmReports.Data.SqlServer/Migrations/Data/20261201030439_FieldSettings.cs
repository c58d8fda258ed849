using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmReports.Data.SqlServer.Migrations.Data
{
    /// <inheritdoc />
    public partial class FieldSettings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Description",
                table: "CustomFields",
                type: "nvarchar(max)",
                nullable: true,
                collation: "Latin1_General_BIN2");

            migrationBuilder.AddColumn<bool>(
                name: "IsHidden",
                table: "CustomFields",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsTypeStated",
                table: "CustomFields",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Title",
                table: "CustomFields",
                type: "nvarchar(max)",
                nullable: true,
                collation: "Latin1_General_BIN2");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Description",
                table: "CustomFields");

            migrationBuilder.DropColumn(
                name: "IsHidden",
                table: "CustomFields");

            migrationBuilder.DropColumn(
                name: "IsTypeStated",
                table: "CustomFields");

            migrationBuilder.DropColumn(
                name: "Title",
                table: "CustomFields");
        }
    }
}
