using CrmReports.Application.Conversion;
using CrmReports.Application.Customers;
using CrmReports.Application.Data;
using CrmReports.Application.Duplicates;
using CrmReports.Application.Imports.Staging;
using CrmReports.Application.Reports;

namespace CrmReports.Application.Imports.Publishing;

/// <summary>Writes records into their table and reads them back as states.</summary>
internal sealed class RecordRows(RecordLayout layout, TermTable terms) : IDisposable
{
    private readonly CustomJson json = new();
    private IPreparedQuery? byId;

    /// <summary>Which record it is, and which row of an import first stated it.</summary>
    public static void SetIdentity(IRowSink sink, long id, long importId, long row, Hash128 key)
    {
        sink.Set(RecordLayout.Id, id);
        sink.Set(RecordLayout.ImportId, importId);
        sink.Set(RecordLayout.RowNumber, row);
        sink.Set(RecordLayout.KeyHi, key.Hi);
        sink.Set(RecordLayout.KeyLo, key.Lo);
    }

    /// <summary>The cells of a slice into a sink over <see cref="RecordLayout.Columns"/>; the caller sets the rest.</summary>
    /// <param name="seen">Marks the slots that had a value.</param>
    public void Set(IRowSink sink, ReadOnlySpan<byte> slice, ImportPlan plan, bool[] seen)
    {
        var reader = new CellReader(slice);
        var hasCustom = false;
        while (reader.Next())
        {
            seen[reader.Slot] = true;
            if (reader.Slot >= Slot.FirstCustom)
            {
                if (!hasCustom)
                {
                    json.Begin();
                    hasCustom = true;
                }

                json.Add(plan.CustomName(reader.Slot), reader.Kind, reader.Bits, reader.Text);
                continue;
            }

            SetCell(sink, reader.Slot, reader.Kind, reader.Bits, reader.Text);
            if (layout.AgeAsOf != 0 && reader.Slot == AgeSlot)
            {
                sink.Set(layout.AgeAsOf, plan.ReferenceDay);
            }
        }

        if (hasCustom)
        {
            sink.Set(RecordLayout.Custom, json.End());
        }
    }

    /// <summary>A whole state into a sink.</summary>
    public void Set(IRowSink sink, RecordState state)
    {
        for (var slot = 0; slot < Slot.FirstCustom; slot++)
        {
            if (state[slot] is { } value && value.Kind != CellKind.Missing)
            {
                SetCell(sink, slot, value.Kind, value.Bits, value.Text);
                if (layout.AgeAsOf != 0 && slot == AgeSlot && state.AgeAsOf is { } day)
                {
                    sink.Set(layout.AgeAsOf, day);
                }
            }
        }

        json.Begin();
        foreach (var (name, value) in state.Custom)
        {
            if (value.Kind != CellKind.Missing)
            {
                json.Add(name, value.Kind, value.Bits, value.Text);
            }
        }

        if (json.End() is { IsEmpty: false } custom)
        {
            sink.Set(RecordLayout.Custom, custom);
        }

        SetLinks(sink, state.CustomerId, state.PurchaseId);
    }

    public void SetLinks(IRowSink sink, long customerId, long purchaseId)
    {
        if (layout.Kind != RecordKind.Customer && customerId != 0)
        {
            sink.Set(RecordLayout.CustomerLink, customerId);
        }

        if (layout.Kind == RecordKind.Interaction && purchaseId != 0)
        {
            sink.Set(RecordLayout.PurchaseLink, purchaseId);
        }
    }

    /// <summary>The stored record, or null.</summary>
    public StoredRecord? Find(IStoreSession session, long id)
    {
        byId ??= session.Prepare($"SELECT {layout.SelectList} FROM \"{layout.Table}\" WHERE Id = @p0");
        using var rows = byId.Run(id);
        return rows.Read() ? Read(rows) : null;
    }

    /// <summary>Those of the records that are stored, by their ids: a server is asked once for all of them.</summary>
    public Dictionary<long, StoredRecord> FindAll(IStoreSession session, IReadOnlyList<long> ids)
    {
        var records = new Dictionary<long, StoredRecord>(ids.Count);
        using var rows = session.Query(
            $"SELECT {layout.SelectList} FROM \"{layout.Table}\" WHERE Id IN ({Names(ids.Count)})", [.. ids.Select(id => (object?)id)]);
        while (rows.Read())
        {
            var record = Read(rows);
            records[record.Id] = record;
        }

        return records;
    }

    /// <summary>The names of so many parameters.</summary>
    public static string Names(int count) => string.Join(", ", Enumerable.Range(0, count).Select(i => $"@p{i}"));

    /// <summary>The record of a row over <see cref="RecordLayout.SelectList"/>.</summary>
    public StoredRecord Read(ReportRows rows)
    {
        var state = new RecordState();
        for (var slot = 0; slot < Slot.FirstCustom; slot++)
        {
            var (column, placement) = layout.PlaceOf(slot);
            if (placement != Placement.None && !rows.IsNull(column))
            {
                state[slot] = ReadCell(rows, slot, column, placement);
            }
        }

        if (!rows.IsNull(RecordLayout.Custom))
        {
            CustomJson.Read(rows.GetUtf8(RecordLayout.Custom), state);
        }

        if (layout.Kind != RecordKind.Customer && !rows.IsNull(RecordLayout.CustomerLink))
        {
            state.CustomerId = rows.GetInt64(RecordLayout.CustomerLink);
        }

        if (layout.Kind == RecordKind.Interaction && !rows.IsNull(RecordLayout.PurchaseLink))
        {
            state.PurchaseId = rows.GetInt64(RecordLayout.PurchaseLink);
        }

        if (layout.AgeAsOf != 0 && !rows.IsNull(layout.AgeAsOf))
        {
            state.AgeAsOf = (int)rows.GetInt64(layout.AgeAsOf);
        }

        return new StoredRecord(
            rows.GetInt64(RecordLayout.Id),
            rows.GetInt64(RecordLayout.ImportId),
            rows.GetInt64(RecordLayout.RowNumber),
            new Hash128(rows.GetInt64(RecordLayout.KeyHi), rows.GetInt64(RecordLayout.KeyLo)),
            state);
    }

    public void Dispose() => byId?.Dispose();

    private static readonly int AgeSlot = Fields.Age.Number;

    private void SetCell(IRowSink sink, int slot, CellKind kind, long bits, ReadOnlySpan<byte> text)
    {
        var (column, placement) = layout.PlaceOf(slot);
        switch (placement)
        {
            case Placement.Integer:
                sink.Set(column, bits);
                break;
            case Placement.Text:
                sink.Set(column, text);
                break;
            case Placement.Term:
                sink.Set(column, terms.IdOf(text));
                break;
            case Placement.Moment when kind == CellKind.DateTime:
                var day = RowBuilder.DayOf(bits);
                sink.Set(column, day);
                sink.Set(column + 1, bits - day * CivilDate.MillisecondsPerDay);
                break;
            case Placement.Moment:
                sink.Set(column, bits);
                break;
            case Placement.None:
                break;
            default:
                throw new InvalidOperationException($"Slot {slot} has no place.");
        }
    }

    private CellValue ReadCell(ReportRows rows, int slot, int column, Placement placement)
    {
        switch (placement)
        {
            case Placement.Text:
                return new CellValue(CellKind.Text, 0, rows.GetUtf8(column).ToArray());
            case Placement.Term:
                return new CellValue(CellKind.Text, 0, terms.TextOf(rows.GetInt64(column)));
            case Placement.Moment:
                var day = rows.GetInt64(column);
                return rows.IsNull(column + 1)
                    ? new CellValue(CellKind.Date, day, null)
                    : new CellValue(CellKind.DateTime, day * CivilDate.MillisecondsPerDay + rows.GetInt64(column + 1), null);
            default:
                return new CellValue(KindOf(Fields.Numbered(slot).Type), rows.GetInt64(column), null);
        }
    }

    private static CellKind KindOf(FieldType type) => type switch
    {
        FieldType.Integer => CellKind.Integer,
        FieldType.Decimal => CellKind.Decimal,
        FieldType.Date => CellKind.Date,
        FieldType.Boolean => CellKind.Boolean,
        FieldType.Text => CellKind.Text,
        FieldType.Number => CellKind.Number,
        FieldType.DateTime => CellKind.DateTime,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };
}

internal sealed record StoredRecord(long Id, long ImportId, long RowNumber, Hash128 Key, RecordState State);
