using CrmReports.Application.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace CrmReports.Data.Sqlite;

/// <summary>Writes tables marked by <see cref="ClusteredTable"/> as WITHOUT ROWID, for which EF Core has no word.</summary>
public sealed class ClusteredTableSqlGenerator(MigrationsSqlGeneratorDependencies dependencies, IRelationalAnnotationProvider annotations)
    : SqliteMigrationsSqlGenerator(dependencies, annotations)
{
    protected override void Generate(CreateTableOperation operation, IModel? model, MigrationCommandListBuilder builder, bool terminate = true)
    {
        base.Generate(operation, model, builder, terminate: false);
        var table = model?.GetRelationalModel().FindTable(operation.Name, operation.Schema);
        if (table?.EntityTypeMappings.FirstOrDefault()?.TypeBase.FindAnnotation(ClusteredTable.Annotation)?.Value is true)
        {
            builder.Append(" WITHOUT ROWID");
        }

        if (terminate)
        {
            builder.AppendLine(Dependencies.SqlGenerationHelper.StatementTerminator);
            EndStatement(builder);
        }
    }
}
