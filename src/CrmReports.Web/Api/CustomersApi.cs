using System.ComponentModel;
using CrmReports.Application.Customers.Profiles;
using CrmReports.Application.Customers.Search;
using CrmReports.Application.Data;
using CrmReports.Web.Access;
using CrmReports.Web.Addresses;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CrmReports.Web.Api;

/// <summary><c>/api/v1/customers</c>: found, read and edited as on the pages, by the same roles.</summary>
internal static class CustomersApi
{
    private const int LargestPage = CustomerSearchRequest.MostRows;
    private const string Key = "The id that the source gave, or the key of the list.";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var customers = routes.MapGroup("/api/v1/customers").RequireAuthorization(Policies.Reports).WithTags("Customers");
        customers.MapGet("/", List).WithName("ListCustomers").WithSummary("Customers found, filtered and sorted")
            .WithDescription("A page of customers. 'next' is the 'after' of the next page; null where there is none. Pages go on where they left off, also when customers come and go meanwhile.")
            .ProducesProblem(400);
        customers.MapGet("/{key}", Get).WithName("GetCustomer").WithSummary("One customer, each value with its sources")
            .WithDescription("Every field by its name, who states it, what was bought in each currency, and the edits by hand.").ProducesProblem(404);
        customers.MapGet("/{key}/purchases", Purchases).WithName("ListCustomerPurchases").WithSummary("What a customer bought, newest first")
            .WithDescription("A page of purchases, each with the import and row it came from. 'next' is the 'after' of the next page; null where there is none.")
            .ProducesProblem(400).ProducesProblem(404);
        CustomerEditApi.Map(customers);
    }

    public static ProblemHttpResult NoCustomer(string key) =>
        ApiProblem.Of(StatusCodes.Status404NotFound, "There is no such customer", new ApiError(key, "key", "Find the customer with GET /api/v1/customers?q=…"));

    private static Results<Ok<CustomerListAnswer>, ProblemHttpResult> List(
        HttpRequest request,
        CustomerSearch search,
        IDataStore store,
        [Description("Words that must all occur in id, name, e-mail, phone or city; capitals and accents do not matter.")] string? q,
        [Description("field:value; the same field again is an alternative, field: accepts customers without a value. Fields: segment, country, customer_region, city, consent, gender, postal_code, customer_channel, and custom ones.")] string[]? filter,
        [Description("revenue, name, last_purchase, purchases or registered_on; -revenue is descending and the default. Who has no value comes last.")] string? sort,
        [Description("'next' of the page before.")] string? after,
        [Description("How many at most: 1 to 200, 50 where it is not said.")] int? limit,
        CancellationToken cancellation)
    {
        var errors = Errors(store, filter ?? [], sort, after is null || CustomerSearchRequest.IsMark(after) ? null : after, limit);
        if (errors.Count > 0)
        {
            return ApiProblem.Of(400, "The customers cannot be listed", [.. errors]);
        }

        _ = q;
        var asked = CustomerQuery.Read(request.Query) with { Before = null };
        var page = search.Find(asked.Request(limit ?? 50) with { StopsAtEnd = true }, cancellation);
        return TypedResults.Ok(new CustomerListAnswer([.. page.Rows.Select(CustomerListed.Of)], page.Next, page.Total, page.Currency, page.OtherCurrencies, page.DataVersion));
    }

    private static Results<Ok<CustomerAnswer>, ProblemHttpResult> Get([Description(Key)] string key, CustomerFile file) =>
        file.Read(key) is { } profile ? TypedResults.Ok(CustomerAnswer.Of(profile)) : NoCustomer(key);

    private static Results<Ok<CustomerPurchasesAnswer>, ProblemHttpResult> Purchases(
        [Description(Key)] string key,
        CustomerFile file,
        [Description("'next' of the page before.")] string? after,
        [Description("How many at most: 1 to 200, 50 where it is not said.")] int? limit)
    {
        if (file.Find(key) is not { } id)
        {
            return NoCustomer(key);
        }

        var errors = PageErrors(after is null || CustomerFile.IsMark(after) ? null : after, limit).ToList();
        if (errors.Count > 0)
        {
            return ApiProblem.Of(400, "The purchases cannot be listed", [.. errors]);
        }

        var page = file.Purchases(id, after, before: false, limit ?? 50, stopsAtEnd: true);
        return TypedResults.Ok(new CustomerPurchasesAnswer([.. page.Rows.Select(CustomerPurchaseAnswer.Of)], page.Next, page.Total));
    }

    /// <summary>What a page would pass over in silence a program is told.</summary>
    private static List<ApiError> Errors(IDataStore store, string[] filters, string? sort, string? wrongMark, int? limit)
    {
        var errors = PageErrors(wrongMark, limit).ToList();
        if (!string.IsNullOrEmpty(sort) && !CustomerQuery.OrderNames.Contains(sort.StartsWith('-') ? sort[1..] : sort))
        {
            errors.Add(new ApiError(sort, "sort", $"Expected {string.Join(", ", CustomerQuery.OrderNames)}, with - before it for descending."));
        }

        using var session = store.Read();
        foreach (var filter in filters)
        {
            var end = filter.IndexOf(':', StringComparison.Ordinal);
            if (end < 1)
            {
                errors.Add(new ApiError(filter, "filter", "Expected field:value, for example segment:gold, or segment: for customers without one."));
            }
            else if (!FilterFields.Knows(session, filter[..end]))
            {
                errors.Add(new ApiError(filter[..end], "filter", $"Expected {string.Join(", ", FilterFields.BuiltIn)} or the name of a custom field."));
            }
        }

        return errors;
    }

    private static IEnumerable<ApiError> PageErrors(string? wrongMark, int? limit)
    {
        if (limit is < 1 or > LargestPage)
        {
            yield return new ApiError($"{limit}", "limit", $"Give a number from 1 to {LargestPage}.");
        }

        if (wrongMark is not null)
        {
            yield return new ApiError(wrongMark, "after", "Pass on 'next' of the answer before.");
        }
    }
}
