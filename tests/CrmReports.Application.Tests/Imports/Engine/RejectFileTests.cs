using System.Text;
using CrmReports.Application.Cleaning;
using CrmReports.Application.Imports;

namespace CrmReports.Application.Tests.Imports.Engine;

/// <summary>The file of rejected rows: put right and imported again, it applies just these.</summary>
public sealed class RejectFileTests
{
    [StoreFact]
    public void HasTheColumnsOfTheSourceThenLineAndReasons()
    {
        using var store = new TestStore();
        var import = store.Import("customer_id,purchase_date,quantity\n1,2024-01-01,1\n2,someday,many\n").ImportId;

        var lines = Rejects(store, import, out var written);

        written.ShouldBe(1);
        lines[0].ShouldBe("customer_id,purchase_date,quantity,reject_import,reject_line,reject_reason");
        lines[1].ShouldStartWith("2,someday,many,1,3,");
        lines[1].ShouldContain("purchase_date: ");
        lines[1].ShouldContain("quantity: ");
    }

    [StoreFact]
    public void PutRightAndImportedAgainItAppliesJustTheseRows()
    {
        using var store = new TestStore();
        var import = store.Import("customer_id,name,purchase_date,quantity\n1,Ann,2024-01-01,1\n2,Bob,someday,2\n3,Cid,2024-01-03,3\n").ImportId;

        var corrected = string.Join('\n', Rejects(store, import, out _)).Replace("someday", "2024-01-02", StringComparison.Ordinal);
        var counts = store.Import(corrected).Counts;

        counts.Read.ShouldBe(1);
        counts.Created.ShouldBe(1);
        store.Rows("c.ExternalId, p.Day, p.Quantity, p.Custom", "Purchases p JOIN Customers c ON c.Id = p.CustomerId ORDER BY 1")
            .ShouldBe(["1|19723|10000|", "2|19724|20000|", "3|19725|30000|"]);
    }

    [StoreFact]
    public void TextThatBeginsLikeAFormulaIsGuardedAndComesBackAsItWas()
    {
        using var store = new TestStore();
        var import = store.Import("customer_id,name,purchase_date,purchase_amount\n1,=1+1,someday,-5\n2,'tis,someday,7\n3,-,someday,8\n").ImportId;

        var lines = Rejects(store, import, out _);
        lines[1].ShouldStartWith("1,'=1+1,");
        var corrected = string.Join('\n', lines).Replace("someday", "2024-01-02", StringComparison.Ordinal);
        var counts = store.Import(corrected).Counts;

        counts.Created.ShouldBe(3);
        store.Rows("c.ExternalId, c.Name, p.Amount", "Purchases p JOIN Customers c ON c.Id = p.CustomerId ORDER BY 1")
            .ShouldBe(["1|=1+1|-50000", "2|'tis|70000", "3||80000"], "a dash means no value, in the source as in the file of rejects");
    }

    [StoreFact]
    public void RowsThatOnlyTheWholeColumnOrTheStoreCouldRejectKeepTheirWords()
    {
        using var store = new TestStore();
        store.Import("customer_id,name\n1,Ann\n");
        const string Rows = "1;01.02.2024;1,5;1,234\n2;25.02.2024;2,5;€ 1.234,5\n";

        var import = store.Import(
            "customer_id;purchase_date;quantity;purchase_amount\n" + Rows,
            new ImportProfile { Customers = CustomerPolicy.UpdateOnly }).ImportId;

        var lines = Rejects(store, import, out _);
        lines[1].ShouldStartWith("2,25.02.2024,\"2,5\",\"€ 1.234,5\",2,3,");
    }

    [StoreFact]
    public void RowsRejectedOnceTheirColumnIsSettledKeepTheirWords()
    {
        using var store = new TestStore();

        var profile = new ImportProfile { Columns = [new ImportProfileColumn { Header = "quantity", Rule = new ColumnRule { Max = "1000" } }] };

        var import = store.Import("customer_id;purchase_date;quantity;unit_price\n1;25.12.2023;1,5;1,5\n2;04.01.2024;1.234;2,5\n", profile).ImportId;

        Rejects(store, import, out _)[1].ShouldStartWith("2,04.01.2024,1.234,\"2,5\",1,3,\"quantity: ");
    }

    /// <summary>Days first and decimal commas, which the corrected row alone does not show; a column mapped by hand.</summary>
    private const string German = "Kunde;purchase_date;quantity;Code\n1;25.01.2024;1,5;007\n2;someday;1,234;008\n3;01.02.2024;viele;009\n";

    private static readonly ImportProfile ByHand = new()
    {
        Gate = new ImportProfileGate { MaxRejectedShare = 1 },
        Columns = [new ImportProfileColumn { Header = "Kunde", Targets = ["customer_id"] }],
    };

    [StoreFact]
    public void BelongsToItsImportAndIsReadAsThatWas()
    {
        using var store = new TestStore();
        var first = store.Import(German, ByHand).ImportId;

        var second = store.Import(Corrected(store, first, ("someday", "03.04.2024")));

        second.Corrects.ShouldBe(first);
        (second.Counts.Created, second.Counts.Rejected).ShouldBe((1, 1));
        store.Rows("c.ExternalId, p.Day, p.Quantity, p.Custom", "Purchases p JOIN Customers c ON c.Id = p.CustomerId ORDER BY 1")
            .ShouldBe(["1|19747|15000|{\"Code\":\"007\"}", "2|19816|12340|{\"Code\":\"008\"}"]);
        store.Rows("Name", "CustomFields").ShouldBe(["Code"]);
    }

    [StoreFact]
    public void ClosesItsRowsThereAndWhatIsRejectedAgainStaysOpen()
    {
        using var store = new TestStore();
        var first = store.Import(German, ByHand).ImportId;
        var second = store.Import(Corrected(store, first, ("someday", "03.04.2024"))).ImportId;
        var history = new ImportHistory(store.Data);

        Said(history, first).ShouldBe("1 by #2: 1");
        history.Find(first)!.CorrectedRows.ShouldBe(1);
        history.Find(second)!.Corrects.ShouldBe(first);
        Rejects(store, first, out var open)[1].ShouldStartWith("3,01.02.2024,viele,009,1,4,");
        open.ShouldBe(1);

        var again = Rejects(store, second, out _);
        again[0].ShouldBe("Kunde,purchase_date,quantity,Code,reject_import,reject_line,reject_reason");
        again[1].ShouldStartWith("3,01.02.2024,viele,009,1,4,");
        var third = store.Import(string.Join('\n', again).Replace("2024,viele", "2024,\"7,5\"", StringComparison.Ordinal));

        third.Corrects.ShouldBe(first);
        third.Counts.Created.ShouldBe(1);
        Said(history, first).ShouldBe("2 by #2: 1, #3: 1");
        Rejects(store, first, out open);
        open.ShouldBe(0);
        Rejects(store, second, out open);
        open.ShouldBe(0);
    }

    [StoreFact]
    public void WhatIsRejectedAgainIsNotGuardedTwice()
    {
        using var store = new TestStore();
        var first = store.Import("customer_id,name,age\n0,Eva,6\n1,=Ann,x\n2,'tis,y\n", new ImportProfile { Gate = new ImportProfileGate { MaxRejectedShare = 1 } }).ImportId;
        var second = store.Import(Corrected(store, first, (",x,", ",a,"))).ImportId;

        var third = store.Import(Corrected(store, second, (",a,", ",7,"), (",y,", ",8,")));

        third.Counts.Created.ShouldBe(2);
        store.Rows("ExternalId, Name, Age", "Customers ORDER BY 1").ShouldBe(["0|Eva|6", "1|=Ann|7", "2|'tis|8"]);
    }

    [StoreFact]
    public void RejectedRowsOfAnOwnExportBelongToItsImport()
    {
        using var store = new TestStore();
        var first = store.Import("customer_id,name,age,source_import,source_row\n0,Eva,6,1,1\n1,'=Ann,x,1,2\n").ImportId;

        var second = store.Import(Corrected(store, first, (",x,", ",7,")));

        second.Corrects.ShouldBe(first);
        store.Rows("ExternalId, Name, Age", "Customers ORDER BY 1").ShouldBe(["0|Eva|6", "1|=Ann|7"]);
    }

    [StoreFact]
    public void UndoingTheCorrectionOpensItsRowsAgain()
    {
        using var store = new TestStore();
        var first = store.Import(German, ByHand).ImportId;
        var second = store.Import(Corrected(store, first, ("someday", "03.04.2024"), ("viele", "2"))).ImportId;
        var history = new ImportHistory(store.Data);
        Said(history, first).ShouldBe("2 by #2: 2");

        store.Engine.Undo(second);

        Said(history, first).ShouldBe("0 by ");
        Rejects(store, first, out var open);
        open.ShouldBe(2);
    }

    [StoreFact]
    public async Task AnUploadBelongsToItsImportToo()
    {
        using var store = new TestStore();
        var first = store.Import(German, ByHand).ImportId;
        var desk = new UploadDesk(store.Engine, new UploadLimits());
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(Corrected(store, first, ("someday", "03.04.2024"))));

        var upload = await desk.Receive(new UploadRequest("rejects.csv", file, null, null));

        var import = new ImportHistory(store.Data).Find(upload.ImportId)!;
        import.Corrects.ShouldBe(first);
        ImportHistory.ProfileOf(import).Columns.Single(column => column.Header == "Kunde").Targets.ShouldBe(["customer_id"]);
        store.Engine.Publish(import.Id);
        Said(new ImportHistory(store.Data), first).ShouldBe("1 by #2: 1");
    }

    [StoreFact]
    public void AFileWithoutTheNumberOfItsImportBelongsToTheNewestWithItsColumns()
    {
        using var store = new TestStore();
        store.Import(German, ByHand);
        var first = store.Import(German.Replace("2;", "5;", StringComparison.Ordinal), ByHand).ImportId;

        store.Import("Kunde,purchase_date,quantity,Code,reject_line,reject_reason\n5,03.04.2024,1,8,3,because\n").Corrects.ShouldBe(first);
    }

    [StoreFact]
    public void AFileOfAnImportWithOtherColumnsBelongsToNone()
    {
        using var store = new TestStore();
        store.Import("customer_id,name\n1,Ann\n");

        var result = store.Import("customer_id,email,reject_import,reject_line,reject_reason\n2,b@example.com,1,2,because\n");

        result.Corrects.ShouldBeNull();
        result.Counts.Created.ShouldBe(1);
    }

    private static string Corrected(TestStore store, long import, params (string From, string To)[] changes) =>
        changes.Aggregate(string.Join('\n', Rejects(store, import, out _)), (text, change) => text.Replace(change.From, change.To, StringComparison.Ordinal));

    private static string Said(ImportHistory history, long import)
    {
        var corrections = history.Corrections(import);
        return $"{corrections.Rows} by {string.Join(", ", corrections.By.Select(by => $"#{by.ImportId}: {by.Rows}"))}";
    }

    private static string[] Rejects(TestStore store, long import, out long written)
    {
        using var file = new MemoryStream();
        written = store.Engine.WriteRejects(import, file);
        return Encoding.UTF8.GetString(file.ToArray()).TrimStart('\uFEFF').TrimEnd().Split('\n').Select(line => line.TrimEnd('\r')).ToArray();
    }
}
