using System.Globalization;
using CrmReports.Application.Data;

namespace CrmReports.Application.Imports;

/// <summary>The files that imports work on: the stored upload of each, kept until it is published or discarded, and a
/// folder for staged rows that nobody needs after the process.</summary>
internal sealed class UploadFolder(string dataFolder)
{
    private const string PartEnding = ".part";

    private readonly string uploads = Path.Combine(dataFolder, "uploads");
    private readonly string stages = Path.Combine(dataFolder, "stage");

    /// <summary>Stores a copy, whole or not at all.</summary>
    public string Store(long importId, string file)
    {
        PrivateFolder.Create(uploads);
        var target = PathOf(importId);
        var part = target + PartEnding;
        File.Copy(file, part, overwrite: true);
        File.Move(part, target, overwrite: true);
        return target;
    }

    public string? Find(long importId) => File.Exists(PathOf(importId)) ? PathOf(importId) : null;

    public void Remove(long importId)
    {
        File.Delete(PathOf(importId));
        File.Delete(PathOf(importId) + PartEnding);
    }

    /// <summary>An empty folder for staged rows; what a killed process left there goes first.</summary>
    public string NewStage()
    {
        RemoveStage();
        PrivateFolder.Create(stages);
        return stages;
    }

    /// <summary>Whether somebody is at work here, or was when their process ended.</summary>
    public bool HasStage => Directory.Exists(stages);

    /// <summary>Removes what a killed process left: staged rows, half copies, and the files of imports that need them no
    /// more. Files with other names than imports have are left alone.</summary>
    public void Tidy(IReadOnlySet<long> wanted)
    {
        RemoveStage();
        if (!Directory.Exists(uploads))
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(uploads))
        {
            var isPart = Path.GetExtension(file) == PartEnding;
            var name = isPart ? Path.GetFileNameWithoutExtension(file) : Path.GetFileName(file);
            if (long.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && (isPart || !wanted.Contains(id)))
            {
                File.Delete(file);
            }
        }
    }

    private void RemoveStage()
    {
        if (Directory.Exists(stages))
        {
            Directory.Delete(stages, recursive: true);
        }
    }

    private string PathOf(long importId) => Path.Combine(uploads, importId.ToString(CultureInfo.InvariantCulture));
}
