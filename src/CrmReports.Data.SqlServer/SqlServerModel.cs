using CrmReports.Application.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmReports.Data.SqlServer;

/// <summary>What tables need on SQL Server beside what both databases have in common.</summary>
internal static class SqlServerModel
{
    /// <summary>Compares by code point, as SQLite does. The older of the binary collations, which compatible servers know too.</summary>
    public const string Collation = "Latin1_General_BIN2";

    public static void Configure(ModelBuilder model)
    {
        foreach (var property in model.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
        {
            if ((property.FindTypeMapping()?.Converter?.ProviderClrType ?? property.GetProviderClrType() ?? property.ClrType) == typeof(string))
            {
                property.SetCollation(Collation);
            }
        }
    }

    /// <summary>An index of SQL Server holds no text of any length, and takes a text and the same with spaces at its end for
    /// one. Only a publish writes terms and custom fields, and it knows all there are; they are read as a whole.</summary>
    public static void ConfigureTerms(ModelBuilder model)
    {
        Unindex(model, typeof(Term));
        Unindex(model, typeof(CustomField));
    }

    private static void Unindex(ModelBuilder model, Type type)
    {
        var entity = model.Model.FindEntityType(type)!;
        foreach (var index in entity.GetIndexes().ToList())
        {
            entity.RemoveIndex(index);
        }
    }
}
