using CrmReports.Application.Imports;

namespace CrmReports.Application.Tests.Imports.Engine;

/// <summary>Imports that are held, counted only, or wait for a person's word.</summary>
public sealed class GateTests
{
    private const string OneOfFourFaulty = "customer_id,purchase_date,purchase_amount\n1,2024-01-01,1\n2,someday,2\n3,2024-01-03,3\n4,2024-01-04,4\n";

    [StoreFact]
    public void TooLargeAShareOfRejectedRowsHoldsTheImport()
    {
        using var store = new TestStore();
        var version = store.Version;

        var result = store.Import(OneOfFourFaulty, new ImportProfile { Gate = new ImportProfileGate { MaxRejectedShare = 0.2 } });

        result.State.ShouldBe(ImportState.Staged);
        result.Reason.ShouldNotBeNull().ShouldContain("1 of 4 rows");
        result.Counts.Created.ShouldBe(3);
        store.ShouldBeEmpty();
        store.Version.ShouldBe(version);
    }

    [StoreFact]
    public void AShareThatIsAllowedHoldsNothing()
    {
        using var store = new TestStore();

        store.Import(OneOfFourFaulty, new ImportProfile { Gate = new ImportProfileGate { MaxRejectedShare = 0.25 } }).State.ShouldBe(ImportState.Published);
    }

    [StoreFact]
    public void OneRejectedRowHoldsAnImportThatIsAllOrNothing()
    {
        using var store = new TestStore();

        var result = store.Import(OneOfFourFaulty, new ImportProfile { Gate = new ImportProfileGate { AllOrNothing = true } });

        result.State.ShouldBe(ImportState.Staged);
        store.ShouldBeEmpty();
    }

    [StoreTheory]
    [InlineData("customer_id,purchase_date\n1,someday\n2,never\n", ExactDuplicates.Keep, "Every one of the 2 rows is rejected, so")]
    [InlineData("customer_id,purchase_date\n1,someday\n1,someday\n", ExactDuplicates.Drop, "Every one of the 2 rows is rejected or repeats a rejected one, so")]
    [InlineData("order_id,region\n,North\n,South\n", ExactDuplicates.Keep, "None of the 2 rows names a customer, a purchase or an interaction, so")]
    public void AnImportThatWouldKeepNoRowIsNeverPublished(string file, ExactDuplicates duplicates, string reason)
    {
        using var store = new TestStore();
        var profile = new ImportProfile { ExactDuplicates = duplicates };

        var result = store.Import(file, profile);

        result.State.ShouldBe(ImportState.Staged);
        result.Reason.ShouldNotBeNull().ShouldStartWith(reason);
        store.ShouldBeEmpty();
        store.Version.ShouldBe(0);
        store.Rows("ImportId", "Publications").ShouldBeEmpty();
        store.Engine.List().Single().Reason.ShouldBe(result.Reason);

        // Nor when somebody asks for it, nor without a word in a dry run.
        var again = store.Engine.Publish(result.ImportId);
        (again.State, again.Reason).ShouldBe((ImportState.Staged, result.Reason));
        store.Engine.Import(new ImportRequest(store.FileOf(file), profile, DryRun: true)).Reason.ShouldBe(result.Reason);
        store.Engine.Import(new ImportRequest(store.FileOf(file), profile, HoldForApproval: true)).Reason.ShouldBe(result.Reason);
        store.Version.ShouldBe(0);
    }

    [StoreFact]
    public void TheRejectedRowsOfAnImportThatKeepsNoneCanBeCorrected()
    {
        using var store = new TestStore();
        var result = store.Import("customer_id,purchase_date\n1,someday\n");
        using var rejects = new MemoryStream();

        store.Engine.WriteRejects(result.ImportId, rejects).ShouldBe(1);

        var corrected = System.Text.Encoding.UTF8.GetString(rejects.ToArray()).TrimStart('\uFEFF').Replace("1,someday", "1,2024-01-05", StringComparison.Ordinal);
        store.Import(corrected).State.ShouldBe(ImportState.Published);
        store.One("SELECT COUNT(*) FROM Purchases").ShouldBe(1);
    }

    [StoreFact]
    public void AFileThatOnlyRepeatsWhatIsKnownIsPublished()
    {
        using var store = new TestStore();
        store.Import("customer_id,name\n1,Ann\n");

        var again = store.Import("customer_id,name\n1,Ann\n");

        again.State.ShouldBe(ImportState.Published);
        again.Counts.Unchanged.ShouldBe(1);
    }

    [StoreFact]
    public void RowsThatARuleDropsHoldNothing()
    {
        using var store = new TestStore();

        var result = store.Import(
            "customer_id,city\n1,Rome\n2,\n",
            new ImportProfile { Missing = MissingRows.DropRow, Gate = new ImportProfileGate { AllOrNothing = true, MaxRejectedShare = 0 } });

        result.State.ShouldBe(ImportState.Published);
        result.Counts.Dropped.ShouldBe(1);
    }

    [StoreFact]
    public void WhatTheGateHoldsIsPublishedAllTheSameWhenAskedFor()
    {
        using var store = new TestStore();
        var held = store.Import(OneOfFourFaulty, new ImportProfile { Gate = new ImportProfileGate { AllOrNothing = true } });

        var result = store.Engine.Publish(held.ImportId);

        result.State.ShouldBe(ImportState.Published);
        result.ImportId.ShouldBe(held.ImportId);
        result.Counts.ShouldBe(held.Counts);
        store.One("SELECT COUNT(*) FROM Purchases").ShouldBe(3);
        store.Engine.List().Single().State.ShouldBe(ImportState.Published);
        Directory.GetFiles(Path.Combine(store.Folder, "uploads")).ShouldBeEmpty();
    }

    [StoreFact]
    public void WhatTheGateHoldsCanBeDiscarded()
    {
        using var store = new TestStore();
        var held = store.Import(OneOfFourFaulty, new ImportProfile { Gate = new ImportProfileGate { AllOrNothing = true } });

        store.Engine.Cancel(held.ImportId);

        store.Engine.List().Single().State.ShouldBe(ImportState.Cancelled);
        Directory.GetFiles(Path.Combine(store.Folder, "uploads")).ShouldBeEmpty();
        Should.Throw<ImportException>(() => store.Engine.Publish(held.ImportId)).Message.ShouldContain("cancelled");
    }

    [StoreFact]
    public void AnImportHeldForApprovalWaits()
    {
        using var store = new TestStore();

        var result = store.Engine.Import(new ImportRequest(store.FileOf("customer_id\n1\n"), new ImportProfile(), HoldForApproval: true));

        result.State.ShouldBe(ImportState.Staged);
        store.ShouldBeEmpty();
        store.Engine.Publish(result.ImportId).Counts.Created.ShouldBe(1);
    }

    [StoreFact]
    public void ADryRunCountsAndKeepsNothing()
    {
        using var store = new TestStore();
        store.Import("customer_id,name\n1,Ann\n");
        var version = store.Version;

        var result = store.Engine.Import(new ImportRequest(store.FileOf("customer_id,name\n1,Bob\n2,Cid\n"), new ImportProfile(), DryRun: true));

        result.ImportId.ShouldBe(0);
        result.Counts.Created.ShouldBe(1);
        result.Counts.Updated.ShouldBe(1);
        store.Version.ShouldBe(version);
        store.Rows("ExternalId, Name", "Customers").ShouldBe(["1|Ann"]);
        store.Engine.List().Count.ShouldBe(1);
        store.One("SELECT LastCustomerId FROM State").ShouldBe(1);
    }

    [StoreFact]
    public void APublishedImportIsNeitherPublishedAgainNorCancelled()
    {
        using var store = new TestStore();
        var import = store.Import("customer_id\n1\n").ImportId;

        Should.Throw<ImportException>(() => store.Engine.Publish(import)).Message.ShouldContain("published already");
        Should.Throw<ImportException>(() => store.Engine.Cancel(import)).Message.ShouldBe($"Import {import} is published; undo it instead.");
        Should.Throw<ImportException>(() => store.Engine.Undo(99)).Message.ShouldContain("There is no import 99");
    }

    [StoreFact]
    public void AnImportIsUndoneOnce()
    {
        using var store = new TestStore();
        var import = store.Import("customer_id\n1\n").ImportId;
        store.Engine.Undo(import);

        Should.Throw<ImportException>(() => store.Engine.Undo(import)).Message.ShouldContain("undone");
    }

    [StoreFact]
    public void WhereMostRowsAreRejectedNothingIsPublishedWithoutAYes()
    {
        const string Mostly = "customer_id,purchase_date\n1,2024-01-05\n2,someday\n3,never\n4,2024-01-06\n5,whenever\n";
        using var store = new TestStore();
        var held = store.Import(Mostly);
        held.State.ShouldBe(ImportState.Staged);
        held.Reason.ShouldBe("3 of 5 rows (60%) are rejected, more than half: check how the file was read.");
        store.ShouldBeEmpty();

        store.Engine.Publish(held.ImportId).State.ShouldBe(ImportState.Published);
        store.Import(Mostly, new ImportProfile { Gate = new ImportProfileGate { MaxRejectedShare = 1 } }).State.ShouldBe(ImportState.Published);
    }
}
