using static CrmReports.Benchmarks.GeneratedFile.Vocabulary;

namespace CrmReports.Benchmarks.GeneratedFile;

/// <summary>The columns that may lack their value.</summary>
public enum SalesColumn
{
    None,
    Email,
    Age,
    City,
    Category,
    PurchaseAmount,
}

/// <summary>One row before its customer's details are added. The amount is in hundredths.</summary>
public readonly record struct SalesRow(int Customer, int Day, int Category, int Amount, SalesColumn Missing);

/// <summary>Makes any row of a shape from its number alone, and writes it.</summary>
public sealed class SalesRows(SalesShape shape)
{
    private const int MissingInTenThousand = 200;
    private const int FirstCustomerId = 100_001;
    private static readonly DateOnly FirstDay = new(2023, 1, 1);
    private static readonly byte[][] Days = [.. Enumerable.Range(0, 731).Select(day =>
        System.Text.Encoding.ASCII.GetBytes(FirstDay.AddDays(day).ToString("yyyy-MM-dd", null)))];

    public SalesRow At(long number)
    {
        var draws = new Draws(shape.Seed, (ulong)number);
        int customer = draws.Below(shape.Customers);
        int day = draws.Below(Days.Length);
        int category = draws.Below(Categories.Length);

        // The smaller of two draws: many small purchases, few large ones.
        int amount = 100 + Math.Min(draws.Below(150_000), draws.Below(150_000));
        bool missing = draws.Below(10_000) < MissingInTenThousand;
        var column = missing ? (SalesColumn)(1 + draws.Below(5)) : SalesColumn.None;
        return new SalesRow(customer, day, category, amount, column);
    }

    public void Write(SalesRow row, Utf8Lines lines)
    {
        WriteCustomer(row.Customer, row.Missing, lines);
        lines.Write(Days[row.Day]);
        lines.Write((byte)',');
        WriteUnless(row.Missing == SalesColumn.Category, Categories[row.Category].Shown, lines);
        if (row.Missing != SalesColumn.PurchaseAmount)
        {
            lines.WriteHundredths(row.Amount);
        }

        lines.EndLine();
    }

    private void WriteCustomer(int customer, SalesColumn missing, Utf8Lines lines)
    {
        // Another stream than that of the rows: a customer's details depend on the customer alone.
        var draws = new Draws(shape.Seed ^ 0xC0FFEE, (ulong)customer);
        int id = FirstCustomerId + customer;
        lines.Write(id);
        lines.Write((byte)',');
        WriteNameAndEmail(ref draws, id, missing == SalesColumn.Email, lines);
        int age = 18 + draws.Below(63);
        if (missing != SalesColumn.Age)
        {
            lines.Write(age);
        }

        lines.Write((byte)',');
        WriteUnless(missing == SalesColumn.City, Pick(ref draws, Cities).Shown, lines);
    }

    private static void WriteNameAndEmail(ref Draws draws, int id, bool withoutEmail, Utf8Lines lines)
    {
        int script = draws.Below(100);
        bool chinese = script < 15, accented = script is >= 15 and < 35;
        Word given = Pick(ref draws, chinese ? ChineseGiven : accented ? AccentedGiven : PlainGiven);
        Word family = Pick(ref draws, chinese ? ChineseFamily : accented ? AccentedFamily : PlainFamily);
        lines.Write(chinese ? family.Shown : given.Shown);
        lines.Write(chinese ? ""u8 : " "u8);
        lines.Write(chinese ? given.Shown : family.Shown);
        lines.Write((byte)',');
        Word domain = Pick(ref draws, MailDomains);
        if (!withoutEmail)
        {
            lines.Write(given.Ascii);
            lines.Write((byte)'.');
            lines.Write(family.Ascii);
            lines.Write(id);
            lines.Write((byte)'@');
            lines.Write(domain.Shown);
        }

        lines.Write((byte)',');
    }

    private static void WriteUnless(bool missing, byte[] text, Utf8Lines lines)
    {
        if (!missing)
        {
            lines.Write(text);
        }

        lines.Write((byte)',');
    }

    private static Word Pick(ref Draws draws, Word[] words) => words[draws.Below(words.Length)];
}
