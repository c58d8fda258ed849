using System.Text;
using CrmReports.Application.Cleaning;
using CrmReports.Application.Conversion;
using CrmReports.Application.Customers;
using CrmReports.Application.Imports.Publishing;
using CrmReports.Application.Imports.Staging;

namespace CrmReports.Application.Imports.Editing;

/// <summary>A value of a customer's field as it can be shown.</summary>
/// <param name="Type">How <paramref name="Text"/> is to be read.</param>
/// <param name="Text">Invariant: dates in ISO form, booleans as true and false; null for no value.</param>
public readonly record struct FieldValue(FieldType Type, string? Text)
{
    internal static FieldValue Of(CellValue? value)
    {
        if (value is not { Kind: not CellKind.Missing } cell)
        {
            return new FieldValue(FieldType.Text, null);
        }

        var buffer = new RowBuffer();
        CellText.Write(buffer, cell.Kind, cell.Bits, cell.Text);
        return new FieldValue(TypeOf(cell.Kind), Encoding.UTF8.GetString(buffer.Written));
    }

    private static FieldType TypeOf(CellKind kind) => kind switch
    {
        CellKind.Integer => FieldType.Integer,
        CellKind.Decimal => FieldType.Decimal,
        CellKind.Number => FieldType.Number,
        CellKind.Date => FieldType.Date,
        CellKind.DateTime => FieldType.DateTime,
        CellKind.Boolean => FieldType.Boolean,
        _ => FieldType.Text,
    };
}

/// <summary>A field of a customer that can be edited.</summary>
internal sealed record EditableField(string Name, FieldType Type, Field? BuiltIn)
{
    /// <summary>The built-in fields but the id, by which a customer is known.</summary>
    public static IEnumerable<EditableField> OfCustomers { get; } =
    [
        .. Fields.All.Where(field => field.Kind == RecordKind.Customer && field != Fields.CustomerId)
            .Select(field => new EditableField(field.Name, field.Type, field)),
    ];

    public CellValue? Of(RecordState state)
    {
        if (BuiltIn is not null)
        {
            return state[BuiltIn.Number];
        }

        foreach (var (name, value) in state.Custom)
        {
            if (name == Name)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>A claim of this field alone.</summary>
    public RecordState Claim(CellValue value, int today)
    {
        var claim = new RecordState();
        if (BuiltIn is null)
        {
            claim.SetCustom(Name, RecordState.CustomValue(value));
        }
        else
        {
            claim[BuiltIn.Number] = value;
            claim.AgeAsOf = BuiltIn == Fields.Age && value.Kind != CellKind.Missing ? today : null;
        }

        return claim;
    }

    /// <summary>Reads what a person wrote as an import would read it.</summary>
    public (CellValue Value, Problem Problem) Read(string text)
    {
        var settings = ImportProfileSettings.For(new ImportProfile(), null, BuiltIn, TimeZoneInfo.Local, isOwnExport: false) with
        {
            Type = Type,
            DateOrder = DateOrder.YearMonthDay,
            DecimalMark = '.',
            Settled = true,
            Rule = ColumnRule.Default with { NullMarkers = [] },
        };
        var cell = default(Cell);
        new ColumnReader(settings).Read(Encoding.UTF8.GetBytes(text.Trim()), new ReaderScratch(), ref cell);
        return cell.Problem != Problem.None
            ? (default, cell.Problem)
            : (new CellValue(cell.Kind, cell.Kind is CellKind.Text or CellKind.Missing ? 0 : cell.Bits, cell.Kind == CellKind.Text ? cell.Text.ToArray() : null), Problem.None);
    }
}
