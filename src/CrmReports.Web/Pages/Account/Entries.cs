using System.ComponentModel.DataAnnotations;
using CrmReports.Application.People;
using CrmReports.Web.Resources;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace CrmReports.Web.Pages.Account;

/// <summary>Checks what people type about themselves, and says what to write instead.</summary>
internal static class Entries
{
    private static readonly EmailAddressAttribute Emails = new();

    public static void CheckName(ModelStateDictionary state, string field, string? name, IStringLocalizer<AccountTexts> texts)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            state.AddModelError(field, texts["Name.Needed"]);
        }
        else if (name.Trim().Length > Person.LongestName)
        {
            state.AddModelError(field, texts["Name.TooLong", Person.LongestName]);
        }
    }

    public static void CheckEmail(ModelStateDictionary state, string field, string? email, IStringLocalizer<AccountTexts> texts)
    {
        if (string.IsNullOrWhiteSpace(email) || email.Length > Person.LongestEmail || !Emails.IsValid(email.Trim()) || email.Trim().Any(char.IsWhiteSpace))
        {
            state.AddModelError(field, texts["Email.Form"]);
        }
    }

    public static void CheckPassword(
        ModelStateDictionary state, string field, string? password, string? email, string? name, IStringLocalizer<AccountTexts> texts)
    {
        if (PasswordRules.Check(password ?? "", email ?? "", name ?? "") is { } problem)
        {
            state.AddModelError(field, problem switch
            {
                PasswordProblem.TooShort => texts["Password.TooShort", PasswordRules.Shortest],
                PasswordProblem.TooLong => texts["Password.TooLong", PasswordRules.Longest],
                _ => texts[$"Password.{problem}"],
            });
        }
    }
}
