using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrmReports.Application.Conversion;
using CrmReports.Application.Customers;
using CrmReports.Application.Customers.Profiles;
using CrmReports.Application.Imports;
using CrmReports.Application.Imports.Editing;
using CrmReports.Web.Access;

namespace CrmReports.Web.Api;

/// <summary><c>PATCH /api/v1/customers/{key}</c>: the edit by hand of the customer's page, all fields or none.</summary>
internal static class CustomerEditApi
{
    public static void Map(RouteGroupBuilder customers) => customers
        .MapPatch("/{key}", Edit)
        .WithName("EditCustomer")
        .WithSummary("Edits a customer by hand")
        .WithDescription("Takes an object of fields and their new values, null to clear one; fields that are not named stay. An edit stands over every import until it is taken back on the customer's page. Either all values are taken or none. Answers the customer as it is then.")
        .RequireAuthorization(Policies.Administration)
        .Accepts<JsonObject>("application/merge-patch+json", "application/json", "*/*")
        .Produces<CustomerAnswer>()
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<IResult> Edit(
        [Description("The id that the source gave, or the key of the list.")] string key,
        [Description("lastEdit as it was read: the edit is refused where somebody else has edited since.")] long? lastEdit,
        HttpRequest request,
        CustomerFile file,
        CustomerEditor editor,
        CurrentPerson person,
        CancellationToken cancellation)
    {
        if (file.Read(key) is not { } profile)
        {
            return CustomersApi.NoCustomer(key);
        }

        var (values, errors) = await Values(request, profile, cancellation);
        if (errors.Count > 0)
        {
            return ApiProblem.Of(400, "The customer cannot be edited so", [.. errors]);
        }

        var result = editor.Edit(profile.Id, values, lastEdit, person.Name, cancellation);
        return result.Outcome switch
        {
            EditOutcome.Saved or EditOutcome.Unchanged => TypedResults.Ok(CustomerAnswer.Of(file.Read(profile.Key)!)),
            EditOutcome.Refused => ApiProblem.Of(400, "The customer cannot be edited so", [.. result.Refused.Select(refused => new ApiError(values[refused.Key], refused.Key, Remedy(refused.Value)))]),
            EditOutcome.Moved => ApiProblem.Of(409, "Somebody else has edited the customer", new ApiError($"{lastEdit}", "lastEdit", "Read the customer again and send the edit with its lastEdit.")),
            EditOutcome.Busy => ApiProblem.Of(409, "An import or undo is at work", new ApiError(null, "store", "Nothing was changed. Send the edit again when it has ended.")),
            _ => CustomersApi.NoCustomer(key),
        };
    }

    /// <summary>The values of the body as a person would write them into the form.</summary>
    private static async Task<(Dictionary<string, string> Values, List<ApiError> Errors)> Values(HttpRequest request, CustomerProfile profile, CancellationToken cancellation)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var errors = new List<ApiError>();
        JsonDocument body;
        try
        {
            body = await JsonDocument.ParseAsync(request.Body, default, cancellation);
        }
        catch (JsonException)
        {
            return (values, [NoObject]);
        }

        using (body)
        {
            if (body.RootElement.ValueKind != JsonValueKind.Object)
            {
                return (values, [NoObject]);
            }

            if (HalfCharacters.Find(body.RootElement) is { } place)
            {
                return (values, [new ApiError(null, place, "There is half of a character (\\ud800 to \\udfff alone). Send whole ones.")]);
            }

            var known = profile.Origins.Fields.Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
            foreach (var (name, value) in body.RootElement.EnumerateObject().Select(member => (member.Name, member.Value)))
            {
                if (name == Fields.CustomerId.Name)
                {
                    errors.Add(new ApiError(name, name, "By its id a customer is known to imports; it cannot be edited."));
                }
                else if (!known.Contains(name))
                {
                    errors.Add(new ApiError(name, name, $"There is no such field. There are {string.Join(", ", known.Where(field => field != Fields.CustomerId.Name))}."));
                }
                else if (value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                {
                    errors.Add(new ApiError(value.ValueKind.ToString(), name, "Send text, a number, true, false or null."));
                }
                else
                {
                    values[name] = value.ValueKind switch
                    {
                        JsonValueKind.String => value.GetString()!,
                        JsonValueKind.Null => "",
                        _ => value.GetRawText(),
                    };
                }
            }
        }

        return (values, errors);
    }

    private static ApiError NoObject => new(null, "body", "Send a JSON object of fields and their values, for example {\"email\": \"name@example.com\", \"phone\": null}.");

    private static string Remedy(Problem problem) => problem switch
    {
        Problem.NotDate or Problem.NoSuchDay or Problem.AmbiguousDate or Problem.WrongDateOrder => "Write a date like 2024-03-05.",
        Problem.NotEmail => "Write an address with one @ and a domain, like name@example.com.",
        Problem.NotPhone => "Write at least five digits.",
        Problem.TooLong => "Write at most 32,767 characters.",
        Problem.NotInteger => "Write a whole number, like 42.",
        Problem.NotNumber => "Write a number, like 1234.5.",
        Problem.NotBoolean => "Write true or false.",
        Problem.OutOfRange => "Write a number from 0 to 150.",
        _ => "This value cannot be taken; write another one, or null to clear the field.",
    };
}
