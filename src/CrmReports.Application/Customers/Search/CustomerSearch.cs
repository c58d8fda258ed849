using System.Globalization;
using System.Text;
using CrmReports.Application.Data;

namespace CrmReports.Application.Customers.Search;

/// <summary>Finds, filters, sorts and pages customers. Holds an index of the newest data version in memory; made when it
/// is first asked for, or beforehand by <see cref="Prepare"/>.</summary>
public sealed class CustomerSearch(IDataStore store)
{
    private const int KeptFilters = 8;

    private readonly Lock making = new();
    private readonly Dictionary<string, RowMarks> kept = new(StringComparer.Ordinal);
    private CustomerIndex? current;

    /// <summary>When a search was last asked for, in <see cref="Environment.TickCount64"/>.</summary>
    public long LastUse { get; private set; } = Environment.TickCount64;

    /// <summary>Makes the index of the data as they are now, if it is not there, and puts it in the order that a list
    /// begins with.</summary>
    public void Prepare(CancellationToken cancellation = default) => Index(cancellation).Sorted(new CustomerSearchRequest().Order);

    /// <summary>The same, in every order.</summary>
    public void PrepareAll(CancellationToken cancellation = default)
    {
        var index = Index(cancellation);
        foreach (var order in Enum.GetValues<CustomerOrder>())
        {
            cancellation.ThrowIfCancellationRequested();
            index.Sorted(order);
        }
    }

    /// <summary>Gives the memory back until the next question.</summary>
    public void Release()
    {
        lock (making)
        {
            current = null;
            kept.Clear();
        }
    }

    public CustomerPage Find(CustomerSearchRequest request, CancellationToken cancellation = default)
    {
        LastUse = Environment.TickCount64;
        while (true)
        {
            var index = Index(cancellation);
            using var session = store.Read(cancellation);
            if (CustomerIndexReading.VersionOf(session) == index.DataVersion)
            {
                return Find(session, index, request);
            }
        }
    }

    /// <summary>The values of a field by how many customers have them, most first.</summary>
    public IReadOnlyList<FilterChoice> Choices(string field, int most, CancellationToken cancellation = default)
    {
        var index = Index(cancellation);
        var column = Array.IndexOf(IndexPart.CodedFields, field);
        if (column < 0)
        {
            return [];
        }

        var counts = new long[index.Codes[column].Texts.Count];
        foreach (var part in index.Parts)
        {
            foreach (var code in part.Codes[column])
            {
                counts[code]++;
            }
        }

        return
        [
            .. counts.Select((count, code) => new FilterChoice(index.Codes[column].Texts[code], count))
                .Where(choice => choice.Customers > 0)
                .OrderByDescending(choice => choice.Customers).ThenBy(choice => choice.Value, StringComparer.Ordinal)
                .Take(most),
        ];
    }

    private CustomerIndex Index(CancellationToken cancellation)
    {
        long version;
        using (var session = store.Read(cancellation))
        {
            version = CustomerIndexReading.VersionOf(session);
        }

        lock (making)
        {
            if (current is null || current.DataVersion < version)
            {
                kept.Clear();
                current = Patched(current, cancellation);
                current ??= new CustomerIndexReading(store, cancellation).Read();
            }

            return current;
        }
    }

    private CustomerIndex? Patched(CustomerIndex? before, CancellationToken cancellation)
    {
        if (before is null)
        {
            return null;
        }

        using var session = store.Read(cancellation);
        return CustomerIndexPatch.Of(before, session);
    }

    private CustomerPage Find(IStoreSession session, CustomerIndex index, CustomerSearchRequest request)
    {
        var marks = Marks(session, index, request);
        var sorted = index.Sorted(request.Order);
        var size = Math.Clamp(request.Rows, 1, CustomerSearchRequest.MostRows);
        var position = request.Mark is null ? 0 : sorted.PositionOf(request.Mark, request.Descending, request.Before);
        var found = request.Mark is not null && request.Before
            ? Backwards(sorted, marks, position, size, request.Descending)
            : Forwards(sorted, marks, position, size, request.Descending);
        if (found.Count == 0 && request.Mark is not null && !request.StopsAtEnd)
        {
            // What the mark pointed to is gone with all that followed it.
            found = Forwards(sorted, marks, 0, size, request.Descending);
        }

        var total = marks?.Marked() ?? index.Count;
        var before = found.Count == 0 ? 0 : marks is null ? found[0].Position : Count(sorted, marks, found[0].Position, request.Descending);
        return new CustomerPage(
            new CustomerRows(session, index).Read([.. found.Select(row => row.Place)]),
            before + 1,
            total,
            found.Count > 0 && before + found.Count < total ? sorted.MarkOf(found[^1].Place) : null,
            before > 0 ? sorted.MarkOf(found[0].Place) : null,
            index.Currency,
            index.OtherCurrencies,
            index.DataVersion);
    }

    private static List<(int Position, int Place)> Forwards(SortedCustomers sorted, RowMarks? marks, int from, int size, bool descending)
    {
        var found = new List<(int, int)>(size);
        for (var position = from; position < sorted.Count && found.Count < size; position++)
        {
            var place = sorted.At(position, descending);
            if (marks is null || marks[place])
            {
                found.Add((position, place));
            }
        }

        return found;
    }

    private static List<(int Position, int Place)> Backwards(SortedCustomers sorted, RowMarks? marks, int end, int size, bool descending)
    {
        var found = new List<(int, int)>(size);
        for (var position = end - 1; position >= 0 && found.Count < size; position--)
        {
            var place = sorted.At(position, descending);
            if (marks is null || marks[place])
            {
                found.Add((position, place));
            }
        }

        found.Reverse();
        return found;
    }

    private static int Count(SortedCustomers sorted, RowMarks marks, int end, bool descending)
    {
        var count = 0;
        for (var position = 0; position < end; position++)
        {
            count += marks[sorted.At(position, descending)] ? 1 : 0;
        }

        return count;
    }

    /// <summary>The customers that text and filters leave; null for all.</summary>
    private RowMarks? Marks(IStoreSession session, CustomerIndex index, CustomerSearchRequest request)
    {
        var words = SearchWords.Of(request.Text);
        var question = new StringBuilder();
        foreach (var part in words.Select(Convert.ToHexString).Concat(request.Filters.SelectMany(filter => filter.Values.Prepend(filter.Field + ":"))))
        {
            question.Append(CultureInfo.InvariantCulture, $"{part.Length}:{part}");
        }

        if (question.Length == 0)
        {
            return null;
        }

        lock (making)
        {
            if (current == index && kept.TryGetValue(question.ToString(), out var known))
            {
                return known;
            }
        }

        var marks = new CustomerMarks(session, store.Dialect, index).Of(words, request.Filters);
        lock (making)
        {
            if (current == index)
            {
                if (kept.Count >= KeptFilters)
                {
                    kept.Clear();
                }

                kept[question.ToString()] = marks;
            }
        }

        return marks;
    }
}
