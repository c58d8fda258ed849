using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmReports.Data.Sqlite.Migrations.Data
{
    /// <summary>Puts the number of the format before each payload; until now there was one format, and it had none.</summary>
    public partial class ClaimFormat : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("UPDATE \"Claims\" SET \"Payload\" = CAST(x'01' || \"Payload\" AS BLOB) WHERE \"Payload\" IS NOT NULL;");
            migrationBuilder.Sql("UPDATE \"CustomerEdits\" SET \"Value\" = CAST(x'01' || \"Value\" AS BLOB);");
            migrationBuilder.Sql("UPDATE \"CustomerEdits\" SET \"Before\" = CAST(x'01' || \"Before\" AS BLOB);");
            migrationBuilder.Sql("UPDATE \"EditedCustomers\" SET \"Stated\" = CAST(x'01' || \"Stated\" AS BLOB);");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("UPDATE \"Claims\" SET \"Payload\" = substr(\"Payload\", 2) WHERE \"Payload\" IS NOT NULL;");
            migrationBuilder.Sql("UPDATE \"CustomerEdits\" SET \"Value\" = substr(\"Value\", 2);");
            migrationBuilder.Sql("UPDATE \"CustomerEdits\" SET \"Before\" = substr(\"Before\", 2);");
            migrationBuilder.Sql("UPDATE \"EditedCustomers\" SET \"Stated\" = substr(\"Stated\", 2);");
        }
    }
}
