using CrmReports.Web.Formatting;

namespace CrmReports.Web.Tests.Formatting;

public sealed class VisibleTextTests
{
    [Theory]
    [InlineData(" Anna", "Anna", "[␣]Anna")]
    [InlineData("Anna \t", "Anna", "Anna[␣⇥]")]
    [InlineData("An\u200Bna", "Anna", "An[∅]na")]
    [InlineData("A\u00A0B", "A B", "A[⍽]B")]
    [InlineData("A B", "A\u00A0B", "A[␣]B")]
    [InlineData("\u3000王芳", "王芳", "[□]王芳")]
    [InlineData("１2", "12", "[１]2")]
    [InlineData("05/03/2024", "2024-03-05", "[05/03/2024]")]
    [InlineData("😀", "😁", "[😀]")]
    [InlineData("x", "", "[x]")]
    [InlineData("same text", "same text", "same text")]
    public void WhatDiffersIsMarkedAndCanBeSeen(string text, string other, string expected) =>
        string.Concat(VisibleText.Of(text, other).Select(part => part.IsChanged ? $"[{part.Text}]" : part.Text)).ShouldBe(expected);
}
