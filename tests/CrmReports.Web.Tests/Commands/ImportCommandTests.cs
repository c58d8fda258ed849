using System.Text.Json;

namespace CrmReports.Web.Tests.Commands;

public sealed class ImportCommandTests : IDisposable
{
    private const string Rows =
        """
        customer_id,name,order_date,category,quantity,unit_price
        1001,Anna Weiss,2024-01-05,Drinks,2,4.50
        1002,王芳,2024-01-17,Kitchen,1,24.00
        1003,Björn Sund,2024-02-11,Drinks,10,4.20
        1003,Björn Sund,2024-02-11,Drinks,10,4.20
        1004,,2024-02-30,Drinks,3,5.10

        """;

    private readonly Workplace work = new();

    public void Dispose() => work.Dispose();

    [StoreFact]
    public void TheJsonOfAnImportCountsEveryRowOnce()
    {
        var run = work.Run("import", work.Write("rows.csv", Rows), "--exact-duplicates", "drop", "--json");

        run.ExitCode.ShouldBe(0);
        run.Error.ShouldBeEmpty();
        using var json = JsonDocument.Parse(run.Output);
        json.RootElement.EnumerateObject().Select(member => member.Name).ShouldBe(
        [
            "importId", "state", "read", "created", "updated", "unchanged", "duplicates", "rejected", "dropped", "corrected",
            "overwrites", "records", "values", "seconds", "rowsPerSecond", "reason", "rowsAre", "currency", "key",
        ]);
        Counts(json).ShouldBe((1, "published", 5, 3, 0, 0, 1, 1, 0));
        var records = json.RootElement.GetProperty("records");
        records.GetProperty("customers").GetProperty("created").GetInt64().ShouldBe(3);
        records.GetProperty("purchases").GetProperty("created").GetInt64().ShouldBe(3);
    }

    [StoreFact]
    public void RowsWithMissingValuesAreDroppedWhenAskedFor()
    {
        var file = work.Write("rows.csv", "customer_id,name,order_date\n1,Anna,2024-01-05\n2,,2024-01-06\n");
        using var json = JsonDocument.Parse(work.Run("import", file, "--missing", "drop-row", "--json").Output);
        json.RootElement.GetProperty("dropped").GetInt64().ShouldBe(1);
        json.RootElement.GetProperty("rejected").GetInt64().ShouldBe(1);
    }

    [StoreFact]
    public void TheSummarySaysWhatCanBeDoneNext()
    {
        var run = work.Run("import", work.Write("rows.csv", Rows));
        run.ExitCode.ShouldBe(0);
        run.Error.ShouldBeEmpty();
        run.Output.ShouldStartWith("Import #1 is published, with 1 rows rejected. 5 rows in ");
        run.Output.ShouldContain("crmreports rejects 1 -o rejects.csv\n");
        run.Output.ShouldEndWith("crmreports undo 1\n");
    }

    [StoreFact]
    public void TheSummarySaysWhatEachRowIsAndWhatTellsCustomersApart()
    {
        var buyers = work.Write("buyers.csv", "Id,Date,Price\n7,2024-01-05,12.50\n8,2024-01-06,3.00\n7,2024-02-01,9.99\n");
        work.Run("import", buyers, "--dry-run").Output.ShouldContain(
            "Each row is a purchase: 2 different values of 'Id' repeat with different values of 'Date', 'Price' (all 3 rows). To make each row a customer: --rows customers\n");
        work.Run("import", buyers, "--dry-run", "--rows", "customers").Output.ShouldContain(
            "Warning: 1 row changes a customer named before in this file; the last value of each field counts.\n");

        var orders = work.Write("orders.csv", "name,phone,amount\nAnna,10000,5\nBen,10000,6\nAnna,10000,7\n");
        work.Run("import", orders, "--dry-run").Output.ShouldContain(
            "Customers are told apart by phone and name: 2 different; phone: 1; name: 2 (all 3 rows). To choose: --key email, --key phone,name or --key none\n");
        using var json = JsonDocument.Parse(work.Run("import", orders, "--dry-run", "--json", "--key", "phone").Output);
        json.RootElement.GetProperty("records").GetProperty("customers").GetProperty("created").GetInt64().ShouldBe(1);
        json.RootElement.GetProperty("overwrites").GetProperty("customers").GetInt64().ShouldBe(2);
        json.RootElement.GetProperty("key")[0].GetString().ShouldBe("phone");
    }

    [StoreFact]
    public void WhatEachRowIsIsRefusedWhereNothingSaysIt()
    {
        var file = work.Write("visits.csv", "customer_id,visited\n7,2024-01-05\n8,2024-01-06\n7,2024-02-01\n");
        var run = work.Run("import", file);
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("Say it with --rows purchases or --rows customers");
        work.Run("import", file, "--rows", "orders").Error.ShouldContain("--rows 'orders' is not known. Expected customers, purchases or interactions.");
        work.Run("import", file, "--key", "mail").Error.ShouldContain("--key 'mail' is not known. Expected customer fields");
    }

    [StoreFact]
    public void ADryRunKeepsNothing()
    {
        var run = work.Run("import", work.Write("rows.csv", Rows), "--dry-run");
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldStartWith("Dry run: nothing was kept.");
        work.Run("imports", "--json").Output.ShouldBe("[]\n");
    }

    [StoreFact]
    public void AllOrNothingHoldsAnImportUntilSomebodyPublishesIt()
    {
        var profile = work.Write("strict.json", """{ "name": "Strict", "gate": { "allOrNothing": true } }""");
        var held = work.Run("import", work.Write("rows.csv", Rows), "--profile", profile);
        held.ExitCode.ShouldBe(1);
        held.Output.ShouldStartWith("Import #1 is held; nothing is published yet.");
        held.Output.ShouldContain("crmreports publish 1\n");
        work.Run("doctor").Output.ShouldContain("note  Imports: #1 waits.");
        work.Run("report", "purchases").Output.ShouldContain("No rows match.");

        work.Run("publish", "1").Output.ShouldStartWith("Import #1 is published, with 1 rows rejected.");
        work.Run("publish", "1").ExitCode.ShouldBe(2);
    }

    [StoreFact]
    public void AFileOfWhichEveryRowIsRejectedIsNotPublishedAndSaysSo()
    {
        const string Reason = "Every one of the 2 rows is rejected, so there is nothing to publish. Look at the reasons; then correct the file or say how it is to be read.";
        var file = work.Write("rows.csv", "customer_id,order_date\n1,2024-02-30\n2,someday\n");

        var run = work.Run("import", file);
        run.ExitCode.ShouldBe(2);
        run.Output.ShouldStartWith("Import #1 is not published. 2 rows in ");
        run.Output.ShouldContain(Reason);
        run.Output.ShouldContain("crmreports rejects 1 -o rejects.csv\n");
        run.Output.ShouldEndWith("crmreports cancel 1\n");
        run.Output.ShouldNotContain("crmreports publish");

        var json = work.Run("import", file, "--json");
        json.ExitCode.ShouldBe(2);
        json.Error.ShouldBe($"crmreports: {Reason}\n");
        work.Run("import", file, "--dry-run").ExitCode.ShouldBe(2);
        work.Run("publish", "1").ExitCode.ShouldBe(2);
        work.Run("rejects", "1", "-o", work.Write("rejects.csv", "")).Error.ShouldBe("2 rejected rows written.\n");
        work.Run("cancel", "1").ExitCode.ShouldBe(0);
        work.Run("report", "purchases").Output.ShouldContain("No rows match.");
    }

    [StoreFact]
    public void AHeldImportMayBeCancelled()
    {
        work.Run("profiles", "save", work.Write("strict.json", """{ "name": "Strict", "gate": { "allOrNothing": true } }""")).ExitCode.ShouldBe(0);
        var held = work.Run("import", work.Write("rows.csv", Rows), "--profile", "Strict", "--json");
        held.ExitCode.ShouldBe(1);
        held.Error.ShouldStartWith("crmreports: ");
        using (var json = JsonDocument.Parse(held.Output))
        {
            json.RootElement.GetProperty("state").GetString().ShouldBe("staged");
            json.RootElement.GetProperty("reason").GetString().ShouldNotBeNullOrEmpty();
        }

        work.Run("cancel", "1").ShouldBe(new CommandRun(0, "Import #1 is cancelled. No record was changed.\n", ""));
    }

    [StoreFact]
    public void AnUndoneImportIsGone()
    {
        work.Run("import", work.Write("rows.csv", Rows)).ExitCode.ShouldBe(0);
        var undone = work.Run("undo", "1");
        undone.ExitCode.ShouldBe(0);
        undone.Output.ShouldStartWith("Import #1 is undone in ");
        work.Run("report", "purchases").Output.ShouldContain("No rows match.");
        work.Run("doctor", "--verify").ExitCode.ShouldBe(0);
    }

    [StoreFact]
    public void RejectedRowsGoToAFileWithTheirReasons()
    {
        work.Run("import", work.Write("rows.csv", Rows)).ExitCode.ShouldBe(0);
        var file = Path.Combine(work.Folder, "rejects.csv");
        work.Run("rejects", "1", "-o", file).ShouldBe(new CommandRun(0, "", "1 rejected rows written.\n"));
        File.ReadAllText(file).ShouldContain("1004,,2024-02-30,Drinks,3,5.10,");
        work.Run("rejects", "1").Output.ShouldContain("2024-02-30");
    }

    [StoreFact]
    public void CorrectedRowsAreClosedAndTheListOfImportsSaysSo()
    {
        work.Run("import", work.Write("rows.csv", Rows)).ExitCode.ShouldBe(0);
        var file = Path.Combine(work.Folder, "rejects.csv");
        work.Run("rejects", "1", "-o", file);

        var run = work.Run("import", work.Write("corrected.csv", File.ReadAllText(file).Replace("1004,,2024-02-30", "1004,,2024-02-29", StringComparison.Ordinal)));

        run.Output.ShouldContain("  Brings rejected rows of import #1 corrected; read as that import was.\n");
        work.Run("rejects", "1").Error.ShouldBe("0 rejected rows written.\n");
        using var json = JsonDocument.Parse(work.Run("imports", "--json").Output);
        json.RootElement[0].GetProperty("corrects").GetInt64().ShouldBe(1);
        json.RootElement[1].GetProperty("correctedRows").GetInt64().ShouldBe(1);
    }

    [StoreFact]
    public void AnExportComesBackUnchangedAndSaysWhatWasLeftOut()
    {
        work.Run("import", work.Write("rows.csv", Rows)).ExitCode.ShouldBe(0);
        var file = Path.Combine(work.Folder, "customers.csv");
        work.Run("report", "customers", "-o", file).ExitCode.ShouldBe(0);

        var run = work.Run("import", file);

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("  An export of this site; left out because they were computed: purchases, sum(purchase_amount)");
        run.Output.ShouldMatch("created +0\\n +updated +0\\n");
    }

    [StoreFact]
    public void AnErasedCustomerIsGoneAndStaysAway()
    {
        var file = work.Write("rows.csv", Rows);
        work.Run("import", file).ExitCode.ShouldBe(0);
        work.Run("erase", "1001", "--yes").Output.ShouldStartWith("Erased the customer and 0 interactions. 1 purchases stay");
        work.Run("report", "customers").Output.ShouldNotContain("1001");
        work.Run("import", file).ExitCode.ShouldBe(0);
        work.Run("report", "customers").Output.ShouldNotContain("1001");
    }

    [StoreTheory]
    [InlineData("--date-order", "today", "Expected dmy, mdy or ymd.")]
    [InlineData("--decimal", ";", "Expected '.' or ','.")]
    [InlineData("--separator", ";;;;;;;;;", "one to 8 characters without line breaks (--separator)")]
    [InlineData("--quote", "ab", "Give one, such as ';', or the word tab.")]
    [InlineData("--header-rows", "9", "Expected 1 to 5.")]
    [InlineData("--short-rows", "keep", "Expected reject or fill.")]
    [InlineData("--exact-duplicates", "maybe", "Expected keep or drop.")]
    [InlineData("--missing", "drop", "Expected keep or drop-row.")]
    [InlineData("--header-line", "0", "Lines count from 1.")]
    [InlineData("--encoding", "klingon", "(--encoding)")]
    [InlineData("--profile", "Nobody", "There is no profile named 'Nobody'.")]
    [InlineData("--profile", "none.json", "There is no file 'none.json'.")]
    public void AnOptionThatCannotBeIsBadInputAndNamesTheRemedy(string option, string value, string remedy)
    {
        var run = work.Run("import", work.Write("rows.csv", Rows), option, value);
        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain(remedy);
        run.Error.Count(c => c == '\n').ShouldBe(1);
    }

    [StoreFact]
    public void AFileThatIsNotThereIsBadInput()
    {
        var run = work.Run("import", "none.csv");
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("none.csv");
        work.Run("imports", "--json").Output.ShouldBe("[]\n");
    }

    [StoreFact]
    public void AnAmbiguousDateIsAskedForByItsOption()
    {
        var file = work.Write("dates.csv", "customer_id,order_date,amount\n1,05/03/2024,1\n2,06/04/2024,2\n");
        var refused = work.Run("import", file);
        refused.ExitCode.ShouldBe(2);
        refused.Error.ShouldContain("--date-order");
        work.Run("import", file, "--date-order", "dmy").ExitCode.ShouldBe(0);
        work.Run("report", "purchases", "--format", "csv").Output.ShouldContain("2024-03-05");
    }

    [StoreTheory]
    [InlineData("id name,city\n1,Ann,Rome\n2,Bob,Oslo\n", "--unnamed-columns", "last")]
    [InlineData("id,name,city\n1,Ann Rome\n2,Bob Oslo\n", "--short-rows", "fill")]
    [InlineData("colour,shape\nred,round\nblue,square\n", "--header", "yes")]
    [InlineData("id,amount,date\nno.,EUR,day\n1,5,2024-01-05\n2,6,2024-01-06\n3,7,2024-01-07\n", "--header-rows", "2")]
    public void WhatIsUnclearAboutTheHeaderIsRefusedByItsOption(string csv, string option, string answer)
    {
        var file = work.Write("unclear.csv", csv);
        var refused = work.Run("import", file);
        refused.ExitCode.ShouldBe(2);
        refused.Error.ShouldContain(option);
        work.Run("imports", "--json").Output.ShouldBe("[]\n");
        work.Run("import", file, option, answer).ExitCode.ShouldBe(0);
    }

    [StoreFact]
    public void SkippedLinesSeparatorAndEscapeAreSaid()
    {
        var run = work.Run("import", work.Write("odd.csv", "Report of March\n\ncustomer_id||name||name\n1||\"a \\\"b\\\"\"||c\n"), "--separator", "||", "--escape", "\\");
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("2 lines above the header on line 3 are not read.");
        run.Output.ShouldContain("'name' is 'name_2'");
        work.Run("report", "customers", "--format", "csv").Output.ShouldContain("\"a \"\"b\"\"\"");
    }

    private static (long, string?, long, long, long, long, long, long, long) Counts(JsonDocument json)
    {
        var root = json.RootElement;
        long Of(string name) => root.GetProperty(name).GetInt64();
        return (Of("importId"), root.GetProperty("state").GetString(), Of("read"), Of("created"), Of("updated"), Of("unchanged"), Of("duplicates"), Of("rejected"), Of("dropped"));
    }
}
