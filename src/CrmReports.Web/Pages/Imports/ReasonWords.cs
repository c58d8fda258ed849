using System.Text.RegularExpressions;
using CrmReports.Application.Sources;
using CrmReports.Web.Resources;
using Microsoft.Extensions.Localization;

namespace CrmReports.Web.Pages.Imports;

/// <summary>
/// Why an import is held or failed, in the reader's words and with the remedies of pages. The engine keeps the reason as the
/// command line says it, with options to type; what it says is known here by its wording, so that reasons of any age are
/// understood. One that is not known is shown as it is, marked as English.
/// </summary>
public sealed class ReasonWords(IStringLocalizer<ImportTexts> texts)
{
    private static readonly (Regex Wording, string Key)[] Known =
    [
        Say("Cancelled while it ran.", "Reason.Cancelled"),
        Say("Ended by a fault ({0}). Nothing was changed.", "Reason.Fault"),
        Say("Interrupted by the end of the process {0}", "Reason.Interrupted"),
        Say("Undoing import {0} was begun {1} times and never ended. {2}", "Reason.UndoGivenUp"),
        Say("Every one of the {0} rows is rejected, so {1}", "Reason.AllRejected"),
        Say("Every one of the {0} rows is rejected or repeats {1}", "Reason.AllRejectedOrRepeated"),
        Say("None of the {0} rows names a customer, {1}", "Reason.NoRecord"),
        Say("{0} of {1} rows are rejected, and the profile says all or nothing.", "Reason.AllOrNothing"),
        Say("{0} of {1} rows ({2}) are rejected, more than half: {3}", "Reason.MostRejected"),
        Say("{0} of {1} rows ({2}) are rejected; the profile allows {3}.", "Reason.TooManyRejected"),
        Say("Column '{0}': its dates are written in different orders, so {1} such as '{2}' can {3}", "Reason.MixedDates"),
        Say("Column '{0}': {1} such as '{2}' can be read day first or year first, {3}", "Reason.DayOrYear"),
        Say("Column '{0}': {1} such as '{2}' can be read day first, month first or year first, {3}", "Reason.AnyDateOrder"),
        Say("Column '{0}': {1} such as '{2}' can be read day first {3}", "Reason.AmbiguousDate"),
        Say("Column '{0}': {1} such as '{2}' can be read with a decimal {3}", "Reason.AmbiguousNumber"),
        Say("The file of import {0} is no longer kept. {1}", "Reason.FileGone"),
        Say("The file kept for import {0} is not as it was stored; {1}", "Reason.FileDamaged"),
        Say("The header of column {0} has characters {1}", "Reason.HeaderControl"),
        Say("The header of column {0} has {1} characters; the name of a field has at most {2}. {3}", "Reason.HeaderTooLong"),
        Say("No column of the file is used: {0}", "Reason.NoColumn"),
        Say("The profile names the column {0}, which the file does not have. Its columns are: {1}. Correct {2}", "Reason.NoSuchColumn"),
        Say("The profile that import {0} was started with cannot be read any more. {1}", "Reason.ProfileUnreadable"),
        Say("The data have changed since the rows were counted. {0}", "Again.Text"),
        Say("Line {0} may be the header or data: {1}", "Question.Header"),
        Say("The header seems to stand on line {0}, {1}", "Question.HeaderLine"),
        Say("Line {0}, below the header, {1}", "Question.SecondHeader"),
        Say("The header on line {0} has {1} names, and most rows have {2} fields. {3}", "Question.HeaderNarrower"),
        Say("The header on line {0} has {1} names, and most rows have only {2} fields. {3}", "Question.HeaderWider"),
        Say("The file has nothing but the line {0}.", SourceFault.Empty),
        Say("The file has no rows: {0}", SourceFault.Empty),
        Say("The file is empty: {0}", SourceFault.Empty),
        Say("{0} records do not end within {1}", SourceFault.TooManyLongRecords),
        Say("The first record does not end within {0}", SourceFault.HeaderUnclosed),
        Say("The header on line {0} opens a quote that is never closed. {1}", SourceFault.HeaderUnclosed),
        Say("The header on line {0} has bytes that are not text {1}", SourceFault.InvalidBytes),
        Say("The file ends before line {0}", SourceFault.HeaderNotFound),
        Say("Line {0} has {1} columns; at most {2}", SourceFault.TooManyColumns),
        Say("The separator may be {0} or {1}: {2}", SourceFault.SeparatorUnclear),
        Say("The file is {0}, not text. {1}", SourceFault.NotText),
        Say("The file is not text: {0}", SourceFault.NotText),
        Say("The file is not UTF-8, {0}", SourceFault.EncodingUnclear),
        Say("Unpacked, the file is larger than {0}", SourceFault.TooLarge),
        Say("The disk has too little room for the rows of this file: {0}", "Reason.DiskFull"),
        Say("The compressed file is damaged {0}", SourceFault.CorruptArchive),
        Say("There is no file '{0}'. {1}", SourceFault.NotFound),
        Say("'{0}' cannot be opened for reading: {1}", SourceFault.NotReadable),
        Say("'{0}' is not the name of an encoding. {1}", SourceFault.UnknownEncoding),
        Say("Separator and quote are both {0}. {1}", SourceFault.BadOption),
        Say("Header line {0} is not a line: {1}", SourceFault.BadOption),
        Say("MaxRecordBytes {0} must be {1}", SourceFault.BadOption),
        Say("The {0} is not an ASCII character {1}", SourceFault.BadOption),
        Say("The separator '{0}' is not one to {1}", SourceFault.BadOption),
        Say("{0} cannot be the escape character and {1}", SourceFault.BadOption),
        Say("A header of {0} rows cannot be: {1}", SourceFault.BadOption),
    ];

    /// <summary>The reason in the reader's words, or null where its wording is not known.</summary>
    public string? Of(string reason) => Find(reason) is (var key, var match)
        ? texts[key, [.. match.Groups.Values.Skip(1).Select(group => (object)group.Value)]].Value
        : null;

    /// <summary>Key of the words for a reason; null where nobody has worded it.</summary>
    public static string? KeyOf(string reason) => Find(reason)?.Key;

    private static (string Key, Match Match)? Find(string reason)
    {
        foreach (var (wording, key) in Known)
        {
            if (wording.Match(reason) is { Success: true } match)
            {
                return (key, match);
            }
        }

        return null;
    }

    private static (Regex, string) Say(string wording, SourceFault fault) => Say(wording, $"Source.{fault}");

    private static (Regex, string) Say(string wording, string key) =>
        (new Regex($"^{Regex.Replace(Regex.Escape(wording), @"\\\{\d}", "(.+?)")}$", RegexOptions.CultureInvariant | RegexOptions.Singleline), key);
}
