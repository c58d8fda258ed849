using System.Text.Json;
using CrmReports.Application.People;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CrmReports.Web.Tests.Access;

/// <summary>The document that describes the API.</summary>
public sealed class OpenApiTests(AccessSite site) : IClassFixture<AccessSite>
{
    [Fact]
    public async Task EveryEndpointOfTheApiIsDescribed()
    {
        using var client = site.Client(Role.Admin);
        var document = JsonDocument.Parse(await client.GetStringAsync("/openapi/v1.json")).RootElement;
        var described = new List<string>();
        var faults = new List<string>();
        foreach (var path in document.GetProperty("paths").EnumerateObject())
        {
            foreach (var operation in path.Value.EnumerateObject())
            {
                var name = $"{operation.Name.ToUpperInvariant()} {path.Name}";
                described.Add(name);
                faults.AddRange(new[] { "summary", "description", "operationId" }
                    .Where(member => !operation.Value.TryGetProperty(member, out var text) || string.IsNullOrWhiteSpace(text.GetString()))
                    .Select(member => $"{name} has no {member}"));
                var answers = operation.Value.GetProperty("responses").EnumerateObject().Select(answer => answer.Name).ToList();
                if (!answers.Exists(answer => answer.StartsWith('2')))
                {
                    faults.Add($"{name} says nothing of its answer");
                }

                if (path.Name.Contains('{') && !answers.Exists(answer => answer.StartsWith('4')))
                {
                    faults.Add($"{name} says nothing of what it refuses");
                }
            }
        }

        faults.ShouldBeEmpty();
        var routes = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith("api/v1", StringComparison.Ordinal))
            .Sum(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Count);
        described.Count.ShouldBe(routes);
    }
}
