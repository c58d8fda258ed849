namespace CrmReports.Application.Conversion;

/// <summary>What stands before and behind the digits of a number.</summary>
internal struct NumberAffixes
{
    public bool IsNegative;
    public bool IsPercent;
    public bool HasCurrency;
    public int Currency;
    private bool hasSign;
    private bool isOpened;
    private bool isClosed;

    /// <summary>Leaves the digits and their marks; false where something stands there that belongs to no number.</summary>
    public bool Strip(ref ReadOnlySpan<byte> text)
    {
        return StripStart(ref text) && StripEnd(ref text) && isOpened == isClosed;
    }

    private static bool IsCore(byte value) => char.IsAsciiDigit((char)value) || value is (byte)'.' or (byte)',';

    private bool StripStart(ref ReadOnlySpan<byte> text)
    {
        while (true)
        {
            text = text.TrimStart((byte)' ');
            if (text.IsEmpty)
            {
                return false;
            }

            if (IsCore(text[0]))
            {
                return true;
            }

            var width = text[0] switch
            {
                (byte)'-' or (byte)'+' => Sign(text[0] == '-') ? 1 : 0,
                (byte)'(' => Open() ? 1 : 0,
                _ => Money(Currencies.AtStart(text, out var currency), currency),
            };
            if (width == 0)
            {
                return false;
            }

            text = text[width..];
        }
    }

    private bool StripEnd(ref ReadOnlySpan<byte> text)
    {
        while (true)
        {
            text = text.TrimEnd((byte)' ');
            if (text.IsEmpty)
            {
                return false;
            }

            if (IsCore(text[^1]))
            {
                return text[^1] != ',';
            }

            var width = text[^1] switch
            {
                (byte)'-' => Sign(true) ? 1 : 0,
                (byte)')' => Close() ? 1 : 0,
                (byte)'%' => Percent() ? 1 : 0,
                _ => Money(Currencies.AtEnd(text, out var currency), currency),
            };
            if (width == 0)
            {
                return false;
            }

            text = text[..^width];
        }
    }

    private bool Sign(bool isNegative)
    {
        var isFirst = !hasSign && !isOpened;
        hasSign = true;
        IsNegative |= isNegative;
        return isFirst;
    }

    private bool Open()
    {
        var isFirst = !hasSign && !isOpened;
        isOpened = true;
        IsNegative = true;
        return isFirst;
    }

    private bool Close()
    {
        var isFirst = isOpened && !isClosed;
        isClosed = true;
        return isFirst;
    }

    private bool Percent()
    {
        var isFirst = !IsPercent && !HasCurrency;
        IsPercent = true;
        return isFirst;
    }

    /// <summary>A bare sign and a code may stand together ($5 USD), two different currencies may not.</summary>
    private int Money(int width, int currency)
    {
        if (width == 0 || IsPercent || (HasCurrency && Currency != Currencies.Unnamed && currency != Currencies.Unnamed
            && Currency != currency))
        {
            return 0;
        }

        HasCurrency = true;
        Currency = currency == Currencies.Unnamed ? Currency : currency;
        return width;
    }
}
