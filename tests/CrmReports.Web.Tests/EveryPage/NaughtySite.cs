using System.Globalization;
using System.Text;
using CrmReports.Application.Imports;

namespace CrmReports.Web.Tests.EveryPage;

/// <summary>A shop whose customers, categories, products, regions, file, organisation and people are called as nobody
/// should be. The names are of the Big List of Naughty Strings (MIT).</summary>
public sealed class NaughtySite : SampleSite
{
    public static readonly string[] Names =
    [
        "<script>alert(123)</script>",
        "\"><img src=x onerror=alert(123)>",
        "\" onfocus=JaVaSCript:alert(123) autofocus",
        "</textarea></script><script>alert(123)</script>",
        "--><svg><script>123<1>alert(123)</script>",
        "<plaintext>",
        "'; EXEC sp_MSForEachTable 'DROP TABLE ?'; --",
        "{{ \"\".__class__.__mro__[2].__subclasses__()[40](\"/etc/passwd\").read() }} ${7*7} {0} %s%s%n",
        "../../../../../../../../../../../etc/passwd%00",
        "\u202a\u202atest\u202a \u202btest\u202b \u2066test\u2067",
        "Z\u032e\u031e\u0320\u0359\u0354\u0345A\u0325\u0317\u031e\u0348\u033b\u0317\u1e36\u0359\u034e\u032f\u0339\u031e\u0353G\u033bO\u032d\u0317\u032e",
        "\ufdfd\ufdfa \u7530\u4e2d\u3055\u3093 \U0001f469\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466 \U0002070e",
        "123456789012345678901234567890123456789123456789012345678901234567890123456789",
        "hasOwnProperty",
        "__proto__",
        "javascript:alert(1)",
        "=cmd|' /C calc'!A0",
    ];

    public override string Customer => "C1";

    public override string Region => Names[1];

    protected override string Organisation => Names[0];

    protected override string AdminName => Names[1];

    protected override string PersonName => Names[7];

    protected override string PublishData(ImportEngine engine) => Write("\"><img src=x onerror=alert(1)> {{7*7}} \u202etest\u202c.csv", Rows());

    private static string Rows()
    {
        var random = new Random(2024);
        var text = new StringBuilder("customer_id,name,age,segment,region,order_date,order_id,product,category,quantity,amount,satisfaction\n");
        for (var i = 0; i < 1500; i++)
        {
            var day = new DateOnly(2022, 11, 2).AddDays(random.Next(730));
            var customer = random.Next(120);
            text.Append(CultureInfo.InvariantCulture, $"C{customer},{Field(Names[customer % Names.Length])},{20 + (customer % 50)},{Field(Names[customer % 5])},")
                .Append(CultureInfo.InvariantCulture, $"{Field(Pick(random, 6))},{day:yyyy-MM-dd},O{i / 2},{Field(Pick(random, Names.Length))},{Field(Pick(random, Names.Length))},")
                .Append(CultureInfo.InvariantCulture, $"{1 + random.Next(9)},{random.Next(100, 30_000) / 100m},{1 + random.Next(5)}\n");
        }

        return text
            .Append(CultureInfo.InvariantCulture, $"C1,{Field(Names[0])},x,,{Field(Names[1])},2024-02-30,O1,{Field(Names[2])},{Field(Names[3])},{Field(Names[4])},1.00,3\n")
            .Append(CultureInfo.InvariantCulture, $"C2,{Field(Names[5])},40,,{Field(Names[1])},{Field(Names[6])},O2,{Field(Names[2])},{Field(Names[3])},1,1.00,3\n")
            .ToString();
    }

    private static string Pick(Random random, int among) => Names[random.Next(among)];

    private static string Field(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
