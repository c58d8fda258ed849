using CrmReports.Application.Imports;
using CrmReports.Application.People;
using CrmReports.Web.Access;
using CrmReports.Web.Tests.Browser;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CrmReports.Web.Tests.EveryPage;

/// <summary>Pictures of every page for the eye, in both languages and themes, at a desk and on a phone:
/// <c>CRMREPORTS_PICTURES=folder CRMREPORTS_PICTURES_OF=file.csv dotnet test --filter PictureTests</c>. Without the
/// variables nothing is done. Several files are separated as in PATH. CRMREPORTS_PICTURES_ONLY names a few of the pages and
/// CRMREPORTS_PICTURES_AS a few of the readers (<c>en-light-1280</c>, <c>zh-dark-390</c>), with commas.</summary>
public sealed class PictureTests
{
    private static readonly Reader[] Readers =
        [.. from language in new[] { "en", "zh-CN" } from dark in new[] { false, true } from width in new[] { 1280, Phone } select new Reader(language, dark, width)];

    private const int Phone = 390;

    [BrowserFact]
    public async Task EveryPageHasItsPicture()
    {
        if (Environment.GetEnvironmentVariable("CRMREPORTS_PICTURES") is not { Length: > 0 } folder || PictureSite.File is null)
        {
            return;
        }

        Directory.CreateDirectory(folder);
        var (only, of) = (Listed("CRMREPORTS_PICTURES_ONLY"), Listed("CRMREPORTS_PICTURES_AS"));
        var (site, empty) = (new PictureSite(), new Site());
        await site.InitializeAsync();
        await empty.InitializeAsync();
        var samples = PageSamples.Of(site, empty.Services.GetRequiredService<OneTimeLinks>().MakeFirstRun()!);
        foreach (var scene in new[] { Scene.New, Scene.Empty, Scene.Filled })
        {
            Site on = scene == Scene.Filled ? site : empty;
            var wanted = samples.Where(sample => sample.Scene == scene && only?.Contains(sample.Name) != false).ToList();
            var admin = scene == Scene.New ? 0 : on == site ? site.Admin : on.AddPerson(Role.Admin);
            foreach (var reader in Readers.Where(reader => of?.Contains(Named(reader)) != false))
            {
                await Take(on, admin, reader with { As = null }, wanted, folder);
            }
        }

        await site.DisposeAsync();
        await empty.DisposeAsync();
    }

    private static HashSet<string>? Listed(string variable) => Environment.GetEnvironmentVariable(variable)?.Split(',').ToHashSet();

    private static string Named(Reader reader) => $"{(reader.Language == "en" ? "en" : "zh")}-{(reader.Dark ? "dark" : "light")}-{reader.Width}";

    private static async Task Take(Site site, long admin, Reader reader, IEnumerable<PageSample> samples, string folder)
    {
        foreach (var group in samples.GroupBy(sample => sample.IsAnonymous))
        {
            await using var visit = await Visit.Begin(site, reader);
            if (!group.Key)
            {
                await visit.Context.AddCookiesAsync([new() { Name = SessionCookie.Name, Value = site.SessionOf(admin), Url = site.Address.ToString() }]);
            }

            foreach (var sample in group)
            {
                await PageLook.Open(visit, sample);
                await visit.Page.WaitForTimeoutAsync(100);
                var name = $"{sample.Name}-{Named(reader)}.png";
                await visit.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name), FullPage = true });
            }
        }
    }

    /// <summary>The site of the pictures: a file of the reader's choice, and a small one with rows that are rejected and, beside
    /// Online Retail, rows that are known already.</summary>
    private sealed class PictureSite : SampleSite
    {
        public static string? File => Environment.GetEnvironmentVariable("CRMREPORTS_PICTURES_OF");

        public override string Customer => "14646.0";

        public override string Region => "France";

        protected override string Organisation => "Nord & Söhne";

        protected override string AdminName => "Anna Weiss";

        protected override string PersonName => "王芳";

        protected override string PublishData(ImportEngine engine)
        {
            foreach (var file in File!.Split(Path.PathSeparator))
            {
                engine.Import(new ImportRequest(file, new ImportProfile { Name = "shop" }));
            }

            return Write("returns-late.csv", """
                InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
                581587,22138,BAKING SET 9 PIECE RETROSPOT ,3,2011-12-09 12:50:00,4.95,12680.0,France
                581587,23255,CHILDRENS CUTLERY CIRCUS PARADE,4,2011-12-09 12:50:00,4.15,12680.0,France
                581587,23254,CHILDRENS CUTLERY DOLLY GIRL ,4,2011-02-30 12:50:00,4.15,12680.0,France
                581587,22899,CHILDREN'S APRON DOLLY GIRL ,six,2011-12-09 12:50:00,2.1,12680.0,France
                581587,22613,PACK OF 20 SPACEBOY NAPKINS,12,2011-12-09 12:50:00,n.a.?,12680.0,France

                """);
        }
    }
}
