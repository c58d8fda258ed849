using Microsoft.EntityFrameworkCore;

namespace CrmReports.Application.People;

/// <summary>How people and what lets them in lie in the operations store.</summary>
internal static class PeopleTables
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<Person>(person =>
        {
            person.ToTable("People");
            person.Property(p => p.Role).HasConversion<string>();
            person.HasIndex(p => p.EmailKey).IsUnique();
        });
        model.Entity<Session>(session =>
        {
            session.ToTable("Sessions");
            session.HasIndex(s => s.KeyHash).IsUnique();
            session.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId);
        });
        model.Entity<ApiToken>(token =>
        {
            token.ToTable("ApiTokens");
            token.Property(t => t.Role).HasConversion<string>();
            token.HasIndex(t => t.Hash).IsUnique();
            token.HasOne<Person>().WithMany().HasForeignKey(t => t.PersonId);
        });
        model.Entity<OneTimeLink>(link =>
        {
            link.ToTable("OneTimeLinks");
            link.Property(l => l.Kind).HasConversion<string>();
            link.HasIndex(l => l.Hash).IsUnique();
            link.HasOne<Person>().WithMany().HasForeignKey(l => l.PersonId);
        });
        model.Entity<AuditEntry>().ToTable("Audit").HasIndex(a => a.At);
    }
}
