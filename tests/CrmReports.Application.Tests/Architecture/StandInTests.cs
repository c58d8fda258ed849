using System.Data;
using System.Reflection;
using Microsoft.Data.SqlClient;

namespace CrmReports.Application.Tests.Architecture;

/// <summary>That the stand-in for Microsoft.SqlServer.Server is what the client looks for: without it every parameter and
/// every bulk copy ends in a FileNotFoundException. No server is asked.</summary>
public sealed class StandInTests
{
    [Fact]
    public void ParametersOfEveryKindCanBeMade()
    {
        using var command = new SqlCommand("SELECT @p0");
        command.Parameters.Add(new SqlParameter("@p0", SqlDbType.NVarChar, 4000) { Value = "text" });
        command.Parameters.AddWithValue("@p1", 1L);
        command.Parameters.Add(new SqlParameter("@p2", SqlDbType.VarBinary, -1) { Value = new byte[] { 1 } });
        command.Parameters.Add(new SqlParameter("@p3", SqlDbType.DateTime2) { Value = DateTime.UnixEpoch });
        command.Parameters.Count.ShouldBe(4);
    }

    [Fact]
    public void ABulkCopyCanBeMade()
    {
        using var connection = new SqlConnection("Server=nowhere;Database=none");
        using var copy = new SqlBulkCopy(connection) { DestinationTableName = "Purchases" };
        copy.ColumnMappings.Add(0, "Id").DestinationColumn.ShouldBe("Id");
    }

    [Fact]
    public void EveryTypeThatTheClientNamesIsThere()
    {
        var standIn = Assembly.Load("Microsoft.SqlServer.Server");
        standIn.GetName().Version.ShouldBe(new Version(1, 0, 0, 0));
        var names = new[]
        {
            "Format", "DataAccessKind", "SystemDataAccessKind", "IBinarySerialize", "InvalidUdtException", "SqlFacetAttribute",
            "SqlFunctionAttribute", "SqlMethodAttribute", "SqlUserDefinedAggregateAttribute", "SqlUserDefinedTypeAttribute",
        };
        names.ShouldAllBe(name => standIn.GetType($"Microsoft.SqlServer.Server.{name}") != null);
        typeof(SqlConnection).Assembly.GetReferencedAssemblies().ShouldContain(reference => reference.Name == "Microsoft.SqlServer.Server" && reference.Version == new Version(1, 0, 0, 0));
    }
}
