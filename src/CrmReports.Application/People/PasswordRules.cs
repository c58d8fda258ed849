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

    /// <summary>What is left of a bad password when figures and signs are taken from its ends and letters are put back for
    /// the figures that stand for them.</summary>
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "password", "passwordpassword", "passwort", "letmein", "letmeinplease", "welcome", "welcomewelcome", "administrator", "admin",
        "adminadmin", "adminpassword", "changeme", "changemeplease", "changemenow", "iloveyou", "iloveyousomuch", "monkey", "dragon",
        "sunshine", "princess", "football", "baseball", "superman", "batman", "trustno", "whatever", "computer", "internet", "secret",
        "secretsecret", "mypassword", "mysecretpassword", "thisismypassword", "defaultpassword", "temporarypassword", "newpassword",
        "companypassword", "crmreports", "correcthorsebatterystaple", "woaini", "woainiwoaini", "mima", "summer", "winter", "spring", "autumn",
    };

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
        || Common.Contains(Core(password));

    /// <summary>Whether a short piece is only said again and again: "abc1abc1abc1".</summary>
    private static bool IsRepeated(string password)
    {
        for (var length = 1; length <= 4; length++)
        {
            if (password.Select((letter, index) => letter == password[index % length]).All(same => same))
            {
                return true;
            }
        }

        return false;
    }

    private static string Core(string password)
    {
        var ends = password.Trim([.. "0123456789!?.,;:-_ #$%&*+=/@~^()"]);
        return ends.Replace('0', 'o').Replace('1', 'i').Replace('3', 'e').Replace('4', 'a').Replace('5', 's').Replace('$', 's').Replace('@', 'a');
    }

    /// <summary>Whether little is left when their name or the name in their address is taken away.</summary>
    private static bool IsLike(string password, string email, string name)
    {
        var words = name.Split(' ').Append(name.Replace(" ", "", StringComparison.Ordinal)).Append(email).Append(email.Split('@')[0]);
        return words.Any(word => word.Length >= ShortestName
            && password.Contains(word, StringComparison.OrdinalIgnoreCase)
            && password.Length - word.Length < Shortest / 2);
    }
}
