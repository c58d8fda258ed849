using System.Runtime.InteropServices;

namespace CrmReports.Data.Sqlite;

/// <summary>
/// The handful of SQLite calls that run for every value. Declared here rather than called through SQLitePCLRaw because
/// binding and reading do not block, so that the transition of the garbage collector may be left out
/// (an insert of a million rows of twenty columns takes 0.5 s instead of 0.7 s).
/// </summary>
internal static unsafe partial class Native
{
    private const string Library = "e_sqlite3";

    /// <summary>SQLITE_TRANSIENT: SQLite copies the bytes.</summary>
    public const nint Transient = -1;

    /// <summary>SQLITE_STATIC: the bytes stay where they are until the statement is bound anew.</summary>
    public const nint Static = 0;

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_int64"), SuppressGCTransition]
    public static partial int BindInt64(nint statement, int index, long value);

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_double"), SuppressGCTransition]
    public static partial int BindDouble(nint statement, int index, double value);

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_null"), SuppressGCTransition]
    public static partial int BindNull(nint statement, int index);

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_text"), SuppressGCTransition]
    public static partial int BindText(nint statement, int index, byte* text, int length, nint destructor);

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_blob"), SuppressGCTransition]
    public static partial int BindBlob(nint statement, int index, byte* bytes, int length, nint destructor);

    [LibraryImport(Library, EntryPoint = "sqlite3_clear_bindings"), SuppressGCTransition]
    public static partial int ClearBindings(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_step")]
    public static partial int Step(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_reset")]
    public static partial int Reset(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_type"), SuppressGCTransition]
    public static partial int ColumnType(nint statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_int64"), SuppressGCTransition]
    public static partial long ColumnInt64(nint statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_double"), SuppressGCTransition]
    public static partial double ColumnDouble(nint statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_blob"), SuppressGCTransition]
    public static partial byte* ColumnBlob(nint statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_bytes"), SuppressGCTransition]
    public static partial int ColumnBytes(nint statement, int column);

    public static void BindText(nint statement, int index, ReadOnlySpan<byte> utf8)
    {
        fixed (byte* pointer = utf8)
        {
            byte nothing;
            _ = BindText(statement, index, pointer is null ? &nothing : pointer, utf8.Length, Transient);
        }
    }

    public static void BindBlob(nint statement, int index, ReadOnlySpan<byte> bytes)
    {
        fixed (byte* pointer = bytes)
        {
            byte nothing;
            _ = BindBlob(statement, index, pointer is null ? &nothing : pointer, bytes.Length, Transient);
        }
    }
}
