using System.Text;

namespace CrmReports.Benchmarks.GeneratedFile;

/// <summary>The words of which the file is made, as UTF-8. A name is shown in its own script and stands in
/// ASCII in the e-mail address. No word reads like a missing value (NA, null, None).</summary>
public static class Vocabulary
{
    public sealed record Word(byte[] Shown, byte[] Ascii);

    public static readonly Word[] PlainGiven = Words(
        "James", "Mary", "Robert", "Linda", "Michael", "Susan", "David", "Karen", "Thomas", "Emma", "Daniel", "Laura",
        "Peter", "Julia", "Martin", "Sofia", "Paul", "Anna", "Victor", "Helen", "Oscar", "Clara", "Simon", "Grace");

    public static readonly Word[] PlainFamily = Words(
        "Smith", "Johnson", "Brown", "Taylor", "Wilson", "Walker", "Hall", "Clark", "Wright", "Green", "Baker", "Hill",
        "Turner", "Parker", "Cooper", "Morgan", "Rossi", "Ferrari", "Weber", "Fischer", "Jansen", "Silva", "Costa",
        "Moreau", "Lambert", "Kowalski", "Nowak", "Horvat", "Popescu", "Ivanov");

    public static readonly Word[] AccentedGiven = Words(
        "José|jose", "François|francois", "Zoë|zoe", "Jürgen|jurgen", "Åsa|asa", "Chloé|chloe", "Łukasz|lukasz",
        "Inês|ines", "Renée|renee", "Søren|soren", "Mónica|monica", "Ágnes|agnes");

    public static readonly Word[] AccentedFamily = Words(
        "García|garcia", "Müller|muller", "Lefèvre|lefevre", "Dvořák|dvorak", "Núñez|nunez", "Ångström|angstrom",
        "Jørgensen|jorgensen", "Gonçalves|goncalves", "Wiśniewski|wisniewski", "Özdemir|ozdemir", "Groß|gross",
        "Petrović|petrovic");

    public static readonly Word[] ChineseFamily = Words(
        "王|wang", "李|li", "张|zhang", "刘|liu", "陈|chen", "杨|yang", "黄|huang", "赵|zhao", "吴|wu", "周|zhou",
        "欧阳|ouyang", "司马|sima");

    public static readonly Word[] ChineseGiven = Words(
        "伟|wei", "芳|fang", "娜|na", "秀英|xiuying", "敏|min", "静|jing", "丽|li", "强|qiang", "磊|lei", "洋|yang",
        "建国|jianguo", "文博|wenbo", "晓明|xiaoming", "雨桐|yutong");

    public static readonly Word[] Cities = Words(
        "London", "Paris", "Berlin", "Madrid", "Rome", "Vienna", "Lisbon", "Dublin", "Oslo", "Helsinki", "Warsaw",
        "Prague", "Budapest", "Athens", "Zürich", "Köln", "Málaga", "Göteborg", "København", "Kraków", "New York",
        "Chicago", "Toronto", "Montréal", "São Paulo", "Bogotá", "Lima", "Cairo", "Nairobi", "Cape Town", "北京",
        "上海", "广州", "深圳", "成都", "Tokyo", "Seoul", "Singapore", "Sydney", "Auckland");

    public static readonly Word[] Categories = Words(
        "Electronics", "Phones", "Computers", "Home & Kitchen", "Furniture", "Garden", "Sports", "Toys", "Books",
        "Clothing", "Beauty", "Groceries");

    public static readonly Word[] MailDomains = Words("example.com", "example.org", "mail.example.net", "shop.example");

    /// <summary>Each entry is the word, or the word and its ASCII form with a bar between.</summary>
    private static Word[] Words(params string[] entries) => [.. entries.Select(entry =>
    {
        string[] parts = entry.Split('|');
        return new Word(Encoding.UTF8.GetBytes(parts[0]), Encoding.ASCII.GetBytes(parts[^1].ToLowerInvariant()));
    })];
}
