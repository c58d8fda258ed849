using CrmReports.Application.Reports.Grouping;
using CrmReports.Application.Reports.Reading;

namespace CrmReports.Application.Reports.Standard;

/// <summary>A group field as a column of the result, and the rank of its values.</summary>
internal sealed class KeyColumn
{
    private readonly int[] ranks;

    public KeyColumn(ReportSession session, GroupKey key, GroupTable groups, int index)
    {
        var codes = new GroupTable(1);
        for (var group = 0; group < groups.Count; group++)
        {
            if (groups.Key(group)[index] is var code && code != GroupKey.Missing)
            {
                codes.Take([code]);
            }
        }

        var values = key.Decode(session, codes.Codes());
        var rankOf = new int[codes.Count];
        for (var rank = 0; rank < values.Length; rank++)
        {
            rankOf[codes.Find([values[rank].Code])] = rank;
        }

        IsPeriod = key.IsPeriod;
        Column = new ResultColumn(new ReportColumn(key.Field.Name, TypeOf(key.Field)), groups.Count);
        ranks = new int[groups.Count];
        for (var group = 0; group < groups.Count; group++)
        {
            // A missing value is the last of its column.
            var number = codes.Find([groups.Key(group)[index]]);
            ranks[group] = number < 0 ? int.MaxValue : rankOf[number];
            if (number >= 0)
            {
                Fill(group, values[ranks[group]]);
            }
        }
    }

    public bool IsPeriod { get; }

    public ResultColumn Column { get; }

    public int Rank(int group) => ranks[group];

    /// <summary>The column with each group so many times, in the order given.</summary>
    public ResultColumn Repeated(int[] order, int times)
    {
        var repeated = new ResultColumn(Column.Column, order.Length * times);
        for (var row = 0; row < order.Length * times; row++)
        {
            repeated.CopyFrom(Column, order[row / times], row);
        }

        return repeated;
    }

    private static ReportType TypeOf(ReportField field) =>
        field is { Source: FieldSource.Period, Unit: PeriodUnit.Day } ? ReportType.Date : field.ReportType;

    private void Fill(int group, KeyValue value)
    {
        switch (Column.Column.Type)
        {
            case ReportType.Text:
                Column.Set(group, value.Text);
                break;
            case ReportType.Number:
                Column.Set(group, BitConverter.Int64BitsToDouble(value.Bits));
                break;
            default:
                Column.Set(group, value.Bits);
                break;
        }
    }
}
