using CrmReports.Application.Duplicates;
using CrmReports.Application.Tests.Imports.Engine;

namespace CrmReports.Application.Tests.Duplicates;

public sealed class SpoolTests
{
    private const long Unlimited = long.MaxValue;

    [Theory]
    [InlineData(Unlimited, 6)]
    [InlineData(0L, 6)]
    [InlineData(100_000L, 6)]
    [InlineData(100_000L, 8)]
    [InlineData(0L, 10)]
    public void GivesEveryEntryOnceByKeyAndRow(long memory, int partitionBits)
    {
        using var folder = new TestFolder();
        using var file = new SpoolFile(Path.Combine(folder.Path, "keys"), memory, new Partitioning(partitionBits));
        var spool = new Spool<KeyRow>(file);
        var random = new Random(1);
        var entries = Enumerable.Range(1, 50_000).Select(row => new KeyRow(random.NextInt64(long.MinValue, long.MaxValue), row % 3, row, row * 2)).ToArray();

        Write(spool, entries, writers: 3);

        spool.Total.ShouldBe(entries.Length);
        All(spool).ShouldBe(Sorted(entries));
    }

    [Fact]
    public void PassesWhileTheNextPartitionIsLoaded()
    {
        using var folder = new TestFolder();
        using var file = new SpoolFile(Path.Combine(folder.Path, "keys"), 200_000);
        var spool = new Spool<KeyRow>(file);
        var random = new Random(2);
        var entries = Enumerable.Range(1, 60_000).Select(row => new KeyRow(random.NextInt64(long.MinValue, long.MaxValue), row, row, 0)).ToArray();
        Write(spool, entries, writers: 2);

        var pass = new SpoolPass<KeyRow>(spool);
        var passed = new List<KeyRow>();
        while (pass.Next())
        {
            passed.AddRange(pass.Entries);
        }

        passed.ShouldBe(Sorted(entries));
        spool.Total.ShouldBe(0, "what has been passed is freed");
    }

    [Fact]
    public void PartitionsAscendWithTheKeysAsDatabasesOrderThem()
    {
        Partitioning.Least.Of(long.MinValue).ShouldBe(0);
        Partitioning.Least.Of(-1).ShouldBe(31);
        Partitioning.Least.Of(0).ShouldBe(32);
        Partitioning.Least.Of(long.MaxValue).ShouldBe(63);
    }

    [Theory]
    [InlineData(6)]
    [InlineData(8)]
    [InlineData(10)]
    public void TheRangesOfPartitionsFollowOneAnother(int bits)
    {
        var partitions = new Partitioning(bits);
        var next = long.MinValue;
        for (var partition = 0; partition < partitions.Count; partition++)
        {
            var (from, to) = partitions.RangeOf(partition);
            from.ShouldBe(next);
            partitions.Of(from).ShouldBe(partition);
            partitions.Of(to).ShouldBe(partition);
            next = unchecked(to + 1);
        }

        next.ShouldBe(long.MinValue);
    }

    [Fact]
    public void TheFileIsGoneWhenItIsClosed()
    {
        using var folder = new TestFolder();
        var path = Path.Combine(folder.Path, "keys");
        using (var file = new SpoolFile(path, 0))
        {
            file.Write([1, 2, 3]).ShouldBe(0);
            file.Write([4]).ShouldBe(3);
            var read = new byte[2];
            file.Read(2, read);
            read.ShouldBe([3, 4]);
            Should.Throw<EndOfStreamException>(() => file.Read(3, new byte[2]));
        }

        File.Exists(path).ShouldBeFalse();
    }

    [Theory]
    [InlineData(Unlimited)]
    [InlineData(0L)]
    public void ByteStringsComeBackByTheirNumbers(long memory)
    {
        using var folder = new TestFolder();
        using var file = new SpoolFile(Path.Combine(folder.Path, "bytes"), memory);
        var spool = new ByteSpool(file);
        var random = new Random(3);
        ByteSpool.Writer[] writers = [spool.NewWriter(), spool.NewWriter()];
        var numbers = new List<(int Partition, uint Number, byte[] Bytes)>();
        for (var i = 0; i < 3_000; i++)
        {
            var bytes = new byte[random.Next(i % 100 == 0 ? 40_000 : 60)];
            random.NextBytes(bytes);
            var partition = random.Next(64);
            numbers.Add((partition, writers[i % 2].Add(partition, bytes), bytes));
        }

        foreach (var group in numbers.GroupBy(entry => entry.Partition))
        {
            var loaded = spool.Load(group.Key);
            foreach (var (_, number, bytes) in group)
            {
                ByteSpool.Read(loaded, number).SequenceEqual(bytes).ShouldBeTrue();
            }

            spool.Free(group.Key);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(24)]
    [InlineData(25)]
    [InlineData(5_000)]
    public void ABucketSortIsASort(int length)
    {
        var random = new Random(length);
        foreach (var different in new[] { 1, 3, length })
        {
            var keys = Enumerable.Range(0, different).Select(_ => (random.NextInt64() >> 6, random.NextInt64(-2, 2))).ToArray();
            var entries = Enumerable.Range(0, length).Select(_ => keys[random.Next(different)]).Select(key => new KeyRow(key.Item1, key.Item2, random.Next(1, length), 0)).ToArray();
            var sorted = new KeyRow[length];

            BucketSort.Sort<KeyRow>(entries.ToArray(), sorted, Partitioning.Least.Bits);

            sorted.ShouldBe(Sorted(entries));
        }
    }

    [Fact]
    public void RepeatedRowsAreFoundWithTheFirstOfTheirKind()
    {
        using var folder = new TestFolder();
        using var file = new SpoolFile(Path.Combine(folder.Path, "keys"), 0);
        var spool = new Spool<KeyRow>(file);
        Write(spool, [new(5, 1, 3, 0), new(5, 1, 1, 0), new(5, 2, 2, 0), new(-5, 1, 4, 0), new(5, 1, 9, 0)], writers: 2);

        var found = new List<(int Row, int First)>();
        DuplicateRows.Find(spool, (duplicate, first) => found.Add((duplicate.Row, first.Row)));

        found.ShouldBe([(3, 1), (9, 1)]);
    }

    private static void Write(Spool<KeyRow> spool, KeyRow[] entries, int writers)
    {
        Parallel.For(0, writers, writer =>
        {
            var own = spool.NewWriter();
            for (var i = writer; i < entries.Length; i += writers)
            {
                own.Add(entries[i]);
            }
        });
        spool.Complete();
    }

    private static List<KeyRow> All(Spool<KeyRow> spool)
    {
        KeyRow[] buffer = [];
        KeyRow[] scratch = [];
        var all = new List<KeyRow>();
        for (var partition = 0; partition < spool.Partitions.Count; partition++)
        {
            all.AddRange(spool.Load(partition, ref buffer, ref scratch));
        }

        return all;
    }

    private static KeyRow[] Sorted(KeyRow[] entries) => [.. entries.OrderBy(entry => entry.Key).ThenBy(entry => entry.Row)];
}
