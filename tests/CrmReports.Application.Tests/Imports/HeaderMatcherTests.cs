using CrmReports.Application.Customers;
using CrmReports.Application.Imports;

namespace CrmReports.Application.Tests.Imports;

public sealed class HeaderMatcherTests
{
    [Fact]
    public void EveryFieldIsKnownByItsName()
    {
        foreach (var field in Fields.All)
        {
            // Quantity makes the file one of purchases, so that region, channel, category and currency are those of a purchase.
            var headers = field == Fields.Quantity ? [field.Name] : new[] { field.Name, "quantity" };
            HeaderMatcher.Match(headers, null)[0].Targets[0].ShouldBe(field);
        }
    }

    [Fact]
    public void EverySynonymMeansItsFieldAndNoOther()
    {
        foreach (var words in HeaderMatcherWords.All)
        {
            foreach (var word in words.English.Concat(words.Chinese))
            {
                var mapping = HeaderMatcher.Match([word.ToUpperInvariant()], null)[0];
                mapping.Targets[0].ShouldBe(words.Field, word);
            }
        }

        HeaderMatcherWords.All.Select(words => words.Field).ShouldBe(Fields.All);
        var inContext = HeaderMatcherWords.InContext.SelectMany(words => words.Header).Select(Key).ToList();
        inContext.ShouldBeUnique();
        HeaderMatcherWords.All.SelectMany(words => words.English.Concat(words.Chinese)).Select(Key).ShouldBeUnique();
        HeaderMatcherWords.All.SelectMany(words => words.English.Concat(words.Chinese)).Select(Key).Intersect(inContext).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("CustomerID", "customer_id", MatchConfidence.Exact)]
    [InlineData("Customer Id", "customer_id", MatchConfidence.Exact)]
    [InlineData(" CUSTOMER-ID ", "customer_id", MatchConfidence.Exact)]
    [InlineData("ＣｕｓｔｏｍｅｒＩＤ", "customer_id", MatchConfidence.Exact)]
    [InlineData("客户编号", "customer_id", MatchConfidence.Synonym)]
    [InlineData("客戶編號", "customer_id", MatchConfidence.Synonym)]
    [InlineData("会员号", "customer_id", MatchConfidence.Synonym)]
    [InlineData("姓名", "name", MatchConfidence.Synonym)]
    [InlineData("InvoiceNo", "order_id", MatchConfidence.Synonym)]
    [InlineData("StockCode", "product_id", MatchConfidence.Synonym)]
    [InlineData("InvoiceDate", "purchase_date", MatchConfidence.Synonym)]
    [InlineData("UnitPrice", "unit_price", MatchConfidence.Exact)]
    [InlineData("Qty", "quantity", MatchConfidence.Synonym)]
    [InlineData("数量", "quantity", MatchConfidence.Synonym)]
    [InlineData("金額", "purchase_amount", MatchConfidence.Synonym)]
    [InlineData("金额（元）", "purchase_amount", MatchConfidence.Synonym)]
    [InlineData("Amount (USD)", "purchase_amount", MatchConfidence.Synonym)]
    [InlineData("Satisfaction Score", "satisfaction", MatchConfidence.Synonym)]
    [InlineData("满意度", "satisfaction", MatchConfidence.Synonym)]
    [InlineData("Churn date", "left_on", MatchConfidence.Synonym)]
    [InlineData("流失日期", "left_on", MatchConfidence.Synonym)]
    [InlineData("E-Mail", "email", MatchConfidence.Exact)]
    public void AHeaderIsKnownHoweverItIsWritten(string header, string field, MatchConfidence confidence)
    {
        var mapping = HeaderMatcher.Match([header], null)[0];
        mapping.Targets.Select(target => target.Name).ShouldBe([field]);
        mapping.Confidence.ShouldBe(confidence);
        mapping.Header.ShouldBe(header);
    }

    [Theory]
    [InlineData("Age (months)")]
    [InlineData("Amount (k$)")]
    [InlineData("CreditScore")]
    [InlineData("Churn")]
    [InlineData("Spending Score (1-100)")]
    public void AHeaderThatMeansSomethingElseIsACustomField(string header)
    {
        var mapping = HeaderMatcher.Match([header], null)[0];
        mapping.CustomName.ShouldBe(header);
        mapping.Confidence.ShouldBe(MatchConfidence.None);
    }

    [Theory]
    [InlineData("Region|Channel|Date|Category|Quantity", "region|channel|purchase_date|category|quantity")]
    [InlineData("Region|Channel|Date|Category|Score", "customer_region|interaction_channel|interaction_date|topic|satisfaction")]
    [InlineData("Region|Channel|Date|Category|Email", "customer_region|customer_channel|'Date'|'Category_2'|email")]
    [InlineData("地区|渠道|日期|金额", "region|channel|purchase_date|purchase_amount")]
    [InlineData("Description|Qty", "product|quantity")]
    [InlineData("Description|Rating", "comment|satisfaction")]
    [InlineData("Description|Name", "'Description'|name")]
    [InlineData("ID|Name", "customer_id|name")]
    [InlineData("ID|Name|Amount", "'ID'|name|purchase_amount")]
    [InlineData("日期|姓名", "'日期'|name")]
    [InlineData("Date|Order date", "'Date'|purchase_date")]
    public void TheOtherColumnsDecideWhatAWordMeans(string headers, string expected) => Shown(headers).ShouldBe(expected);

    [Theory]
    [InlineData("InvoiceNo|StockCode|Description|Quantity|InvoiceDate|UnitPrice|CustomerID|Country", "order_id|product_id|product|quantity|purchase_date|unit_price|customer_id|country+region")]
    [InlineData("customer_id|name|gender|age|city|segment|purchase_date|category|purchase_amount|satisfaction", "customer_id|name|gender|age|city|segment|purchase_date|category|purchase_amount|satisfaction")]
    [InlineData("客户编号|姓名|城市|金额", "customer_id|name|city|purchase_amount")]
    [InlineData("RowNumber|CustomerId|Surname|CreditScore|Geography|Gender|Age|Tenure|Exited|Complain|Satisfaction Score", "'RowNumber'|customer_id|'Surname'|'CreditScore'|customer_region|gender|age|'Tenure'|'Exited'|'Complain'|satisfaction")]
    [InlineData("Index|Customer Id|First Name|Last Name|Company|City|Country|Phone 1|Phone 2|Email|Subscription Date|Website", "'Index'|customer_id|name|name|'Company'|city|country|phone|'Phone 2'|email|registered_on|'Website'")]
    [InlineData("order_id|customer_id|order_status|order_purchase_timestamp", "order_id|customer_id|'order_status'|purchase_date")]
    [InlineData("order_id|order_item_id|product_id|price", "order_id|'order_item_id'|product_id|unit_price")]
    [InlineData("DATE|TIME|Qty|PRODUCTID|Price|ProductType|ProductDescription|URL|Comments", "purchase_date|'TIME'|quantity|product_id|unit_price|category|product|'URL'|comment")]
    public void RealFilesAreMapped(string headers, string expected) => Shown(headers).ShouldBe(expected);

    [Fact]
    public void TheCountryOfAPurchaseIsAlsoItsRegionUnlessThereIsOne()
    {
        Shown("Country|Quantity").ShouldBe("country+region|quantity");
        Shown("Country|Region|Quantity").ShouldBe("country|region|quantity");
        Shown("Country|Email").ShouldBe("country|email");
        var profile = new ImportProfile { Columns = [new ImportProfileColumn { Header = "country", Targets = ["country"] }] };
        Shown("Country|Quantity", profile).ShouldBe("country|quantity");
    }

    [Fact]
    public void AFieldIsFilledByTheBestColumnOnly()
    {
        Shown("Mobile|Phone|Tel").ShouldBe("'Mobile'|phone|'Tel'");
        Shown("Mobile|Tel").ShouldBe("phone|'Tel'");
    }

    [Fact]
    public void CustomNamesAreTrimmedAndUnique() =>
        Shown("id|Name|name| |Name||Email|email |Extra|extra").ShouldBe(
            "customer_id|name|'name_2'|'column_4'|'Name_3'|'column_6'|email|'email_2'|'Extra'|'extra_2'");

    [Fact]
    public void OwnExportsAreKnownByTheirMarksWhichAreIgnored()
    {
        HeaderMatcher.HasMarks(["customer_id", "source_import", "source_row"]).ShouldBeTrue();
        HeaderMatcher.HasMarks(["customer_id", "source_row"]).ShouldBeFalse();
        HeaderMatcher.Match(["customer_id", "source_import", "source_row"], null).Select(mapping => mapping.Ignored)
            .ShouldBe([false, true, true]);
    }

    [Fact]
    public void AProfileDecidesBeforeTheHeadersDo()
    {
        var profile = new ImportProfile
        {
            Columns =
            [
                new ImportProfileColumn { Header = "kunde", Targets = ["customer_id"] },
                new ImportProfileColumn { Header = "Email", Custom = "work_email" },
                new ImportProfileColumn { Index = 3, Ignore = true },
                new ImportProfileColumn { Header = "Age", DecimalMark = ',' },
                new ImportProfileColumn { Header = "Absent", Targets = ["city"] },
            ],
        };
        var headers = new[] { "CustomerID", "KUNDE", "City", "E-Mail", "Age" };
        var mappings = HeaderMatcher.Match(headers, profile);
        Shown(mappings).ShouldBe("'CustomerID'|customer_id|ignored|'work_email'|age");
        mappings[1].Confidence.ShouldBe(MatchConfidence.Declared);
        mappings[4].Confidence.ShouldBe(MatchConfidence.Exact);
        mappings[4].Declared.ShouldBe(profile.Columns[3]);
        HeaderMatcher.Missing(headers, profile).ShouldBe([profile.Columns[4]]);
    }

    [Fact]
    public void UnmappedColumnsMayBeIgnored() =>
        Shown("Email|Colour", new ImportProfile { Unmapped = UnmappedColumns.Ignore }).ShouldBe("email|ignored");

    [Fact]
    public void ThePageOfFieldsIsThatOfTheCode() =>
        File.ReadAllText(ImportProfileTests.Docs("fields.md")).ShouldBe(FieldGuide.Render());

    private static string Key(string word) =>
        new([.. word.ToLowerInvariant().Where(char.IsLetterOrDigit)]);

    private static string Shown(string headers, ImportProfile? profile = null) =>
        Shown(HeaderMatcher.Match(headers.Split('|'), profile));

    private static string Shown(IReadOnlyList<ColumnMapping> mappings) => string.Join('|', mappings.Select(mapping =>
        mapping.Ignored ? "ignored"
        : mapping.CustomName is { } name ? $"'{name}'"
        : string.Join('+', mapping.Targets.Select(target => target.Name))));
}
