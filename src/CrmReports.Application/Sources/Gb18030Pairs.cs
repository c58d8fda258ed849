namespace CrmReports.Application.Sources;

/// <summary>What the pairs of bytes in a text are if it is GB18030.</summary>
/// <param name="Usual">GB2312: punctuation and full-width forms, and the 3,755 characters of its first level.</param>
/// <param name="Letters">A high byte and an ASCII one.</param>
/// <param name="Rare">All others.</param>
internal readonly record struct Gb18030Pairs(int Usual, int Letters, int Rare)
{
    public static Gb18030Pairs Count(ReadOnlySpan<byte> sample)
    {
        var (usual, letters, rare) = (0, 0, 0);
        for (var i = 0; i + 1 < sample.Length; i++)
        {
            if (sample[i] < 0x80)
            {
                continue;
            }

            var (lead, trail) = (sample[i], sample[++i]);
            switch (lead, trail)
            {
                case ( >= 0xA1 and <= 0xA3 or >= 0xB0 and <= 0xD7, >= 0xA1):
                    usual++;
                    break;
                case (_, >= 0x30 and <= 0x39):
                    i += 2; // four bytes
                    break;
                case (_, < 0x80):
                    letters++;
                    break;
                default:
                    rare++;
                    break;
            }
        }

        return new Gb18030Pairs(usual, letters, rare);
    }
}
