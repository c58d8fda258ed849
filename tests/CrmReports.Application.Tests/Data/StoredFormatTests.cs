using CrmReports.Application.Conversion;
using CrmReports.Application.Customers;
using CrmReports.Application.Imports.Publishing;

namespace CrmReports.Application.Tests.Data;

/// <summary>What is stored outlives the code: numbers and bytes that must never change. A new format gets a new number, a
/// migration and a test beside the one for its predecessor.</summary>
public sealed class StoredFormatTests
{
    [Fact]
    public void FieldsKeepTheirNumbers() =>
        Fields.All.OrderBy(field => field.Number).Select(field => $"{field.Number} {field.Name}").ShouldBe(
        [
            "0 customer_id", "1 name", "2 email", "3 phone", "4 gender", "5 birth_date", "6 age", "7 address", "8 city", "9 customer_region",
            "10 country", "11 postal_code", "12 segment", "13 customer_channel", "14 registered_on", "15 left_on", "16 consent", "17 line_id",
            "18 order_id", "19 purchase_date", "20 product_id", "21 product", "22 category", "23 quantity", "24 unit_price", "25 purchase_amount",
            "26 currency", "27 region", "28 channel", "29 interaction_id", "30 interaction_kind", "31 topic", "32 interaction_channel",
            "33 interaction_date", "34 satisfaction", "35 satisfaction_scale", "36 comment",
        ]);

    [Fact]
    public void KindsAndTypesKeepTheirNumbers()
    {
        Numbers<RecordKind>().ShouldBe("0 Customer, 1 Purchase, 2 Interaction");
        Numbers<FieldType>().ShouldBe("0 Text, 1 Integer, 2 Number, 3 Decimal, 4 Date, 5 DateTime, 6 Boolean");
        Numbers<CellKind>().ShouldBe("0 Missing, 1 Integer, 2 Decimal, 3 Number, 4 Date, 5 DateTime, 6 Boolean, 7 Text, 8 Deferred");
    }

    [Fact]
    public void AClaimIsWrittenInTheseBytes()
    {
        var state = new RecordState { CustomerId = 300, PurchaseId = 7, AgeAsOf = 20000 };
        state[Fields.Name.Number] = new CellValue(CellKind.Text, 0, "Zo\u00eb"u8.ToArray());
        state[Fields.Age.Number] = new CellValue(CellKind.Integer, 31, null);
        state[Fields.LeftOn.Number] = default(CellValue);
        state[Fields.Consent.Number] = new CellValue(CellKind.Boolean, 1, null);
        state[Fields.PurchaseDate.Number] = new CellValue(CellKind.DateTime, -1, null);
        state[Fields.PurchaseAmount.Number] = new CellValue(CellKind.Decimal, -125000, null);
        state.SetCustom("shoe size", new CellValue(CellKind.Number, BitConverter.DoubleToInt64Bits(41.5), null));

        var payload = state.ToPayload();
        Convert.ToHexString(payload).ShouldBe(Golden);
        RecordState.FromPayload(payload).SameAs(state).ShouldBeTrue();
    }

    [Fact]
    public void AClaimOfALaterVersionIsRefused() =>
        Should.Throw<InvalidDataException>(() => RecordState.FromPayload([2, 0, 0])).Message.ShouldContain("format 2");

    private const string Golden =
        "01" // format
        + "AC0207" // customer 300, purchase 7
        + "204E000000000000" // day 20000
        + "01" + "0973686F652073697A65" + "4003" + "0000000000C04440" // one custom field: "shoe size" 41.5
        + "0107045A6FC3AB" // name, text
        + "06013E" // age, integer, zigzag
        + "0F00" // left_on, cleared
        + "100601" // consent, true
        + "130501" // purchase_date, date and time
        + "19028FA10F"; // purchase_amount, ten-thousandths

    private static string Numbers<T>()
        where T : struct, Enum =>
        string.Join(", ", Enum.GetValues<T>().Select(value => $"{Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture)} {value}"));
}
