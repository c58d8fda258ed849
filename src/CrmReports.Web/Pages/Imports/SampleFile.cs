namespace CrmReports.Web.Pages.Imports;

/// <summary>A small file of made-up customers and purchases, for a first look.</summary>
internal static class SampleFile
{
    public const string Name = "sample-customers.csv";

    public static Stream Open() => typeof(SampleFile).Assembly.GetManifestResourceStream(Name)
        ?? throw new InvalidOperationException($"The program does not hold {Name}.");
}
