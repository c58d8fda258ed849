using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmReports.Data.SqlServer.Migrations.Data
{
    /// <summary>Puts the number of the format before each payload; until now there was one format, and it had none.</summary>
    public partial class ClaimFormat : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("UPDATE [Claims] SET [Payload] = 0x01 + [Payload] WHERE [Payload] IS NOT NULL;");
            migrationBuilder.Sql("UPDATE [CustomerEdits] SET [Value] = 0x01 + [Value];");
            migrationBuilder.Sql("UPDATE [CustomerEdits] SET [Before] = 0x01 + [Before];");
            migrationBuilder.Sql("UPDATE [EditedCustomers] SET [Stated] = 0x01 + [Stated];");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("UPDATE [Claims] SET [Payload] = SUBSTRING([Payload], 2, 2147483647) WHERE [Payload] IS NOT NULL;");
            migrationBuilder.Sql("UPDATE [CustomerEdits] SET [Value] = SUBSTRING([Value], 2, 2147483647);");
            migrationBuilder.Sql("UPDATE [CustomerEdits] SET [Before] = SUBSTRING([Before], 2, 2147483647);");
            migrationBuilder.Sql("UPDATE [EditedCustomers] SET [Stated] = SUBSTRING([Stated], 2, 2147483647);");
        }
    }
}
