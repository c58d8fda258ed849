using System.Text;

namespace CrmReports.Application.Sources;

/// <summary>
/// The text of a dialect that the CSV reader does not know, in one that it knows: separators of several bytes become
/// <see cref="Dialect.FieldMark"/>, escaped quotes are doubled. Line breaks stay where they are.
/// </summary>
internal sealed class RewritingStream(Stream inner, Dialect dialect) : ForwardStream
{
    private readonly byte[] separator = Encoding.UTF8.GetBytes(dialect.Separator);
    private readonly byte quote = (byte)dialect.Quote;
    private readonly byte escape = (byte)dialect.Escape;
    private readonly byte[] stops = StopsOf(dialect);
    private readonly byte[] input = new byte[64 * 1024];
    private readonly byte[] output = new byte[(64 * 1024) + 1];
    private int start;
    private int end;
    private int taken;
    private int made;
    private bool ended;
    private bool atFieldStart = true;
    private bool inQuotes;

    /// <summary>The next byte begins a record, whatever came before it.</summary>
    public void Restart() => (atFieldStart, inQuotes) = (true, false);

    public override int Read(Span<byte> buffer)
    {
        while (taken == made && Fill())
        {
            (taken, made) = (0, 0);
            Rewrite(Math.Min(buffer.Length, output.Length - 1));
        }

        var count = Math.Min(buffer.Length, made - taken);
        output.AsSpan(taken, count).CopyTo(buffer);
        taken += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }
    }

    private static byte[] StopsOf(Dialect dialect)
    {
        var stops = new List<byte> { (byte)'\r', (byte)'\n', Encoding.UTF8.GetBytes(dialect.Separator)[0] };
        stops.AddRange(new[] { dialect.Quote, dialect.Escape }.Where(special => special != '\0').Select(special => (byte)special));
        return [.. stops];
    }

    /// <summary>Makes sure that what decides about the next byte is there too.</summary>
    private bool Fill()
    {
        if (end - start <= separator.Length + 1 && !ended)
        {
            input.AsSpan(start, end - start).CopyTo(input);
            (start, end) = (0, end - start);
            var read = inner.ReadAtLeast(input.AsSpan(end), 1, throwOnEndOfStream: false);
            end += read;
            ended = read == 0;
        }

        return start < end || !ended;
    }

    /// <summary>No more than is asked for (but for the second half of a pair), so that a restart finds its place.</summary>
    private void Rewrite(int most)
    {
        while (made < most && start < end && (ended || end - start > separator.Length + 1))
        {
            var rest = input.AsSpan(start, end - start);
            var stop = rest.IndexOfAny(stops);
            var plain = Math.Min(stop < 0 ? rest.Length : stop, most - made);
            if (plain == 0)
            {
                made += Special(rest, output.AsSpan(made));
                continue;
            }

            rest[..plain].CopyTo(output.AsSpan(made));
            atFieldStart = atFieldStart && dialect.Trim && !rest[..plain].ContainsAnyExcept(" \t"u8);
            start += plain;
            made += plain;
        }
    }

    /// <summary>Rewrites what begins with a byte that may mean something; returns the bytes written.</summary>
    private int Special(ReadOnlySpan<byte> rest, Span<byte> target)
    {
        var first = rest[0];
        if (escape != 0 && first == escape && rest.Length > 1 && Escaped(rest, target) is var escaped and > 0)
        {
            atFieldStart = false;
            return escaped;
        }

        if (!inQuotes && rest.StartsWith(separator))
        {
            start += separator.Length;
            atFieldStart = true;
            target[0] = (byte)dialect.FieldMark;
            return 1;
        }

        start++;
        target[0] = first;
        if (quote != 0 && first == quote)
        {
            return Quote(rest, target);
        }

        atFieldStart = !inQuotes && first is (byte)'\r' or (byte)'\n';
        return 1;
    }

    private int Quote(ReadOnlySpan<byte> rest, Span<byte> target)
    {
        if (inQuotes && rest.Length > 1 && rest[1] == quote)
        {
            start++;
            target[1] = quote;
            return 2;
        }

        inQuotes = !inQuotes && atFieldStart;
        atFieldStart = false;
        return 1;
    }

    /// <summary>An escape that escapes nothing is text, as in <c>C:\new</c>.</summary>
    private int Escaped(ReadOnlySpan<byte> rest, Span<byte> target)
    {
        var next = rest[1..];
        if (next[0] == quote && quote != 0)
        {
            if (!inQuotes && atFieldStart)
            {
                return 0;
            }

            start += 2;
            target[0] = quote;
            target[1] = quote;
            return inQuotes ? 2 : 1;
        }

        if (next[0] != escape && (inQuotes || separator.Length > 1 || next[0] != separator[0]))
        {
            return 0;
        }

        start += 2;
        target[0] = next[0];
        return 1;
    }
}
