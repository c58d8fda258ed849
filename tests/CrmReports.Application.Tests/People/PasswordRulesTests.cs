using CrmReports.Application.People;

namespace CrmReports.Application.Tests.People;

/// <summary>Which passwords are taken.</summary>
public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("short", PasswordProblem.TooShort)]
    [InlineData("elevenchars", PasswordProblem.TooShort)]
    [InlineData("aaaaaaaaaaaaaaaa", PasswordProblem.TooCommon)]
    [InlineData("123456789012", PasswordProblem.TooCommon)]
    [InlineData("qwertyuiopasdf", PasswordProblem.TooCommon)]
    [InlineData("Password1234!", PasswordProblem.TooCommon)]
    [InlineData("P4ssw0rdP4ssw0rd", PasswordProblem.TooCommon)]
    [InlineData("abc1abc1abc1", PasswordProblem.TooCommon)]
    [InlineData("CorrectHorseBatteryStaple", PasswordProblem.TooCommon)]
    [InlineData("letmeinletmein", PasswordProblem.TooCommon)]
    [InlineData("LetMeIn-letmein1", PasswordProblem.TooCommon)]
    [InlineData("Summer2024Summer2024", PasswordProblem.TooCommon)]
    [InlineData("Welcome1Welcome2", PasswordProblem.TooCommon)]
    [InlineData("dr@gon!M0nkey99", PasswordProblem.TooCommon)]
    [InlineData("thisismypassword", PasswordProblem.TooCommon)]
    [InlineData("kettlekettle", PasswordProblem.TooCommon)]
    [InlineData("anna.weiss2024", PasswordProblem.LikeTheirName)]
    [InlineData("AnnaWeiss!!!!", PasswordProblem.LikeTheirName)]
    [InlineData("anna.weiss@example.com", PasswordProblem.LikeTheirName)]
    public void WhatIsTriedFirstIsRefused(string password, PasswordProblem problem)
    {
        PasswordRules.Check(password, "anna.weiss@example.com", "Anna Weiss").ShouldBe(problem);
    }

    [Theory]
    [InlineData("a sentence of our own")]
    [InlineData("天青色等烟雨而我在等你啊")]
    [InlineData("kettle-lantern-77")]
    [InlineData("summer kettle 2024")]
    [InlineData("kettle-lantern kettle-lantern")]
    [InlineData("anna likes the rain in october")]
    public void LengthIsEnough(string password) =>
        PasswordRules.Check(password, "anna.weiss@example.com", "Anna Weiss").ShouldBeNull();
}
