using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrmReports.Data.SqlServer.Migrations.Data
{
    /// <inheritdoc />
    public partial class FieldsInUse : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Fields",
                table: "State",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_BIN2");

            migrationBuilder.AddColumn<bool>(
                name: "Unused",
                table: "CustomFields",
                type: "bit",
                nullable: false,
                defaultValue: false);

            // What the records of a store that is older hold; custom fields are looked at by its next undo.
            migrationBuilder.Sql(
                """
                EXEC(N'UPDATE "State" SET "Fields" =
                    CASE WHEN EXISTS (SELECT 1 FROM "Customers" WHERE "ExternalId" IS NOT NULL) THEN ''customer_id,'' ELSE '''' END +
                    CASE WHEN EXISTS (SELECT 1 FROM "Customers" WHERE "Name" IS NOT NULL) THEN ''name,'' ELSE '''' END +
                    CASE WHEN EXISTS (SELECT 1 FROM "Customers" WHERE "Email" IS NOT NULL) THEN ''email,'' ELSE '''' END +
                    CASE WHEN EXISTS (SELECT 1 FROM "Customers" WHERE "Phone" IS NOT NULL) THEN ''phone,'' ELSE '''' END +
                    CASE WHEN EXISTS (SELECT 1 FROM "Customers" WHERE "Gender" IS NOT NULL) THEN ''gender,'' ELSE '''' END +
                    CASE WHEN EXISTS (SELECT 1 FROM "Customers" WHERE "BirthDate" IS NOT NULL) THEN ''birth_date,'' ELSE '''' END +
                    CASE WHEN EXISTS (SELECT 1 FROM "Customers" WHERE "Age" IS NOT NULL) THEN ''age,'' ELSE '''' END +
                    CASE WHEN EXISTS (SELECT 1 FROM "Customers" WHERE "Address" IS NOT NULL) THEN ''address,'' ELSE '''' END +
                    CASE WHEN EXISTS (SELECT 1 FROM "Customers" WHERE "City" IS NOT NULL) THEN ''city,'' ELSE '''' END +
                    CASE WHEN EXISTS (SELECT 1 FROM "Customers" WHERE "Region" IS NOT NULL) THEN ''customer_region,'' ELSE '''' END +
                    CASE WHEN EXISTS (SELECT 1 FROM "Customers" WHERE "Country" IS NOT NULL) THEN ''country,'' ELSE '''' END +
                    CASE WHEN EXISTS (SELECT 1 FROM "Customers" WHERE "PostalCode" IS NOT NULL) THEN ''postal_code,'' ELSE '''' END +
                    CASE WHEN EXISTS (SELECT 1 FROM "Customers" WHERE "Segment" IS NOT NULL) THEN ''segment,'' ELSE '''' END +
                    CASE WHEN EXISTS (SELECT 1 FROM "Customers" WHERE "Channel" IS NOT NULL) THEN ''customer_channel,'' ELSE '''' END +
                    CASE WHEN EXISTS (SELECT 1 FROM "Customers" WHERE "RegisteredOn" IS NOT NULL) THEN ''registered_on,'' ELSE '''' END +
                    CASE WHEN EXISTS (SELECT 1 FROM "Customers" WHERE "LeftOn" IS NOT NULL) THEN ''left_on,'' ELSE '''' END +
                    CASE WHEN EXISTS (SELECT 1 FROM "Customers" WHERE "Consent" IS NOT NULL) THEN ''consent,'' ELSE '''' END +
                    CASE WHEN EXISTS (SELECT 1 FROM "Purchases" WHERE "LineId" IS NOT NULL) THEN ''line_id,'' ELSE '''' END +
                    CASE WHEN EXISTS (SELECT 1 FROM "Purchases" WHERE "OrderId" IS NOT NULL) THEN ''order_id,'' ELSE '''' END +
                    CASE WHEN EXISTS (SELECT 1 FROM "Purchases" WHERE "Day" IS NOT NULL) THEN ''purchase_date,'' ELSE '''' END +
                    CASE WHEN EXISTS (SELECT 1 FROM "Purchases" WHERE "ProductIdTerm" IS NOT NULL) THEN ''product_id,'' ELSE '''' END +
                    CASE WHEN EXISTS (SELECT 1 FROM "Purchases" WHERE "ProductTerm" IS NOT NULL) THEN ''product,'' ELSE '''' END +
                    CASE WHEN EXISTS (SELECT 1 FROM "Purchases" WHERE "CategoryTerm" IS NOT NULL) THEN ''category,'' ELSE '''' END +
                    CASE WHEN EXISTS (SELECT 1 FROM "Purchases" WHERE "Quantity" IS NOT NULL) THEN ''quantity,'' ELSE '''' END +
                    CASE WHEN EXISTS (SELECT 1 FROM "Purchases" WHERE "UnitPrice" IS NOT NULL) THEN ''unit_price,'' ELSE '''' END +
                    CASE WHEN EXISTS (SELECT 1 FROM "Purchases" WHERE "Amount" IS NOT NULL) THEN ''purchase_amount,'' ELSE '''' END +
                    CASE WHEN EXISTS (SELECT 1 FROM "Purchases" WHERE "CurrencyTerm" IS NOT NULL) THEN ''currency,'' ELSE '''' END +
                    CASE WHEN EXISTS (SELECT 1 FROM "Purchases" WHERE "RegionTerm" IS NOT NULL) THEN ''region,'' ELSE '''' END +
                    CASE WHEN EXISTS (SELECT 1 FROM "Purchases" WHERE "ChannelTerm" IS NOT NULL) THEN ''channel,'' ELSE '''' END +
                    CASE WHEN EXISTS (SELECT 1 FROM "Interactions" WHERE "ExternalId" IS NOT NULL) THEN ''interaction_id,'' ELSE '''' END +
                    CASE WHEN EXISTS (SELECT 1 FROM "Interactions" WHERE "KindTerm" IS NOT NULL) THEN ''interaction_kind,'' ELSE '''' END +
                    CASE WHEN EXISTS (SELECT 1 FROM "Interactions" WHERE "TopicTerm" IS NOT NULL) THEN ''topic,'' ELSE '''' END +
                    CASE WHEN EXISTS (SELECT 1 FROM "Interactions" WHERE "ChannelTerm" IS NOT NULL) THEN ''interaction_channel,'' ELSE '''' END +
                    CASE WHEN EXISTS (SELECT 1 FROM "Interactions" WHERE "Day" IS NOT NULL) THEN ''interaction_date,'' ELSE '''' END +
                    CASE WHEN EXISTS (SELECT 1 FROM "Interactions" WHERE "Score" IS NOT NULL) THEN ''satisfaction,'' ELSE '''' END +
                    CASE WHEN EXISTS (SELECT 1 FROM "Interactions" WHERE "ScoreScale" IS NOT NULL) THEN ''satisfaction_scale,'' ELSE '''' END +
                    CASE WHEN EXISTS (SELECT 1 FROM "Interactions" WHERE "Comment" IS NOT NULL) THEN ''comment,'' ELSE '''' END');
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Fields",
                table: "State");

            migrationBuilder.DropColumn(
                name: "Unused",
                table: "CustomFields");
        }
    }
}
