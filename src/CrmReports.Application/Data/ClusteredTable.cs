using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmReports.Application.Data;

public static class ClusteredTable
{
    /// <summary>Marks a table whose rows are stored in the order of its primary key: WITHOUT ROWID on SQLite, the
    /// clustered index on SQL Server.</summary>
    public const string Annotation = "CrmReports:Clustered";

    public static EntityTypeBuilder<TEntity> ToClusteredTable<TEntity>(this EntityTypeBuilder<TEntity> entity, string name)
        where TEntity : class
    {
        entity.ToTable(name);
        entity.Metadata.SetAnnotation(Annotation, true);
        return entity;
    }
}
