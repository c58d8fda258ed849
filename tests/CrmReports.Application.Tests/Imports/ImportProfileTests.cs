using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using CrmReports.Application.Cleaning;
using CrmReports.Application.Conversion;
using CrmReports.Application.Customers;
using CrmReports.Application.Imports;

namespace CrmReports.Application.Tests.Imports;

public sealed class ImportProfileTests
{
    private static readonly ImportProfile Full = new()
    {
        Name = "Orders",
        Version = 3,
        Source = new ImportProfileSource { Encoding = "gb18030", Separator = ";", Quote = '\'', HasHeader = true, HeaderLine = 4 },
        DateOrder = DateOrder.MonthDayYear,
        DecimalMark = ',',
        Zone = "Asia/Shanghai",
        Currency = "CNY",
        Columns =
        [
            new ImportProfileColumn
            {
                Header = "金额",
                Custom = "balance",
                Type = FieldType.Decimal,
                DateOrder = DateOrder.YearMonthDay,
                DecimalMark = '.',
                Shape = TextShape.None,
                Rule = new ColumnRule
                {
                    Trim = false, Normalise = Normalisation.Nfkc, NullMarkers = ["x"], Required = true,
                    OnMissing = OnMissing.Constant, Constant = "1.50", Min = "0", Max = "10", Allowed = ["1.50", "2"],
                    Pattern = ".*", OnInvalid = OnInvalid.SetMissing, Case = LetterCase.Upper, Factor = 2.5m, Offset = -1m,
                    PhoneDigits = true,
                },
            },
            new ImportProfileColumn { Index = 3, Targets = ["country", "region"] },
            new ImportProfileColumn { Header = "x", Ignore = true },
        ],
        Unmapped = UnmappedColumns.Ignore,
        CustomKind = RecordKind.Interaction,
        Missing = MissingRows.DropRow,
        ExactDuplicates = ExactDuplicates.Drop,
        Key = ["email"],
        Customers = CustomerPolicy.CreateOnly,
        Blanks = Blanks.Clear,
        Purchases = PurchasePolicy.Append,
        Gate = new ImportProfileGate { MaxRejectedShare = 0.25, AllOrNothing = true },
        SatisfactionScale = 10,
        ReferenceDate = new DateOnly(2024, 12, 31),
    };

    [Fact]
    public void AProfileComesBackFromItsJson()
    {
        var json = ImportProfileFile.Write(Full);
        var read = ImportProfileFile.Parse(json);
        read.Messages.ShouldBeEmpty();
        ImportProfileFile.Write(read.Profile!).ShouldBe(json);
        json.ShouldContain("\"dateOrder\": \"month-day-year\"");
        json.ShouldContain("\"missing\": \"drop-row\"");
    }

    [Fact]
    public void TheSmallestProfileHasDefaultsForEverything()
    {
        var profile = ImportProfileFile.Parse("{ \"name\": \"Orders\" }").Profile!;
        ImportProfileFile.Write(profile).ShouldBe(ImportProfileFile.Write(new ImportProfile { Name = "Orders" }));
    }

    [Theory]
    [InlineData("{}", "name", null)]
    [InlineData("""{"name":"a","colour":1}""", "colour", "an unknown member")]
    [InlineData("""{"name":"a","dateOrder":"dmy"}""", "dateOrder", "\"dmy\"")]
    [InlineData("""{"name":"a","dateOrder":0}""", "dateOrder", "0")]
    [InlineData("""{"name":"a","decimalMark":";"}""", "decimalMark", "\";\"")]
    [InlineData("""{"name":"a","decimalMark":".."}""", "decimalMark", "\"..\"")]
    [InlineData("""{"name":"a","zone":"Mars/Olympus"}""", "zone", "\"Mars/Olympus\"")]
    [InlineData("""{"name":"a","currency":"RMB"}""", "currency", "\"RMB\"")]
    [InlineData("""{"name":"a","version":0}""", "version", "\"0\"")]
    [InlineData("""{"name":"a","version":"1"}""", "version", "\"1\"")]
    [InlineData("""{"name":"a","name":"b"}""", "name", "the same member twice")]
    [InlineData("""{"name":"a","source":{"encoding":"utf-9"}}""", "source.encoding", "\"utf-9\"")]
    [InlineData("""{"name":"a","source":{"hasHeader":"yes"}}""", "source.hasHeader", "\"yes\"")]
    [InlineData("""{"name":"a","source":{"headerLine":0}}""", "source.headerLine", "\"0\"")]
    [InlineData("""{"name":"a","source":[]}""", "source", "[]")]
    [InlineData("""{"name":"a","columns":{}}""", "columns", "{}")]
    [InlineData("""{"name":"a","columns":[{"custom":"x"}]}""", "columns[0]", null)]
    [InlineData("""{"name":"a","columns":[{"header":"x","index":1}]}""", "columns[0]", null)]
    [InlineData("""{"name":"a","columns":[{"header":"x","targets":["mail"]}]}""", "columns[0].targets[0]", "\"mail\"")]
    [InlineData("""{"name":"a","columns":[{"header":"x","targets":["email"],"ignore":true}]}""", "columns[0]", null)]
    [InlineData("""{"name":"a","columns":[{"header":"x","targets":["email"],"type":"text"}]}""", "columns[0].type", "\"Text\"")]
    [InlineData("""{"name":"a","columns":[{"header":"x","custom":"email"}]}""", "columns[0].custom", "\"email\"")]
    [InlineData("""{"name":"a","columns":[{"header":"x","targets":["email"]},{"header":"y","targets":["email"]}]}""", "columns[1]", "\"email\"")]
    [InlineData("""{"name":"a","columns":[{"header":"a b"},{"header":"A_B"}]}""", "columns[1]", "\"A_B\"")]
    [InlineData("""{"name":"a","columns":[{"header":"x","targets":["age"],"rule":{"min":"soon"}}]}""", "columns[0].rule.min", "soon")]
    [InlineData("""{"name":"a","columns":[{"header":"Age","rule":{"min":"soon"}}]}""", "columns[0].rule.min", "soon")]
    [InlineData("""{"name":"a","columns":[{"header":"x","custom":"y","rule":{"min":1}}]}""", "columns[0].rule.min", "1")]
    [InlineData("""{"name":"a","columns":[{"header":"x","targets":["name"],"rule":{"pattern":"("}}]}""", "columns[0].rule.pattern", "(")]
    [InlineData("""{"name":"a","columns":[{"header":"x","targets":["age"],"rule":{"onMissing":"constant"}}]}""", "columns[0].rule.constant", null)]
    [InlineData("""{"name":"a","columns":[{"header":"x","targets":["age"],"rule":{"onMissing":"constant","constant":"old"}}]}""", "columns[0].rule.constant", "old")]
    [InlineData("""{"name":"a","columns":[{"header":"x","rule":{"trim":1}}]}""", "columns[0].rule.trim", "1")]
    [InlineData("""{"name":"a","key":["order_id"]}""", "key[0]", "\"order_id\"")]
    [InlineData("""{"name":"a","key":"email"}""", "key", "\"email\"")]
    [InlineData("""{"name":"a","gate":{"maxRejectedShare":2}}""", "gate.maxRejectedShare", "\"2\"")]
    [InlineData("""{"name":"a","satisfactionScale":0}""", "satisfactionScale", "\"0\"")]
    [InlineData("""{"name":"a","referenceDate":"31.12.2024"}""", "referenceDate", "\"31.12.2024\"")]
    [InlineData("""{"name":"a","name2"}""", "", "something else in line 1")]
    [InlineData("""["a"]""", "", "[\"a\"]")]
    public void AMistakeIsNamedWithItsPlaceAndValue(string json, string path, string? value)
    {
        var read = ImportProfileFile.Parse(json);
        read.Profile.ShouldBeNull();
        var message = read.Messages.ShouldHaveSingleItem();
        message.Path.ShouldBe(path);
        message.Value.ShouldBe(value);
        message.Expected.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void AllMistakesAreNamedAtOnce() =>
        ImportProfileFile.Parse("""{"nam":"a","missing":"drop","columns":[{"header":1}]}""").Messages
            .Select(message => message.Path).ShouldBe(["nam", "missing", "columns[0].header"]);

    [Fact]
    public void AFileThatIsNotThereIsAMessage() =>
        ImportProfileFile.Load("/nowhere/profile.json").Messages.ShouldHaveSingleItem().Value.ShouldBe("/nowhere/profile.json");

    [Fact]
    public void EveryExampleInTheDocsIsAProfile()
    {
        var examples = Regex.Matches(File.ReadAllText(Docs("profiles.md")), "```json\n(.*?)```", RegexOptions.Singleline);
        examples.Count.ShouldBe(2);
        foreach (Match example in examples)
        {
            ImportProfileFile.Parse(example.Groups[1].Value).Messages.ShouldBeEmpty();
        }
    }

    [Fact]
    public void TheDocsNameEveryMemberAndEveryNullMarker()
    {
        var page = File.ReadAllText(Docs("profiles.md"));
        foreach (var name in Members(typeof(ImportProfile)).Concat(Members(typeof(ColumnRule))).Concat(Members(typeof(ImportProfileColumn))))
        {
            (page.Contains($"`{name}`") || page.Contains($"`{name}.")).ShouldBeTrue(name);
        }

        NullMarkers.Defaults.ShouldAllBe(marker => page.Contains($"`{marker}`"));
    }

    [Fact]
    public void TheSchemaHasTheMembersAndWordsOfTheRecords()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Docs("profile.schema.json")));
        var root = schema.RootElement;
        Compare(root, typeof(ImportProfile));
        Compare(root.GetProperty("properties").GetProperty("source"), typeof(ImportProfileSource));
        Compare(root.GetProperty("properties").GetProperty("gate"), typeof(ImportProfileGate));
        Compare(root.GetProperty("$defs").GetProperty("column"), typeof(ImportProfileColumn));
        Compare(root.GetProperty("$defs").GetProperty("rule"), typeof(ColumnRule));
    }

    [Fact]
    public void AColumnIsReadAsItsFieldAndTheProfileSay()
    {
        var column = new ImportProfileColumn { Header = "x", DecimalMark = '.', Rule = new ColumnRule { Required = true } };
        var profile = new ImportProfile { DecimalMark = ',', DateOrder = DateOrder.DayMonthYear, Zone = "Asia/Shanghai" };
        var settings = ImportProfileSettings.For(profile, column, Fields.PurchaseAmount, TimeZoneInfo.Utc, isOwnExport: true);
        settings.ShouldBe(new ColumnSettings
        {
            Type = FieldType.Decimal,
            IsMoney = true,
            DecimalMark = '.',
            DateOrder = DateOrder.DayMonthYear,
            Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"),
            Rule = column.Rule,
            Unguard = true,
        });
        ImportProfileSettings.For(null, null, Fields.Email, TimeZoneInfo.Utc, false).Shape.ShouldBe(TextShape.Email);
        ImportProfileSettings.For(null, null, null, TimeZoneInfo.Utc, false).Type.ShouldBeNull();
    }

    internal static string Docs(string file)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CrmReports.sln")))
            {
                return Path.Combine(folder.FullName, "docs", file);
            }
        }

        throw new InvalidOperationException("The tests do not run inside a checkout.");
    }

    private static IEnumerable<string> Members(Type record) => record
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(member => member.SetMethod is not null)
        .Select(member => JsonNamingPolicy.CamelCase.ConvertName(member.Name));

    private static void Compare(JsonElement schema, Type record)
    {
        schema.GetProperty("additionalProperties").GetBoolean().ShouldBeFalse();
        var properties = schema.GetProperty("properties");
        properties.EnumerateObject().Select(member => member.Name).Where(name => name != "$schema")
            .ShouldBe(Members(record), ignoreOrder: true);
        foreach (var member in record.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var type = Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType;
            if (type.IsEnum)
            {
                properties.GetProperty(JsonNamingPolicy.CamelCase.ConvertName(member.Name)).GetProperty("enum")
                    .EnumerateArray().Where(word => word.ValueKind == JsonValueKind.String).Select(word => word.GetString()!)
                    .ShouldBe(Enum.GetNames(type).Select(JsonNamingPolicy.KebabCaseLower.ConvertName), ignoreOrder: true);
            }
        }
    }
}
