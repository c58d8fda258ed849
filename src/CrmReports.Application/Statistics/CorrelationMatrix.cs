namespace CrmReports.Application.Statistics;

/// <summary>The correlation of every column with every column; symmetric, each pair computed once.</summary>
public sealed class CorrelationMatrix
{
    private readonly CorrelationResult[] lower;

    private CorrelationMatrix(int size)
    {
        Size = size;
        lower = new CorrelationResult[size * (size + 1) / 2];
    }

    /// <summary>Number of columns.</summary>
    public int Size { get; }

    /// <summary>Of a column with itself: 1, or null where it is constant.</summary>
    public CorrelationResult this[int row, int column] => lower[Place(row, column)];

    internal static CorrelationMatrix Of(
        IReadOnlyList<ReadOnlyMemory<double>> columns, bool ranked, CancellationToken cancellation)
    {
        var options = new ParallelOptions { CancellationToken = cancellation };
        var prepared = new PreparedColumn[columns.Count];
        for (var i = 0; i < columns.Count; i++)
        {
            Correlations.CheckLengths(columns[0].Length, columns[i].Length);
            cancellation.ThrowIfCancellationRequested();
            prepared[i] = PreparedColumn.Of(columns[i], ranked);
        }

        var matrix = new CorrelationMatrix(columns.Count);
        Parallel.For(0, matrix.lower.Length, options, place =>
        {
            var (row, column) = PairAt(place);
            matrix.lower[place] = prepared[row].With(prepared[column], ranked);
        });
        return matrix;
    }

    private static int Place(int row, int column) =>
        row >= column ? (row * (row + 1) / 2) + column : Place(column, row);

    private static (int Row, int Column) PairAt(int place)
    {
        var row = (int)((Math.Sqrt((8.0 * place) + 1) - 1) / 2);
        return (row, place - (row * (row + 1) / 2));
    }

    /// <summary>A column with what all its pairs need; of one that lacks values each pair has its own rows.</summary>
    private sealed record PreparedColumn(
        ReadOnlyMemory<double> Original, ReadOnlyMemory<double> Values, Centre Centre, double Squares, bool Complete)
    {
        public static PreparedColumn Of(ReadOnlyMemory<double> column, bool ranked)
        {
            if (column.IsEmpty || !Centre.TryOf(column.Span, out var centre))
            {
                FiniteValues.RefuseInfinite(column.Span, nameof(column));
                return new(column, column, default, 0, Complete: false);
            }

            var values = column;
            if (ranked)
            {
                var ranks = new double[column.Length];
                AverageRanks.Of(column.Span, ranks);
                values = ranks;
                Centre.TryOf(ranks, out centre);
            }

            return new(column, values, centre, SumOfSquares(values, centre), Complete: true);
        }

        public CorrelationResult With(PreparedColumn other, bool ranked)
        {
            if (!Complete || !other.Complete)
            {
                return ranked
                    ? Correlations.Spearman(Original.Span, other.Original.Span)
                    : Correlations.Pearson(Original.Span, other.Original.Span);
            }

            var products = ReferenceEquals(this, other)
                ? Squares
                : CentralMoments.CrossProduct(Values.Span, Centre, other.Values.Span, other.Centre);
            return Correlations.OfSums(Values.Length, Squares, other.Squares, products);
        }

        private static double SumOfSquares(ReadOnlyMemory<double> values, in Centre centre) =>
            centre.IsConstant ? 0 : CentralMoments.SumOfSquares(values.Span, centre);
    }
}
