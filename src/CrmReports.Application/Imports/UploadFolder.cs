using System.Globalization;

namespace CrmReports.Application.Imports;

/// <summary>The files that imports work on: the stored upload of each, kept until it is published or discarded, and a
/// folder for staged rows that nobody needs after the process.</summary>
internal sealed class UploadFolder(string dataFolder)
{
    private readonly string uploads = Path.Combine(dataFolder, "uploads");
    private readonly string stages = Path.Combine(dataFolder, "stage");

    /// <summary>Stores a copy, whole or not at all.</summary>
    public string Store(long importId, string file)
    {
        Directory.CreateDirectory(uploads);
        var target = PathOf(importId);
        var part = target + ".part";
        File.Copy(file, part, overwrite: true);
        File.Move(part, target, overwrite: true);
        return target;
    }

    public string? Find(long importId) => File.Exists(PathOf(importId)) ? PathOf(importId) : null;

    public void Remove(long importId)
    {
        File.Delete(PathOf(importId));
        File.Delete(PathOf(importId) + ".part");
    }

    /// <summary>An empty folder for staged rows; what a killed process left there goes first.</summary>
    public string NewStage()
    {
        if (Directory.Exists(stages))
        {
            Directory.Delete(stages, recursive: true);
        }

        Directory.CreateDirectory(stages);
        return stages;
    }

    private string PathOf(long importId) => Path.Combine(uploads, importId.ToString(CultureInfo.InvariantCulture));
}
