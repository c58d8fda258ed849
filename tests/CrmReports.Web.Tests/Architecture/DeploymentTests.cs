using System.Collections;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CrmReports.Web.Tests.Architecture;

/// <summary>What the files for containers say of the program is so.</summary>
public sealed partial class DeploymentTests
{
    private static readonly string Root = RootOf(AppContext.BaseDirectory);

    [Fact]
    public void EveryProjectThatIsRestoredInTheImageIsCopiedIntoIt()
    {
        var dockerfile = File.ReadAllText(Path.Combine(Root, "Dockerfile"));
        foreach (var project in Projects(Path.Combine(Root, "src", "CrmReports.Web", "CrmReports.Web.csproj")).Distinct())
        {
            dockerfile.ShouldContain($"COPY {Path.GetRelativePath(Root, project).Replace('\\', '/')} ");
        }
    }

    [Fact]
    public void TheSettingsInTheComposeFileAreThoseOfTheProgram()
    {
        var compose = File.ReadAllText(Path.Combine(Root, "docker-compose.yml"));
        var password = Path.GetTempFileName();
        var variables = new Hashtable();
        foreach (Match line in Setting().Matches(compose))
        {
            variables[line.Groups[1].Value] = line.Groups[1].Value == DatabaseSettings.PasswordFileVariable ? password : line.Groups[2].Value;
        }

        File.WriteAllText(password, "secret");
        var settings = DatabaseSettings.Read(variables);
        File.Delete(password);
        settings.Provider.ShouldBe(DatabaseProvider.SqlServer);
        settings.Describe("/data").ShouldBe("SQL Server, database crmreports on sql; files in /data");
        settings.ConnectionString.ShouldContain("secret");
    }

    private static IEnumerable<string> Projects(string project) => XDocument.Load(project).Descendants("ProjectReference")
        .Select(reference => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(project)!, reference.Attribute("Include")!.Value)))
        .SelectMany(Projects)
        .Append(project);

    private static string RootOf(string folder) => File.Exists(Path.Combine(folder, "docker-compose.yml")) ? folder : RootOf(Path.GetDirectoryName(folder)!);

    [GeneratedRegex(@"^\s+((?:Database|ConnectionStrings)__\w+): (.+)$", RegexOptions.Multiline)]
    private static partial Regex Setting();
}
