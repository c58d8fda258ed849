using CrmReports.Application.People;
using CrmReports.Web.Access;
using CrmReports.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CrmReports.Web.Pages.People;

/// <summary>Who did what when, the newest first. Names are those of today.</summary>
[Authorize(Policies.Administration)]
[Authorize(Policies.Personal)]
public sealed class AuditModel(AuditTrail audit, PeopleRegister people, IStringLocalizer<PeopleTexts> texts) : PageModel
{
    private const int PageLength = 100;

    private Dictionary<long, string> names = [];

    public IReadOnlyList<AuditEntry> Entries { get; private set; } = [];

    /// <summary>Where the next page begins; null at the end.</summary>
    public long? Older { get; private set; }

    public void OnGet(long? before)
    {
        var found = audit.Newest(PageLength + 1, before);
        Entries = [.. found.Take(PageLength)];
        Older = found.Count > PageLength ? Entries[^1].Id : null;
        names = people.List().ToDictionary(person => person.Id, person => person.Name);
    }

    public string NameOf(long? person) => person is { } id ? names.GetValueOrDefault(id, $"#{id}") : "–";

    public string WhatOf(AuditEntry entry)
    {
        var text = texts[$"Action.{entry.Action}"];
        var action = text.ResourceNotFound ? entry.Action : text.Value;
        return entry.Detail is null ? action : texts["Audit.Detail", action, DetailOf(entry.Detail)];
    }

    /// <summary>How somebody signed in, or roles, in the reader's words.</summary>
    private string DetailOf(string detail) =>
        string.Join(" → ", detail.Split(" → ").Select(word => texts[$"Detail.{word}"] is { ResourceNotFound: false } known ? known.Value : word));

    /// <summary>Tokens have numbers of their own; everything else here is done to people.</summary>
    public string SubjectOf(AuditEntry entry) => entry.Action switch
    {
        _ when entry.SubjectId is null => "–",
        AuditActions.TokenMade or AuditActions.TokenRevoked => texts["Audit.Token", entry.SubjectId],
        _ when AuditActions.All.Contains(entry.Action) => NameOf(entry.SubjectId),
        _ => $"#{entry.SubjectId}",
    };

    public string ViaOf(AuditEntry entry)
    {
        var text = texts[$"Via.{entry.Via}"];
        return text.ResourceNotFound ? entry.Via : text.Value;
    }
}
