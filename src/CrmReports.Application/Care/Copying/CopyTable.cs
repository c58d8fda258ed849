using CrmReports.Application.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CrmReports.Application.Care.Copying;

/// <summary>How a value is read and written on every provider.</summary>
internal enum ValueKind
{
    /// <summary>Also booleans, as 0 and 1.</summary>
    Integer,
    Real,

    Text,

    /// <summary>As ISO text.</summary>
    Moment,
    Bytes,
}

internal sealed record CopyColumn(string Name, ValueKind Kind);

/// <summary>A table as the model of its store has it, so that a new one is copied without a further thought.</summary>
/// <param name="Key">The columns of its primary key.</param>
/// <param name="Principals">Tables that must have their rows before this one.</param>
internal sealed record CopyTable(
    StoreName Store, string Name, IReadOnlyList<CopyColumn> Columns, IReadOnlyList<CopyColumn> Key, IReadOnlyList<string> Principals)
{
    /// <summary>Whether its rows have an order in which every database reads them: texts have none. A table without is small,
    /// and copied at once.</summary>
    public bool HasOrder => Key.All(column => column.Kind == ValueKind.Integer);

    /// <summary>What is no row of the table's own; null where all are.</summary>
    public string? Filter => Store == StoreName.Operations && Name == UnfinishedCopy.Table ? UnfinishedCopy.Others : null;

    /// <summary>All tables of both stores, each after those that it refers to.</summary>
    public static IReadOnlyList<CopyTable> Of(IDataStore store)
    {
        using var data = store.NewDataContext();
        using var operations = store.NewOperationsContext();
        return [.. InOrder(Of(StoreName.Data, data.Model)), .. InOrder(Of(StoreName.Operations, operations.Model))];
    }

    private static List<CopyTable> Of(StoreName store, IModel model) =>
    [
        .. from entity in model.GetEntityTypes()
           where entity.GetTableName() is not null
           orderby entity.GetTableName() ?? "" descending
           select Of(store, entity),
    ];

    private static CopyTable Of(StoreName store, IEntityType entity)
    {
        var key = entity.FindPrimaryKey() ?? throw new NotSupportedException($"The table {entity.GetTableName()} has no key.");
        return new CopyTable(
            store,
            entity.GetTableName()!,
            [.. entity.GetProperties().Select(Of)],
            [.. key.Properties.Select(Of)],
            [.. entity.GetForeignKeys().Select(to => to.PrincipalEntityType.GetTableName()!).Where(name => name != entity.GetTableName()).Distinct()]);
    }

    private static CopyColumn Of(IProperty property)
    {
        var type = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        return new CopyColumn(property.GetColumnName(), KindOf(Nullable.GetUnderlyingType(type) ?? type, property));
    }

    private static ValueKind KindOf(Type type, IProperty property) => Type.GetTypeCode(type) switch
    {
        >= TypeCode.SByte and <= TypeCode.Int64 or TypeCode.Boolean => ValueKind.Integer,
        TypeCode.Double => ValueKind.Real,
        TypeCode.String => ValueKind.Text,
        TypeCode.DateTime => ValueKind.Moment,
        _ when type == typeof(byte[]) => ValueKind.Bytes,
        _ => throw new NotSupportedException($"{property.DeclaringType.DisplayName()}.{property.Name} is a {type.Name}, which no copy knows."),
    };

    private static List<CopyTable> InOrder(List<CopyTable> tables)
    {
        var ordered = new List<CopyTable>();
        while (tables.Count > 0)
        {
            var next = tables.FindLast(table => table.Principals.All(name => tables.TrueForAll(other => other.Name != name)))
                ?? throw new NotSupportedException($"{tables[0].Name} refers to itself by way of others.");
            ordered.Add(next);
            tables.Remove(next);
        }

        return ordered;
    }
}
