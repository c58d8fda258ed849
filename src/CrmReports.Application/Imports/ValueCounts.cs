using System.Text.Json.Serialization;
using CrmReports.Application.Conversion;

namespace CrmReports.Application.Imports;

/// <summary>
/// What became of the values (fields) of the rows that were taken in: read = stored + missing + blanked + left out. A value
/// counts as stored when it went into a record, also where a later row states another one of the same record.
/// </summary>
/// <param name="Read">Rows taken in, times the columns of the file.</param>
/// <param name="Stored">Values that went into a record.</param>
/// <param name="Missing">Empty fields, and texts that mean no value.</param>
/// <param name="Blanked">Values that a rule blanked, each written down as a correction.</param>
/// <param name="LeftOut">Fields of columns that the mapping leaves out, and values of a record that their row does not state.</param>
/// <param name="Columns">The columns of which something was blanked, left out or kept elsewhere; in the order of the file.</param>
public sealed record ValueCounts(long Read, long Stored, long Missing, long Blanked, long LeftOut, IReadOnlyList<ColumnValues> Columns)
{
    public bool Equals(ValueCounts? other) => other is not null
        && (Read, Stored, Missing, Blanked, LeftOut) == (other.Read, other.Stored, other.Missing, other.Blanked, other.LeftOut)
        && Columns.SequenceEqual(other.Columns);

    public override int GetHashCode() => HashCode.Combine(Read, Stored, Missing, Blanked, LeftOut, Columns.Count);
}

/// <param name="Column">The header.</param>
/// <param name="KeptAs">The custom field of the purchase or interaction that keeps the column's values in rows that name no customer; null where there were none.</param>
/// <param name="Kept">How many it keeps; they are among the stored ones.</param>
/// <param name="Ignored">The mapping leaves the whole column out.</param>
/// <param name="Doubt">Why the column is kept as text although it looks like numbers or dates (AmbiguousNumber, AmbiguousDate, or WrongDecimalMark where it has both marks); None for nothing.</param>
public sealed record ColumnValues(
    string Column, long Stored, long Missing, long Blanked, long LeftOut, string? KeptAs, long Kept, bool Ignored,
    [property: JsonConverter(typeof(JsonStringEnumConverter<Problem>))] Problem Doubt = Problem.None);
