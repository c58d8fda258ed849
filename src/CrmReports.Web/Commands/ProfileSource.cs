using CrmReports.Application.Data;
using CrmReports.Application.Imports;

namespace CrmReports.Web.Commands;

/// <summary>Where the command line finds a profile: a .json file, else a saved one of that name.</summary>
public static class ProfileSource
{
    /// <exception cref="UsageException">There is no such profile, or it cannot be used.</exception>
    public static ImportProfile Read(string nameOrFile, Func<IDataStore> store) => IsFile(nameOrFile)
        ? Load(nameOrFile)
        : Checked(nameOrFile, ImportProfileFile.Parse(SavedProfiles.Get(store(), nameOrFile).Json));

    /// <exception cref="UsageException">The file cannot be read or is no profile.</exception>
    public static ImportProfile Load(string file) => File.Exists(file)
        ? Checked(file, ImportProfileFile.Load(file))
        : throw new UsageException($"There is no file '{file}'. Check the name and the folder.");

    private static bool IsFile(string text) => text.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    private static ImportProfile Checked(string name, ImportProfileResult result) => result.Profile
        ?? throw new UsageException($"The profile '{name}' cannot be used:\n  {string.Join("\n  ", result.Messages)}");
}
