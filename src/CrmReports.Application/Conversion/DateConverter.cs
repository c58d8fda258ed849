using CrmReports.Application.Cleaning;
using CrmReports.Application.Customers;

namespace CrmReports.Application.Conversion;

/// <summary>Reads dates and times of day.</summary>
internal sealed class DateConverter : Converter
{
    private readonly bool isDateOnly;
    private readonly DateOrder? order;
    private readonly bool isSettled;
    private readonly TimeZoneInfo zone;
    private readonly bool allowsExcel;
    private readonly string[] formats;

    /// <param name="settings">Of type Date or DateTime.</param>
    public DateConverter(ColumnSettings settings)
    {
        isDateOnly = settings.Type == FieldType.Date;
        order = settings.DateOrder;
        isSettled = settings.Settled;
        zone = settings.Zone;
        var given = settings.Rule.Formats ?? [];
        allowsExcel = given.Contains("excel", StringComparer.OrdinalIgnoreCase);
        formats = [.. given.Where(format => !format.Equals("excel", StringComparison.OrdinalIgnoreCase))];
    }

    public override bool TryPlain(ReadOnlySpan<byte> field, ref Cell cell)
    {
        if (formats.Length > 0 || !IsoDate.TryRead(field, out var days, out var milliseconds))
        {
            return false;
        }

        Keep(days, milliseconds, ref cell);
        return true;
    }

    public override Problem Convert(ReadOnlySpan<byte> text, ReaderScratch scratch, ref Cell cell)
    {
        var folded = WidthFold.Fold(text, scratch, out var isFolded);
        cell.Corrections |= isFolded ? Correction.Normalised : Correction.None;
        if (allowsExcel && ExcelSerial.TryRead(folded, out var day, out var time))
        {
            Keep(day, time, ref cell);
            return Problem.None;
        }

        return formats.Length > 0 ? ConvertByFormat(folded, scratch, ref cell) : ConvertByForm(text, folded, ref cell);
    }

    private Problem ConvertByForm(ReadOnlySpan<byte> text, ReadOnlySpan<byte> folded, ref Cell cell)
    {
        var problem = DateText.Read(folded, order, out var date);
        cell.Hint = date.Hint;
        if (problem == Problem.AmbiguousDate && !isSettled)
        {
            cell.Kind = CellKind.Deferred;
            cell.Hint = CellHint.AmbiguousDate;
            cell.Text = text;
            return Problem.None;
        }

        if (problem != Problem.None)
        {
            return problem;
        }

        cell.Corrections |= date.Time.IsCut ? Correction.Rounded : Correction.None;
        var days = CivilDate.ToDays(date.Year, date.Month, date.Day);
        return date.Time.HasOffset
            ? KeepConverted(days, date.Time, ref cell)
            : Kept(days, date.Time.IsWritten ? date.Time.Milliseconds : -1, ref cell);
    }

    private Problem ConvertByFormat(ReadOnlySpan<byte> folded, ReaderScratch scratch, ref Cell cell)
    {
        ReadOnlySpan<char> chars = scratch.Decode(folded);
        foreach (var format in formats)
        {
            if (DateFormat.TryRead(chars, format, out var days, out var time))
            {
                return time.HasOffset
                    ? KeepConverted(days, time, ref cell)
                    : Kept(days, time.IsWritten ? time.Milliseconds : -1, ref cell);
            }
        }

        return Problem.NotDate;
    }

    /// <summary>From the written offset into the zone of the organisation.</summary>
    private Problem KeepConverted(int days, in TimeText time, ref Cell cell)
    {
        var written = (days * CivilDate.MillisecondsPerDay) + time.Milliseconds;
        var universal = written - (time.OffsetMinutes * 60_000L);
        var ticks = DateTime.UnixEpoch.Ticks + (universal * TimeSpan.TicksPerMillisecond);
        if (ticks < DateTime.MinValue.Ticks || ticks > DateTime.MaxValue.Ticks)
        {
            return Problem.NotDate;
        }

        var offset = zone.GetUtcOffset(new DateTime(ticks, DateTimeKind.Utc));
        var civil = universal + (long)offset.TotalMilliseconds;
        var day = (int)Math.DivRem(civil, CivilDate.MillisecondsPerDay, out var rest);
        (day, rest) = rest < 0 ? (day - 1, rest + CivilDate.MillisecondsPerDay) : (day, rest);
        if (ticks + offset.Ticks < DateTime.MinValue.Ticks || ticks + offset.Ticks > DateTime.MaxValue.Ticks)
        {
            return Problem.NotDate;
        }

        cell.Corrections |= civil == written ? Correction.None : Correction.TimeZone;
        return Kept(day, (int)rest, ref cell);
    }

    private Problem Kept(int days, int milliseconds, ref Cell cell)
    {
        Keep(days, milliseconds, ref cell);
        return Problem.None;
    }

    /// <summary>A date field leaves out a time of day; other than midnight, that is a correction.</summary>
    private void Keep(int days, int milliseconds, ref Cell cell)
    {
        if (isDateOnly || milliseconds < 0)
        {
            cell.Kind = CellKind.Date;
            cell.Bits = days;
            cell.Corrections |= milliseconds > 0 ? Correction.Rounded : Correction.None;
            return;
        }

        cell.Kind = CellKind.DateTime;
        cell.Bits = (days * CivilDate.MillisecondsPerDay) + milliseconds;
    }
}
