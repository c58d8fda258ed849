using CrmReports.Application.Sources;

namespace CrmReports.Application.Tests.Sources;

public sealed class HeaderTests
{
    [Theory]
    [InlineData("a,b\n1,x\n2,y\n")]
    [InlineData("when,what\n2024-01-05,x\n2024-02-05,y\n")]
    [InlineData("ref,what\nC0001,x\nC0002,y\n")]
    [InlineData("who,what\na@x.org,x\nb@x.org,y\n")]
    [InlineData("region,2022,2023,2024\nNorth,10,20,30\nSouth,11,21,31\n")]
    [InlineData("姓名,城市\n张三,北京\n李四,上海\n")]
    public void WordsAboveDataAreAHeader(string text) => ReadRows.Of(text).Reading.HasHeader.ShouldBeTrue();

    [Theory]
    [InlineData("1,x\n2,y\n3,z\n")]
    [InlineData("x,2024-01-05\ny,2024-02-05\n")]
    [InlineData("C0001,Smith\nC0002,Doe\nC0003,Roe\n")]
    [InlineData("Smith,a@x.org\nDoe,b@x.org\n")]
    [InlineData("1,2,3\n")]
    public void AFirstRowLikeTheOthersIsData(string text)
    {
        var table = ReadRows.Of(text);
        table.Reading.HasHeader.ShouldBeFalse();
        table.Reading.HeaderLine.ShouldBe(1);
        table.Reading.Headers.ShouldBe(Enumerable.Range(1, table.Rows[0].Fields.Length).Select(number => $"column_{number}"));
        table.Rows[0].ShouldSatisfyAllConditions(row => row.Number.ShouldBe(1), row => row.Line.ShouldBe(1));
    }

    [Fact]
    public void WhereAllIsTextTheFirstLineIsTheHeaderAndThatIsNoted()
    {
        var table = ReadRows.Of("colour,shape\nred,round\nblue,square\n");
        table.Reading.Headers.ShouldBe(["colour", "shape"]);
        table.Reading.Notes.ShouldContain(note => note.StartsWith("Line 1 was taken for the header", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 2)]
    public void ADeclarationDecides(bool hasHeader, int rows)
    {
        var table = ReadRows.Of("colour,shape\nred,round\n", new CsvOptions { HasHeader = hasHeader });
        (table.Reading.HasHeader, table.Rows.Count).ShouldBe((hasHeader, rows));
    }

    [Fact]
    public void NamesAreTrimmedAndMadeDistinct()
    {
        var table = ReadRows.Of("id, Name ,Name,,Name_2,Name,\"two\nlines\"\n1,a,b,c,d,e,f\n");
        table.Reading.Headers.ShouldBe(["id", "Name", "Name_3", "column_4", "Name_2", "Name_4", "two lines"]);
        table.Reading.Notes.ShouldContain("Columns without a name were named column_4.");
        table.Reading.Notes.ShouldContain("Column names that come twice were made distinct: Name_3, Name_4.");
        table.Reading.Renamed.ShouldBe([new RenamedColumn("Name", "Name_3"), new RenamedColumn("Name", "Name_4")]);
        table.Rows.ShouldHaveSingleItem().Line.ShouldBe(3);
    }

    [Theory]
    [InlineData("Report: customers\r\nCreated,2024-03-05\r\n\r\nid,name,total\r\n1,A,10\r\n2,B,20\r\n")]
    [InlineData("Report: customers,,\nCreated 2024,,\n,,\nid,name,total\n1,A,10\n2,B,20\n")]
    public void LinesAboveTheTableAreSkippedAndNoted(string text)
    {
        var table = ReadRows.Of(text);
        table.Reading.HeaderLine.ShouldBe(4);
        table.Reading.Headers.ShouldBe(["id", "name", "total"]);
        table.Reading.Notes.ShouldContain("The table starts on line 4; what stands above (from line 1) was skipped (--header-line).");
        table.Rows.Select(row => (row.Number, row.Line)).ShouldBe([(1L, 5L), (2L, 6L)]);
    }

    [Fact]
    public void ADeclaredHeaderLineIsUsed()
    {
        var table = ReadRows.Of("a \"report\nx,y\nid,name\n1,A\n", new CsvOptions { HeaderLine = 3 });
        table.Reading.Headers.ShouldBe(["id", "name"]);
        table.Rows.ShouldHaveSingleItem().Line.ShouldBe(4);
    }

    [Fact]
    public void AHeaderLineBehindTheEndIsAFault() =>
        ReadRows.FaultOf("id,name\n1,A\n", new CsvOptions { HeaderLine = 9 }).ShouldBe(SourceFault.HeaderNotFound);

    [Fact]
    public void RowsThatAreAllWiderThanTheHeaderGetANumberedColumn()
    {
        var table = ReadRows.Of("id,name\n1,A,x\n2,B,\n3,C,\n");
        table.Reading.Headers.ShouldBe(["id", "name", "column_3"]);
        table.Good.Length.ShouldBe(3);
    }

    [Fact]
    public void AShortFirstRowOfDataStaysARow()
    {
        var table = ReadRows.Of("1,x\n2,y,5\n3,z,6\n4,w,7\n");
        table.Reading.HasHeader.ShouldBeFalse();
        table.Rows.Count.ShouldBe(4);
        table.Rows[0].Problem.ShouldBe(Application.Conversion.Problem.TooFewFields);
    }

    [Fact]
    public void AHeaderThatSwallowsTheFileIsAFault()
    {
        var fault = Should.Throw<SourceException>(() => ReadRows.Of("id,\"name\n1,A\n2,B\n"));
        fault.Fault.ShouldBe(SourceFault.HeaderUnclosed);
        fault.Message.ShouldContain("line 1");
    }

    [Fact]
    public void AHeaderAloneHasNoRows()
    {
        var table = ReadRows.Of("id,name\n");
        table.Reading.Headers.ShouldBe(["id", "name"]);
        table.Rows.ShouldBeEmpty();
    }

    [Fact]
    public void TooManyColumnsAreAFaultThatNamesTheLimit()
    {
        var text = string.Join(',', Enumerable.Range(0, 1025).Select(column => $"c{column}")) + "\n";
        var fault = Should.Throw<SourceException>(() => ReadRows.Of(text));
        fault.Fault.ShouldBe(SourceFault.TooManyColumns);
        fault.Message.ShouldContain("1,024");
    }
}
