using CrmReports.Application.Statistics;

namespace CrmReports.Application.Tests.Statistics;

public sealed class CorrelationMatrixTests
{
    private static readonly ReadOnlyMemory<double>[] Columns =
    [
        new double[] { 1, 2, 3, 4, 5, 6 },
        new double[] { 5, 6, 7, 8, 7, 7 },
        new double[] { 10, 9, double.NaN, 6, 4, 4 },
        new double[] { 3, 3, 3, 3, 3, 3 },
        new double[] { double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, 1 },
        new double[] { -1e307, 1, 2, 1e307, 3, 4 },
    ];

    [Fact]
    public void EveryPairIsThatOfTheTwoColumnsAlone()
    {
        var pearson = Correlations.PearsonMatrix(Columns);
        var spearman = Correlations.SpearmanMatrix(Columns);
        pearson.Size.ShouldBe(6);
        for (var row = 0; row < Columns.Length; row++)
        {
            for (var column = 0; column < Columns.Length; column++)
            {
                var x = Columns[row].Span;
                var y = Columns[column].Span;
                pearson[row, column].ShouldBe(Correlations.Pearson(x, y));
                spearman[row, column].ShouldBe(Correlations.Spearman(x, y));
            }
        }
    }

    [Fact]
    public void AColumnCorrelatesWithItselfUnlessItIsConstant()
    {
        var matrix = Correlations.PearsonMatrix(Columns);
        matrix[0, 0].ShouldBe(new CorrelationResult(6, 1, 0));
        matrix[2, 2].ShouldBe(new CorrelationResult(5, 1, 0));
        matrix[3, 3].ShouldBe(new CorrelationResult(6, null, null));
        matrix[4, 4].ShouldBe(new CorrelationResult(1, null, null));
    }

    [Fact]
    public void NoColumnsAndNoRowsGiveNoFigures()
    {
        Correlations.PearsonMatrix([]).Size.ShouldBe(0);
        Correlations.SpearmanMatrix([Array.Empty<double>()])[0, 0]
            .ShouldBe(new CorrelationResult(0, null, null));
    }

    [Fact]
    public void ColumnsOfDifferentLengthAndInfiniteValuesAreRefused()
    {
        Should.Throw<ArgumentException>(
            () => Correlations.PearsonMatrix([new double[] { 1, 2 }, new double[] { 1 }]));
        Should.Throw<ArgumentException>(
            () => Correlations.PearsonMatrix([new double[] { 1, double.PositiveInfinity }]));
    }
}
