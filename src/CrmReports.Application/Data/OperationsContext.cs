using CrmReports.Application.Imports;
using CrmReports.Application.Organisation;
using CrmReports.Application.People;
using Microsoft.EntityFrameworkCore;

namespace CrmReports.Application.Data;

/// <summary>The operations: imports and what became of their rows, saved profiles, settings, people. Apart from the data, so that a long
/// publish never blocks them.</summary>
public abstract class OperationsContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<ImportRecord> Imports => Set<ImportRecord>();

    public DbSet<ImportEvent> ImportEvents => Set<ImportEvent>();

    public DbSet<LedgerEntry> Ledger => Set<LedgerEntry>();

    public DbSet<CorrectedRow> CorrectedRows => Set<CorrectedRow>();

    public DbSet<SavedProfile> Profiles => Set<SavedProfile>();

    public DbSet<StoredSetting> Settings => Set<StoredSetting>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<ApiToken> ApiTokens => Set<ApiToken>();

    public DbSet<OneTimeLink> OneTimeLinks => Set<OneTimeLink>();

    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<ImportRecord>(import =>
        {
            import.ToTable("Imports");
            import.Ignore(i => i.CorrectedRows);
            import.Property(i => i.State).HasConversion<string>();
            import.HasIndex(i => i.FileHash);
            import.HasIndex(i => i.RequestKey).IsUnique().HasFilter("\"RequestKey\" IS NOT NULL");
            import.HasIndex(i => i.Wanted).HasFilter("\"Wanted\" IS NOT NULL");
        });
        modelBuilder.Entity<ImportEvent>(happened =>
        {
            happened.ToTable("ImportEvents");
            happened.Property(e => e.Kind).HasConversion<string>();
            happened.HasIndex(e => e.ImportId);
        });
        modelBuilder.Entity<LedgerEntry>(entry =>
        {
            entry.ToClusteredTable("Ledger").HasKey(e => new { e.ImportId, e.RowNumber, e.Number });
            entry.HasIndex(e => e.CustomerKey).HasFilter("\"CustomerKey\" IS NOT NULL");
        });
        modelBuilder.Entity<CorrectedRow>().ToClusteredTable("CorrectedRows").HasKey(row => new { row.ImportId, row.Line, row.CorrectedBy });
        modelBuilder.Entity<SavedProfile>(profile =>
        {
            profile.ToTable("Profiles").HasKey(p => new { p.Name, p.Version });
        });
        modelBuilder.Entity<StoredSetting>().ToTable("Settings").HasKey(s => s.Name);
        PeopleTables.Configure(modelBuilder);
    }
}
