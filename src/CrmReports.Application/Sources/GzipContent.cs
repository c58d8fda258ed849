using System.IO.Compression;

namespace CrmReports.Application.Sources;

/// <summary>
/// The content of a gzip file. <see cref="GZipStream"/> takes a file that was cut off for one that ends: its strict
/// mode is a switch of the whole process. So one zero byte is added behind the file. After the end of a whole
/// archive the decoder sees that no further member starts with it and asks for nothing more; in a cut one the
/// decoder takes it for data and asks again.
/// </summary>
internal sealed class GzipContent : ForwardStream
{
    private readonly Probe probe;
    private readonly GZipStream unpacked;

    private readonly long mostBytes;
    private long bytes;

    public GzipContent(Stream stored, long mostBytes)
    {
        this.mostBytes = mostBytes;
        probe = new Probe(stored);
        unpacked = new GZipStream(probe, CompressionMode.Decompress);
    }

    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty)
        {
            return 0;
        }

        var read = Unpack(buffer);
        if (probe.AskedBehindEnd || (read == 0 && !probe.AtEnd))
        {
            throw Corrupt(null);
        }

        bytes += read;
        return bytes <= mostBytes ? read : throw new SourceException(
            SourceFault.TooLarge,
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Unpacked, the file is larger than {mostBytes >> 20:N0} MiB, the most that is read. Split it, or raise the setting unpack-limit."));
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            unpacked.Dispose();
        }
    }

    private int Unpack(Span<byte> buffer)
    {
        try
        {
            return unpacked.Read(buffer);
        }
        catch (InvalidDataException fault)
        {
            throw Corrupt(fault);
        }
    }

    private static SourceException Corrupt(Exception? fault) => new(
        SourceFault.CorruptArchive,
        "The compressed file is damaged or was cut off: it does not unpack to its end. Copy or compress it again.",
        fault);

    private sealed class Probe(Stream stored) : ForwardStream
    {
        public bool AtEnd { get; private set; }

        public bool AskedBehindEnd { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            if (AtEnd)
            {
                AskedBehindEnd = true;
                return 0;
            }

            var read = stored.Read(buffer);
            if (read > 0)
            {
                return read;
            }

            AtEnd = true;
            buffer[0] = 0;
            return 1;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                stored.Dispose();
            }
        }
    }
}
