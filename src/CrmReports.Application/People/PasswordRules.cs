namespace CrmReports.Application.People;

public enum PasswordProblem
{
    TooShort,
    TooLong,
    TooCommon,
    LikeTheirName,
}

/// <summary>Length counts, composition does not; what everybody tries first is refused.</summary>
public static class PasswordRules
{
    public const int Shortest = 12;
    public const int Longest = 256;

    private const int FewestLetters = 5;
    private const int ShortestName = 4;

    private static readonly string[] Runs = ["01234567890123456789", "98765432109876543210", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn"];

    /// <summary>Words that bad passwords are made of, once or several times, with figures and signs between them.</summary>
    private static readonly string[] Common =
    [
        "password", "passwort", "letmein", "welcome", "administrator", "admin", "changeme", "please", "now", "iloveyou", "somuch",
        "monkey", "dragon", "sunshine", "princess", "football", "baseball", "superman", "batman", "trustno", "whatever", "computer",
        "internet", "secret", "my", "this", "is", "the", "default", "temporary", "new", "company", "crmreports",
        "correcthorsebatterystaple", "woaini", "mima", "summer", "winter", "spring", "autumn", "qwerty", "abc", "test", "login", "user",
    ];

    /// <summary>Why a password is refused, or null.</summary>
    public static PasswordProblem? Check(string password, string email, string name) => password switch
    {
        { Length: < Shortest } => PasswordProblem.TooShort,
        { Length: > Longest } => PasswordProblem.TooLong,
        _ when IsCommon(password.ToLowerInvariant()) => PasswordProblem.TooCommon,
        _ when IsLike(password, email, name) => PasswordProblem.LikeTheirName,
        _ => null,
    };

    private static bool IsCommon(string password) =>
        password.Distinct().Count() < FewestLetters
        || Runs.Any(run => run.Contains(password, StringComparison.Ordinal) || password.Contains(run[..12], StringComparison.Ordinal))
        || IsRepeated(password)
        || IsOfCommonWords(password);

    /// <summary>Whether a piece that would be too short alone is only said again and again: "abc1abc1abc1".</summary>
    private static bool IsRepeated(string password)
    {
        for (var length = 1; length < Shortest && length <= password.Length / 2; length++)
        {
            if (password.Select((letter, index) => letter == password[index % length]).All(same => same))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether nothing but common words is in it, whatever figures and signs stand between them or for letters of
    /// them.</summary>
    private static bool IsOfCommonWords(string password)
    {
        var letters = new string([.. password.Select(Letter)]);
        var isReached = new bool[password.Length + 1];
        isReached[0] = true;
        for (var at = 0; at < password.Length; at++)
        {
            if (!isReached[at])
            {
                continue;
            }

            isReached[at + 1] |= !char.IsLetter(password[at]);
            foreach (var word in Common.Where(word => string.CompareOrdinal(letters, at, word, 0, word.Length) == 0))
            {
                isReached[at + word.Length] = true;
            }
        }

        return isReached[password.Length] && password.Any(char.IsLetter);
    }

    /// <summary>The letter that a figure or sign stands for.</summary>
    private static char Letter(char sign) => sign switch
    {
        '0' => 'o',
        '1' or '!' => 'i',
        '3' => 'e',
        '4' or '@' => 'a',
        '5' or '$' => 's',
        '7' => 't',
        _ => sign,
    };

    /// <summary>Whether little is left when their name or the name in their address is taken away.</summary>
    private static bool IsLike(string password, string email, string name)
    {
        var words = name.Split(' ').Append(name.Replace(" ", "", StringComparison.Ordinal)).Append(email).Append(email.Split('@')[0]);
        return words.Any(word => word.Length >= ShortestName
            && password.Contains(word, StringComparison.OrdinalIgnoreCase)
            && password.Length - word.Length < Shortest / 2);
    }
}
