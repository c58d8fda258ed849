using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmReports.Data.Sqlite.Migrations.Data
{
    /// <inheritdoc />
    public partial class LineShift : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "LineShift",
                table: "Publications",
                type: "INTEGER",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "LineShift",
                table: "Publications");
        }
    }
}
