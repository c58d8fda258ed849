using System.Collections.Concurrent;
using CrmReports.Application.People;

namespace CrmReports.Web.Access;

/// <summary>Answers who is behind a key or a token without asking the store each time. Whoever is disabled, demoted or signed
/// out elsewhere is noticed when the answer is too old; by this process at once (<see cref="Forget"/>).</summary>
internal sealed class KnownSessions(Sessions sessions, ApiTokens tokens, LastSeen seen, TimeProvider clock)
{
    /// <summary>How long an answer holds; the promise is a minute.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromSeconds(10);

    private const int MostKept = 10_000;

    private readonly ConcurrentDictionary<string, (SignedIn Person, long At)> known = new(StringComparer.Ordinal);

    public SignedIn? BySession(string key) => Find(key, sessions.Find);

    public SignedIn? ByToken(string secret) => Find(secret, tokens.Find);

    public void Forget(long personId)
    {
        foreach (var (key, value) in known)
        {
            if (value.Person.PersonId == personId)
            {
                known.TryRemove(key, out _);
            }
        }
    }

    private SignedIn? Find(string secret, Func<string, SignedIn?> ask)
    {
        if (!known.TryGetValue(secret, out var answer) || clock.GetElapsedTime(answer.At) > Kept)
        {
            known.TryRemove(secret, out _);
            if (ask(secret) is not { } person)
            {
                return null;
            }

            answer = (person, clock.GetTimestamp());
            MakeRoom();
            known[secret] = answer;
        }

        seen.Note(answer.Person);
        return answer.Person;
    }

    private void MakeRoom()
    {
        if (known.Count >= MostKept)
        {
            known.Clear();
        }
    }
}
