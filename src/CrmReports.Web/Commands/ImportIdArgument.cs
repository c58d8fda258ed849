using System.CommandLine;
using System.Globalization;

namespace CrmReports.Web.Commands;

/// <summary>The number of an import, as <c>imports</c> lists it: 4 or #4.</summary>
public static class ImportIdArgument
{
    public static Argument<long> Create() => new("id")
    {
        Description = "The number of the import, as the command imports lists it.",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (long.TryParse(text.AsSpan().TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            {
                return id;
            }

            result.AddError($"'{text}' is not the number of an import. The command imports lists them.");
            return 0;
        },
    };
}
