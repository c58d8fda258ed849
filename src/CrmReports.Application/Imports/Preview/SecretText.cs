namespace CrmReports.Application.Imports;

/// <summary>Tells passwords and tokens, which no customer file needs, by a column's header or by its values.</summary>
internal static class SecretText
{
    private static readonly string[] Headers =
    [
        "password", "passwd", "pwd", "passwordhash", "hashedpassword", "passwordsalt", "salt", "token", "accesstoken", "refreshtoken", "authtoken",
        "sessiontoken", "apikey", "apitoken", "secret", "apisecret", "secretkey", "privatekey", "sessionid", "密码", "口令", "令牌", "密钥", "密码哈希", "登录密码",
    ];

    private static readonly byte[][] Starts =
    [
        .. new[] { "$2a$", "$2b$", "$2y$", "$argon2", "$pbkdf2", "pbkdf2_sha256$", "$scrypt$", "$5$", "$6$", "{SSHA}", "{SHA}", "-----BEGIN", "ghp_", "xoxb-", "xoxp-" }
            .Select(System.Text.Encoding.ASCII.GetBytes),
    ];

    public static bool IsHeader(string header) => Headers.Contains(HeaderMatcherKey.Of(header), StringComparer.Ordinal);

    public static bool IsSecret(ReadOnlySpan<byte> value)
    {
        if (value.Length < 20)
        {
            return false;
        }

        foreach (var start in Starts)
        {
            if (value.StartsWith(start))
            {
                return true;
            }
        }

        // A JSON web token: three parts, the first of which begins like {"…
        return value.StartsWith("eyJ"u8) && value.Count((byte)'.') == 2 && !value.Contains((byte)' ');
    }
}
