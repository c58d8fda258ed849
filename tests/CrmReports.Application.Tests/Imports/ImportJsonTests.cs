using System.Reflection;
using System.Text.Json;
using CrmReports.Application.Imports;

namespace CrmReports.Application.Tests.Imports;

/// <summary>What imports keep as JSON is written by hand, as the serialiser would write it: both must know every member.</summary>
public sealed class ImportJsonTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void AProfileIsWrittenAsTheSerialiserWouldWriteIt(int seed)
    {
        var profile = (ImportProfile)Filled(typeof(ImportProfile), seed);
        ImportProfileFile.Write(profile).ShouldBe(JsonSerializer.Serialize(profile, ImportProfileFile.Options));
    }

    [Fact]
    public void AnEmptyProfileIsWrittenAsTheSerialiserWouldWriteIt()
    {
        var profile = new ImportProfile { Columns = [new ImportProfileColumn { Rule = new() }] };
        ImportProfileFile.Write(profile).ShouldBe(JsonSerializer.Serialize(profile, ImportProfileFile.Options));
    }

    [Fact]
    public void CountsAreWrittenAsTheSerialiserWouldWriteThemAndReadAgain()
    {
        var counts = (ImportCounts)Filled(typeof(ImportCounts), 5) with
        {
            Overwrites = new Overwrites(10, 11, 12),
            Records = new RecordKindCounts(new RecordCounts(1, 2, 3), new RecordCounts(4, 5, 6), new RecordCounts(7, 8, 9)),
            Values = new ValueCounts(20, 9, 5, 4, 2, [new ColumnValues("Gender", 1, 2, 3, 0, "purchase_gender", 1, false, Application.Conversion.Problem.AmbiguousDate), new ColumnValues("\"x\"", 0, 0, 0, 2, null, 0, true)]),
        };
        var written = ImportCountsJson.Write(counts);
        written.ShouldBe(JsonSerializer.Serialize(counts, JsonSerializerOptions.Web));
        ImportCountsJson.Read(written).ShouldBe(counts);
    }

    [Fact]
    public void HeadersAreWrittenAsTheSerialiserWouldWriteThem()
    {
        string[] headers = ["a", "", "金额", "\"q\"", "é\n<&'"];
        JsonText.Of(headers).ShouldBe(JsonSerializer.Serialize(headers));
    }

    /// <summary>A record each of whose members has a value that is not its default.</summary>
    private static object Filled(Type type, int seed)
    {
        var record = type.GetConstructors().Single(made => made.GetParameters().Length == 0).Invoke([]);
        foreach (var member in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(member => member.SetMethod is not null))
        {
            if (Sample(Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType, seed) is { } value)
            {
                member.SetValue(record, value);
            }
        }

        return record;
    }

    private static object? Sample(Type type, int seed) => type switch
    {
        { IsEnum: true } => Enum.GetValues(type).GetValue(seed % Enum.GetValues(type).Length),
        _ when type == typeof(string) => new[] { "x", "12.50", "金额 \"<&'\n\u0001🙂" }[seed % 3],
        _ when type == typeof(char) => seed % 2 == 0 ? ',' : '"',
        _ when type == typeof(bool) => seed % 2 == 0,
        _ when type == typeof(int) => seed,
        _ when type == typeof(long) => (long)seed,
        _ when type == typeof(double) => seed / 3.0,
        _ when type == typeof(decimal) => 1.50m * seed,
        _ when type == typeof(DateOnly) => new DateOnly(999, 12, 1).AddDays(seed),
        _ when type == typeof(IReadOnlyList<string>) => seed % 2 == 0 ? [] : new[] { "one", "金额" },
        _ when type == typeof(IReadOnlyList<ImportProfileColumn>) =>
            new[] { (ImportProfileColumn)Filled(typeof(ImportProfileColumn), seed), (ImportProfileColumn)Filled(typeof(ImportProfileColumn), seed + 1) },
        _ when type == typeof(RecordKindCounts) || type == typeof(ValueCounts) || type == typeof(Overwrites) => null,
        _ => Filled(type, seed),
    };
}
