using CrmReports.Application.Imports.Editing;

namespace CrmReports.Application.Tests.Imports.Engine;

/// <summary>Edits of customers by hand, and what they must show as long as they stand.</summary>
internal sealed class Edits(TestStore store)
{
    private static readonly (string Field, string[] Values)[] Choices =
        [("name", ["Zoe", "Yan", ""]), ("city", ["Bern", ""]), ("segment", ["iron", ""]), ("age", ["44", ""])];

    private readonly CustomerEditor editor = new(store.Engine, store.Clock);

    /// <summary>By field and customer, in the order in which they were made.</summary>
    private readonly List<(long Edit, string Field, string Value)> standing = [];

    /// <summary>Edits a customer, or takes an edit back, or does nothing.</summary>
    public void Draw(Random random)
    {
        var customers = store.Rows("Id", "Customers");
        if (standing.Count > 0 && random.Next(4) == 0)
        {
            TakeBack(standing[random.Next(standing.Count)]);
        }
        else if (customers.Count > 0 && random.Next(3) > 0)
        {
            var id = long.Parse(customers[random.Next(customers.Count)], System.Globalization.CultureInfo.InvariantCulture);
            var (field, values) = Choices[random.Next(Choices.Length)];
            var value = values[random.Next(values.Length)];
            if (editor.Edit(id, new Dictionary<string, string> { [field] = value }, null, "Ann").Outcome == EditOutcome.Saved)
            {
                standing.Add((store.One("SELECT MAX(Id) FROM CustomerEdits"), field, value));
            }
        }
    }

    /// <summary>Each customer that is there shows the newest edit of each field.</summary>
    public void ShouldStand()
    {
        foreach (var (edit, field, value) in standing)
        {
            var newest = store.One(
                $"SELECT MAX(n.Id) FROM CustomerEdits n, CustomerEdits o WHERE o.Id = {edit} AND n.CustomerId = o.CustomerId AND n.Field = o.Field AND n.TakenBackAt IS NULL");
            if (newest == edit)
            {
                store.Rows(Column(field), $"Customers WHERE Id = (SELECT CustomerId FROM CustomerEdits WHERE Id = {edit})")
                    .ShouldBeSubsetOf([value], $"edit {edit} of {field}");
            }
        }
    }

    public void TakeAllBack()
    {
        foreach (var edit in standing.ToArray())
        {
            TakeBack(edit);
        }

        store.One("SELECT COUNT(*) FROM EditedCustomers").ShouldBe(0);
    }

    private void TakeBack((long Edit, string Field, string Value) edit)
    {
        editor.TakeBack(store.One($"SELECT CustomerId FROM CustomerEdits WHERE Id = {edit.Edit}"), edit.Edit, "Ben").Outcome.ShouldBe(EditOutcome.Saved);
        standing.Remove(edit);
    }

    private static string Column(string field) => char.ToUpperInvariant(field[0]) + field[1..];
}
