using CrmReports.Application.Cleaning;
using CrmReports.Application.Conversion;
using CrmReports.Application.Customers;
using CrmReports.Application.Imports;

namespace CrmReports.Application.Tests.Imports.Engine;

/// <summary>One value that its field cannot take: by choice it rejects its row, is blanked, rounded, cut or kept as text.</summary>
public sealed class UnreadableValueTests
{
    private const string Phones = "customer_id,phone,age\n1,555-1234,41\n2,ask her,7.5\n";

    [StoreFact]
    public void ByDefaultItRejectsItsRow()
    {
        using var store = new TestStore();

        store.Import(Phones).Counts.Rejected.ShouldBe(1);
    }

    [StoreFact]
    public void BlankedItIsWrittenDownAsACorrection()
    {
        using var store = new TestStore();

        var result = store.Import(Phones, Rules(new() { OnInvalid = OnInvalid.SetMissing }, new() { Round = true }));

        result.Counts.Rejected.ShouldBe(0);
        result.Counts.Values.ShouldBe(new ValueCounts(6, 5, 0, 1, 0, [new("phone", 1, 0, 1, 0, null, 0, false)]));
        store.Rows("ExternalId, Phone, Age", "Customers ORDER BY ExternalId").ShouldBe(["1|555-1234|41", "2||8"]);
        store.OperationsRows("RowNumber, Value, NewValue", "Ledger ORDER BY RowNumber, Number").ShouldBe(["2|ask her|", "2|7.5|8"]);
    }

    [StoreFact]
    public void KeptAsTextItStandsInAFieldBesideItsOwn()
    {
        using var store = new TestStore();
        var keep = new ColumnRule { OnInvalid = OnInvalid.KeepText };

        var result = store.Import(Phones, Rules(keep, keep));

        result.Counts.Rejected.ShouldBe(0);
        (result.Counts.Values!.Stored, result.Counts.Values.Blanked).ShouldBe((6, 0));
        store.Rows("Phone, Age, Custom", "Customers ORDER BY ExternalId").ShouldBe(["555-1234|41|", """||{"age_text":"7.5","phone_text":"ask her"}"""]);
        store.Rows("Kind, Name", "CustomFields ORDER BY Name").ShouldBe(["0|age_text", "0|phone_text"]);
        store.Import(Phones, Rules(keep, keep)).Counts.Unchanged.ShouldBe(2);
    }

    [StoreFact]
    public void ItIsKeptAlsoInARowThatWaitsForWhatTheColumnSays()
    {
        using var store = new TestStore();
        var keep = new ColumnRule { OnInvalid = OnInvalid.KeepText };
        var profile = new ImportProfile { Columns = [new() { Header = "birth_date", Rule = keep }, new() { Header = "phone", Rule = keep }] };

        store.Import("customer_id,birth_date,phone\n1,13/02/1980,\n2,02/03/1990,ask\n3,soon,\n", profile).Counts.Rejected.ShouldBe(0);

        store.Rows("ExternalId, Custom", "Customers WHERE Custom IS NOT NULL ORDER BY ExternalId").ShouldBe(
            ["""2|{"phone_text":"ask"}""", """3|{"birth_date_text":"soon"}"""]);
    }

    [StoreFact]
    public void ATextAboveTheLimitIsRejectedOrCutByChoice()
    {
        var longest = new string('x', TextLimit.MostCharacters);
        var file = $"customer_id,name,note\n1,{longest},a\n2,{longest}y,b\n3,Ann,{longest}z\n";
        using var store = new TestStore();

        var rejected = store.Import(file);

        rejected.Counts.Rejected.ShouldBe(2);
        store.OperationsRows("RowNumber, Problem", "Ledger ORDER BY RowNumber").ShouldBe([$"2|{(int)Problem.TooLong}", $"3|{(int)Problem.TooLong}"]);
        var cut = new ColumnRule { CutLongTexts = true };
        var kept = store.Import(file, new ImportProfile { Columns = [new() { Header = "name", Rule = cut }, new() { Header = "note", Rule = cut }] });
        (kept.Counts.Rejected, kept.Counts.Corrected).ShouldBe((0, 2));
        store.Rows("Name", "Customers").Max(name => name.Length).ShouldBe(TextLimit.MostCharacters);
    }

    [StoreTheory]
    [InlineData(201, 'x', "The header of column 2 has 201 characters; the name of a field has at most 200.")]
    [InlineData(5, '\u0007', "The header of column 2 has characters that cannot be shown")]
    public void ANameThatNoFieldCanHaveIsRefusedUntilAnotherIsGiven(int length, char letter, string message)
    {
        var header = "n" + new string(letter, length - 1);
        using var store = new TestStore();
        var file = $"customer_id,{header}\n1,a\n";

        Should.Throw<ImportException>(() => store.Import(file)).Message.ShouldStartWith(message);

        store.Import(file, new ImportProfile { Columns = [new() { Index = 2, Custom = "note" }] }).State.ShouldBe(ImportState.Published);
        store.Rows("Custom", "Customers").ShouldBe(["""{"note":"a"}"""]);
        ImportProfileCheck.Check(new ImportProfile { Name = "x", Columns = [new() { Index = 2, Custom = header }] })
            .ShouldHaveSingleItem().Path.ShouldBe("columns[0].custom");
    }

    [Fact]
    public void ALongTextIsCutBetweenCharacters()
    {
        var text = new string('x', TextLimit.MostCharacters - 1) + "🙂";

        TextLimit.IsTooLong(System.Text.Encoding.UTF8.GetBytes(text)).ShouldBeTrue();
        TextLimit.Cut(System.Text.Encoding.UTF8.GetBytes(text)).Length.ShouldBe(TextLimit.MostCharacters - 1);
        TextLimit.IsTooLong(System.Text.Encoding.UTF8.GetBytes(new string('王', TextLimit.MostCharacters))).ShouldBeFalse();
    }

    private static ImportProfile Rules(ColumnRule phone, ColumnRule age) => new()
    {
        Columns = [new ImportProfileColumn { Header = "phone", Rule = phone }, new ImportProfileColumn { Header = "age", Rule = age }],
    };
}
