namespace CrmReports.Application.Sources;

/// <summary>
/// A text file of separated values. Opening it finds out how it is to be read (<see cref="Reading"/>) from its first
/// megabyte; the rows are then read in one pass, in memory that does not grow with the file.
/// </summary>
/// <remarks>
/// A record that grows beyond <see cref="CsvOptions.MaxRecordBytes"/> (mostly a quote that is never closed) becomes
/// one row with <see cref="Conversion.Problem.RecordTooLong"/> at its line, and reading goes on with the line after
/// its first one; where the end of the record was in sight (up to about twice the size, depending on the buffers), it
/// goes on behind the record. A stream that cannot seek ends with that row instead.
/// </remarks>
public sealed class CsvSource : IDisposable
{
    private readonly StoredFile file;
    private readonly CsvLayout layout;
    private readonly CsvOptions options;

    private CsvSource(StoredFile file, CsvOptions options)
    {
        this.file = file;
        this.options = options;
        layout = CsvLayout.Find(file, options);
    }

    public SourceReading Reading => layout.Reading;

    /// <summary>Bytes of the file, as stored, that have been taken so far; for progress.</summary>
    public long BytesRead => file.BytesRead;

    /// <summary>Size of the file as stored; null for a stream that does not know.</summary>
    public long? TotalBytes => file.TotalBytes;

    /// <exception cref="SourceException">The file is missing, empty or not a table of text.</exception>
    public static CsvSource Open(string path, CsvOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Open(new StoredFile(path) { MaxUnpackedBytes = options?.MaxUnpackedBytes ?? long.MaxValue }, options);
    }

    /// <param name="stream">Read from its current position; disposed together with the source. If it can seek, rows
    /// can be read more than once.</param>
    /// <exception cref="SourceException">The stream is empty or not a table of text.</exception>
    public static CsvSource Open(Stream stream, CsvOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Open(new StoredFile(stream) { MaxUnpackedBytes = options?.MaxUnpackedBytes ?? long.MaxValue }, options);
    }

    /// <summary>
    /// Maps every data row and yields the results in the order of the file, on the caller's thread. With one worker
    /// the rows are mapped on the caller's thread as well, else on that many others.
    /// </summary>
    /// <param name="newWorker">Makes what one thread works with; called at most once per worker.
    /// The rows that one worker gets are in ascending order.</param>
    /// <param name="map">Must not keep the row. What it throws ends the reading.</param>
    /// <param name="workers">At least 1.</param>
    /// <exception cref="SourceException">CorruptArchive, while reading.</exception>
    public IEnumerable<TResult> Read<TWorker, TResult>(Func<TWorker> newWorker, RowMapper<TWorker, TResult> map, int workers)
    {
        ArgumentNullException.ThrowIfNull(newWorker);
        ArgumentNullException.ThrowIfNull(map);
        ArgumentOutOfRangeException.ThrowIfLessThan(workers, 1);
        return new CsvRows<TWorker, TResult>(file, layout, options, newWorker, map).Read(workers);
    }

    public void Dispose() => file.Dispose();

    private static CsvSource Open(StoredFile file, CsvOptions? options)
    {
        try
        {
            return new CsvSource(file, options ?? new CsvOptions());
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }
}
