using CrmReports.Application.Data;
using CrmReports.Application.Sources;

namespace CrmReports.Application.Imports;

/// <summary>Takes uploads in: streams them to disk, within limits, and makes imports of them that wait to be counted.</summary>
public sealed class UploadDesk(ImportEngine engine, UploadLimits limits)
{
    private const int BlockBytes = 256 * 1024;
    private const long BytesBetweenChecks = 64L << 20;
    private const int LongestName = 200;

    private readonly UploadSlots slots = new(limits.PerPerson);

    /// <summary>The given ones, and the size that the organisation has set.</summary>
    public UploadLimits Limits => limits with { FileBytes = Math.Min(limits.FileBytes, engine.Settings.Current.UploadBytes) };

    public async Task<UploadResult> Receive(UploadRequest request, CancellationToken cancellation = default)
    {
        if (request.RequestKey is { } key && engine.Log.FindRequest(key) is { } known)
        {
            return new UploadResult(known, IsRepeated: true);
        }

        if (Refusal(request.Length ?? 0) is { } refused)
        {
            return new UploadResult(0, refused);
        }

        using var slot = slots.TryTake(request.Person);
        if (slot is null)
        {
            return new UploadResult(0, UploadFault.TooMany);
        }

        using var incoming = engine.Uploads.NewIncoming();
        try
        {
            return await Store(request, incoming, cancellation) is { } fault
                ? new UploadResult(0, fault)
                : Accept(request, incoming);
        }
        finally
        {
            File.Delete(incoming.Path);
        }
    }

    /// <summary>The name without folders and control characters, whatever system it comes from.</summary>
    public static string NameOf(string? fileName)
    {
        var name = new string([.. (fileName ?? "").Where(letter => !char.IsControl(letter))]).Trim();
        name = name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Trim();
        if (name.Length > LongestName)
        {
            name = name[..(char.IsHighSurrogate(name[LongestName - 1]) ? LongestName - 1 : LongestName)];
        }

        return name.Length == 0 ? "upload" : name;
    }

    private UploadFault? Refusal(long bytes) =>
        bytes > Limits.FileBytes ? UploadFault.TooBig
        : engine.Uploads.Bytes + bytes > limits.KeptBytes ? UploadFault.QuotaReached
        : engine.Uploads.FreeBytes is { } free && free < limits.FreeBytes + bytes ? UploadFault.DiskFull
        : null;

    private async Task<UploadFault?> Store(UploadRequest request, HashedFile incoming, CancellationToken cancellation)
    {
        var block = new byte[BlockBytes];
        long bytes = 0;
        var most = Limits.FileBytes;
        var nextCheck = BytesBetweenChecks;
        try
        {
            int read;
            var pace = new UploadPace(limits);
            while ((read = await Read(request.Content, block, pace.Patience, cancellation)) > 0)
            {
                if (!pace.Take(read))
                {
                    return UploadFault.TooSlow;
                }

                bytes += read;
                if (bytes > most)
                {
                    return UploadFault.TooBig;
                }

                await incoming.WriteAsync(block.AsMemory(0, read), cancellation);
                if (bytes >= nextCheck)
                {
                    nextCheck = bytes + BytesBetweenChecks;
                    if (Refusal(0) is { } refused)
                    {
                        return refused;
                    }
                }
            }

            incoming.FlushToDisk();
        }
        catch (UploadBrokenException)
        {
            return UploadFault.Incomplete;
        }
        catch (TimeoutException)
        {
            return UploadFault.TooSlow;
        }
        catch (IOException fault) when (StoreTroubles.Of(fault) == StoreTrouble.DiskFull)
        {
            return UploadFault.DiskFull;
        }

        return bytes == 0 ? UploadFault.Empty
            : request.Length is { } announced && bytes < announced ? UploadFault.Incomplete
            : null;
    }

    /// <summary>A connection that ends is another thing than a disk that is full; both are IOExceptions.</summary>
    private static async Task<int> Read(Stream content, byte[] block, TimeSpan patience, CancellationToken cancellation)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        late.CancelAfter(patience);
        try
        {
            return await content.ReadAsync(block, late.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new TimeoutException("The upload is too slow.");
        }
        catch (Exception fault) when (fault is IOException or OperationCanceledException)
        {
            throw new UploadBrokenException(fault);
        }
    }

    private UploadResult Accept(UploadRequest request, HashedFile incoming)
    {
        var (bytes, hash) = incoming.Complete();
        if (Look(incoming.Path, request.Profile, out var headers, out var known) is { } fault)
        {
            return new UploadResult(0, fault);
        }

        var same = engine.Log.FindHash(hash);
        var like = known?.Corrects ?? (request.Profile is null && headers is not null && !OwnExports.IsRecords(headers) ? new ImportHistory(engine.Store).WithHeaders(headers) : null);
        var profile = known is not null ? known.Profile : request.Profile ?? (like is null ? new ImportProfile() : ImportLog.ProfileOf(like));
        var (id, isRepeated) = engine.Log.Accept(NameOf(request.FileName), bytes, hash, ImportProfileFile.Write(profile), ImportState.Uploaded, request.Person, request.RequestKey, like?.Id, known?.Corrects?.Id);
        if (isRepeated)
        {
            return new UploadResult(id, IsRepeated: true);
        }

        engine.Uploads.Adopt(incoming, id);
        return new UploadResult(id, SameFile: same);
    }

    /// <summary>Refuses only what no choice of encoding or separator could mend: the rest is asked on the next page.</summary>
    private UploadFault? Look(string file, ImportProfile? profile, out IReadOnlyList<string>? headers, out KnownFile? known)
    {
        headers = null;
        known = null;
        try
        {
            using var source = CsvSource.Open(file);
            headers = source.Reading.Headers;
            if (OwnExports.IsRecords(headers) || HeaderMatcher.IsRejectFile(headers))
            {
                known = KnownFiles.Recognise(engine.Store, source, profile ?? new ImportProfile());
            }

            return null;
        }
        catch (SourceException fault)
        {
            return fault.Fault switch
            {
                SourceFault.Empty => UploadFault.Empty,
                SourceFault.NotText or SourceFault.CorruptArchive => UploadFault.WrongType,
                _ => null,
            };
        }
    }

    private sealed class UploadBrokenException(Exception inner) : Exception("The upload ended early.", inner);
}
