using CrmReports.Application.Customers;

namespace CrmReports.Application.Imports;

/// <summary>What a field means and which headers stand for it, besides its own name.</summary>
/// <param name="Field">The built-in field.</param>
/// <param name="Meaning">One line for docs/fields.md and the page of the import.</param>
/// <param name="English">Headers, written as people read them.</param>
/// <param name="Chinese">Headers, simplified.</param>
public sealed record FieldWords(Field Field, string Meaning, IReadOnlyList<string> English, IReadOnlyList<string> Chinese);

/// <summary>A header whose field depends on what else is in the file. Null: a custom field there.</summary>
/// <param name="Header">English and Chinese spellings.</param>
/// <param name="Purchase">The field in a file with purchase columns.</param>
/// <param name="Interaction">The field in a file with interaction columns, but none of purchases.</param>
/// <param name="Customer">The field in a file with neither.</param>
public sealed record ContextWords(IReadOnlyList<string> Header, Field? Purchase, Field? Interaction, Field? Customer);

/// <summary>The words of all built-in fields.</summary>
public static class HeaderMatcherWords
{
    public static IReadOnlyList<FieldWords> All { get; } = [.. Customer(), .. Purchase(), .. Interaction()];

    /// <summary>A field's own name may stand here too (region); then the file decides, not the name.</summary>
    public static IReadOnlyList<ContextWords> InContext { get; } =
    [
        new(["region", "area", "territory", "地区", "区域", "大区"], Fields.Region, Fields.CustomerRegion, Fields.CustomerRegion),
        new(["channel", "渠道"], Fields.Channel, Fields.InteractionChannel, Fields.CustomerChannel),
        new(["date", "date time", "timestamp", "日期", "时间", "发生时间"], Fields.PurchaseDate, Fields.InteractionDate, null),
        new(["created at", "created on", "created date", "create time", "创建时间", "创建日期"], Fields.PurchaseDate, Fields.InteractionDate, Fields.RegisteredOn),
        new(["description", "描述", "说明"], Fields.Product, Fields.Comment, null),
        new(["category", "类别", "品类", "分类"], Fields.Category, Fields.Topic, null),
        new(["type", "kind", "类型"], null, Fields.InteractionKind, null),
        new(["subject", "reason", "主题", "问题", "原因"], null, Fields.Topic, null),
        new(["notes", "note", "remark", "remarks", "备注"], null, Fields.Comment, null),
        new(["price", "价格"], Fields.UnitPrice, null, null),
        new(["total", "revenue", "sales", "value", "合计", "总计"], Fields.PurchaseAmount, null, null),
        new(["currency", "currency code", "币种", "货币"], Fields.Currency, null, null),
        new(["id", "no", "编号"], null, null, Fields.CustomerId),
    ];

    /// <summary>As <see cref="HeaderMatcherKey"/> leaves them.</summary>
    internal static IReadOnlyList<string> GivenName { get; } = ["firstname", "givenname", "forename", "fname", "名", "名字"];

    internal static IReadOnlyList<string> MiddleName { get; } = ["middlename", "middleinitial"];

    internal static IReadOnlyList<string> FamilyName { get; } = ["lastname", "surname", "familyname", "lname", "姓", "姓氏"];

    private static FieldWords[] Customer() =>
    [
        new(Fields.CustomerId, "The customer's number in your systems; text, leading zeros kept", ["customer number", "customer no", "customer code", "cust id", "client id", "client number", "member id", "member no", "user id", "account id", "account number", "card no"], ["客户编号", "客户ID", "客户号", "客户代码", "会员号", "会员编号", "会员ID", "会员卡号", "用户ID", "用户编号", "顾客编号", "顾客ID"]),
        new(Fields.Name, "Full name of the person or company", ["customer name", "full name", "client name", "contact name", "member name", "user name", "customer"], ["姓名", "客户姓名", "客户名称", "名称", "会员姓名", "联系人", "顾客姓名", "用户名", "客户"]),
        new(Fields.Email, "E-mail address; its domain in small letters", ["email address", "mail"], ["邮箱", "电子邮箱", "电子邮件", "邮件", "邮箱地址"]),
        new(Fields.Phone, "Phone number as given", ["phone number", "telephone", "tel", "mobile", "mobile phone", "mobile number", "cell", "cell phone", "phone 1", "contact number"], ["电话", "手机", "手机号", "手机号码", "电话号码", "联系电话", "联系方式"]),
        new(Fields.Gender, "As given", ["sex"], ["性别"]),
        new(Fields.BirthDate, "Date of birth; ages are computed from it", ["birthday", "date of birth", "dob"], ["生日", "出生日期", "出生年月日"]),
        new(Fields.Age, "Years completed, where no date of birth is known", ["age years", "customer age"], ["年龄", "年纪"]),
        new(Fields.Address, "Street and number", ["street", "street address", "address 1", "address line 1", "mailing address"], ["地址", "住址", "详细地址", "联系地址", "通讯地址"]),
        new(Fields.City, "Town where the customer lives", ["town", "customer city"], ["城市", "所在城市", "市", "所在地"]),
        new(Fields.CustomerRegion, "State, province or sales region of the customer", ["state", "province", "county", "geography", "customer state"], ["省", "省份", "所在省份", "客户地区", "客户区域", "所在地区", "州"]),
        new(Fields.Country, "Country of the customer; in a file of purchases without a region also where it was sold", ["nation", "country name", "customer country", "country region"], ["国家", "国家地区", "国别"]),
        new(Fields.PostalCode, "Postal code; text, leading zeros kept", ["zip", "zip code", "post code", "customer zip code prefix"], ["邮编", "邮政编码"]),
        new(Fields.Segment, "Customer group of your own making", ["customer segment", "customer type", "customer group", "tier", "level", "membership", "membership level", "customer class"], ["客户分类", "客户类型", "客户等级", "会员等级", "会员级别", "客户群", "客户分群", "细分", "级别", "等级"]),
        new(Fields.CustomerChannel, "Where the customer came from", ["acquisition channel", "lead source", "source channel", "referral source"], ["客户来源", "来源", "来源渠道", "获客渠道", "注册渠道"]),
        new(Fields.RegisteredOn, "Day on which the customer signed up", ["registration date", "register date", "sign up date", "join date", "joined on", "member since", "subscription date", "enrolment date", "enrollment date", "customer since", "dt customer"], ["注册日期", "注册时间", "入会日期", "入会时间", "加入日期", "开户日期", "开卡日期"]),
        new(Fields.LeftOn, "Day on which the customer left", ["churn date", "churned on", "cancellation date", "cancelled on", "exit date", "leave date"], ["流失日期", "流失时间", "离开日期", "注销日期", "退会日期", "销户日期"]),
        new(Fields.Consent, "Agrees to be contacted: yes or no", ["marketing consent", "opt in", "opted in", "newsletter", "gdpr consent", "email opt in"], ["同意", "营销同意", "是否同意", "同意营销", "是否订阅"]),
    ];

    private static FieldWords[] Purchase() =>
    [
        // A number that is unique in its order only (order item 1, 2, 3) would make one purchase of many.
        new(Fields.LineId, "Number of the order line, unique over all orders: equal ones are the same purchase, also within a file: of each field the last value stated counts", ["order line id", "purchase line id", "sales line id"], ["明细编号", "明细ID", "订单明细编号"]),
        new(Fields.OrderId, "Order or invoice the line belongs to", ["order number", "order no", "invoice", "invoice no", "invoice number", "invoice id", "receipt", "receipt no", "bill no", "transaction id", "transaction no", "purchase id"], ["订单号", "订单编号", "订单ID", "单号", "发票号", "发票号码", "小票号", "交易编号", "交易号", "流水号"]),
        new(Fields.PurchaseDate, "When it was bought", ["order date", "invoice date", "transaction date", "sale date", "sales date", "date of purchase", "purchased on", "order time", "order purchase timestamp", "purchase time"], ["购买日期", "购买时间", "订单日期", "下单日期", "下单时间", "订单时间", "交易日期", "交易时间", "消费日期", "消费时间", "销售日期", "开票日期"]),
        new(Fields.ProductId, "Article number; text", ["stock code", "sku", "product code", "product no", "product number", "item code", "item no", "article", "article no"], ["商品编号", "商品编码", "产品编号", "产品编码", "产品ID", "商品ID", "货号", "物料编码"]),
        new(Fields.Product, "Name of what was bought", ["product name", "item", "item name", "product description", "article name", "goods"], ["商品", "商品名称", "产品", "产品名称", "品名", "物品"]),
        new(Fields.Category, "Product group", ["product category", "product type", "item category", "product group", "department", "product line"], ["商品类别", "商品分类", "产品类别", "产品分类", "商品类型", "产品类型"]),
        new(Fields.Quantity, "Pieces; negative for returns", ["qty", "units", "pieces", "number of items", "order quantity"], ["数量", "购买数量", "件数", "销量", "销售数量"]),
        new(Fields.UnitPrice, "Price of one piece", ["price per unit", "item price", "price each", "sales price", "selling price"], ["单价", "售价", "销售单价", "商品单价"]),
        new(Fields.PurchaseAmount, "Amount of the line; quantity times unit price where there is none", ["amount", "total amount", "order amount", "order total", "total price", "line total", "sales amount", "purchase total", "payment value", "amount paid", "spend", "expenditure", "net amount"], ["金额", "购买金额", "消费金额", "订单金额", "总金额", "销售额", "销售金额", "交易金额", "实付金额", "支付金额", "总价"]),
        new(Fields.Currency, "ISO code of the amount", ["order currency", "transaction currency"], ["交易币种", "结算币种"]),
        new(Fields.Region, "Where it was sold", ["sales region", "order region", "store region", "sales territory", "market"], ["销售区域", "销售地区", "销售大区", "门店区域"]),
        new(Fields.Channel, "How it was sold", ["sales channel", "order channel", "purchase channel"], ["销售渠道", "购买渠道", "订单渠道", "下单渠道"]),
    ];

    private static FieldWords[] Interaction() =>
    [
        new(Fields.InteractionId, "Number of the request, complaint or answer", ["ticket id", "ticket no", "ticket number", "case id", "case number", "ticket", "response id", "survey id", "complaint id", "request id"], ["工单号", "工单编号", "投诉编号", "服务单号", "反馈编号", "问卷编号"]),
        new(Fields.InteractionKind, "Request, complaint, survey and the like", ["interaction type", "ticket type", "case type", "contact type", "request type"], ["互动类型", "工单类型", "服务类型", "反馈类型", "接触类型"]),
        new(Fields.Topic, "What it was about", ["issue", "issue type", "ticket subject", "ticket category", "complaint type", "need"], ["话题", "问题类型", "投诉类型", "咨询主题", "需求", "投诉原因"]),
        new(Fields.InteractionChannel, "How the customer got in touch", ["contact channel", "ticket channel", "service channel", "support channel"], ["互动渠道", "联系渠道", "服务渠道", "反馈渠道", "接触渠道"]),
        new(Fields.InteractionDate, "When the customer got in touch", ["ticket date", "contact date", "survey date", "response date", "complaint date", "feedback date", "request date"], ["互动日期", "互动时间", "反馈日期", "反馈时间", "投诉日期", "投诉时间", "服务日期", "评价日期", "评价时间", "联系日期"]),
        new(Fields.Satisfaction, "Score that the customer gave", ["satisfaction score", "score", "rating", "csat", "csat score", "nps", "nps score", "customer satisfaction", "satisfaction rating", "review score", "stars"], ["满意度", "满意度评分", "评分", "打分", "得分", "满意度得分", "客户满意度", "星级"]),
        new(Fields.SatisfactionScale, "The best score there is", ["scale", "max score", "score scale", "rating scale"], ["满分", "评分满分", "满意度满分", "量表"]),
        new(Fields.Comment, "What the customer said", ["comments", "feedback", "review", "review text", "message", "complaint text", "customer comment"], ["评论", "评价", "反馈", "意见", "留言", "反馈内容", "评价内容", "投诉内容"]),
    ];
}
