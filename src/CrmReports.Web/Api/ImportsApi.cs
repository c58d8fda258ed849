using System.Globalization;
using System.Text.Json.Nodes;
using CrmReports.Application.Data;
using CrmReports.Application.Imports;
using CrmReports.Web.Access;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CrmReports.Web.Api;

/// <summary><c>/api/v1/imports</c>: files in, what became of them, publish, cancel, undo. Work goes on after the answer;
/// <c>GET /api/v1/imports/{id}</c> says how far it is.</summary>
internal static class ImportsApi
{
    private const int LargestPage = 500;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var imports = routes.MapGroup("/api/v1/imports").RequireAuthorization(Policies.Administration).WithTags("Imports");
        ImportUploadApi.Map(imports);
        imports.MapGet("/", List).WithName("ListImports").WithSummary("Imports, newest first")
            .WithDescription("A page of imports, each with its state, counts and who sent it. 'next' is the 'before' of the next page; null where there is none.").ProducesProblem(400);
        imports.MapGet("/{id:long}", Get).WithName("GetImport").WithSummary("How an import stands")
            .WithDescription("State, counts, progress, and in errors[] what has to be answered before it can be counted. While 'wanted' is not null, the worker is at it or will be.").ProducesProblem(404);
        imports.MapGet("/{id:long}/rows", Rows).WithName("ListImportRows").WithSummary("Rows that were not taken over as they stood")
            .WithDescription("Rejected, duplicate and corrected rows, with value, place and remedy. 'next' is the 'after' of the next page; null where there is none.").ProducesProblem(400).ProducesProblem(404);
        imports.MapGet("/{id:long}/rejects", Rejects).WithName("GetImportRejects").WithSummary("The rejected rows as CSV")
            .WithDescription("The original columns, then line and reason. Corrected and sent as a file, it brings in those rows alone.")
            .Produces(200, contentType: "text/csv").ProducesProblem(404);
        Answers(imports.MapPut("/{id:long}/profile", SetProfile)).WithName("SetImportProfile").WithSummary("Says how the file is read")
            .WithDescription("Takes a profile (docs/profiles.md) as the body, and counts the file again with it.")
            .Accepts<JsonObject>("application/json", "*/*").ProducesProblem(400);
        Answers(imports.MapPost("/{id:long}/publish", Publish)).WithName("PublishImport").WithSummary("Publishes what was counted")
            .WithDescription("All at once, by the worker. Where the data have changed since, it counts again and waits.");
        Answers(imports.MapPost("/{id:long}/cancel", Cancel), StatusCodes.Status200OK).WithName("CancelImport").WithSummary("Discards an import that is not published")
            .WithDescription("Ends the work on it and removes what was staged; the data stay as they are.");
        imports.MapGet("/{id:long}/undo", Forecast).WithName("ForecastUndo").WithSummary("What an undo would remove and keep")
            .WithDescription("Counts by kind of record, before anything is done.").ProducesProblem(404).ProducesProblem(409);
        Answers(imports.MapPost("/{id:long}/undo", Undo)).WithName("UndoImport").WithSummary("Removes a published import as if it had never been")
            .WithDescription("Changes to known records are taken back too; edits by hand, merges and erasures stay.");
    }

    private static RouteHandlerBuilder Answers(RouteHandlerBuilder act, int status = StatusCodes.Status202Accepted) =>
        act.Produces<ImportAnswer>(status).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

    private static Results<Ok<ImportPageAnswer>, ProblemHttpResult> List(ImportHistory history, ImportAnswers answers, long? before, int? limit)
    {
        if (limit is < 1 or > LargestPage)
        {
            return ApiProblem.Of(400, "The limit cannot be used", new ApiError($"{limit}", "limit", $"Give a number from 1 to {LargestPage}."));
        }

        var page = history.Page(before, limit ?? 50);
        return TypedResults.Ok(new ImportPageAnswer([.. page.Items.Select(import => answers.Of(import, withErrors: false))], page.Next));
    }

    private static Results<Ok<ImportAnswer>, ProblemHttpResult> Get(long id, ImportHistory history, ImportAnswers answers) =>
        history.Find(id) is { } import ? TypedResults.Ok(answers.Of(import, withErrors: true)) : ApiProblem.NoImport(id);

    private static Results<Ok<RowPageAnswer>, ProblemHttpResult> Rows(
        long id, ImportHistory history, LedgerReader ledger, string? kind, string? column, string? q, string? after, int? limit)
    {
        if (history.Find(id) is null)
        {
            return ApiProblem.NoImport(id);
        }

        LedgerKind? wanted = null;
        if (!string.IsNullOrEmpty(kind))
        {
            if (!Enum.TryParse<LedgerKind>(kind, ignoreCase: true, out var known) || !Enum.IsDefined(known))
            {
                return ApiProblem.Of(400, "There are no such rows", new ApiError(kind, "kind", "Expected rejected, duplicate or corrected."));
            }

            wanted = known;
        }

        if (limit is < 1 or > LargestPage || (after is not null && LedgerPlace.Parse(after) is null))
        {
            return ApiProblem.Of(400, "The page cannot be used", new ApiError(after ?? $"{limit}", after is null ? "limit" : "after", "Pass on 'next' of the answer before, and a limit from 1 to 500."));
        }

        var (entries, next) = ledger.Page(id, new LedgerFilter(wanted, null, column, q), LedgerPlace.Parse(after), limit ?? 100);
        return TypedResults.Ok(new RowPageAnswer([.. entries.Select(RowAnswer.Of)], next?.ToString()));
    }

    private static IResult Rejects(long id, ImportHistory history, ImportEngine engine)
    {
        if (history.Find(id) is null)
        {
            return ApiProblem.NoImport(id);
        }

        var file = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        engine.WriteRejects(id, file);
        file.Position = 0;
        return TypedResults.File(file, "text/csv; charset=utf-8", string.Create(CultureInfo.InvariantCulture, $"import-{id}-rejects.csv"));
    }

    private static async Task<IResult> SetProfile(
        long id, HttpRequest request, ImportHistory history, ImportEngine engine, ImportWorker worker, CurrentPerson person, ImportAnswers answers, CancellationToken cancellation)
    {
        if (history.Find(id) is null)
        {
            return ApiProblem.NoImport(id);
        }

        using var reader = new StreamReader(request.Body);
        var (profile, messages) = ApiProfiles.Parse(await reader.ReadToEndAsync(cancellation));
        if (profile is null)
        {
            return ApiProblem.Of(400, "The profile cannot be used", [.. messages]);
        }

        return Do(id, history, answers, () =>
        {
            engine.SetProfile(id, profile);
            worker.Ask(id, ImportJob.Count, person.Name);
        });
    }

    private static IResult Publish(long id, ImportHistory history, ImportWorker worker, CurrentPerson person, ImportAnswers answers) =>
        Do(id, history, answers, () => worker.Ask(id, ImportJob.Publish, person.Name));

    private static IResult Undo(long id, ImportHistory history, ImportWorker worker, CurrentPerson person, ImportAnswers answers) =>
        Do(id, history, answers, () => worker.Ask(id, ImportJob.Undo, person.Name));

    private static async Task<IResult> Cancel(
        long id, ImportHistory history, ImportEngine engine, ImportWorker worker, CurrentPerson person, ImportAnswers answers, CancellationToken cancellation)
    {
        if (history.Find(id) is null)
        {
            return ApiProblem.NoImport(id);
        }

        worker.StopWork(id);
        await worker.Settle(id, TimeSpan.FromSeconds(30), cancellation);
        return Do(id, history, answers, () => engine.Cancel(id, person.Name, cancellation), StatusCodes.Status200OK);
    }

    private static Results<Ok<UndoForecast>, ProblemHttpResult> Forecast(long id, ImportHistory history, IDataStore store) =>
        history.Find(id) is { State: ImportState.Published } ? TypedResults.Ok(UndoForecast.Of(store, id))
        : history.Find(id) is { } other ? ApiProblem.Conflict($"Import {id} is {ImportAnswers.Word(other.State)}; only a published import can be undone.")
        : ApiProblem.NoImport(id);

    private static IResult Do(long id, ImportHistory history, ImportAnswers answers, Action act, int status = StatusCodes.Status202Accepted)
    {
        if (history.Find(id) is null)
        {
            return ApiProblem.NoImport(id);
        }

        try
        {
            act();
        }
        catch (ImportException fault)
        {
            return ApiProblem.Conflict(fault.Message);
        }

        return TypedResults.Json(answers.Of(history.Find(id)!, withErrors: false), statusCode: status);
    }
}
