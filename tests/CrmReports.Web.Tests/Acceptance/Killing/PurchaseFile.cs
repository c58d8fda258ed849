using System.Globalization;

namespace CrmReports.Web.Tests.Acceptance.Killing;

/// <summary>Writes files of purchases in the shape of the benchmarks' file: 8 columns, the details of a customer equal
/// in all their rows, 2 % of the rows without one of their values, 1 % exact copies of an earlier row.</summary>
internal static class PurchaseFile
{
    private static readonly string[] Given = ["James", "José", "Zoë", "Łukasz", "Emma", "秀英", "建国", "Ágnes", "Søren", "Linda"];
    private static readonly string[] Family = ["Smith", "García", "Müller", "王", "欧阳", "Dvořák", "O'Hara", "Kowalski", "Rossi"];
    private static readonly string[] Cities = ["London", "Paris", "Zürich", "北京", "São Paulo", "Kraków", "New York", "Cairo", "上海", "Oslo"];
    private static readonly string[] Categories = ["Electronics", "Phones", "Home & Kitchen", "Books", "Toys", "Garden", "Sports", "Beauty"];

    /// <param name="path">The file.</param>
    /// <param name="rows">Data rows.</param>
    /// <param name="customers">From how many customers each row draws its own.</param>
    /// <param name="seed">Equal seeds make equal files.</param>
    /// <param name="details">Another number gives the same customers other ages and cities.</param>
    public static string Write(string path, int rows, int customers, int seed, int details)
    {
        using var file = new StreamWriter(path) { NewLine = "\n" };
        file.WriteLine("customer_id,name,email,age,city,order_date,category,purchase_amount");
        var random = new Random(seed);
        var earlier = new string[1000];
        for (var row = 0; row < rows; row++)
        {
            var isCopy = row > earlier.Length && random.Next(100) == 0;
            var line = isCopy ? earlier[random.Next(earlier.Length)] : Line(random, random.Next(customers), details);
            earlier[row % earlier.Length] = line;
            file.WriteLine(line);
        }

        return path;
    }

    private static string Line(Random random, int customer, int details)
    {
        var person = new Random(customer);
        var (given, family) = (Pick(person, Given), Pick(person, Family));
        var lived = new Random((customer * 31) + details);
        string[] fields =
        [
            string.Create(CultureInfo.InvariantCulture, $"{customer:0000000}"),
            $"{given} {family}",
            string.Create(CultureInfo.InvariantCulture, $"c{customer}@example.com"),
            (18 + lived.Next(63)).ToString(CultureInfo.InvariantCulture),
            Pick(lived, Cities),
            new DateOnly(2023, 1, 1).AddDays(random.Next(731)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Pick(random, Categories),
            (random.Next(100, 150_000) / 100m).ToString("0.00", CultureInfo.InvariantCulture),
        ];
        if (random.Next(50) == 0)
        {
            fields[random.Next(2, fields.Length)] = "";
        }

        return string.Join(',', fields);
    }

    private static string Pick(Random random, string[] words) => words[random.Next(words.Length)];
}
