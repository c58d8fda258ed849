using CrmReports.Application.Conversion;
using CrmReports.Application.Customers;
using CrmReports.Application.Data;
using CrmReports.Application.Imports;
using CrmReports.Application.Sources;
using CrmReports.Web.Access;
using CrmReports.Web.Formatting;
using CrmReports.Web.Imports;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace CrmReports.Web.Api;

/// <summary>The choices that may come with an upload, as of the command line.</summary>
public sealed record UploadOptions(
    [property: FromQuery(Name = "fileName")] string? FileName,
    [property: FromQuery(Name = "profile")] string? Profile,
    [property: FromQuery(Name = "publish")] bool? Publish,
    [property: FromQuery(Name = "encoding")] string? Encoding,
    [property: FromQuery(Name = "separator")] string? Separator,
    [property: FromQuery(Name = "quote")] string? Quote,
    [property: FromQuery(Name = "escape")] string? Escape,
    [property: FromQuery(Name = "header")] string? Header,
    [property: FromQuery(Name = "headerLine")] int? HeaderLine,
    [property: FromQuery(Name = "headerRows")] int? HeaderRows,
    [property: FromQuery(Name = "unnamedColumns")] string? UnnamedColumns,
    [property: FromQuery(Name = "shortRows")] string? ShortRows,
    [property: FromQuery(Name = "dateOrder")] string? DateOrder,
    [property: FromQuery(Name = "decimal")] string? Decimal,
    [property: FromQuery(Name = "exactDuplicates")] string? ExactDuplicates,
    [property: FromQuery(Name = "missing")] string? Missing,
    [property: FromQuery(Name = "rows")] string? Rows,
    [property: FromQuery(Name = "key")] string? Key,
    [property: FromQuery(Name = "currency")] string? Currency)
{
    /// <summary>Whether anything is said about how the file is read.</summary>
    public bool IsSaid => this with { FileName = null, Profile = null, Publish = null } != new UploadOptions(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
}

/// <summary><c>POST /api/v1/imports</c>: the file as the body, or as the part named file of a form; also packed as .gz.</summary>
internal static class ImportUploadApi
{
    private const int LongestKey = 200;

    public static void Map(RouteGroupBuilder imports) => imports
        .MapPost("/", Upload)
        .WithName("UploadImport")
        .WithSummary("Takes a file in")
        .WithDescription("Counts what publishing would do; with publish=true it is published unless the quality gate holds it. With an Idempotency-Key the same request sent again gives the same import. Work goes on after the answer: GET /api/v1/imports/{id} says how far it is.")
        .Accepts<IFormFile>("multipart/form-data", "text/csv", "application/gzip", "application/octet-stream", "*/*")
        .Produces<ImportAnswer>(StatusCodes.Status202Accepted)
        .Produces<ImportAnswer>(StatusCodes.Status200OK)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status408RequestTimeout)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
        .ProducesProblem(StatusCodes.Status429TooManyRequests)
        .ProducesProblem(StatusCodes.Status507InsufficientStorage)
        .WithMetadata(new DisableRequestSizeLimitAttribute());

    private static async Task<IResult> Upload(
        HttpContext context,
        [AsParameters] UploadOptions options,
        IDataStore store,
        UploadDesk desk,
        ImportWorker worker,
        ImportHistory history,
        ImportAnswers answers,
        CurrentPerson person,
        CancellationToken cancellation)
    {
        var key = context.Request.Headers["Idempotency-Key"].ToString();
        if (key.Length > LongestKey)
        {
            return ApiProblem.Of(400, "The key cannot be used", new ApiError(null, "Idempotency-Key", $"Give at most {LongestKey} characters."));
        }

        var errors = new List<ApiError>();
        var profile = Profile(options, store, errors);
        if (errors.Count > 0)
        {
            return ApiProblem.Of(400, "The options cannot be used", errors);
        }

        if (await FileOf(context.Request, options, cancellation) is not { } file)
        {
            return ApiProblem.Of(400, "There is no file", new ApiError(null, "file", "Send the file as the body, or as the part named file of a form."));
        }

        var result = await desk.Receive(
            new UploadRequest(file.Name, file.Content, file.Length, person.Name, profile, key.Length == 0 ? null : $"{person.Id}:{key}"), cancellation);
        if (result.Fault is { } fault)
        {
            return Refusal(fault, desk.Limits);
        }

        if (!result.IsRepeated)
        {
            worker.Ask(result.ImportId, options.Publish == true ? ImportJob.Publish : ImportJob.Count, person.Name);
        }

        context.Response.Headers.Location = $"/api/v1/imports/{result.ImportId}";
        return TypedResults.Json(
            answers.Of(history.Find(result.ImportId)!, withErrors: false), statusCode: result.IsRepeated ? StatusCodes.Status200OK : StatusCodes.Status202Accepted);
    }

    private sealed record UploadedFile(string Name, Stream Content, long? Length);

    private static async Task<UploadedFile?> FileOf(HttpRequest request, UploadOptions options, CancellationToken cancellation)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            return new UploadedFile(UploadDesk.NameOf(options.FileName), request.Body, request.ContentLength);
        }

        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        if (string.IsNullOrEmpty(boundary))
        {
            return null;
        }

        var reader = new MultipartReader(boundary, request.Body);
        while (await reader.ReadNextSectionAsync(cancellation) is { } section)
        {
            if (section.AsFileSection() is { Name: "file", FileStream: { } content } part)
            {
                return new UploadedFile(UploadDesk.NameOf(options.FileName ?? part.FileName), content, null);
            }
        }

        return null;
    }

    /// <summary>Null where nothing is said: then the choices remembered for the same columns are taken, else a guess.</summary>
    private static ImportProfile? Profile(UploadOptions options, IDataStore store, List<ApiError> errors)
    {
        var named = options.Profile is { Length: > 0 } name ? SavedProfiles.Find(store, name) : null;
        if (named is null && options.Profile is { Length: > 0 })
        {
            errors.Add(new ApiError(options.Profile, "profile", "There is no saved profile of that name that can be used."));
        }

        if (named is null && !options.IsSaid)
        {
            return null;
        }

        var profile = named ?? new ImportProfile();
        profile = profile with
        {
            Source = Source(options, profile.Source, errors),
            DateOrder = Pick<DateOrder>(options.DateOrder, "dateOrder", DateOrders.Find, "Expected dmy, mdy or ymd.", errors) ?? profile.DateOrder,
            DecimalMark = Pick<char>(options.Decimal, "decimal", text => text is "." or "," ? text[0] : null, "Expected . or ,", errors) ?? profile.DecimalMark,
            ExactDuplicates = Pick<ExactDuplicates>(options.ExactDuplicates, "exactDuplicates", text => text switch { "keep" => ExactDuplicates.Keep, "drop" => ExactDuplicates.Drop, _ => null }, "Expected keep or drop.", errors) ?? profile.ExactDuplicates,
            Missing = Pick<MissingRows>(options.Missing, "missing", text => text switch { "keep" => MissingRows.Keep, "drop-row" => MissingRows.DropRow, _ => null }, "Expected keep or drop-row.", errors) ?? profile.Missing,
            RowsAre = Pick<RecordKind>(options.Rows, "rows", ReadingWords.Rows, ReadingWords.RowsExpected, errors) ?? profile.RowsAre,
            Key = Said(options.Key, "key", ReadingWords.Key, ReadingWords.KeyExpected, errors) ?? profile.Key,
            Currency = Said(options.Currency, "currency", ReadingWords.Currency, ReadingWords.CurrencyExpected, errors) ?? profile.Currency,
        };
        errors.AddRange(ImportProfileCheck.Check(profile).Where(message => message.Path.StartsWith("source.", StringComparison.Ordinal))
            .Select(message => new ApiError(message.Value, message.Path["source.".Length..], $"Expected {message.Expected}.")));
        return profile;
    }

    private static ImportProfileSource Source(UploadOptions options, ImportProfileSource source, List<ApiError> errors)
    {
        return source with
        {
            Encoding = options.Encoding ?? source.Encoding,
            Separator = SeparatorWords.Read(options.Separator) ?? source.Separator,
            Quote = Pick<char>(options.Quote, "quote", text => text is [var quote] ? quote : null, "Give one character.", errors) ?? source.Quote,
            Escape = Pick<char>(options.Escape, "escape", text => text is [var escape] ? escape : null, "Give one character.", errors) ?? source.Escape,
            HasHeader = Pick<bool>(options.Header, "header", text => text switch { "yes" => true, "no" => false, _ => null }, "Expected yes or no.", errors) ?? source.HasHeader,
            HeaderLine = options.HeaderLine ?? source.HeaderLine,
            HeaderRows = options.HeaderRows ?? source.HeaderRows,
            UnnamedColumns = Pick<UnnamedColumns>(options.UnnamedColumns, "unnamedColumns", text => text switch { "first" => UnnamedColumns.First, "last" => UnnamedColumns.Last, _ => null }, "Expected first or last.", errors) ?? source.UnnamedColumns,
            ShortRows = Pick<ShortRows>(options.ShortRows, "shortRows", text => text switch { "reject" => ShortRows.Reject, "fill" => ShortRows.Fill, _ => null }, "Expected reject or fill.", errors) ?? source.ShortRows,
        };
    }

    private static TValue? Said<TValue>(string? text, string place, Func<string, TValue?> read, string remedy, List<ApiError> errors)
        where TValue : class
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        var value = read(text);
        if (value is null)
        {
            errors.Add(new ApiError(text, place, remedy));
        }

        return value;
    }

    private static TWord? Pick<TWord>(string? text, string place, Func<string, TWord?> read, string remedy, List<ApiError> errors)
        where TWord : struct
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        var word = read(text);
        if (word is null)
        {
            errors.Add(new ApiError(text, place, remedy));
        }

        return word;
    }

    private static IResult Refusal(UploadFault fault, UploadLimits limits) => fault switch
    {
        UploadFault.TooBig => ApiProblem.Of(413, "The file is too large", new ApiError(null, "file", $"At most {limits.FileBytes} bytes may be sent. Pack it as .gz, or split it.")),
        UploadFault.WrongType => ApiProblem.Of(415, "This is not a text file", new ApiError(null, "file", "Send CSV, TSV or other separated text, also packed as .gz.")),
        UploadFault.QuotaReached => ApiProblem.Of(507, "Too many files wait already", new ApiError(null, "file", "Publish or cancel some imports first.")),
        UploadFault.DiskFull => ApiProblem.Of(507, "The disk has too little room", new ApiError(null, "file", "Make room on the server, then send the file again.")),
        UploadFault.TooMany => ApiProblem.Of(429, "Too many uploads are under way", new ApiError(null, "file", $"At most {limits.PerPerson} files may be sent at once. Wait until one of them has arrived.")),
        UploadFault.TooSlow => ApiProblem.Of(408, "The file arrives too slowly", new ApiError(null, "file", "Nothing of it was kept. Send it over a better connection, or packed as .gz.")),
        UploadFault.Incomplete => ApiProblem.Of(400, "The file did not arrive whole", new ApiError(null, "file", "Send it again; nothing of it was kept.")),
        _ => ApiProblem.Of(400, "The file is empty", new ApiError(null, "file", "There is no text in it.")),
    };
}
