using CrmReports.Application.Data;

namespace CrmReports.Application.People;

/// <summary>Writes and reads the record of who did what.</summary>
public sealed class AuditTrail(IDataStore store, TimeProvider clock)
{
    public void Note(Actor actor, string action, long? subject = null, string? detail = null)
    {
        using var context = store.NewOperationsContext();
        Add(context, clock, actor, action, subject, detail);
        context.SaveChanges();
    }

    /// <summary>The newest entries, or those before an id of an earlier page.</summary>
    public IReadOnlyList<AuditEntry> Newest(int count, long? before = null)
    {
        using var context = store.NewOperationsContext();
        return [.. context.Audit.Where(entry => before == null || entry.Id < before).OrderByDescending(entry => entry.Id).Take(count)];
    }

    /// <summary>Adds an entry to changes that are about to be saved, so that neither stands without the other.</summary>
    internal static void Add(OperationsContext context, TimeProvider clock, Actor actor, string action, long? subject = null, string? detail = null) =>
        context.Audit.Add(new AuditEntry
        {
            At = clock.GetUtcNow().UtcDateTime,
            ActorId = actor.PersonId,
            Via = actor.Via,
            Action = action,
            SubjectId = subject,
            Detail = detail,
        });
}
