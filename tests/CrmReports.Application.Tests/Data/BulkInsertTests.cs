using System.Text;
using CrmReports.Application.Data;

namespace CrmReports.Application.Tests.Data;

/// <summary>That bulk inserts, which go on beside the thread that makes the rows, give what they are told, and nothing
/// after a fault.</summary>
public sealed class BulkInsertTests : IDisposable
{
    private readonly TestFolder folder = new();
    private readonly IDataStore store;

    public BulkInsertTests()
    {
        store = TestStores.Open(folder.Path);
        store.Migrate();
    }

    public void Dispose() => folder.Dispose();

    [StoreTheory]
    [InlineData(1)]
    [InlineData(31)]
    [InlineData(5_000)]
    [InlineData(50_021)]
    public void EveryRowArrivesWithItsOwnValuesAndNulls(int count)
    {
        using (var session = store.Write())
        {
            using var sink = session.Insert("Customers", "Id", "ImportId", "RowNumber", "KeyHi", "KeyLo", "Name", "City", "Age", "Phone", "Email");
            for (var id = 1; id <= count; id++)
            {
                SetCustomer(sink, id);
                if (id % 3 == 0)
                {
                    sink.Set(6, Text($"城市 {id}"));
                }

                if (id > count / 2)
                {
                    sink.Set(7, id % 90);
                }

                sink.Next();
            }

            sink.Complete();
            session.Commit();
        }

        using var read = store.Read();
        using var rows = read.Query("SELECT Id, Name, City, Age, Phone, ImportId, RowNumber FROM Customers ORDER BY Id");
        for (var id = 1; id <= count; id++)
        {
            rows.Read().ShouldBeTrue();
            rows.GetInt64(0).ShouldBe(id);
            Encoding.UTF8.GetString(rows.GetUtf8(1)).ShouldBe($"Name {id}");
            rows.IsNull(2).ShouldBe(id % 3 != 0);
            (rows.IsNull(2) || Encoding.UTF8.GetString(rows.GetUtf8(2)) == $"城市 {id}").ShouldBeTrue();
            rows.IsNull(3).ShouldBe(id <= count / 2);
            (rows.IsNull(3) || rows.GetInt64(3) == id % 90).ShouldBeTrue();
            rows.IsNull(4).ShouldBeTrue();
            rows.GetInt64(6).ShouldBe(id * 2);
        }

        rows.Read().ShouldBeFalse();
    }

    [StoreFact]
    public void ALongTextAndAnEmptyOneArriveWhole()
    {
        var texts = new[] { "", new string('x', 300_000), "short", "" };
        using (var session = store.Write())
        {
            using var sink = session.Insert("Customers", "Id", "ImportId", "RowNumber", "KeyHi", "KeyLo", "Name");
            for (var id = 1; id <= texts.Length; id++)
            {
                SetCustomer(sink, id);
                sink.Set(5, Text(texts[id - 1]));
                sink.Next();
            }

            sink.Complete();
            session.Commit();
        }

        using var read = store.Read();
        using var rows = read.Query("SELECT Name FROM Customers ORDER BY Id");
        foreach (var text in texts)
        {
            rows.Read().ShouldBeTrue();
            rows.IsNull(0).ShouldBeFalse();
            Encoding.UTF8.GetString(rows.GetUtf8(0)).ShouldBe(text);
        }
    }

    [StoreFact]
    public void RowsOfAQueryCanBeReadWhileRowsAreInserted()
    {
        const int count = 20_000;
        Insert(count);
        using (var session = store.Write())
        {
            using var sink = session.Insert("CustomerKeys", "KeyHi", "KeyLo", "CustomerId");
            using var rows = session.Query("SELECT Id FROM Customers ORDER BY Id");
            while (rows.Read())
            {
                sink.Set(0, 7L);
                sink.Set(1, rows.GetInt64(0));
                sink.Set(2, rows.GetInt64(0));
                sink.Next();
            }

            rows.Dispose();
            sink.Complete();
            session.Commit();
        }

        Count("SELECT COUNT(*) FROM CustomerKeys WHERE KeyLo = CustomerId").ShouldBe(count);
    }

    [StoreFact]
    public void ACompletedInsertIsSeenByTheSession()
    {
        using var session = store.Write();
        using var sink = session.Insert("CustomerKeys", "KeyHi", "KeyLo", "CustomerId");
        for (var id = 1; id <= 10_000; id++)
        {
            sink.Set(0, 1L);
            sink.Set(1, id);
            sink.Set(2, id);
            sink.Next();
        }

        sink.Complete();
        using var rows = session.Query("SELECT COUNT(*) FROM CustomerKeys");
        rows.Read().ShouldBeTrue();
        rows.GetInt64(0).ShouldBe(10_000);
    }

    [StoreTheory]
    [InlineData(10)]
    [InlineData(60_000)]
    public void ARefusedRowLeavesNothing(int count)
    {
        var session = store.Write();
        Should.Throw<Exception>(() =>
        {
            using var sink = session.Insert("CustomerKeys", "KeyHi", "KeyLo", "CustomerId");
            for (var id = 1; id <= count; id++)
            {
                sink.Set(0, 1L);
                sink.Set(1, id == 5 ? 1 : id);
                sink.Set(2, id == 5 ? 1 : id);
                sink.Next();
            }

            sink.Complete();
            session.Commit();
        });
        session.Dispose();

        Count("SELECT COUNT(*) FROM CustomerKeys").ShouldBe(0);
        Insert(3);
        Count("SELECT COUNT(*) FROM Customers").ShouldBe(3);
    }

    [StoreFact]
    public void AnUpdateSeesWhatWasInsertedBefore()
    {
        using (var session = store.Write())
        {
            using var sink = session.Insert("Customers", "Id", "ImportId", "RowNumber", "KeyHi", "KeyLo", "Name");
            for (var id = 1; id <= 10_000; id++)
            {
                SetCustomer(sink, id);
                sink.Next();
            }

            sink.Complete();
            using var updates = session.Update("Customers", "Id", "Name", "City");
            updates.Set(0, 77L);
            updates.Set(1, Text("Other"));
            updates.Next();
            updates.Set(0, 78L);
            updates.Set(2, Text("Elsewhere"));
            updates.Next();
            updates.Complete();
            session.Commit();
        }

        Count("SELECT COUNT(*) FROM Customers WHERE Name = 'Other' AND City IS NULL AND Id = 77").ShouldBe(1);
        Count("SELECT COUNT(*) FROM Customers WHERE Name IS NULL AND City = 'Elsewhere' AND Id = 78").ShouldBe(1);
    }

    private void Insert(int count)
    {
        using var session = store.Write();
        using var sink = session.Insert("Customers", "Id", "ImportId", "RowNumber", "KeyHi", "KeyLo", "Name");
        for (var id = 1; id <= count; id++)
        {
            SetCustomer(sink, id);
            sink.Next();
        }

        sink.Complete();
        session.Commit();
    }

    private static void SetCustomer(IRowSink sink, int id)
    {
        sink.Set(0, id);
        sink.Set(1, 1L);
        sink.Set(2, id * 2);
        sink.Set(3, 0L);
        sink.Set(4, id);
        sink.Set(5, Text($"Name {id}"));
    }

    private long Count(string sql)
    {
        using var session = store.Read();
        using var rows = session.Query(sql);
        rows.Read().ShouldBeTrue();
        return rows.GetInt64(0);
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
}
