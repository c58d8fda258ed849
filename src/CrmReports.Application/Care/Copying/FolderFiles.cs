using System.Security.Cryptography;
using CrmReports.Application.Data;

namespace CrmReports.Application.Care.Copying;

/// <summary>What lies beside the stores in a data folder and belongs to them: the files of imports that wait, the keys of the
/// web site.</summary>
public static class FolderFiles
{
    private const string PartEnding = ".part";
    private static readonly string[] Places = ["uploads", "keys"];

    /// <summary>Makes the files of one folder those of another. What is there already and equal stays.</summary>
    /// <returns>How many there are.</returns>
    public static int Copy(string from, string to, CancellationToken cancellation)
    {
        var count = 0;
        foreach (var place in Places)
        {
            var files = Names(from, place);
            foreach (var name in Names(to, place).Except(files))
            {
                File.Delete(Path.Combine(to, name));
            }

            foreach (var name in files)
            {
                CopyFile(Path.Combine(from, name), Path.Combine(to, name), cancellation);
                count++;
            }
        }

        return count;
    }

    private static List<string> Names(string folder, string place)
    {
        var path = Path.Combine(folder, place);
        return Directory.Exists(path)
            ? [.. Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) != PartEnding).Select(file => Path.GetRelativePath(folder, file))]
            : [];
    }

    private static void CopyFile(string from, string to, CancellationToken cancellation)
    {
        if (File.Exists(to) && AreEqual(from, to))
        {
            return;
        }

        PrivateFolder.Create(Path.GetDirectoryName(to)!);
        using (var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan))
        using (var target = PrivateFolder.CreateFile(to + PartEnding))
        {
            var buffer = new byte[256 * 1024];
            while (source.Read(buffer) is > 0 and var read)
            {
                cancellation.ThrowIfCancellationRequested();
                target.Write(buffer, 0, read);
            }

            target.Flush(flushToDisk: true);
        }

        File.Move(to + PartEnding, to, overwrite: true);
    }

    private static bool AreEqual(string one, string other) =>
        new FileInfo(one).Length == new FileInfo(other).Length && Hash(one).SequenceEqual(Hash(other));

    private static byte[] Hash(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        return SHA256.HashData(file);
    }
}
