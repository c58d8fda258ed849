using System.Globalization;
using System.Text;
using CrmReports.Application.Reports;
using Microsoft.Data.SqlClient;

namespace CrmReports.Data.SqlServer;

/// <summary>The rows of a query: as they come over the wire, or from aside where the connection was wanted before their end.</summary>
internal sealed class SqlServerRows : ReportRows
{
    /// <summary>After so many rows it is likely that many more would come: it pays to tell the server that nobody wants them.</summary>
    private const int ManyRows = 1000;

    private readonly SqlServerSession session;
    private readonly SqlCommand? command;
    private readonly SqlDataReader reader;
    private readonly CancellationTokenRegistration cancelling;
    private readonly byte[]?[] texts;
    private readonly Type[] types;
    private Queue<object?[]>? aside;
    private object?[]? row;
    private long seen;

    /// <param name="command">Ended with the rows; null where somebody else ends it.</param>
    /// <param name="cancelling">Cancels the command when nobody waits for the rows any more.</param>
    public SqlServerRows(SqlServerSession session, SqlDataReader reader, SqlCommand? command, CancellationTokenRegistration cancelling = default)
    {
        this.cancelling = cancelling;
        this.session = session;
        this.reader = reader;
        this.command = command;
        texts = new byte[reader.FieldCount][];
        types = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetFieldType)];
    }

    public override bool Read()
    {
        session.ThrowIfCancelled();
        if (aside is not null)
        {
            return aside.TryDequeue(out row);
        }

        try
        {
            if (!reader.IsClosed && reader.Read())
            {
                seen++;
                return true;
            }

            End();
            return false;
        }
        catch (SqlException fault)
        {
            throw session.FaultOf(fault);
        }
    }

    public override bool IsNull(int column) => row is null ? reader.IsDBNull(column) : row[column] is null;

    public override long GetInt64(int column) => row is null && types[column] == typeof(long)
        ? reader.GetInt64(column)
        : Value(column) switch
        {
            long number => number,
            int number => number,
            bool flag => flag ? 1 : 0,
            double number => (long)number,
            decimal number => (long)number,
            short number => number,
            byte number => number,
            string text => long.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : 0,
            _ => 0,
        };

    public override double GetDouble(int column) => Value(column) switch
    {
        double number => number,
        long number => number,
        int number => number,
        decimal number => (double)number,
        string text => double.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : 0,
        _ => 0,
    };

    /// <summary>Also the bytes of a blob; a moment and a number are written as SQLite writes them.</summary>
    public override ReadOnlySpan<byte> GetUtf8(int column) => Value(column) switch
    {
        string text => Utf8(column, text),
        byte[] bytes => bytes,
        DateTime moment => Utf8(column, Moments.Write(moment)),
        bool flag => flag ? "1"u8 : "0"u8,
        IFormattable number => Utf8(column, number.ToString(null, CultureInfo.InvariantCulture)),
        _ => default,
    };

    /// <summary>Reads what is still to come, so that the connection is free.</summary>
    public void KeepAside()
    {
        try
        {
            // The row that is being looked at stays the one; those to come follow it.
            row = seen > 0 && !reader.IsClosed ? Copy() : null;
            aside = new Queue<object?[]>();
            while (!reader.IsClosed && reader.Read())
            {
                aside.Enqueue(Copy());
            }

            reader.Dispose();
        }
        catch (SqlException fault)
        {
            throw session.FaultOf(fault);
        }
    }

    /// <summary>The session ends, and these rows with it.</summary>
    public void Forget()
    {
        aside = new Queue<object?[]>();
        Close();
    }

    protected override void Dispose(bool disposing)
    {
        if (aside is null)
        {
            End();
        }

        aside = null;
        command?.Dispose();
    }

    private object? Value(int column)
    {
        if (row is not null)
        {
            return row[column];
        }

        var value = reader.GetValue(column);
        return value is DBNull ? null : value;
    }

    private ReadOnlySpan<byte> Utf8(int column, string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        var bytes = texts[column];
        if (bytes is null || bytes.Length < most)
        {
            texts[column] = bytes = new byte[Math.Max(most, 64)];
        }

        return bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes));
    }

    private object?[] Copy()
    {
        var values = new object[reader.FieldCount];
        reader.GetValues(values);
        return Array.ConvertAll<object, object?>(values, value => value is DBNull ? null : value);
    }

    private void End()
    {
        session.Ended(this);
        Close();
    }

    private void Close()
    {
        cancelling.Dispose();
        try
        {
            if (seen > ManyRows && !reader.IsClosed)
            {
                command?.Cancel();
            }

            reader.Dispose();
        }
        catch (Exception fault) when (fault is SqlException or InvalidOperationException)
        {
            // What is not wanted any more need not end well.
        }
    }
}
