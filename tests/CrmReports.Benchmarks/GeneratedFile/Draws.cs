namespace CrmReports.Benchmarks.GeneratedFile;

/// <summary>Random numbers that depend only on a seed and a place, so that any row can be made again without
/// keeping it: that is how a copy of an earlier row is written in a file of any size. The generator is
/// SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).</summary>
public struct Draws(ulong seed, ulong place)
{
    // The place is mixed before it is added: neighbouring places would else share all but one of their numbers.
    private ulong state = seed + Mix(place + 1);

    /// <summary>A number from 0 up to, not including, <paramref name="bound"/>.</summary>
    public int Below(int bound) => (int)(((Next() >> 32) * (ulong)bound) >> 32);

    private ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        return Mix(state);
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
