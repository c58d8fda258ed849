using System.Collections;
using CrmReports.Web.Commands;

namespace CrmReports.Web.Tests.Commands;

public sealed class DatabaseSettingsTests : IDisposable
{
    private const string Server = "Server=sql,1433;Database=crm;User ID=app";

    private readonly string password = Path.GetTempFileName();

    public void Dispose() => File.Delete(password);

    [Fact]
    public void WithoutAWordItIsSqlite()
    {
        var settings = Read();
        settings.Provider.ShouldBe(DatabaseProvider.Sqlite);
        settings.Describe("/data").ShouldBe("SQLite in /data");
    }

    [Fact]
    public void NamesAndValuesAreReadWhateverTheirCase()
    {
        var settings = Read(("DATABASE__PROVIDER", "sqlserver"), ("connectionstrings__crmreports", Server), ("Database__Columnstore", "False"), ("Database__MaxBatchSize", "1"));
        settings.ShouldSatisfyAllConditions(
            () => settings.Provider.ShouldBe(DatabaseProvider.SqlServer),
            () => settings.Columnstore.ShouldBeFalse(),
            () => settings.MaxBatchSize.ShouldBe(1));
    }

    [Fact]
    public void ThePasswordComesFromItsFileAndIsNeverShown()
    {
        File.WriteAllText(password, "se;cr\"et=1\n");
        var settings = Read(("Database__Provider", "SqlServer"), ("ConnectionStrings__CrmReports", Server), ("Database__PasswordFile", password));
        var parts = new System.Data.Common.DbConnectionStringBuilder { ConnectionString = settings.ConnectionString };
        parts["password"].ShouldBe("se;cr\"et=1");
        settings.Describe("/data").ShouldBe("SQL Server, database crm on sql,1433; files in /data");
    }

    [Theory]
    [InlineData("Database__Provider", "Oracle", "Sqlite or SqlServer")]
    [InlineData("Database__Columnstore", "maybe", "true or false")]
    [InlineData("Database__MaxBatchSize", "0", "whole number")]
    [InlineData("Database__Provdier", "SqlServer", "Database__Provider")]
    public void AWrongValueNamesPlaceAndRemedy(string name, string value, string remedy)
    {
        var fault = Should.Throw<UsageException>(() => Read((name, value))).Message;
        fault.ShouldContain(name);
        fault.ShouldContain(remedy);
    }

    [Theory]
    [InlineData("Database=crm;User ID=app;Password=hidden", "Add Server=")]
    [InlineData("Server=sql;User ID=app;Password=hidden", "Add Database=")]
    [InlineData("Server sql hidden", "no connection string")]
    public void AWrongConnectionIsNamedWithoutItsPassword(string connection, string remedy)
    {
        var fault = Should.Throw<UsageException>(() => Read(("Database__Provider", "SqlServer"), ("ConnectionStrings__CrmReports", connection))).Message;
        fault.ShouldContain("ConnectionStrings__CrmReports");
        fault.ShouldContain(remedy);
        fault.ShouldNotContain("hidden");
    }

    [Fact]
    public void AMissingConnectionOrPasswordFileAndTwoPasswordsAreRefused()
    {
        Should.Throw<UsageException>(() => Read(("Database__Provider", "SqlServer"))).Message.ShouldContain("ConnectionStrings__CrmReports is missing");
        Should.Throw<UsageException>(() => Read(("Database__Provider", "SqlServer"), ("ConnectionStrings__CrmReports", Server), ("Database__PasswordFile", password + ".not")))
            .Message.ShouldContain(password + ".not");
        Should.Throw<UsageException>(() => Read(("Database__Provider", "SqlServer"), ("ConnectionStrings__CrmReports", Server + ";Pwd=x"), ("Database__PasswordFile", password)))
            .Message.ShouldContain("Leave one of them out");
    }

    private static DatabaseSettings Read(params (string Name, string Value)[] variables) =>
        DatabaseSettings.Read(new Hashtable(variables.ToDictionary(variable => variable.Name, variable => variable.Value)));
}
