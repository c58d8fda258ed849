using CrmReports.Application.Aggregation;
using CrmReports.Application.Customers;
using CrmReports.Application.Imports;
using Microsoft.EntityFrameworkCore;

namespace CrmReports.Application.Data;

/// <summary>The data: customers, purchases, interactions, claims, rollups, publications. Each provider derives its own
/// context for its migrations.</summary>
public abstract class DataContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<StoreState> State => Set<StoreState>();

    public DbSet<Customer> Customers => Set<Customer>();

    public DbSet<Purchase> Purchases => Set<Purchase>();

    public DbSet<Interaction> Interactions => Set<Interaction>();

    public DbSet<Term> Terms => Set<Term>();

    public DbSet<CustomField> CustomFields => Set<CustomField>();

    public DbSet<Claim> Claims => Set<Claim>();

    public DbSet<Publication> Publications => Set<Publication>();

    public DbSet<SalesRollup> SalesRollups => Set<SalesRollup>();

    public DbSet<CustomerTotal> CustomerTotals => Set<CustomerTotal>();

    public DbSet<CalendarDay> Calendar => Set<CalendarDay>();

    public DbSet<Tombstone> Tombstones => Set<Tombstone>();

    public DbSet<CustomerEdit> CustomerEdits => Set<CustomerEdit>();

    public DbSet<EditedCustomer> EditedCustomers => Set<EditedCustomer>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<StoreState>(state =>
        {
            state.ToTable("State");
            state.Property(s => s.Id).ValueGeneratedNever();
            state.Property(s => s.Fields).HasDefaultValue("");
        });
        modelBuilder.Entity<Customer>().Property(c => c.Id).ValueGeneratedNever();
        modelBuilder.Entity<Purchase>().Property(p => p.Id).ValueGeneratedNever();
        modelBuilder.Entity<Interaction>(interaction =>
        {
            interaction.Property(i => i.Id).ValueGeneratedNever();
            interaction.HasIndex(i => i.PurchaseId);
            interaction.HasIndex(i => i.CustomerId);
        });
        modelBuilder.Entity<Term>(term =>
        {
            term.Property(t => t.Id).ValueGeneratedNever();
            term.HasIndex(t => t.Text).IsUnique();
        });
        modelBuilder.Entity<CustomField>(field =>
        {
            field.HasIndex(f => new { f.Kind, f.Name }).IsUnique();
            field.Property(f => f.Unused).HasDefaultValue(false);
        });
        modelBuilder.Entity<Publication>(publication =>
        {
            publication.HasKey(p => p.ImportId);
            publication.Property(p => p.ImportId).ValueGeneratedNever();
            publication.HasIndex(p => p.Sequence).IsUnique();
        });
        modelBuilder.Entity<CustomerEdit>(edit =>
        {
            edit.ToTable("CustomerEdits");
            edit.HasIndex(e => e.CustomerId);
            edit.HasIndex(e => new { e.KeyHi, e.KeyLo });
        });
        modelBuilder.Entity<EditedCustomer>(edited =>
        {
            edited.ToTable("EditedCustomers").HasKey(e => e.CustomerId);
            edited.Property(e => e.CustomerId).ValueGeneratedNever();
        });
        ConfigureKeyTables(modelBuilder);
    }

    private static void ConfigureKeyTables(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<CustomerKey>().ToClusteredTable("CustomerKeys").HasKey(k => new { k.KeyHi, k.KeyLo, k.CustomerId });
        modelBuilder.Entity<PurchaseKey>().ToClusteredTable("PurchaseKeys").HasKey(k => new { k.KeyHi, k.KeyLo, k.PurchaseId });
        modelBuilder.Entity<InteractionKey>().ToClusteredTable("InteractionKeys").HasKey(k => new { k.KeyHi, k.KeyLo, k.InteractionId });
        modelBuilder.Entity<CustomerPurchase>().ToClusteredTable("CustomerPurchases").HasKey(k => new { k.CustomerId, k.PurchaseId });
        modelBuilder.Entity<Tombstone>().ToClusteredTable("Tombstones").HasKey(t => new { t.KeyHi, t.KeyLo });
        modelBuilder.Entity<CustomerTotal>().ToClusteredTable("CustomerTotals").HasKey(t => new { t.CustomerId, t.CurrencyTerm });
        modelBuilder.Entity<SalesRollup>().ToClusteredTable("SalesRollups")
            .HasKey(r => new { r.Day, r.CategoryTerm, r.RegionTerm, r.ChannelTerm, r.CurrencyTerm });
        modelBuilder.Entity<CalendarDay>(day =>
        {
            day.ToTable("Calendar").HasKey(d => d.Day);
            day.Property(d => d.Day).ValueGeneratedNever();
        });
        modelBuilder.Entity<Claim>(claim =>
        {
            claim.ToClusteredTable("Claims").HasKey(c => new { c.Kind, c.RecordId, c.ImportId });
            claim.HasIndex(c => c.ImportId);
        });
    }
}
