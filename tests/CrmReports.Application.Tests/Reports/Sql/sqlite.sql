-- the beginning of every report
SELECT "DataVersion", "Fields" FROM "State";
SELECT "ImportId", "PublishedAt" FROM "Publications" ORDER BY "Sequence";
SELECT "Kind", "Name", "Type" FROM "CustomFields" WHERE "Unused" = 0 ORDER BY "Kind", "Id";

-- sales by none
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r; -- integer

-- sales by day
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r; -- integer

-- sales by week
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r; -- integer

-- sales by month
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r; -- integer

-- sales by quarter
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r; -- integer

-- sales by year
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r; -- integer

-- sales by category
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0, @p1); -- 2 x integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r; -- integer

-- sales by product
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0, @p1, @p2); -- 3 x integer
SELECT SUM(r."Purchases") FROM "SalesRollups" r; -- integer
SELECT p."Id", p."ProductTerm", p."Amount", p."CurrencyTerm" FROM "Purchases" p ORDER BY p."Id";

-- sales by region
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0, @p1); -- 2 x integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r; -- integer

-- sales by channel
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0, @p1); -- 2 x integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r; -- integer

-- sales by currency
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r; -- integer

-- sales by customer_id
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT SUM(r."Purchases") FROM "SalesRollups" r; -- integer
SELECT p."Id", c."ExternalId", p."Amount", p."CurrencyTerm"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    ORDER BY p."Id";

-- sales by customer_region
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT SUM(r."Purchases") FROM "SalesRollups" r; -- integer
SELECT p."Id", c."Region", p."Amount", p."CurrencyTerm"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    ORDER BY p."Id";

-- sales by segment
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT SUM(r."Purchases") FROM "SalesRollups" r; -- integer
SELECT p."Id", c."Segment", p."Amount", p."CurrencyTerm"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    ORDER BY p."Id";

-- sales by age
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT SUM(r."Purchases") FROM "SalesRollups" r; -- integer
SELECT p."Id", c."Age", p."Amount", p."CurrencyTerm"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    ORDER BY p."Id";

-- sales by consent
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT SUM(r."Purchases") FROM "SalesRollups" r; -- integer
SELECT p."Id", c."Consent", p."Amount", p."CurrencyTerm"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    ORDER BY p."Id";

-- sales by registered_on
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT SUM(r."Purchases") FROM "SalesRollups" r; -- integer
SELECT p."Id", c."RegisteredOn", p."Amount", p."CurrencyTerm"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    ORDER BY p."Id";

-- sales by order_id
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT SUM(r."Purchases") FROM "SalesRollups" r; -- integer
SELECT p."Id", p."OrderId", p."Amount", p."CurrencyTerm" FROM "Purchases" p ORDER BY p."Id";

-- sales by satisfaction
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT SUM(r."Purchases") FROM "SalesRollups" r; -- integer
SELECT p."Id", i."Score", p."Amount", p."CurrencyTerm"
    FROM "Purchases" p
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    ORDER BY p."Id";

-- sales by topic
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT SUM(r."Purchases") FROM "SalesRollups" r; -- integer
SELECT p."Id", i."TopicTerm", p."Amount", p."CurrencyTerm"
    FROM "Purchases" p
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    ORDER BY p."Id";

-- sales by tier
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT SUM(r."Purchases") FROM "SalesRollups" r; -- integer
SELECT p."Id", c."Custom", p."Amount", p."CurrencyTerm"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    ORDER BY p."Id";

-- sales by weight
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT SUM(r."Purchases") FROM "SalesRollups" r; -- integer
SELECT p."Id", p."Custom", p."Amount", p."CurrencyTerm" FROM "Purchases" p ORDER BY p."Id";

-- sales by agent
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT SUM(r."Purchases") FROM "SalesRollups" r; -- integer
SELECT p."Id", i."Custom", p."Amount", p."CurrencyTerm"
    FROM "Purchases" p
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    ORDER BY p."Id";

-- sales by month,category
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0, @p1); -- 2 x integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r; -- integer

-- sales by category,segment
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0, @p1); -- 2 x integer
SELECT SUM(r."Purchases") FROM "SalesRollups" r; -- integer
SELECT p."Id", p."CategoryTerm", c."Segment", p."Amount", p."CurrencyTerm"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    ORDER BY p."Id";

-- sales by year,customer_region,topic
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT SUM(r."Purchases") FROM "SalesRollups" r; -- integer
SELECT p."Id", p."Day", c."Region", i."TopicTerm", p."Amount", p."CurrencyTerm"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    ORDER BY p."Id";

-- sales by month with median(purchase_amount)
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT SUM(r."Purchases") FROM "SalesRollups" r; -- integer
SELECT p."Id", p."Day", p."Amount", p."CurrencyTerm" FROM "Purchases" p ORDER BY p."Id";

-- sales by month with min(purchase_date)
SELECT "DataVersion" FROM "State";
SELECT SUM(r."Purchases") FROM "SalesRollups" r; -- integer
SELECT p."Id", p."Day", p."TimeOfDay" FROM "Purchases" p ORDER BY p."Id";

-- sales by month with max(quantity)
SELECT "DataVersion" FROM "State";
SELECT SUM(r."Purchases") FROM "SalesRollups" r; -- integer
SELECT p."Id", p."Day", p."Quantity" FROM "Purchases" p ORDER BY p."Id";

-- sales by month with stdev(unit_price)
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT SUM(r."Purchases") FROM "SalesRollups" r; -- integer
SELECT p."Id", p."Day", p."UnitPrice", p."CurrencyTerm" FROM "Purchases" p ORDER BY p."Id";

-- sales by month with variance(age)
SELECT "DataVersion" FROM "State";
SELECT SUM(r."Purchases") FROM "SalesRollups" r; -- integer
SELECT p."Id", p."Day", c."Age"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    ORDER BY p."Id";

-- sales by month with distinct(customers)
SELECT "DataVersion" FROM "State";
SELECT SUM(r."Purchases") FROM "SalesRollups" r; -- integer
SELECT p."Id", p."Day", p."CustomerId" FROM "Purchases" p ORDER BY p."Id";

-- sales by month with distinct(order_id)
SELECT "DataVersion" FROM "State";
SELECT SUM(r."Purchases") FROM "SalesRollups" r; -- integer
SELECT p."Id", p."Day", p."OrderId" FROM "Purchases" p ORDER BY p."Id";

-- sales by month with mean(satisfaction)
SELECT "DataVersion" FROM "State";
SELECT SUM(r."Purchases") FROM "SalesRollups" r; -- integer
SELECT p."Id", p."Day", i."Score"
    FROM "Purchases" p
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    ORDER BY p."Id";

-- sales by month with sum(weight)
SELECT "DataVersion" FROM "State";
SELECT SUM(r."Purchases") FROM "SalesRollups" r; -- integer
SELECT p."Id", p."Day", p."Custom" FROM "Purchases" p ORDER BY p."Id";

-- sales by month with share(purchase_amount)
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r; -- integer

-- sales by month with running_total(purchase_amount)
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r; -- integer

-- sales by month with difference(purchase_amount)
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r; -- integer

-- sales by month with percent_change_year(purchase_amount)
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r; -- integer

-- sales by month with difference_year(quantity)
SELECT "DataVersion" FROM "State";
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r; -- integer

-- sales where category=Toys
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r
    WHERE (NULLIF(r."CategoryTerm", 0) IN (SELECT t."Id" FROM "Terms" t WHERE t."Text" IN (@p0))); -- text, integer

-- sales where category=Toys&category=Books
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r
    WHERE (NULLIF(r."CategoryTerm", 0) IN (SELECT t."Id" FROM "Terms" t WHERE t."Text" IN (@p0, @p1))); -- 2 x text, integer

-- sales where category=
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r
    WHERE (NULLIF(r."CategoryTerm", 0) IS NULL); -- integer

-- sales where category=Toys&category=
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r
    WHERE (NULLIF(r."CategoryTerm", 0) IN (SELECT t."Id" FROM "Terms" t WHERE t."Text" IN (@p0)) OR NULLIF(r."CategoryTerm", 0) IS NULL); -- text, integer

-- sales where category!=Toys
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r
    WHERE CASE WHEN (NULLIF(r."CategoryTerm", 0) IN (SELECT t."Id" FROM "Terms" t WHERE t."Text" IN (@p0))) THEN 0 ELSE 1 END = 1; -- text, integer

-- sales where category!=
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r
    WHERE CASE WHEN (NULLIF(r."CategoryTerm", 0) IS NULL) THEN 0 ELSE 1 END = 1; -- integer

-- sales where name=Ann
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT p."Id", p."Day", p."Amount", p."CurrencyTerm"
    FROM "Purchases" p
    WHERE p."Id" IN (SELECT b."PurchaseId" FROM "CustomerPurchases" b WHERE b."CustomerId" IN (SELECT c."Id" FROM "Customers" c WHERE (c."Name" IN (@p0))))
    ORDER BY p."Id"; -- text

-- sales where customer_id!=C1
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT p."Id", p."Day", p."Amount", p."CurrencyTerm"
    FROM "Purchases" p
    WHERE CASE WHEN p."Id" IN (SELECT b."PurchaseId" FROM "CustomerPurchases" b WHERE b."CustomerId" IN (SELECT c."Id" FROM "Customers" c WHERE (c."ExternalId" IN (@p0)))) THEN 0 ELSE 1 END = 1
    ORDER BY p."Id"; -- text

-- sales where age=30
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT p."Id", p."Day", p."Amount", p."CurrencyTerm"
    FROM "Purchases" p
    WHERE p."CustomerId" IN (SELECT c."Id" FROM "Customers" c WHERE (c."Age" IN (@p0)))
    ORDER BY p."Id"; -- integer

-- sales where customer_region=North&customer_region=
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT p."Id", p."Day", p."Amount", p."CurrencyTerm"
    FROM "Purchases" p
    WHERE (p."CustomerId" IS NULL OR p."CustomerId" IN (SELECT c."Id" FROM "Customers" c WHERE (c."Region" IN (@p0) OR c."Region" IS NULL)))
    ORDER BY p."Id"; -- text

-- sales where segment!=Gold
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT p."Id", p."Day", p."Amount", p."CurrencyTerm"
    FROM "Purchases" p
    WHERE CASE WHEN p."CustomerId" IN (SELECT c."Id" FROM "Customers" c WHERE (c."Segment" IN (@p0))) THEN 0 ELSE 1 END = 1
    ORDER BY p."Id"; -- text

-- sales where consent=yes
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT p."Id", p."Day", p."Amount", p."CurrencyTerm"
    FROM "Purchases" p
    WHERE p."CustomerId" IN (SELECT c."Id" FROM "Customers" c WHERE (c."Consent" IN (@p0)))
    ORDER BY p."Id"; -- integer

-- sales where registered_on=2020-02
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT p."Id", p."Day", p."Amount", p."CurrencyTerm"
    FROM "Purchases" p
    WHERE p."CustomerId" IN (SELECT c."Id" FROM "Customers" c WHERE ((c."RegisteredOn" >= @p0 AND c."RegisteredOn" <= @p1)))
    ORDER BY p."Id"; -- 2 x integer

-- sales where order_id=O1
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT p."Id", p."Day", p."Amount", p."CurrencyTerm"
    FROM "Purchases" p
    WHERE (p."OrderId" IN (@p0))
    ORDER BY p."Id"; -- text

-- sales where purchase_amount=20.5
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT p."Id", p."Day", p."Amount", p."CurrencyTerm"
    FROM "Purchases" p
    WHERE (p."Amount" IN (@p0))
    ORDER BY p."Id"; -- integer

-- sales where quantity=
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT p."Id", p."Day", p."Amount", p."CurrencyTerm"
    FROM "Purchases" p
    WHERE (p."Quantity" IS NULL)
    ORDER BY p."Id";

-- sales where purchase_date=2024-01
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r
    WHERE ((NULLIF(r."Day", @p0) >= @p1 AND NULLIF(r."Day", @p0) <= @p2)); -- 4 x integer

-- sales where purchase_date=
SELECT "DataVersion" FROM "State";
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r
    WHERE (NULLIF(r."Day", @p0) IS NULL); -- 2 x integer

-- sales where month=2024-01&month=2024-02
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r
    WHERE ((NULLIF(r."Day", @p0) >= @p1 AND NULLIF(r."Day", @p0) <= @p2) OR (NULLIF(r."Day", @p0) >= @p3 AND NULLIF(r."Day", @p0) <= @p4)); -- 6 x integer

-- sales where week!=2024-W05
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r
    WHERE CASE WHEN ((NULLIF(r."Day", @p0) >= @p1 AND NULLIF(r."Day", @p0) <= @p2)) THEN 0 ELSE 1 END = 1; -- 4 x integer

-- sales where year=
SELECT "DataVersion" FROM "State";
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r
    WHERE (NULLIF(r."Day", @p0) IS NULL); -- 2 x integer

-- sales where satisfaction=5
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT p."Id", p."Day", p."Amount", p."CurrencyTerm"
    FROM "Purchases" p
    WHERE p."Id" IN (SELECT i."PurchaseId" FROM (SELECT i.*, ROW_NUMBER() OVER (PARTITION BY i."PurchaseId" ORDER BY COALESCE(i."Day", p."Day") DESC, CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC) AS "place" FROM "Interactions" i LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" IS NOT NULL) i WHERE i."place" = 1 AND (i."Score" IN (@p0)))
    ORDER BY p."Id"; -- integer

-- sales where satisfaction=
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT p."Id", p."Day", p."Amount", p."CurrencyTerm"
    FROM "Purchases" p
    WHERE (p."Id" IN (SELECT i."PurchaseId" FROM (SELECT i.*, ROW_NUMBER() OVER (PARTITION BY i."PurchaseId" ORDER BY COALESCE(i."Day", p."Day") DESC, CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC) AS "place" FROM "Interactions" i LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" IS NOT NULL) i WHERE i."place" = 1 AND (i."Score" IS NULL)) OR p."Id" NOT IN (SELECT i."PurchaseId" FROM (SELECT i.*, ROW_NUMBER() OVER (PARTITION BY i."PurchaseId" ORDER BY COALESCE(i."Day", p."Day") DESC, CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC) AS "place" FROM "Interactions" i LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" IS NOT NULL) i WHERE i."place" = 1 AND i."Score" IS NOT NULL))
    ORDER BY p."Id";

-- sales where satisfaction!=5
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT p."Id", p."Day", p."Amount", p."CurrencyTerm"
    FROM "Purchases" p
    WHERE CASE WHEN p."Id" IN (SELECT i."PurchaseId" FROM (SELECT i.*, ROW_NUMBER() OVER (PARTITION BY i."PurchaseId" ORDER BY COALESCE(i."Day", p."Day") DESC, CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC) AS "place" FROM "Interactions" i LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" IS NOT NULL) i WHERE i."place" = 1 AND (i."Score" IN (@p0))) THEN 0 ELSE 1 END = 1
    ORDER BY p."Id"; -- integer

-- sales where topic=price
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT p."Id", p."Day", p."Amount", p."CurrencyTerm"
    FROM "Purchases" p
    WHERE p."Id" IN (SELECT i."PurchaseId" FROM (SELECT i.*, ROW_NUMBER() OVER (PARTITION BY i."PurchaseId" ORDER BY COALESCE(i."Day", p."Day") DESC, CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC) AS "place" FROM "Interactions" i LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" IS NOT NULL) i WHERE i."place" = 1 AND (i."TopicTerm" IN (SELECT t."Id" FROM "Terms" t WHERE t."Text" IN (@p0))))
    ORDER BY p."Id"; -- text

-- sales where topic!=
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT p."Id", p."Day", p."Amount", p."CurrencyTerm"
    FROM "Purchases" p
    WHERE CASE WHEN (p."Id" IN (SELECT i."PurchaseId" FROM (SELECT i.*, ROW_NUMBER() OVER (PARTITION BY i."PurchaseId" ORDER BY COALESCE(i."Day", p."Day") DESC, CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC) AS "place" FROM "Interactions" i LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" IS NOT NULL) i WHERE i."place" = 1 AND (i."TopicTerm" IS NULL)) OR p."Id" NOT IN (SELECT i."PurchaseId" FROM (SELECT i.*, ROW_NUMBER() OVER (PARTITION BY i."PurchaseId" ORDER BY COALESCE(i."Day", p."Day") DESC, CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC) AS "place" FROM "Interactions" i LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" IS NOT NULL) i WHERE i."place" = 1 AND i."TopicTerm" IS NOT NULL)) THEN 0 ELSE 1 END = 1
    ORDER BY p."Id";

-- sales where interaction_date=2024
SELECT "DataVersion" FROM "State";
SELECT p."Id", p."Day", p."Amount", p."CurrencyTerm"
    FROM "Purchases" p
    WHERE p."Id" IN (SELECT i."PurchaseId" FROM (SELECT i.*, ROW_NUMBER() OVER (PARTITION BY i."PurchaseId" ORDER BY COALESCE(i."Day", p."Day") DESC, CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC) AS "place" FROM "Interactions" i LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" IS NOT NULL) i WHERE i."place" = 1 AND ((i."Day" >= @p0 AND i."Day" <= @p1)))
    ORDER BY p."Id"; -- 2 x integer

-- sales where comment=fine
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT p."Id", p."Day", p."Amount", p."CurrencyTerm"
    FROM "Purchases" p
    WHERE p."Id" IN (SELECT i."PurchaseId" FROM (SELECT i.*, ROW_NUMBER() OVER (PARTITION BY i."PurchaseId" ORDER BY COALESCE(i."Day", p."Day") DESC, CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC) AS "place" FROM "Interactions" i LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" IS NOT NULL) i WHERE i."place" = 1 AND (i."Comment" IN (@p0)))
    ORDER BY p."Id"; -- text

-- sales where tier=gold
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT p."Id", p."Day", p."Amount", p."CurrencyTerm", c."Custom"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    ORDER BY p."Id";

-- sales where tier!=
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT p."Id", p."Day", p."Amount", p."CurrencyTerm", c."Custom"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    ORDER BY p."Id";

-- sales where weight=1.5
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT p."Id", p."Day", p."Amount", p."CurrencyTerm", p."Custom" FROM "Purchases" p ORDER BY p."Id";

-- sales where agent=Bo
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT p."Id", p."Day", p."Amount", p."CurrencyTerm", i."Custom"
    FROM "Purchases" p
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    ORDER BY p."Id";

-- sales where source_import=2
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT p."Id", p."Day", p."Amount", p."CurrencyTerm"
    FROM "Purchases" p
    WHERE (p."ImportId" IN (@p0))
    ORDER BY p."Id"; -- integer

-- sales where currency=EUR&age=30&quantity=&tier=gold
SELECT "DataVersion" FROM "State";
SELECT p."Id", p."Day", p."Amount", p."CurrencyTerm", c."Custom"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    WHERE (p."CurrencyTerm" IN (SELECT t."Id" FROM "Terms" t WHERE t."Text" IN (@p0))) AND p."CustomerId" IN (SELECT c."Id" FROM "Customers" c WHERE (c."Age" IN (@p1))) AND (p."Quantity" IS NULL)
    ORDER BY p."Id"; -- text, integer

-- sales of some days
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r
    WHERE (r."Day" = @p0 OR (r."Day" >= @p1 AND r."Day" <= @p2)); -- 3 x integer

-- sales since a day by segment
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT SUM(r."Purchases") FROM "SalesRollups" r WHERE (r."Day" = @p0 OR (r."Day" >= @p1)); -- 2 x integer
SELECT p."Id", c."Segment", p."Amount", p."Day", p."CurrencyTerm"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    WHERE (p."Day" IS NULL OR (p."Day" >= @p0))
    ORDER BY p."Id"; -- integer

-- sales compared with the year before, of some days
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0, @p1); -- 2 x integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r
    WHERE (r."Day" = @p0 OR (r."Day" >= @p1 AND r."Day" <= @p2)); -- 3 x integer

-- sales compared with the month before, of some days and customers
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT p."Id", p."Day", p."Amount", p."CurrencyTerm"
    FROM "Purchases" p
    WHERE p."CustomerId" IN (SELECT c."Id" FROM "Customers" c WHERE (c."Segment" IN (@p0))) AND (p."Day" IS NULL OR (p."Day" >= @p1 AND p."Day" <= @p2))
    ORDER BY p."Id"; -- text, 2 x integer
SELECT p."Id", p."Day", p."Amount", p."CurrencyTerm"
    FROM "Purchases" p
    WHERE p."CustomerId" IN (SELECT c."Id" FROM "Customers" c WHERE (c."Segment" IN (@p0))) AND (p."Day" IS NULL OR (p."Day" >= @p1))
    ORDER BY p."Id"; -- text, integer

-- sales in file order
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0, @p1); -- 2 x integer
SELECT SUM(r."Purchases") FROM "SalesRollups" r; -- integer
SELECT p."Id", p."CategoryTerm", p."Amount", p."CurrencyTerm" FROM "Purchases" p ORDER BY p."Id";

-- sales sorted, a page
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0, @p1); -- 2 x integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r; -- integer

-- purchases
PRAGMA cache_size=-4096;
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT SUM(r."Purchases") FROM "SalesRollups" r; -- integer
SELECT p."Id", c."ExternalId", c."Name", c."Email", c."Phone", c."Gender", c."BirthDate", c."Age", c."Address", c."City", c."Region", c."Country", c."PostalCode", c."Segment", c."Channel", c."RegisteredOn", c."LeftOn", c."Consent", p."LineId", p."OrderId", p."Day", p."TimeOfDay", p."ProductIdTerm", p."ProductTerm", p."CategoryTerm", p."Quantity", p."UnitPrice", p."Amount", p."CurrencyTerm", p."RegionTerm", p."ChannelTerm", i."ExternalId", i."KindTerm", i."TopicTerm", i."ChannelTerm", i."Day", i."TimeOfDay", i."Score", i."ScoreScale", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    ORDER BY p."Id";
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r; -- integer

-- purchases by date
PRAGMA cache_size=-4096;
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT SUM(r."Purchases") FROM "SalesRollups" r; -- integer
SELECT p."Id", c."ExternalId", c."Name", c."Email", c."Phone", c."Gender", c."BirthDate", c."Age", c."Address", c."City", c."Region", c."Country", c."PostalCode", c."Segment", c."Channel", c."RegisteredOn", c."LeftOn", c."Consent", p."LineId", p."OrderId", p."Day", p."TimeOfDay", p."ProductIdTerm", p."ProductTerm", p."CategoryTerm", p."Quantity", p."UnitPrice", p."Amount", p."CurrencyTerm", p."RegionTerm", p."ChannelTerm", i."ExternalId", i."KindTerm", i."TopicTerm", i."ChannelTerm", i."Day", i."TimeOfDay", i."Score", i."ScoreScale", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    ORDER BY CASE WHEN p."Day" IS NULL THEN 1 ELSE 0 END, p."Day", p."TimeOfDay", p."Id";
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r; -- integer

-- purchases, a page
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT p."Id"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    ORDER BY p."Id" LIMIT 2 OFFSET 1;
SELECT p."Id", c."ExternalId", c."Name", c."Email", c."Phone", c."Gender", c."BirthDate", c."Age", c."Address", c."City", c."Region", c."Country", c."PostalCode", c."Segment", c."Channel", c."RegisteredOn", c."LeftOn", c."Consent", p."LineId", p."OrderId", p."Day", p."TimeOfDay", p."ProductIdTerm", p."ProductTerm", p."CategoryTerm", p."Quantity", p."UnitPrice", p."Amount", p."CurrencyTerm", p."RegionTerm", p."ChannelTerm", i."ExternalId", i."KindTerm", i."TopicTerm", i."ChannelTerm", i."Day", i."TimeOfDay", i."Score", i."ScoreScale", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."Id" IN (@p0, @p1)
    ORDER BY p."Id"; -- 2 x integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r; -- integer

-- purchases, a long page
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT p."Id", c."ExternalId", c."Name", c."Email", c."Phone", c."Gender", c."BirthDate", c."Age", c."Address", c."City", c."Region", c."Country", c."PostalCode", c."Segment", c."Channel", c."RegisteredOn", c."LeftOn", c."Consent", p."LineId", p."OrderId", p."Day", p."TimeOfDay", p."ProductIdTerm", p."ProductTerm", p."CategoryTerm", p."Quantity", p."UnitPrice", p."Amount", p."CurrencyTerm", p."RegionTerm", p."ChannelTerm", i."ExternalId", i."KindTerm", i."TopicTerm", i."ChannelTerm", i."Day", i."TimeOfDay", i."Score", i."ScoreScale", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    ORDER BY p."Id" LIMIT 5000 OFFSET 1;
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r; -- integer

-- purchases, the page after a mark
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT p."Id"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."Id" > @p0
    ORDER BY p."Id" LIMIT 2 OFFSET 0; -- integer
SELECT p."Id", c."ExternalId", c."Name", c."Email", c."Phone", c."Gender", c."BirthDate", c."Age", c."Address", c."City", c."Region", c."Country", c."PostalCode", c."Segment", c."Channel", c."RegisteredOn", c."LeftOn", c."Consent", p."LineId", p."OrderId", p."Day", p."TimeOfDay", p."ProductIdTerm", p."ProductTerm", p."CategoryTerm", p."Quantity", p."UnitPrice", p."Amount", p."CurrencyTerm", p."RegionTerm", p."ChannelTerm", i."ExternalId", i."KindTerm", i."TopicTerm", i."ChannelTerm", i."Day", i."TimeOfDay", i."Score", i."ScoreScale", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."Id" IN (@p0, @p1)
    ORDER BY p."Id"; -- 2 x integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r; -- integer

-- purchases, the page before a mark
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT p."Id"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."Id" < @p0
    ORDER BY p."Id" DESC LIMIT 2 OFFSET 0; -- integer
SELECT p."Id", c."ExternalId", c."Name", c."Email", c."Phone", c."Gender", c."BirthDate", c."Age", c."Address", c."City", c."Region", c."Country", c."PostalCode", c."Segment", c."Channel", c."RegisteredOn", c."LeftOn", c."Consent", p."LineId", p."OrderId", p."Day", p."TimeOfDay", p."ProductIdTerm", p."ProductTerm", p."CategoryTerm", p."Quantity", p."UnitPrice", p."Amount", p."CurrencyTerm", p."RegionTerm", p."ChannelTerm", i."ExternalId", i."KindTerm", i."TopicTerm", i."ChannelTerm", i."Day", i."TimeOfDay", i."Score", i."ScoreScale", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."Id" IN (@p0, @p1)
    ORDER BY p."Id"; -- 2 x integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r; -- integer

-- purchases by date, the page after a mark
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT p."Id"
    FROM (SELECT CASE WHEN p."Day" IS NULL THEN 1 ELSE 0 END AS "V0", p."Day" AS "V1", p."TimeOfDay" AS "V2", p."Id" AS "V3" FROM "Purchases" p LEFT JOIN "Customers" c ON c."Id" = p."CustomerId" LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0) WHERE p."Id" = @p0) m
    CROSS JOIN "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE CASE WHEN p."Day" IS NULL THEN 1 ELSE 0 END > m."V0" OR (CASE WHEN p."Day" IS NULL THEN 1 ELSE 0 END IS NOT NULL AND m."V0" IS NULL) OR ((CASE WHEN p."Day" IS NULL THEN 1 ELSE 0 END = m."V0" OR (CASE WHEN p."Day" IS NULL THEN 1 ELSE 0 END IS NULL AND m."V0" IS NULL)) AND (p."Day" > m."V1" OR (p."Day" IS NOT NULL AND m."V1" IS NULL) OR ((p."Day" = m."V1" OR (p."Day" IS NULL AND m."V1" IS NULL)) AND (p."TimeOfDay" > m."V2" OR (p."TimeOfDay" IS NOT NULL AND m."V2" IS NULL) OR ((p."TimeOfDay" = m."V2" OR (p."TimeOfDay" IS NULL AND m."V2" IS NULL)) AND (p."Id" > m."V3" OR (p."Id" IS NOT NULL AND m."V3" IS NULL)))))))
    ORDER BY CASE WHEN p."Day" IS NULL THEN 1 ELSE 0 END, p."Day", p."TimeOfDay", p."Id" LIMIT 2 OFFSET 0; -- integer
SELECT p."Id", c."ExternalId", c."Name", c."Email", c."Phone", c."Gender", c."BirthDate", c."Age", c."Address", c."City", c."Region", c."Country", c."PostalCode", c."Segment", c."Channel", c."RegisteredOn", c."LeftOn", c."Consent", p."LineId", p."OrderId", p."Day", p."TimeOfDay", p."ProductIdTerm", p."ProductTerm", p."CategoryTerm", p."Quantity", p."UnitPrice", p."Amount", p."CurrencyTerm", p."RegionTerm", p."ChannelTerm", i."ExternalId", i."KindTerm", i."TopicTerm", i."ChannelTerm", i."Day", i."TimeOfDay", i."Score", i."ScoreScale", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."Id" IN (@p0, @p1)
    ORDER BY CASE WHEN p."Day" IS NULL THEN 1 ELSE 0 END, p."Day", p."TimeOfDay", p."Id"; -- 2 x integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r; -- integer

-- purchases with running totals
PRAGMA cache_size=-4096;
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT SUM(r."Purchases") FROM "SalesRollups" r; -- integer
SELECT p."Id", c."ExternalId", c."Name", c."Email", c."Phone", c."Gender", c."BirthDate", c."Age", c."Address", c."City", c."Region", c."Country", c."PostalCode", c."Segment", c."Channel", c."RegisteredOn", c."LeftOn", c."Consent", p."LineId", p."OrderId", p."Day", p."TimeOfDay", p."ProductIdTerm", p."ProductTerm", p."CategoryTerm", p."Quantity", p."UnitPrice", p."Amount", p."CurrencyTerm", p."RegionTerm", p."ChannelTerm", i."ExternalId", i."KindTerm", i."TopicTerm", i."ChannelTerm", i."Day", i."TimeOfDay", i."Score", i."ScoreScale", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    ORDER BY CASE WHEN p."Day" IS NULL THEN 1 ELSE 0 END, p."Day", p."TimeOfDay", p."Id";
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r; -- integer

-- purchases of some days, a page of a filter
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT p."Id"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE (p."CategoryTerm" IN (SELECT t."Id" FROM "Terms" t WHERE t."Text" IN (@p0))) AND p."CustomerId" IN (SELECT c."Id" FROM "Customers" c WHERE (c."Segment" IN (@p1))) AND (p."Day" >= @p2 AND p."Day" <= @p3)
    ORDER BY p."Id" LIMIT 2 OFFSET 0; -- 2 x text, 2 x integer
SELECT p."Id", c."ExternalId", c."Name", c."Email", c."Phone", c."Gender", c."BirthDate", c."Age", c."Address", c."City", c."Region", c."Country", c."PostalCode", c."Segment", c."Channel", c."RegisteredOn", c."LeftOn", c."Consent", p."LineId", p."OrderId", p."Day", p."TimeOfDay", p."ProductIdTerm", p."ProductTerm", p."CategoryTerm", p."Quantity", p."UnitPrice", p."Amount", p."CurrencyTerm", p."RegionTerm", p."ChannelTerm", i."ExternalId", i."KindTerm", i."TopicTerm", i."ChannelTerm", i."Day", i."TimeOfDay", i."Score", i."ScoreScale", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE 1 = 0
    ORDER BY p."Id" LIMIT 2 OFFSET 0;
SELECT p."Id", p."Amount", p."Quantity", p."Day", p."CurrencyTerm"
    FROM "Purchases" p
    WHERE (p."CategoryTerm" IN (SELECT t."Id" FROM "Terms" t WHERE t."Text" IN (@p0))) AND p."CustomerId" IN (SELECT c."Id" FROM "Customers" c WHERE (c."Segment" IN (@p1))) AND (p."Day" IS NULL OR (p."Day" >= @p2 AND p."Day" <= @p3))
    ORDER BY p."Id"; -- 2 x text, 2 x integer

-- many purchases, read by two threads
PRAGMA cache_size=-4096;
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT (SELECT MIN("Id") FROM "Customers"), (SELECT MAX("Id") FROM "Customers");
SELECT (SELECT MIN("Id") FROM "Purchases"), (SELECT MAX("Id") FROM "Purchases");
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT SUM(r."Purchases") FROM "SalesRollups" r; -- integer
SELECT c."Id", c."ExternalId", c."Name", c."Email", c."Phone", c."Gender", c."BirthDate", c."Age", c."Address", c."City", c."Region", c."Country", c."PostalCode", c."Segment", c."Channel", c."RegisteredOn", c."LeftOn", c."Consent", c."Custom"
    FROM "Customers" c
    WHERE c."Id" >= @p0 AND c."Id" < @p1
    ORDER BY c."Id"; -- 2 x integer
SELECT i."PurchaseId", i."ExternalId", i."KindTerm", i."TopicTerm", i."ChannelTerm", i."Day", i."TimeOfDay", i."Score", i."ScoreScale", i."Comment", i."Custom"
    FROM "Interactions" i
    LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId"
    LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId"
    WHERE i."PurchaseId" >= @p0 AND i."PurchaseId" < @p1
    ORDER BY i."PurchaseId", COALESCE(i."Day", p."Day"), CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END, b."Sequence", i."RowNumber", i."Id"; -- 2 x integer
SELECT p."Id", p."CustomerId", p."LineId", p."OrderId", p."Day", p."TimeOfDay", p."ProductIdTerm", p."ProductTerm", p."CategoryTerm", p."Quantity", p."UnitPrice", p."Amount", p."CurrencyTerm", p."RegionTerm", p."ChannelTerm", p."Custom"
    FROM "Purchases" p
    WHERE p."Id" >= @p0 AND p."Id" < @p1
    ORDER BY p."Id"; -- 2 x integer

-- many purchases, read by one thread
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT (SELECT MIN("Id") FROM "Customers"), (SELECT MAX("Id") FROM "Customers");
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT SUM(r."Purchases") FROM "SalesRollups" r; -- integer
SELECT c."Id", c."ExternalId", c."Name", c."Email", c."Phone", c."Gender", c."BirthDate", c."Age", c."Address", c."City", c."Region", c."Country", c."PostalCode", c."Segment", c."Channel", c."RegisteredOn", c."LeftOn", c."Consent", c."Custom"
    FROM "Customers" c
    WHERE c."Id" >= @p0 AND c."Id" < @p1
    ORDER BY c."Id"; -- 2 x integer
SELECT i."PurchaseId", i."ExternalId", i."KindTerm", i."TopicTerm", i."ChannelTerm", i."Day", i."TimeOfDay", i."Score", i."ScoreScale", i."Comment", i."Custom"
    FROM "Interactions" i
    LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId"
    LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId"
    WHERE i."PurchaseId" IS NOT NULL
    ORDER BY i."PurchaseId", COALESCE(i."Day", p."Day"), CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END, b."Sequence", i."RowNumber", i."Id";
SELECT p."Id", p."CustomerId", p."LineId", p."OrderId", p."Day", p."TimeOfDay", p."ProductIdTerm", p."ProductTerm", p."CategoryTerm", p."Quantity", p."UnitPrice", p."Amount", p."CurrencyTerm", p."RegionTerm", p."ChannelTerm", p."Custom"
    FROM "Purchases" p
    ORDER BY p."Id";

-- many purchases by date
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT (SELECT MIN("Id") FROM "Customers"), (SELECT MAX("Id") FROM "Customers");
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT SUM(r."Purchases") FROM "SalesRollups" r; -- integer
SELECT c."Id", c."ExternalId", c."Name", c."Email", c."Phone", c."Gender", c."BirthDate", c."Age", c."Address", c."City", c."Region", c."Country", c."PostalCode", c."Segment", c."Channel", c."RegisteredOn", c."LeftOn", c."Consent", c."Custom"
    FROM "Customers" c
    WHERE c."Id" >= @p0 AND c."Id" < @p1
    ORDER BY c."Id"; -- 2 x integer
SELECT p."Id", p."CustomerId", p."LineId", p."OrderId", p."Day", p."TimeOfDay", p."ProductIdTerm", p."ProductTerm", p."CategoryTerm", p."Quantity", p."UnitPrice", p."Amount", p."CurrencyTerm", p."RegionTerm", p."ChannelTerm", i."ExternalId", i."KindTerm", i."TopicTerm", i."ChannelTerm", i."Day", i."TimeOfDay", i."Score", i."ScoreScale", i."Comment", p."Custom", i."Custom"
    FROM "Purchases" p
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    ORDER BY CASE WHEN p."Day" IS NULL THEN 1 ELSE 0 END, p."Day", p."TimeOfDay", p."Id";

-- customers
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT COUNT(*) FROM "Customers";
SELECT c."Id", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, t."first", t."last", COALESCE(t."currencies", 0), t."currency"
    FROM "Customers" c
    LEFT JOIN (SELECT b."CustomerId" AS "id", SUM(b."Purchases") AS "n", SUM(b."Amounts") AS "amounts", SUM(b."Amount") AS "amount", MIN(b."FirstDay") AS "first", MAX(b."LastDay") AS "last", SUM(CASE WHEN b."Amounts" > 0 THEN 1 ELSE 0 END) AS "currencies", MIN(CASE WHEN b."Amounts" > 0 THEN b."CurrencyTerm" END) AS "currency" FROM "CustomerTotals" b GROUP BY b."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY c."Id";
SELECT c."Id", c."ExternalId", c."Name", c."Email", c."Phone", c."Gender", c."BirthDate", c."Age", c."Address", c."City", c."Region", c."Country", c."PostalCode", c."Segment", c."Channel", c."RegisteredOn", c."LeftOn", c."Consent", c."Custom", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, CASE WHEN t."currencies" = 1 THEN CAST(t."amount" AS FLOAT) / (t."amounts" * 10000.0) END, t."first", t."last", c."ImportId", c."RowNumber"
    FROM "Customers" c
    LEFT JOIN (SELECT b."CustomerId" AS "id", SUM(b."Purchases") AS "n", SUM(b."Amounts") AS "amounts", SUM(b."Amount") AS "amount", MIN(b."FirstDay") AS "first", MAX(b."LastDay") AS "last", SUM(CASE WHEN b."Amounts" > 0 THEN 1 ELSE 0 END) AS "currencies", MIN(CASE WHEN b."Amounts" > 0 THEN b."CurrencyTerm" END) AS "currency" FROM "CustomerTotals" b GROUP BY b."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY c."Id";
SELECT i."CustomerId", i."Score", i."Id", COALESCE(i."Day", p."Day"), CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END, b."Sequence", i."RowNumber"
    FROM "Interactions" i
    LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId"
    LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId"
    WHERE i."Score" IS NOT NULL AND i."CustomerId" IS NOT NULL;

-- customers, a page
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT c."Id", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, t."first", t."last", COALESCE(t."currencies", 0), t."currency"
    FROM "Customers" c
    LEFT JOIN (SELECT b."CustomerId" AS "id", SUM(b."Purchases") AS "n", SUM(b."Amounts") AS "amounts", SUM(b."Amount") AS "amount", MIN(b."FirstDay") AS "first", MAX(b."LastDay") AS "last", SUM(CASE WHEN b."Amounts" > 0 THEN 1 ELSE 0 END) AS "currencies", MIN(CASE WHEN b."Amounts" > 0 THEN b."CurrencyTerm" END) AS "currency" FROM "CustomerTotals" b GROUP BY b."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY c."Id";
SELECT c."Id", c."ExternalId", c."Name", c."Email", c."Phone", c."Gender", c."BirthDate", c."Age", c."Address", c."City", c."Region", c."Country", c."PostalCode", c."Segment", c."Channel", c."RegisteredOn", c."LeftOn", c."Consent", c."Custom", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, CASE WHEN t."currencies" = 1 THEN CAST(t."amount" AS FLOAT) / (t."amounts" * 10000.0) END, t."first", t."last", (SELECT i."Score" FROM "Interactions" i LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."CustomerId" = c."Id" AND i."Score" IS NOT NULL ORDER BY COALESCE(i."Day", p."Day") DESC, CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0), c."ImportId", c."RowNumber"
    FROM "Customers" c
    LEFT JOIN (SELECT b."CustomerId" AS "id", SUM(b."Purchases") AS "n", SUM(b."Amounts") AS "amounts", SUM(b."Amount") AS "amount", MIN(b."FirstDay") AS "first", MAX(b."LastDay") AS "last", SUM(CASE WHEN b."Amounts" > 0 THEN 1 ELSE 0 END) AS "currencies", MIN(CASE WHEN b."Amounts" > 0 THEN b."CurrencyTerm" END) AS "currency" FROM "CustomerTotals" b GROUP BY b."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY c."Id" LIMIT 2 OFFSET 1;

-- customers who bought on some days
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT COUNT(*) FROM "Customers";
SELECT c."Id", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, t."first", t."last", COALESCE(t."currencies", 0), t."currency"
    FROM "Customers" c
    JOIN (SELECT p."CustomerId" AS "id", COUNT(*) AS "n", COUNT(p."Amount") AS "amounts", SUM(p."Amount") AS "amount", MIN(p."Day") AS "first", MAX(p."Day") AS "last", COUNT(DISTINCT CASE WHEN p."Amount" IS NOT NULL THEN COALESCE(p."CurrencyTerm", 0) END) AS "currencies", MIN(CASE WHEN p."Amount" IS NOT NULL THEN COALESCE(p."CurrencyTerm", 0) END) AS "currency" FROM "Purchases" p WHERE (p."Day" >= @p0 AND p."Day" <= @p1) GROUP BY p."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY c."Id"; -- 2 x integer
SELECT c."Id", c."ExternalId", c."Name", c."Email", c."Phone", c."Gender", c."BirthDate", c."Age", c."Address", c."City", c."Region", c."Country", c."PostalCode", c."Segment", c."Channel", c."RegisteredOn", c."LeftOn", c."Consent", c."Custom", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, CASE WHEN t."currencies" = 1 THEN CAST(t."amount" AS FLOAT) / (t."amounts" * 10000.0) END, t."first", t."last", c."ImportId", c."RowNumber"
    FROM "Customers" c
    JOIN (SELECT p."CustomerId" AS "id", COUNT(*) AS "n", COUNT(p."Amount") AS "amounts", SUM(p."Amount") AS "amount", MIN(p."Day") AS "first", MAX(p."Day") AS "last", COUNT(DISTINCT CASE WHEN p."Amount" IS NOT NULL THEN COALESCE(p."CurrencyTerm", 0) END) AS "currencies", MIN(CASE WHEN p."Amount" IS NOT NULL THEN COALESCE(p."CurrencyTerm", 0) END) AS "currency" FROM "Purchases" p WHERE (p."Day" >= @p0 AND p."Day" <= @p1) GROUP BY p."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY c."Id"; -- 2 x integer
SELECT i."CustomerId", i."Score", i."Id", COALESCE(i."Day", p."Day"), CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END, b."Sequence", i."RowNumber"
    FROM "Interactions" i
    LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId"
    LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId"
    WHERE i."Score" IS NOT NULL AND i."CustomerId" IS NOT NULL;

-- interactions
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT i."Id" FROM "Interactions" i;
SELECT i."Id", c."ExternalId", c."Name", c."Email", c."Phone", c."Gender", c."BirthDate", c."Age", c."Address", c."City", c."Region", c."Country", c."PostalCode", c."Segment", c."Channel", c."RegisteredOn", c."LeftOn", c."Consent", i."ExternalId", i."KindTerm", i."TopicTerm", i."ChannelTerm", i."Day", i."TimeOfDay", i."Score", i."ScoreScale", i."Comment", c."Custom", i."Custom", i."ImportId", i."RowNumber"
    FROM "Interactions" i
    LEFT JOIN "Customers" c ON c."Id" = i."CustomerId"
    LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId"
    ORDER BY b."Sequence", i."RowNumber", i."Id";

-- interactions by date, a page
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT i."Id" FROM "Interactions" i;
SELECT i."Id", c."ExternalId", c."Name", c."Email", c."Phone", c."Gender", c."BirthDate", c."Age", c."Address", c."City", c."Region", c."Country", c."PostalCode", c."Segment", c."Channel", c."RegisteredOn", c."LeftOn", c."Consent", i."ExternalId", i."KindTerm", i."TopicTerm", i."ChannelTerm", i."Day", i."TimeOfDay", i."Score", i."ScoreScale", i."Comment", c."Custom", i."Custom", i."ImportId", i."RowNumber"
    FROM "Interactions" i
    LEFT JOIN "Customers" c ON c."Id" = i."CustomerId"
    LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId"
    LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId"
    ORDER BY CASE WHEN COALESCE(i."Day", p."Day") IS NULL THEN 1 ELSE 0 END, COALESCE(i."Day", p."Day"), CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END, b."Sequence", i."RowNumber", i."Id" LIMIT 2 OFFSET 1;

-- interactions sorted by interaction_date
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT i."Id" FROM "Interactions" i;
SELECT i."Id", c."ExternalId", c."Name", c."Email", c."Phone", c."Gender", c."BirthDate", c."Age", c."Address", c."City", c."Region", c."Country", c."PostalCode", c."Segment", c."Channel", c."RegisteredOn", c."LeftOn", c."Consent", i."ExternalId", i."KindTerm", i."TopicTerm", i."ChannelTerm", i."Day", i."TimeOfDay", i."Score", i."ScoreScale", i."Comment", c."Custom", i."Custom", i."ImportId", i."RowNumber"
    FROM "Interactions" i
    LEFT JOIN "Customers" c ON c."Id" = i."CustomerId"
    LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId"
    ORDER BY CASE WHEN i."Day" IS NULL THEN 1 ELSE 0 END, i."Day" DESC, i."TimeOfDay" DESC, b."Sequence", i."RowNumber", i."Id" LIMIT 2 OFFSET 0;

-- interactions sorted by satisfaction
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT i."Id" FROM "Interactions" i;
SELECT i."Id", c."ExternalId", c."Name", c."Email", c."Phone", c."Gender", c."BirthDate", c."Age", c."Address", c."City", c."Region", c."Country", c."PostalCode", c."Segment", c."Channel", c."RegisteredOn", c."LeftOn", c."Consent", i."ExternalId", i."KindTerm", i."TopicTerm", i."ChannelTerm", i."Day", i."TimeOfDay", i."Score", i."ScoreScale", i."Comment", c."Custom", i."Custom", i."ImportId", i."RowNumber"
    FROM "Interactions" i
    LEFT JOIN "Customers" c ON c."Id" = i."CustomerId"
    LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId"
    ORDER BY CASE WHEN i."Score" IS NULL THEN 1 ELSE 0 END, i."Score" DESC, b."Sequence", i."RowNumber", i."Id" LIMIT 2 OFFSET 0;

-- interactions sorted by topic
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT i."Id" FROM "Interactions" i;
SELECT i."Id", c."ExternalId", c."Name", c."Email", c."Phone", c."Gender", c."BirthDate", c."Age", c."Address", c."City", c."Region", c."Country", c."PostalCode", c."Segment", c."Channel", c."RegisteredOn", c."LeftOn", c."Consent", i."ExternalId", i."KindTerm", i."TopicTerm", i."ChannelTerm", i."Day", i."TimeOfDay", i."Score", i."ScoreScale", i."Comment", c."Custom", i."Custom", i."ImportId", i."RowNumber"
    FROM "Interactions" i
    LEFT JOIN "Customers" c ON c."Id" = i."CustomerId"
    LEFT JOIN "Terms" t_i_TopicTerm ON t_i_TopicTerm."Id" = i."TopicTerm"
    LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId"
    ORDER BY CASE WHEN t_i_TopicTerm."Text" IS NULL THEN 1 ELSE 0 END, t_i_TopicTerm."Text" DESC, b."Sequence", i."RowNumber", i."Id" LIMIT 2 OFFSET 0;

-- interactions sorted by name
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT i."Id" FROM "Interactions" i;
SELECT i."Id", c."ExternalId", c."Name", c."Email", c."Phone", c."Gender", c."BirthDate", c."Age", c."Address", c."City", c."Region", c."Country", c."PostalCode", c."Segment", c."Channel", c."RegisteredOn", c."LeftOn", c."Consent", i."ExternalId", i."KindTerm", i."TopicTerm", i."ChannelTerm", i."Day", i."TimeOfDay", i."Score", i."ScoreScale", i."Comment", c."Custom", i."Custom", i."ImportId", i."RowNumber"
    FROM "Interactions" i
    LEFT JOIN "Customers" c ON c."Id" = i."CustomerId"
    LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId"
    ORDER BY CASE WHEN c."Name" IS NULL THEN 1 ELSE 0 END, c."Name" DESC, b."Sequence", i."RowNumber", i."Id" LIMIT 2 OFFSET 0;

-- interactions sorted by agent
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT i."Id" FROM "Interactions" i;
SELECT i."Id", c."ExternalId", c."Name", c."Email", c."Phone", c."Gender", c."BirthDate", c."Age", c."Address", c."City", c."Region", c."Country", c."PostalCode", c."Segment", c."Channel", c."RegisteredOn", c."LeftOn", c."Consent", i."ExternalId", i."KindTerm", i."TopicTerm", i."ChannelTerm", i."Day", i."TimeOfDay", i."Score", i."ScoreScale", i."Comment", c."Custom", i."Custom", i."ImportId", i."RowNumber"
    FROM "Interactions" i
    LEFT JOIN "Customers" c ON c."Id" = i."CustomerId"
    LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId"
    ORDER BY CASE WHEN json_extract(i."Custom", '$."agent"') IS NULL THEN 1 ELSE 0 END, json_extract(i."Custom", '$."agent"') DESC, b."Sequence", i."RowNumber", i."Id" LIMIT 2 OFFSET 0;

-- interactions sorted by category
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT i."Id" FROM "Interactions" i;
SELECT i."Id", c."ExternalId", c."Name", c."Email", c."Phone", c."Gender", c."BirthDate", c."Age", c."Address", c."City", c."Region", c."Country", c."PostalCode", c."Segment", c."Channel", c."RegisteredOn", c."LeftOn", c."Consent", i."ExternalId", i."KindTerm", i."TopicTerm", i."ChannelTerm", i."Day", i."TimeOfDay", i."Score", i."ScoreScale", i."Comment", c."Custom", i."Custom", i."ImportId", i."RowNumber"
    FROM "Interactions" i
    LEFT JOIN "Customers" c ON c."Id" = i."CustomerId"
    LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId"
    LEFT JOIN "Terms" t_p_CategoryTerm ON t_p_CategoryTerm."Id" = p."CategoryTerm"
    LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId"
    ORDER BY CASE WHEN t_p_CategoryTerm."Text" IS NULL THEN 1 ELSE 0 END, t_p_CategoryTerm."Text" DESC, b."Sequence", i."RowNumber", i."Id" LIMIT 2 OFFSET 0;

-- interactions sorted by source_row
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT i."Id" FROM "Interactions" i;
SELECT i."Id", c."ExternalId", c."Name", c."Email", c."Phone", c."Gender", c."BirthDate", c."Age", c."Address", c."City", c."Region", c."Country", c."PostalCode", c."Segment", c."Channel", c."RegisteredOn", c."LeftOn", c."Consent", i."ExternalId", i."KindTerm", i."TopicTerm", i."ChannelTerm", i."Day", i."TimeOfDay", i."Score", i."ScoreScale", i."Comment", c."Custom", i."Custom", i."ImportId", i."RowNumber"
    FROM "Interactions" i
    LEFT JOIN "Customers" c ON c."Id" = i."CustomerId"
    LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId"
    LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId"
    ORDER BY CASE WHEN i."RowNumber" IS NULL THEN 1 ELSE 0 END, i."RowNumber" DESC, b."Sequence", i."Id" LIMIT 2 OFFSET 0;

-- interactions where satisfaction=5
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT i."Id" FROM "Interactions" i WHERE (i."Score" IN (@p0)); -- integer
SELECT i."Id", c."ExternalId", c."Name", c."Email", c."Phone", c."Gender", c."BirthDate", c."Age", c."Address", c."City", c."Region", c."Country", c."PostalCode", c."Segment", c."Channel", c."RegisteredOn", c."LeftOn", c."Consent", i."ExternalId", i."KindTerm", i."TopicTerm", i."ChannelTerm", i."Day", i."TimeOfDay", i."Score", i."ScoreScale", i."Comment", c."Custom", i."Custom", i."ImportId", i."RowNumber"
    FROM "Interactions" i
    LEFT JOIN "Customers" c ON c."Id" = i."CustomerId"
    LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId"
    WHERE (i."Score" IN (@p0))
    ORDER BY b."Sequence", i."RowNumber", i."Id" LIMIT 2 OFFSET 0; -- integer

-- interactions where topic=price&topic=
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT i."Id"
    FROM "Interactions" i
    WHERE (i."TopicTerm" IN (SELECT t."Id" FROM "Terms" t WHERE t."Text" IN (@p0)) OR i."TopicTerm" IS NULL); -- text
SELECT i."Id", c."ExternalId", c."Name", c."Email", c."Phone", c."Gender", c."BirthDate", c."Age", c."Address", c."City", c."Region", c."Country", c."PostalCode", c."Segment", c."Channel", c."RegisteredOn", c."LeftOn", c."Consent", i."ExternalId", i."KindTerm", i."TopicTerm", i."ChannelTerm", i."Day", i."TimeOfDay", i."Score", i."ScoreScale", i."Comment", c."Custom", i."Custom", i."ImportId", i."RowNumber"
    FROM "Interactions" i
    LEFT JOIN "Customers" c ON c."Id" = i."CustomerId"
    LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId"
    WHERE (i."TopicTerm" IN (SELECT t."Id" FROM "Terms" t WHERE t."Text" IN (@p0)) OR i."TopicTerm" IS NULL)
    ORDER BY b."Sequence", i."RowNumber", i."Id" LIMIT 2 OFFSET 0; -- text

-- interactions where name=Ann
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT i."Id"
    FROM "Interactions" i
    LEFT JOIN "Customers" c ON c."Id" = i."CustomerId"
    WHERE (c."Name" IN (@p0)); -- text
SELECT i."Id", c."ExternalId", c."Name", c."Email", c."Phone", c."Gender", c."BirthDate", c."Age", c."Address", c."City", c."Region", c."Country", c."PostalCode", c."Segment", c."Channel", c."RegisteredOn", c."LeftOn", c."Consent", i."ExternalId", i."KindTerm", i."TopicTerm", i."ChannelTerm", i."Day", i."TimeOfDay", i."Score", i."ScoreScale", i."Comment", c."Custom", i."Custom", i."ImportId", i."RowNumber"
    FROM "Interactions" i
    LEFT JOIN "Customers" c ON c."Id" = i."CustomerId"
    LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId"
    WHERE (c."Name" IN (@p0))
    ORDER BY b."Sequence", i."RowNumber", i."Id" LIMIT 2 OFFSET 0; -- text

-- interactions where segment!=Gold
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT i."Id"
    FROM "Interactions" i
    LEFT JOIN "Customers" c ON c."Id" = i."CustomerId"
    WHERE CASE WHEN (c."Segment" IN (@p0)) THEN 0 ELSE 1 END = 1; -- text
SELECT i."Id", c."ExternalId", c."Name", c."Email", c."Phone", c."Gender", c."BirthDate", c."Age", c."Address", c."City", c."Region", c."Country", c."PostalCode", c."Segment", c."Channel", c."RegisteredOn", c."LeftOn", c."Consent", i."ExternalId", i."KindTerm", i."TopicTerm", i."ChannelTerm", i."Day", i."TimeOfDay", i."Score", i."ScoreScale", i."Comment", c."Custom", i."Custom", i."ImportId", i."RowNumber"
    FROM "Interactions" i
    LEFT JOIN "Customers" c ON c."Id" = i."CustomerId"
    LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId"
    WHERE CASE WHEN (c."Segment" IN (@p0)) THEN 0 ELSE 1 END = 1
    ORDER BY b."Sequence", i."RowNumber", i."Id" LIMIT 2 OFFSET 0; -- text

-- interactions where category=Toys
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT i."Id"
    FROM "Interactions" i
    LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId"
    WHERE (p."CategoryTerm" IN (SELECT t."Id" FROM "Terms" t WHERE t."Text" IN (@p0))); -- text
SELECT i."Id", c."ExternalId", c."Name", c."Email", c."Phone", c."Gender", c."BirthDate", c."Age", c."Address", c."City", c."Region", c."Country", c."PostalCode", c."Segment", c."Channel", c."RegisteredOn", c."LeftOn", c."Consent", i."ExternalId", i."KindTerm", i."TopicTerm", i."ChannelTerm", i."Day", i."TimeOfDay", i."Score", i."ScoreScale", i."Comment", c."Custom", i."Custom", i."ImportId", i."RowNumber"
    FROM "Interactions" i
    LEFT JOIN "Customers" c ON c."Id" = i."CustomerId"
    LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId"
    LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId"
    WHERE (p."CategoryTerm" IN (SELECT t."Id" FROM "Terms" t WHERE t."Text" IN (@p0)))
    ORDER BY b."Sequence", i."RowNumber", i."Id" LIMIT 2 OFFSET 0; -- text

-- interactions where month=2024-01
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT i."Id"
    FROM "Interactions" i
    LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId"
    WHERE ((COALESCE(i."Day", p."Day") >= @p0 AND COALESCE(i."Day", p."Day") <= @p1)); -- 2 x integer
SELECT i."Id", c."ExternalId", c."Name", c."Email", c."Phone", c."Gender", c."BirthDate", c."Age", c."Address", c."City", c."Region", c."Country", c."PostalCode", c."Segment", c."Channel", c."RegisteredOn", c."LeftOn", c."Consent", i."ExternalId", i."KindTerm", i."TopicTerm", i."ChannelTerm", i."Day", i."TimeOfDay", i."Score", i."ScoreScale", i."Comment", c."Custom", i."Custom", i."ImportId", i."RowNumber"
    FROM "Interactions" i
    LEFT JOIN "Customers" c ON c."Id" = i."CustomerId"
    LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId"
    LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId"
    WHERE ((COALESCE(i."Day", p."Day") >= @p0 AND COALESCE(i."Day", p."Day") <= @p1))
    ORDER BY b."Sequence", i."RowNumber", i."Id" LIMIT 2 OFFSET 0; -- 2 x integer

-- interactions where agent=Bo
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT i."Id", c."ExternalId", c."Name", c."Email", c."Phone", c."Gender", c."BirthDate", c."Age", c."Address", c."City", c."Region", c."Country", c."PostalCode", c."Segment", c."Channel", c."RegisteredOn", c."LeftOn", c."Consent", i."ExternalId", i."KindTerm", i."TopicTerm", i."ChannelTerm", i."Day", i."TimeOfDay", i."Score", i."ScoreScale", i."Comment", c."Custom", i."Custom", i."ImportId", i."RowNumber"
    FROM "Interactions" i
    LEFT JOIN "Customers" c ON c."Id" = i."CustomerId"
    LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId"
    ORDER BY b."Sequence", i."RowNumber", i."Id";
SELECT i."Id", i."Custom" FROM "Interactions" i;

-- interactions where source_import=2
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT i."Id" FROM "Interactions" i WHERE (i."ImportId" IN (@p0)); -- integer
SELECT i."Id", c."ExternalId", c."Name", c."Email", c."Phone", c."Gender", c."BirthDate", c."Age", c."Address", c."City", c."Region", c."Country", c."PostalCode", c."Segment", c."Channel", c."RegisteredOn", c."LeftOn", c."Consent", i."ExternalId", i."KindTerm", i."TopicTerm", i."ChannelTerm", i."Day", i."TimeOfDay", i."Score", i."ScoreScale", i."Comment", c."Custom", i."Custom", i."ImportId", i."RowNumber"
    FROM "Interactions" i
    LEFT JOIN "Customers" c ON c."Id" = i."CustomerId"
    LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId"
    WHERE (i."ImportId" IN (@p0))
    ORDER BY b."Sequence", i."RowNumber", i."Id" LIMIT 2 OFFSET 0; -- integer

-- interactions by none
SELECT "DataVersion" FROM "State";
SELECT i."Id", i."Score" FROM "Interactions" i;

-- interactions by month
SELECT "DataVersion" FROM "State";
SELECT i."Id", COALESCE(i."Day", p."Day"), i."Score"
    FROM "Interactions" i
    LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId"
    LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId"
    ORDER BY b."Sequence", i."RowNumber", i."Id";

-- interactions by topic
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT i."Id", i."TopicTerm", i."Score"
    FROM "Interactions" i
    LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId"
    ORDER BY b."Sequence", i."RowNumber", i."Id";

-- interactions by segment
SELECT "DataVersion" FROM "State";
SELECT i."Id", c."Segment", i."Score"
    FROM "Interactions" i
    LEFT JOIN "Customers" c ON c."Id" = i."CustomerId"
    LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId"
    ORDER BY b."Sequence", i."RowNumber", i."Id";

-- interactions by category
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0, @p1); -- 2 x integer
SELECT i."Id", p."CategoryTerm", i."Score"
    FROM "Interactions" i
    LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId"
    LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId"
    ORDER BY b."Sequence", i."RowNumber", i."Id";

-- interactions by satisfaction
SELECT "DataVersion" FROM "State";
SELECT i."Id", i."Score"
    FROM "Interactions" i
    LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId"
    ORDER BY b."Sequence", i."RowNumber", i."Id";

-- interactions by agent
SELECT "DataVersion" FROM "State";
SELECT i."Id", i."Custom", i."Score"
    FROM "Interactions" i
    LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId"
    ORDER BY b."Sequence", i."RowNumber", i."Id";

-- interactions of some days by month, compared
SELECT "DataVersion" FROM "State";
SELECT i."Id", COALESCE(i."Day", p."Day"), i."CustomerId", i."Score"
    FROM "Interactions" i
    LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId"
    LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId"
    WHERE (COALESCE(i."Day", p."Day") IS NULL OR (COALESCE(i."Day", p."Day") >= @p0 AND COALESCE(i."Day", p."Day") <= @p1))
    ORDER BY b."Sequence", i."RowNumber", i."Id"; -- 2 x integer
SELECT i."Id", COALESCE(i."Day", p."Day"), i."Score"
    FROM "Interactions" i
    LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId"
    LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId"
    WHERE (COALESCE(i."Day", p."Day") IS NULL OR (COALESCE(i."Day", p."Day") >= @p0 AND COALESCE(i."Day", p."Day") <= @p1))
    ORDER BY b."Sequence", i."RowNumber", i."Id"; -- 2 x integer

-- statistics of interactions
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT COUNT(*) FROM "Interactions";
SELECT i."Id", c."Age", i."Score", i."ScoreScale", c."Custom", i."TopicTerm"
    FROM "Interactions" i
    LEFT JOIN "Customers" c ON c."Id" = i."CustomerId"
    LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId"
    ORDER BY b."Sequence", i."RowNumber", i."Id";

-- imports
SELECT "DataVersion" FROM "State";
SELECT "ImportId", "FileName", "PublishedAt", "Rows", "Fields"
    FROM "Publications"
    ORDER BY "Sequence" DESC;
SELECT "ImportId", COUNT(*) FROM "Customers" GROUP BY "ImportId";
SELECT "ImportId", COUNT(*) FROM "Interactions" GROUP BY "ImportId";
SELECT "ImportId", COUNT(*) FROM "Purchases" GROUP BY "ImportId";

-- overview as a report
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT COUNT(*)
    FROM (SELECT b."CustomerId" AS "id" FROM "CustomerTotals" b GROUP BY b."CustomerId" HAVING MIN(b."FirstDay") >= @p0 AND MIN(b."FirstDay") <= @p1) f
    JOIN (SELECT c."Id" AS "id" FROM "Customers" c) g ON g."id" = f."id"; -- 2 x integer
SELECT MAX(r."Day") FROM "SalesRollups" r WHERE r."Day" <> @p0; -- integer
SELECT SUM(r."Purchases") FROM "SalesRollups" r WHERE (r."Day" >= @p1 AND r."Day" <= @p2); -- 3 x integer
SELECT c."Id"
    FROM "Customers" c
    LEFT JOIN (SELECT b."CustomerId" AS "id", SUM(b."Purchases") AS "n", SUM(b."Amounts") AS "amounts", SUM(b."Amount") AS "amount", MIN(b."FirstDay") AS "first", MAX(b."LastDay") AS "last", SUM(CASE WHEN b."Amounts" > 0 THEN 1 ELSE 0 END) AS "currencies", MIN(CASE WHEN b."Amounts" > 0 THEN b."CurrencyTerm" END) AS "currency" FROM "CustomerTotals" b GROUP BY b."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY c."Id";
SELECT i."Id", i."Score", i."ScoreScale"
    FROM "Interactions" i
    LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId"
    WHERE (COALESCE(i."Day", p."Day") >= @p0 AND COALESCE(i."Day", p."Day") <= @p1); -- 2 x integer
SELECT p."Id", p."CustomerId", p."Day"
    FROM "Purchases" p
    WHERE (p."Day" >= @p0 AND p."Day" <= @p1)
    ORDER BY p."Id"; -- 2 x integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r
    WHERE (r."Day" = @p0 OR (r."Day" >= @p1 AND r."Day" <= @p2)); -- 3 x integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r
    WHERE (r."Day" >= @p1 AND r."Day" <= @p2); -- 3 x integer

-- overview as a report, of some days
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT COUNT(*)
    FROM (SELECT b."CustomerId" AS "id" FROM "CustomerTotals" b GROUP BY b."CustomerId" HAVING MIN(b."FirstDay") >= @p0 AND MIN(b."FirstDay") <= @p1) f
    JOIN (SELECT c."Id" AS "id" FROM "Customers" c) g ON g."id" = f."id"; -- 2 x integer
SELECT SUM(r."Purchases") FROM "SalesRollups" r WHERE (r."Day" >= @p1 AND r."Day" <= @p2); -- 3 x integer
SELECT c."Id"
    FROM "Customers" c
    LEFT JOIN (SELECT b."CustomerId" AS "id", SUM(b."Purchases") AS "n", SUM(b."Amounts") AS "amounts", SUM(b."Amount") AS "amount", MIN(b."FirstDay") AS "first", MAX(b."LastDay") AS "last", SUM(CASE WHEN b."Amounts" > 0 THEN 1 ELSE 0 END) AS "currencies", MIN(CASE WHEN b."Amounts" > 0 THEN b."CurrencyTerm" END) AS "currency" FROM "CustomerTotals" b GROUP BY b."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY c."Id";
SELECT i."Id", i."Score", i."ScoreScale"
    FROM "Interactions" i
    LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId"
    WHERE (COALESCE(i."Day", p."Day") >= @p0 AND COALESCE(i."Day", p."Day") <= @p1); -- 2 x integer
SELECT p."Id", p."CustomerId", p."Day"
    FROM "Purchases" p
    WHERE (p."Day" >= @p0 AND p."Day" <= @p1)
    ORDER BY p."Id"; -- 2 x integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r
    WHERE (r."Day" = @p0 OR (r."Day" >= @p1 AND r."Day" <= @p2)); -- 3 x integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r
    WHERE (r."Day" >= @p1 AND r."Day" <= @p2); -- 3 x integer

-- overview as a report where category=Toys
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT MAX(r."Day") FROM "SalesRollups" r WHERE r."Day" <> @p0; -- integer
SELECT c."Id"
    FROM "Customers" c
    LEFT JOIN (SELECT b."CustomerId" AS "id", SUM(b."Purchases") AS "n", SUM(b."Amounts") AS "amounts", SUM(b."Amount") AS "amount", MIN(b."FirstDay") AS "first", MAX(b."LastDay") AS "last", SUM(CASE WHEN b."Amounts" > 0 THEN 1 ELSE 0 END) AS "currencies", MIN(CASE WHEN b."Amounts" > 0 THEN b."CurrencyTerm" END) AS "currency" FROM "CustomerTotals" b GROUP BY b."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY c."Id";
SELECT i."Id", i."Score", i."ScoreScale"
    FROM "Interactions" i
    LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId"
    WHERE (p."CategoryTerm" IN (SELECT t."Id" FROM "Terms" t WHERE t."Text" IN (@p0))) AND (COALESCE(i."Day", p."Day") >= @p1 AND COALESCE(i."Day", p."Day") <= @p2); -- text, 2 x integer
SELECT p."Id", p."CustomerId", p."Day"
    FROM "Purchases" p
    WHERE (p."CategoryTerm" IN (SELECT t."Id" FROM "Terms" t WHERE t."Text" IN (@p0))) AND (p."Day" >= @p1 AND p."Day" <= @p2)
    ORDER BY p."Id"; -- text, 2 x integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r
    WHERE (NULLIF(r."CategoryTerm", 0) IN (SELECT t."Id" FROM "Terms" t WHERE t."Text" IN (@p0))) AND (r."Day" = @p1 OR (r."Day" >= @p2 AND r."Day" <= @p3)); -- text, 3 x integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r
    WHERE (NULLIF(r."CategoryTerm", 0) IN (SELECT t."Id" FROM "Terms" t WHERE t."Text" IN (@p0))) AND (r."Day" >= @p2 AND r."Day" <= @p3); -- text, 3 x integer

-- overview as a report where segment=Gold
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT COUNT(*)
    FROM (SELECT b."CustomerId" AS "id" FROM "CustomerTotals" b GROUP BY b."CustomerId" HAVING MIN(b."FirstDay") >= @p1 AND MIN(b."FirstDay") <= @p2) f
    JOIN (SELECT c."Id" AS "id" FROM "Customers" c WHERE (c."Segment" IN (@p0))) g ON g."id" = f."id"; -- text, 2 x integer
SELECT MAX(r."Day") FROM "SalesRollups" r WHERE r."Day" <> @p0; -- integer
SELECT c."Id"
    FROM "Customers" c
    LEFT JOIN (SELECT b."CustomerId" AS "id", SUM(b."Purchases") AS "n", SUM(b."Amounts") AS "amounts", SUM(b."Amount") AS "amount", MIN(b."FirstDay") AS "first", MAX(b."LastDay") AS "last", SUM(CASE WHEN b."Amounts" > 0 THEN 1 ELSE 0 END) AS "currencies", MIN(CASE WHEN b."Amounts" > 0 THEN b."CurrencyTerm" END) AS "currency" FROM "CustomerTotals" b GROUP BY b."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    WHERE (c."Segment" IN (@p0))
    ORDER BY c."Id"; -- text
SELECT i."Id", i."Score", i."ScoreScale"
    FROM "Interactions" i
    LEFT JOIN "Customers" c ON c."Id" = i."CustomerId"
    LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId"
    WHERE (c."Segment" IN (@p0)) AND (COALESCE(i."Day", p."Day") >= @p1 AND COALESCE(i."Day", p."Day") <= @p2); -- text, 2 x integer
SELECT p."Id", p."CurrencyTerm", p."Amount", p."Day"
    FROM "Purchases" p
    WHERE p."CustomerId" IN (SELECT c."Id" FROM "Customers" c WHERE (c."Segment" IN (@p0))) AND (p."Day" >= @p1 AND p."Day" <= @p2)
    ORDER BY p."Id"; -- text, 2 x integer
SELECT p."Id", p."CustomerId", p."Day"
    FROM "Purchases" p
    WHERE p."CustomerId" IN (SELECT c."Id" FROM "Customers" c WHERE (c."Segment" IN (@p0))) AND (p."Day" >= @p1 AND p."Day" <= @p2)
    ORDER BY p."Id"; -- text, 2 x integer
SELECT p."Id", p."Day"
    FROM "Purchases" p
    WHERE p."CustomerId" IN (SELECT c."Id" FROM "Customers" c WHERE (c."Segment" IN (@p0))) AND (p."Day" IS NULL OR (p."Day" >= @p1 AND p."Day" <= @p2))
    ORDER BY p."Id"; -- text, 2 x integer

-- overview as a report where tier=gold
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT MAX(r."Day") FROM "SalesRollups" r WHERE r."Day" <> @p0; -- integer
SELECT c."Id", c."Custom"
    FROM "Customers" c
    LEFT JOIN (SELECT b."CustomerId" AS "id", SUM(b."Purchases") AS "n", SUM(b."Amounts") AS "amounts", SUM(b."Amount") AS "amount", MIN(b."FirstDay") AS "first", MAX(b."LastDay") AS "last", SUM(CASE WHEN b."Amounts" > 0 THEN 1 ELSE 0 END) AS "currencies", MIN(CASE WHEN b."Amounts" > 0 THEN b."CurrencyTerm" END) AS "currency" FROM "CustomerTotals" b GROUP BY b."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY c."Id";
SELECT i."Id", i."Score", i."ScoreScale", c."Custom"
    FROM "Interactions" i
    LEFT JOIN "Customers" c ON c."Id" = i."CustomerId"
    LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId"
    WHERE (COALESCE(i."Day", p."Day") >= @p0 AND COALESCE(i."Day", p."Day") <= @p1); -- 2 x integer
SELECT p."Id", p."CurrencyTerm", p."Amount", p."Day", c."Custom"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    WHERE (p."Day" >= @p0 AND p."Day" <= @p1)
    ORDER BY p."Id"; -- 2 x integer
SELECT p."Id", p."CustomerId", p."Day", c."Custom"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    WHERE (p."Day" >= @p0 AND p."Day" <= @p1)
    ORDER BY p."Id"; -- 2 x integer
SELECT p."Id", p."Day", c."Custom"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    WHERE (p."Day" IS NULL OR (p."Day" >= @p0 AND p."Day" <= @p1))
    ORDER BY p."Id"; -- 2 x integer

-- overview as a report where topic=price
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT MAX(r."Day") FROM "SalesRollups" r WHERE r."Day" <> @p0; -- integer
SELECT c."Id"
    FROM "Customers" c
    LEFT JOIN (SELECT b."CustomerId" AS "id", SUM(b."Purchases") AS "n", SUM(b."Amounts") AS "amounts", SUM(b."Amount") AS "amount", MIN(b."FirstDay") AS "first", MAX(b."LastDay") AS "last", SUM(CASE WHEN b."Amounts" > 0 THEN 1 ELSE 0 END) AS "currencies", MIN(CASE WHEN b."Amounts" > 0 THEN b."CurrencyTerm" END) AS "currency" FROM "CustomerTotals" b GROUP BY b."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY c."Id";
SELECT i."Id", i."Score", i."ScoreScale"
    FROM "Interactions" i
    LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId"
    WHERE (i."TopicTerm" IN (SELECT t."Id" FROM "Terms" t WHERE t."Text" IN (@p0))) AND (COALESCE(i."Day", p."Day") >= @p1 AND COALESCE(i."Day", p."Day") <= @p2); -- text, 2 x integer
SELECT p."Id", p."CurrencyTerm", p."Amount", p."Day"
    FROM "Purchases" p
    WHERE p."Id" IN (SELECT i."PurchaseId" FROM (SELECT i.*, ROW_NUMBER() OVER (PARTITION BY i."PurchaseId" ORDER BY COALESCE(i."Day", p."Day") DESC, CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC) AS "place" FROM "Interactions" i LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" IS NOT NULL) i WHERE i."place" = 1 AND (i."TopicTerm" IN (SELECT t."Id" FROM "Terms" t WHERE t."Text" IN (@p0)))) AND (p."Day" >= @p1 AND p."Day" <= @p2)
    ORDER BY p."Id"; -- text, 2 x integer
SELECT p."Id", p."CustomerId", p."Day"
    FROM "Purchases" p
    WHERE p."Id" IN (SELECT i."PurchaseId" FROM (SELECT i.*, ROW_NUMBER() OVER (PARTITION BY i."PurchaseId" ORDER BY COALESCE(i."Day", p."Day") DESC, CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC) AS "place" FROM "Interactions" i LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" IS NOT NULL) i WHERE i."place" = 1 AND (i."TopicTerm" IN (SELECT t."Id" FROM "Terms" t WHERE t."Text" IN (@p0)))) AND (p."Day" >= @p1 AND p."Day" <= @p2)
    ORDER BY p."Id"; -- text, 2 x integer
SELECT p."Id", p."Day"
    FROM "Purchases" p
    WHERE p."Id" IN (SELECT i."PurchaseId" FROM (SELECT i.*, ROW_NUMBER() OVER (PARTITION BY i."PurchaseId" ORDER BY COALESCE(i."Day", p."Day") DESC, CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC) AS "place" FROM "Interactions" i LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" IS NOT NULL) i WHERE i."place" = 1 AND (i."TopicTerm" IN (SELECT t."Id" FROM "Terms" t WHERE t."Text" IN (@p0)))) AND (p."Day" IS NULL OR (p."Day" >= @p1 AND p."Day" <= @p2))
    ORDER BY p."Id"; -- text, 2 x integer

-- facts of the store
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT COUNT(*) FROM "Customers";
SELECT COUNT(*) FROM "Interactions";
SELECT MAX(r."Day") FROM "SalesRollups" r WHERE r."Day" >= @p0 AND r."Day" <= @p1; -- 2 x integer
SELECT r."CurrencyTerm", SUM(r."Purchases"), MIN(NULLIF(r."Day", @p0)), MAX(NULLIF(r."Day", @p0))
    FROM "SalesRollups" r
    GROUP BY r."CurrencyTerm"; -- integer
SELECT r."Day", SUM(r."Purchases")
    FROM "SalesRollups" r
    WHERE r."Day" <> @p0
    GROUP BY r."Day"
    ORDER BY r."Day"; -- integer

-- lines of the sources
SELECT ImportId, LineShift FROM Publications WHERE LineShift IS NOT NULL;

-- statistics
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT SUM(r."Purchases") FROM "SalesRollups" r; -- integer
SELECT p."Id", c."Age", p."Quantity", p."UnitPrice", p."Amount", i."Score", i."ScoreScale", c."Custom", p."Custom"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    ORDER BY p."Id";
SELECT p."Id", p."UnitPrice", p."Amount", p."CurrencyTerm" FROM "Purchases" p ORDER BY p."Id";

-- statistics of some columns
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT SUM(r."Purchases") FROM "SalesRollups" r; -- integer
SELECT p."Id", p."Amount", c."Age", p."Custom", i."Score"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    ORDER BY p."Id";
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r; -- integer

-- statistics by category and month
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0, @p1); -- 2 x integer
SELECT SUM(r."Purchases") FROM "SalesRollups" r; -- integer
SELECT p."Id", p."Amount", c."Age", p."Custom", i."Score", p."CategoryTerm", p."Day"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    ORDER BY p."Id";
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r; -- integer

-- statistics of some days and rows
SELECT "DataVersion" FROM "State";
SELECT SUM(r."Purchases") FROM "SalesRollups" r; -- integer
SELECT p."Id", p."Amount", c."Age", p."Custom", i."Score", c."Custom"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE (p."CategoryTerm" IN (SELECT t."Id" FROM "Terms" t WHERE t."Text" IN (@p0))) AND (p."Day" >= @p1)
    ORDER BY p."Id"; -- text, integer
SELECT p."Id", p."Amount", p."Day", p."CurrencyTerm", c."Custom"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    WHERE (p."CategoryTerm" IN (SELECT t."Id" FROM "Terms" t WHERE t."Text" IN (@p0))) AND (p."Day" >= @p1)
    ORDER BY p."Id"; -- text, integer
SELECT p."Id", p."Day", c."Custom"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    WHERE (p."CategoryTerm" IN (SELECT t."Id" FROM "Terms" t WHERE t."Text" IN (@p0))) AND (p."Day" IS NULL OR (p."Day" >= @p1))
    ORDER BY p."Id"; -- text, integer

-- statistics of a running total
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT SUM(r."Purchases") FROM "SalesRollups" r; -- integer
SELECT p."Id", p."Amount"
    FROM "Purchases" p
    ORDER BY CASE WHEN p."Day" IS NULL THEN 1 ELSE 0 END, p."Day", p."TimeOfDay", p."Id";
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r; -- integer

-- statistics of customers
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT SUM(r."Purchases") FROM "SalesRollups" r; -- integer
SELECT c."Id", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, t."first", t."last", COALESCE(t."currencies", 0), t."currency"
    FROM "Customers" c
    LEFT JOIN (SELECT b."CustomerId" AS "id", SUM(b."Purchases") AS "n", SUM(b."Amounts") AS "amounts", SUM(b."Amount") AS "amount", MIN(b."FirstDay") AS "first", MAX(b."LastDay") AS "last", SUM(CASE WHEN b."Amounts" > 0 THEN 1 ELSE 0 END) AS "currencies", MIN(CASE WHEN b."Amounts" > 0 THEN b."CurrencyTerm" END) AS "currency" FROM "CustomerTotals" b GROUP BY b."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY c."Id";
SELECT c."Id", c."Age", c."Custom", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, c."Segment"
    FROM "Customers" c
    LEFT JOIN (SELECT b."CustomerId" AS "id", SUM(b."Purchases") AS "n", SUM(b."Amounts") AS "amounts", SUM(b."Amount") AS "amount", MIN(b."FirstDay") AS "first", MAX(b."LastDay") AS "last", SUM(CASE WHEN b."Amounts" > 0 THEN 1 ELSE 0 END) AS "currencies", MIN(CASE WHEN b."Amounts" > 0 THEN b."CurrencyTerm" END) AS "currency" FROM "CustomerTotals" b GROUP BY b."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY c."Id";

-- correlations
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT SUM(r."Purchases") FROM "SalesRollups" r; -- integer
SELECT p."Id", p."Amount", c."Age", i."Score"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    ORDER BY p."Id";
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r; -- integer

-- correlations of ranks of customers
SELECT "DataVersion" FROM "State";
SELECT c."Id", c."Age", COALESCE(t."n", 0)
    FROM "Customers" c
    LEFT JOIN (SELECT b."CustomerId" AS "id", SUM(b."Purchases") AS "n", SUM(b."Amounts") AS "amounts", SUM(b."Amount") AS "amount", MIN(b."FirstDay") AS "first", MAX(b."LastDay") AS "last", SUM(CASE WHEN b."Amounts" > 0 THEN 1 ELSE 0 END) AS "currencies", MIN(CASE WHEN b."Amounts" > 0 THEN b."CurrencyTerm" END) AS "currency" FROM "CustomerTotals" b GROUP BY b."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY c."Id";

-- a distribution
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT SUM(r."Purchases") FROM "SalesRollups" r; -- integer
SELECT p."Id", p."Amount" FROM "Purchases" p ORDER BY p."Id";
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r; -- integer

-- pairs of values
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT SUM(r."Purchases") FROM "SalesRollups" r; -- integer
SELECT p."Id", p."Amount", c."Age"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    ORDER BY p."Id";
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r; -- integer

-- pivot of sums by category and month
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0, @p1); -- 2 x integer
SELECT COUNT(*) FROM "Customers";
SELECT COUNT(*) FROM "Interactions";
SELECT MAX(r."Day") FROM "SalesRollups" r WHERE r."Day" >= @p0 AND r."Day" <= @p1; -- 2 x integer
SELECT r."CurrencyTerm", SUM(r."Purchases"), MIN(NULLIF(r."Day", @p0)), MAX(NULLIF(r."Day", @p0))
    FROM "SalesRollups" r
    GROUP BY r."CurrencyTerm"; -- integer
SELECT r."Day", SUM(r."Purchases")
    FROM "SalesRollups" r
    WHERE r."Day" <> @p0
    GROUP BY r."Day"
    ORDER BY r."Day"; -- integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r; -- integer

-- pivot of customers by segment and quarter
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT COUNT(*) FROM "Customers";
SELECT COUNT(*) FROM "Interactions";
SELECT MAX(r."Day") FROM "SalesRollups" r WHERE r."Day" >= @p0 AND r."Day" <= @p1; -- 2 x integer
SELECT SUM(r."Purchases") FROM "SalesRollups" r; -- integer
SELECT p."Id", c."Segment", p."CustomerId"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    ORDER BY p."Id";
SELECT p."Id", c."Segment", p."Day", p."CustomerId"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    ORDER BY p."Id";
SELECT p."Id", p."Day", p."CustomerId" FROM "Purchases" p ORDER BY p."Id";
SELECT r."CurrencyTerm", SUM(r."Purchases"), MIN(NULLIF(r."Day", @p0)), MAX(NULLIF(r."Day", @p0))
    FROM "SalesRollups" r
    GROUP BY r."CurrencyTerm"; -- integer
SELECT r."Day", SUM(r."Purchases")
    FROM "SalesRollups" r
    WHERE r."Day" <> @p0
    GROUP BY r."Day"
    ORDER BY r."Day"; -- integer

-- pivot of a mean by month, of some days, compared
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT COUNT(*) FROM "Customers";
SELECT COUNT(*) FROM "Interactions";
SELECT MAX(r."Day") FROM "SalesRollups" r WHERE r."Day" >= @p0 AND r."Day" <= @p1; -- 2 x integer
SELECT p."Id", p."Day", i."Score"
    FROM "Purchases" p
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE (p."CategoryTerm" IN (SELECT t."Id" FROM "Terms" t WHERE t."Text" IN (@p0))) AND (p."Day" IS NULL OR (p."Day" >= @p1 AND p."Day" <= @p2))
    ORDER BY p."Id"; -- text, 2 x integer
SELECT r."CurrencyTerm", SUM(r."Purchases"), MIN(NULLIF(r."Day", @p0)), MAX(NULLIF(r."Day", @p0))
    FROM "SalesRollups" r
    GROUP BY r."CurrencyTerm"; -- integer
SELECT r."Day", SUM(r."Purchases")
    FROM "SalesRollups" r
    WHERE r."Day" <> @p0
    GROUP BY r."Day"
    ORDER BY r."Day"; -- integer

-- overview
PRAGMA cache_size=-4096;
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0, @p1); -- 2 x integer
SELECT (SELECT MIN("Id") FROM "Purchases"), (SELECT MAX("Id") FROM "Purchases");
SELECT COUNT(*), 0, 0
    FROM (SELECT DISTINCT e."CustomerId", e."EditedAt" FROM "CustomerEdits" e) AS d;
SELECT MAX(c."Id") FROM "Customers" c;
SELECT MAX(e."Id"), COUNT(e."TakenBackAt"), 0 FROM "CustomerEdits" e;
SELECT MAX(r."Day")
    FROM "SalesRollups" r
    WHERE r."Day" >= @p0 AND r."Day" <= @p1 AND r."CurrencyTerm" = @p2; -- 3 x integer
SELECT p."Day", p."CurrencyTerm", p."CustomerId", p."Amount", p."ProductTerm", p."RegionTerm", p."OrderId"
    FROM "Purchases" p
    WHERE p."Id" >= @p0 AND p."Id" < @p1; -- 2 x integer
SELECT p."ImportId" FROM "Publications" p;
SELECT r."CurrencyTerm", SUM(r."Purchases"), MIN(NULLIF(r."Day", @p0)), MAX(NULLIF(r."Day", @p0))
    FROM "SalesRollups" r
    GROUP BY r."CurrencyTerm"; -- integer
SELECT r."Day", SUM(r."Purchases")
    FROM "SalesRollups" r
    WHERE r."Day" <> @p0 AND r."CurrencyTerm" = @p1
    GROUP BY r."Day"
    ORDER BY r."Day"; -- 2 x integer
SELECT s."DataVersion", s."LastCustomerId", s."LastPurchaseId" FROM "State" s;
SELECT s."HashKey0", s."HashKey1" FROM "State" s;

-- overview of some days beside the year before
PRAGMA cache_size=-4096;
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0, @p1); -- 2 x integer
SELECT (SELECT MIN("Id") FROM "Purchases"), (SELECT MAX("Id") FROM "Purchases");
SELECT COUNT(*), 0, 0
    FROM (SELECT DISTINCT e."CustomerId", e."EditedAt" FROM "CustomerEdits" e) AS d;
SELECT MAX(c."Id") FROM "Customers" c;
SELECT MAX(e."Id"), COUNT(e."TakenBackAt"), 0 FROM "CustomerEdits" e;
SELECT p."Day", p."CurrencyTerm", p."CustomerId", p."Amount", p."ProductTerm", p."RegionTerm", p."OrderId"
    FROM "Purchases" p
    WHERE p."Id" >= @p0 AND p."Id" < @p1; -- 2 x integer
SELECT p."ImportId" FROM "Publications" p;
SELECT r."CurrencyTerm", SUM(r."Purchases"), MIN(NULLIF(r."Day", @p0)), MAX(NULLIF(r."Day", @p0))
    FROM "SalesRollups" r
    GROUP BY r."CurrencyTerm"; -- integer
SELECT r."Day", SUM(r."Purchases")
    FROM "SalesRollups" r
    WHERE r."Day" <> @p0 AND r."CurrencyTerm" = @p1
    GROUP BY r."Day"
    ORDER BY r."Day"; -- 2 x integer
SELECT s."DataVersion", s."LastCustomerId", s."LastPurchaseId" FROM "State" s;
SELECT s."HashKey0", s."HashKey1" FROM "State" s;

-- overview by places of customers
PRAGMA cache_size=-4096;
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0, @p1); -- 2 x integer
SELECT (SELECT MIN("Id") FROM "Purchases"), (SELECT MAX("Id") FROM "Purchases");
SELECT COUNT(*), 0, 0
    FROM (SELECT DISTINCT e."CustomerId", e."EditedAt" FROM "CustomerEdits" e) AS d;
SELECT MAX(c."Id") FROM "Customers" c;
SELECT MAX(e."Id"), COUNT(e."TakenBackAt"), 0 FROM "CustomerEdits" e;
SELECT MAX(r."Day")
    FROM "SalesRollups" r
    WHERE r."Day" >= @p0 AND r."Day" <= @p1 AND r."CurrencyTerm" = @p2; -- 3 x integer
SELECT c."Id", c."Segment" FROM "Customers" c WHERE c."Id" >= @p0 AND c."Id" < @p1; -- 2 x integer
SELECT p."Day", p."CurrencyTerm", p."CustomerId", p."Amount", p."CategoryTerm", NULL, NULL
    FROM "Purchases" p
    WHERE p."Id" >= @p0 AND p."Id" < @p1; -- 2 x integer
SELECT p."ImportId" FROM "Publications" p;
SELECT r."CurrencyTerm", SUM(r."Purchases"), MIN(NULLIF(r."Day", @p0)), MAX(NULLIF(r."Day", @p0))
    FROM "SalesRollups" r
    GROUP BY r."CurrencyTerm"; -- integer
SELECT r."Day", SUM(r."Purchases")
    FROM "SalesRollups" r
    WHERE r."Day" <> @p0 AND r."CurrencyTerm" = @p1
    GROUP BY r."Day"
    ORDER BY r."Day"; -- 2 x integer
SELECT s."DataVersion", s."LastCustomerId", s."LastPurchaseId" FROM "State" s;
SELECT s."HashKey0", s."HashKey1" FROM "State" s;

-- list of customers
PRAGMA cache_size=-4096;
SELECT COUNT(*), 0, 0
    FROM (SELECT DISTINCT e."CustomerId", e."EditedAt" FROM "CustomerEdits" e) AS d;
SELECT CurrencyTerm, SUM(Purchases)
    FROM SalesRollups
    WHERE Amounts > 0
    GROUP BY CurrencyTerm
    ORDER BY 2 DESC, 1;
SELECT CustomerId, CurrencyTerm, Purchases, Amounts, Amount, LastDay
    FROM CustomerTotals
    WHERE CustomerId >= @p0 AND CustomerId < @p1
    ORDER BY CustomerId; -- 2 x integer
SELECT DataVersion FROM State;
SELECT ExternalId, Name, Email, Phone, City, Region, Country, Segment FROM Customers WHERE Id = @p0;
SELECT Id, Name, ExternalId, Email, Phone, City, Segment, Country, Region, RegisteredOn, Consent
    FROM Customers
    WHERE Id >= @p0 AND Id < @p1
    ORDER BY Id; -- 2 x integer
SELECT MAX(e."Id"), COUNT(e."TakenBackAt"), 0 FROM "CustomerEdits" e;
SELECT Text FROM Terms WHERE Id = @p0; -- integer
SELECT p."ImportId" FROM "Publications" p;
SELECT s."DataVersion", s."LastCustomerId", s."LastPurchaseId" FROM "State" s;

-- list of customers, a text
PRAGMA cache_size=-4096;
SELECT COUNT(*), 0, 0
    FROM (SELECT DISTINCT e."CustomerId", e."EditedAt" FROM "CustomerEdits" e) AS d;
SELECT CurrencyTerm, SUM(Purchases)
    FROM SalesRollups
    WHERE Amounts > 0
    GROUP BY CurrencyTerm
    ORDER BY 2 DESC, 1;
SELECT CustomerId, CurrencyTerm, Purchases, Amounts, Amount, LastDay
    FROM CustomerTotals
    WHERE CustomerId >= @p0 AND CustomerId < @p1
    ORDER BY CustomerId; -- 2 x integer
SELECT DataVersion FROM State;
SELECT ExternalId, Name, Email, Phone, City, Region, Country, Segment FROM Customers WHERE Id = @p0;
SELECT Id, Name, ExternalId, Email, Phone, City, Segment, Country, Region, RegisteredOn, Consent
    FROM Customers
    WHERE Id >= @p0 AND Id < @p1
    ORDER BY Id; -- 2 x integer
SELECT MAX(e."Id"), COUNT(e."TakenBackAt"), 0 FROM "CustomerEdits" e;
SELECT Text FROM Terms WHERE Id = @p0; -- integer
SELECT p."ImportId" FROM "Publications" p;
SELECT s."DataVersion", s."LastCustomerId", s."LastPurchaseId" FROM "State" s;

-- list of customers where segment=Gold
PRAGMA cache_size=-4096;
SELECT COUNT(*), 0, 0
    FROM (SELECT DISTINCT e."CustomerId", e."EditedAt" FROM "CustomerEdits" e) AS d;
SELECT CurrencyTerm, SUM(Purchases)
    FROM SalesRollups
    WHERE Amounts > 0
    GROUP BY CurrencyTerm
    ORDER BY 2 DESC, 1;
SELECT CustomerId, CurrencyTerm, Purchases, Amounts, Amount, LastDay
    FROM CustomerTotals
    WHERE CustomerId >= @p0 AND CustomerId < @p1
    ORDER BY CustomerId; -- 2 x integer
SELECT DataVersion FROM State;
SELECT ExternalId, Name, Email, Phone, City, Region, Country, Segment FROM Customers WHERE Id = @p0;
SELECT Id, Name, ExternalId, Email, Phone, City, Segment, Country, Region, RegisteredOn, Consent
    FROM Customers
    WHERE Id >= @p0 AND Id < @p1
    ORDER BY Id; -- 2 x integer
SELECT MAX(e."Id"), COUNT(e."TakenBackAt"), 0 FROM "CustomerEdits" e;
SELECT Text FROM Terms WHERE Id = @p0; -- integer
SELECT p."ImportId" FROM "Publications" p;
SELECT s."DataVersion", s."LastCustomerId", s."LastPurchaseId" FROM "State" s;

-- list of customers where gender=F
PRAGMA cache_size=-4096;
SELECT COUNT(*), 0, 0
    FROM (SELECT DISTINCT e."CustomerId", e."EditedAt" FROM "CustomerEdits" e) AS d;
SELECT CurrencyTerm, SUM(Purchases)
    FROM SalesRollups
    WHERE Amounts > 0
    GROUP BY CurrencyTerm
    ORDER BY 2 DESC, 1;
SELECT CustomerId, CurrencyTerm, Purchases, Amounts, Amount, LastDay
    FROM CustomerTotals
    WHERE CustomerId >= @p0 AND CustomerId < @p1
    ORDER BY CustomerId; -- 2 x integer
SELECT DataVersion FROM State;
SELECT ExternalId, Name, Email, Phone, City, Region, Country, Segment FROM Customers WHERE Id = @p0;
SELECT Id FROM Customers WHERE CAST(Gender AS TEXT) IN (@p0) ORDER BY Id; -- text
SELECT Id, Name, ExternalId, Email, Phone, City, Segment, Country, Region, RegisteredOn, Consent
    FROM Customers
    WHERE Id >= @p0 AND Id < @p1
    ORDER BY Id; -- 2 x integer
SELECT MAX(e."Id"), COUNT(e."TakenBackAt"), 0 FROM "CustomerEdits" e;
SELECT Text FROM Terms WHERE Id = @p0; -- integer
SELECT p."ImportId" FROM "Publications" p;
SELECT s."DataVersion", s."LastCustomerId", s."LastPurchaseId" FROM "State" s;

-- list of customers where gender=
PRAGMA cache_size=-4096;
SELECT COUNT(*), 0, 0
    FROM (SELECT DISTINCT e."CustomerId", e."EditedAt" FROM "CustomerEdits" e) AS d;
SELECT CurrencyTerm, SUM(Purchases)
    FROM SalesRollups
    WHERE Amounts > 0
    GROUP BY CurrencyTerm
    ORDER BY 2 DESC, 1;
SELECT CustomerId, CurrencyTerm, Purchases, Amounts, Amount, LastDay
    FROM CustomerTotals
    WHERE CustomerId >= @p0 AND CustomerId < @p1
    ORDER BY CustomerId; -- 2 x integer
SELECT DataVersion FROM State;
SELECT ExternalId, Name, Email, Phone, City, Region, Country, Segment FROM Customers WHERE Id = @p0;
SELECT Id FROM Customers WHERE Gender IS NULL ORDER BY Id;
SELECT Id, Name, ExternalId, Email, Phone, City, Segment, Country, Region, RegisteredOn, Consent
    FROM Customers
    WHERE Id >= @p0 AND Id < @p1
    ORDER BY Id; -- 2 x integer
SELECT MAX(e."Id"), COUNT(e."TakenBackAt"), 0 FROM "CustomerEdits" e;
SELECT Text FROM Terms WHERE Id = @p0; -- integer
SELECT p."ImportId" FROM "Publications" p;
SELECT s."DataVersion", s."LastCustomerId", s."LastPurchaseId" FROM "State" s;

-- list of customers where tier=gold
PRAGMA cache_size=-4096;
SELECT COUNT(*), 0, 0
    FROM (SELECT DISTINCT e."CustomerId", e."EditedAt" FROM "CustomerEdits" e) AS d;
SELECT CurrencyTerm, SUM(Purchases)
    FROM SalesRollups
    WHERE Amounts > 0
    GROUP BY CurrencyTerm
    ORDER BY 2 DESC, 1;
SELECT CustomerId, CurrencyTerm, Purchases, Amounts, Amount, LastDay
    FROM CustomerTotals
    WHERE CustomerId >= @p0 AND CustomerId < @p1
    ORDER BY CustomerId; -- 2 x integer
SELECT DataVersion FROM State;
SELECT ExternalId, Name, Email, Phone, City, Region, Country, Segment FROM Customers WHERE Id = @p0;
SELECT Id FROM Customers WHERE CAST(json_extract(Custom, '$."tier"') AS TEXT) IN (@p0) ORDER BY Id; -- text
SELECT Id, Name, ExternalId, Email, Phone, City, Segment, Country, Region, RegisteredOn, Consent
    FROM Customers
    WHERE Id >= @p0 AND Id < @p1
    ORDER BY Id; -- 2 x integer
SELECT MAX(e."Id"), COUNT(e."TakenBackAt"), 0 FROM "CustomerEdits" e;
SELECT Text FROM Terms WHERE Id = @p0; -- integer
SELECT Type FROM CustomFields WHERE Kind = 0 AND Unused = 0 AND Name = @p0; -- text
SELECT p."ImportId" FROM "Publications" p;
SELECT s."DataVersion", s."LastCustomerId", s."LastPurchaseId" FROM "State" s;

-- list of customers where points=7
PRAGMA cache_size=-4096;
SELECT COUNT(*), 0, 0
    FROM (SELECT DISTINCT e."CustomerId", e."EditedAt" FROM "CustomerEdits" e) AS d;
SELECT CurrencyTerm, SUM(Purchases)
    FROM SalesRollups
    WHERE Amounts > 0
    GROUP BY CurrencyTerm
    ORDER BY 2 DESC, 1;
SELECT CustomerId, CurrencyTerm, Purchases, Amounts, Amount, LastDay
    FROM CustomerTotals
    WHERE CustomerId >= @p0 AND CustomerId < @p1
    ORDER BY CustomerId; -- 2 x integer
SELECT DataVersion FROM State;
SELECT ExternalId, Name, Email, Phone, City, Region, Country, Segment FROM Customers WHERE Id = @p0;
SELECT Id FROM Customers WHERE CAST(json_extract(Custom, '$."points"') AS TEXT) IN (@p0) ORDER BY Id; -- text
SELECT Id, Name, ExternalId, Email, Phone, City, Segment, Country, Region, RegisteredOn, Consent
    FROM Customers
    WHERE Id >= @p0 AND Id < @p1
    ORDER BY Id; -- 2 x integer
SELECT MAX(e."Id"), COUNT(e."TakenBackAt"), 0 FROM "CustomerEdits" e;
SELECT Text FROM Terms WHERE Id = @p0; -- integer
SELECT Type FROM CustomFields WHERE Kind = 0 AND Unused = 0 AND Name = @p0; -- text
SELECT p."ImportId" FROM "Publications" p;
SELECT s."DataVersion", s."LastCustomerId", s."LastPurchaseId" FROM "State" s;

-- list of customers where tier=
PRAGMA cache_size=-4096;
SELECT COUNT(*), 0, 0
    FROM (SELECT DISTINCT e."CustomerId", e."EditedAt" FROM "CustomerEdits" e) AS d;
SELECT CurrencyTerm, SUM(Purchases)
    FROM SalesRollups
    WHERE Amounts > 0
    GROUP BY CurrencyTerm
    ORDER BY 2 DESC, 1;
SELECT CustomerId, CurrencyTerm, Purchases, Amounts, Amount, LastDay
    FROM CustomerTotals
    WHERE CustomerId >= @p0 AND CustomerId < @p1
    ORDER BY CustomerId; -- 2 x integer
SELECT DataVersion FROM State;
SELECT ExternalId, Name, Email, Phone, City, Region, Country, Segment FROM Customers WHERE Id = @p0;
SELECT Id FROM Customers WHERE json_extract(Custom, '$."tier"') IS NULL ORDER BY Id;
SELECT Id, Name, ExternalId, Email, Phone, City, Segment, Country, Region, RegisteredOn, Consent
    FROM Customers
    WHERE Id >= @p0 AND Id < @p1
    ORDER BY Id; -- 2 x integer
SELECT MAX(e."Id"), COUNT(e."TakenBackAt"), 0 FROM "CustomerEdits" e;
SELECT Text FROM Terms WHERE Id = @p0; -- integer
SELECT Type FROM CustomFields WHERE Kind = 0 AND Unused = 0 AND Name = @p0; -- text
SELECT p."ImportId" FROM "Publications" p;
SELECT s."DataVersion", s."LastCustomerId", s."LastPurchaseId" FROM "State" s;

-- list of many customers, read by two threads
PRAGMA cache_size=-4096;
SELECT COUNT(*), 0, 0
    FROM (SELECT DISTINCT e."CustomerId", e."EditedAt" FROM "CustomerEdits" e) AS d;
SELECT CurrencyTerm, SUM(Purchases)
    FROM SalesRollups
    WHERE Amounts > 0
    GROUP BY CurrencyTerm
    ORDER BY 2 DESC, 1;
SELECT CustomerId, CurrencyTerm, Purchases, Amounts, Amount, LastDay
    FROM CustomerTotals
    WHERE CustomerId >= @p0 AND CustomerId < @p1
    ORDER BY CustomerId; -- 2 x integer
SELECT DataVersion FROM State;
SELECT ExternalId, Name, Email, Phone, City, Region, Country, Segment FROM Customers WHERE Id = @p0;
SELECT Id, Name, ExternalId, Email, Phone, City, Segment, Country, Region, RegisteredOn, Consent
    FROM Customers
    WHERE Id >= @p0 AND Id < @p1
    ORDER BY Id; -- 2 x integer
SELECT MAX(e."Id"), COUNT(e."TakenBackAt"), 0 FROM "CustomerEdits" e;
SELECT Text FROM Terms WHERE Id = @p0; -- integer
SELECT p."ImportId" FROM "Publications" p;
SELECT s."DataVersion", s."LastCustomerId", s."LastPurchaseId" FROM "State" s;

-- address of a customer
SELECT CustomerId FROM CustomerKeys WHERE KeyHi = @p0 AND KeyLo = @p1; -- 2 x integer
SELECT HashKey0, HashKey1 FROM State WHERE Id = 1;

-- profile of a customer
SELECT "Id", "ImportId", "RowNumber", "KeyHi", "KeyLo", "Custom", "ExternalId", "Name", "Email", "Phone", "Gender", "BirthDate", "Age", "Address", "City", "Region", "Country", "PostalCode", "Segment", "Channel", "RegisteredOn", "LeftOn", "Consent", "AgeAsOf"
    FROM "Customers"
    WHERE Id = @p0;
SELECT COUNT(*) FROM Customers WHERE Id = @p0; -- integer
SELECT COUNT(*) FROM Interactions WHERE CustomerId = @p0; -- integer
SELECT COUNT(DISTINCT p.OrderId)
    FROM CustomerPurchases l
    JOIN Purchases p ON p.Id = l.PurchaseId
    WHERE l.CustomerId = @p0; -- integer
SELECT DataVersion FROM State;
SELECT Id, Field, "Before", Value, EditedAt, EditedBy, TakenBackAt, TakenBackBy
    FROM CustomerEdits
    WHERE CustomerId = @p0
    ORDER BY Id DESC; -- integer
SELECT ImportId, RowNumber, Payload FROM Claims WHERE Kind = 0 AND RecordId = @p0; -- integer
SELECT ImportId, Sequence, FileName, PublishedAt, Customers, LineShift FROM Publications;
SELECT MAX(Day) FROM Calendar;
SELECT MIN(p.Day), COUNT(*), SUM(COALESCE(p.Amount, 0))
    FROM CustomerPurchases l
    JOIN Purchases p ON p.Id = l.PurchaseId
    JOIN Calendar d ON d.Day = p.Day
    WHERE l.CustomerId = @p0 AND COALESCE(p.CurrencyTerm, 0) = @p1
    GROUP BY d.Month
    ORDER BY 1; -- 2 x integer
SELECT Name, Type FROM CustomFields WHERE Kind = 0 AND Unused = 0 ORDER BY Id;
SELECT SUM(p.Amount)
    FROM CustomerPurchases l
    JOIN Purchases p ON p.Id = l.PurchaseId
    WHERE l.CustomerId = @p0 AND p.Amount < 0 AND COALESCE(p.CurrencyTerm, 0) = @p1; -- 2 x integer
SELECT Stated FROM EditedCustomers WHERE CustomerId = @p0; -- integer
SELECT s.CurrencyTerm, t.Text, s.Purchases, s.Amounts, s.Amount, s.FirstDay, s.LastDay
    FROM CustomerTotals s
    LEFT JOIN Terms t ON t.Id = s.CurrencyTerm
    WHERE s.CustomerId = @p0
    ORDER BY s.Purchases DESC, s.CurrencyTerm; -- integer
SELECT t.Text, SUM(p.Amount)
    FROM CustomerPurchases l
    JOIN Purchases p ON p.Id = l.PurchaseId
    JOIN Terms t ON t.Id = COALESCE(p.ProductTerm, p.CategoryTerm)
    WHERE l.CustomerId = @p0 AND COALESCE(p.CurrencyTerm, 0) = @p1 AND p.Amount IS NOT NULL
    GROUP BY t.Text
    ORDER BY 2 DESC, 1; -- 2 x integer

-- purchases of a customer
SELECT COUNT(*)
    FROM CustomerPurchases l
    JOIN Purchases p ON p.Id = l.PurchaseId
    WHERE l.CustomerId = @p0; -- integer
SELECT COUNT(*)
    FROM CustomerPurchases l
    JOIN Purchases p ON p.Id = l.PurchaseId
    WHERE l.CustomerId = @p0 AND (COALESCE(p.Day, -1000000000) > @p1 OR (COALESCE(p.Day, -1000000000) = @p1 AND (COALESCE(p.TimeOfDay, 0) > @p2 OR (COALESCE(p.TimeOfDay, 0) = @p2 AND p.Id > @p3)))); -- 4 x integer
SELECT p.Id, p.Day, p.TimeOfDay, p.OrderId, t.Text, c.Text, p.Quantity, p.UnitPrice, p.Amount, u.Text, p.ImportId, p.RowNumber, p.RowNumber + b.LineShift
    FROM CustomerPurchases l
    JOIN Purchases p ON p.Id = l.PurchaseId
    LEFT JOIN Terms t ON t.Id = COALESCE(p.ProductTerm, p.ProductIdTerm)
    LEFT JOIN Terms c ON c.Id = p.CategoryTerm
    LEFT JOIN Terms u ON u.Id = p.CurrencyTerm
    LEFT JOIN Publications b ON b.ImportId = p.ImportId
    WHERE l.CustomerId = @p0 AND (COALESCE(p.Day, -1000000000) < @p1 OR (COALESCE(p.Day, -1000000000) = @p1 AND (COALESCE(p.TimeOfDay, 0) < @p2 OR (COALESCE(p.TimeOfDay, 0) = @p2 AND p.Id < @p3))))
    ORDER BY COALESCE(p.Day, -1000000000) DESC, COALESCE(p.TimeOfDay, 0) DESC, p.Id DESC LIMIT 1 OFFSET 0; -- 4 x integer
SELECT p.Id, p.Day, p.TimeOfDay, p.OrderId, t.Text, c.Text, p.Quantity, p.UnitPrice, p.Amount, u.Text, p.ImportId, p.RowNumber, p.RowNumber + b.LineShift
    FROM CustomerPurchases l
    JOIN Purchases p ON p.Id = l.PurchaseId
    LEFT JOIN Terms t ON t.Id = COALESCE(p.ProductTerm, p.ProductIdTerm)
    LEFT JOIN Terms c ON c.Id = p.CategoryTerm
    LEFT JOIN Terms u ON u.Id = p.CurrencyTerm
    LEFT JOIN Publications b ON b.ImportId = p.ImportId
    WHERE l.CustomerId = @p0 AND (COALESCE(p.Day, -1000000000) > @p1 OR (COALESCE(p.Day, -1000000000) = @p1 AND (COALESCE(p.TimeOfDay, 0) > @p2 OR (COALESCE(p.TimeOfDay, 0) = @p2 AND p.Id > @p3))))
    ORDER BY COALESCE(p.Day, -1000000000) ASC, COALESCE(p.TimeOfDay, 0) ASC, p.Id ASC LIMIT 1 OFFSET 0; -- 4 x integer
SELECT p.Id, p.Day, p.TimeOfDay, p.OrderId, t.Text, c.Text, p.Quantity, p.UnitPrice, p.Amount, u.Text, p.ImportId, p.RowNumber, p.RowNumber + b.LineShift
    FROM CustomerPurchases l
    JOIN Purchases p ON p.Id = l.PurchaseId
    LEFT JOIN Terms t ON t.Id = COALESCE(p.ProductTerm, p.ProductIdTerm)
    LEFT JOIN Terms c ON c.Id = p.CategoryTerm
    LEFT JOIN Terms u ON u.Id = p.CurrencyTerm
    LEFT JOIN Publications b ON b.ImportId = p.ImportId
    WHERE l.CustomerId = @p0
    ORDER BY COALESCE(p.Day, -1000000000) DESC, COALESCE(p.TimeOfDay, 0) DESC, p.Id DESC LIMIT 1 OFFSET 0; -- integer

-- interactions of a customer
SELECT COUNT(*) FROM Interactions p WHERE p.CustomerId = @p0; -- integer
SELECT COUNT(*)
    FROM Interactions p
    WHERE p.CustomerId = @p0 AND (COALESCE(p.Day, -1000000000) > @p1 OR (COALESCE(p.Day, -1000000000) = @p1 AND (COALESCE(p.TimeOfDay, 0) > @p2 OR (COALESCE(p.TimeOfDay, 0) = @p2 AND p.Id > @p3)))); -- 4 x integer
SELECT p.Id, p.Day, p.TimeOfDay, k.Text, t.Text, c.Text, p.Score, p.ScoreScale, p.Comment, p.ImportId, p.RowNumber, p.RowNumber + b.LineShift
    FROM Interactions p
    LEFT JOIN Terms k ON k.Id = p.KindTerm
    LEFT JOIN Terms t ON t.Id = p.TopicTerm
    LEFT JOIN Terms c ON c.Id = p.ChannelTerm
    LEFT JOIN Publications b ON b.ImportId = p.ImportId
    WHERE p.CustomerId = @p0 AND (COALESCE(p.Day, -1000000000) < @p1 OR (COALESCE(p.Day, -1000000000) = @p1 AND (COALESCE(p.TimeOfDay, 0) < @p2 OR (COALESCE(p.TimeOfDay, 0) = @p2 AND p.Id < @p3))))
    ORDER BY COALESCE(p.Day, -1000000000) DESC, COALESCE(p.TimeOfDay, 0) DESC, p.Id DESC LIMIT 1 OFFSET 0; -- 4 x integer
SELECT p.Id, p.Day, p.TimeOfDay, k.Text, t.Text, c.Text, p.Score, p.ScoreScale, p.Comment, p.ImportId, p.RowNumber, p.RowNumber + b.LineShift
    FROM Interactions p
    LEFT JOIN Terms k ON k.Id = p.KindTerm
    LEFT JOIN Terms t ON t.Id = p.TopicTerm
    LEFT JOIN Terms c ON c.Id = p.ChannelTerm
    LEFT JOIN Publications b ON b.ImportId = p.ImportId
    WHERE p.CustomerId = @p0 AND (COALESCE(p.Day, -1000000000) > @p1 OR (COALESCE(p.Day, -1000000000) = @p1 AND (COALESCE(p.TimeOfDay, 0) > @p2 OR (COALESCE(p.TimeOfDay, 0) = @p2 AND p.Id > @p3))))
    ORDER BY COALESCE(p.Day, -1000000000) ASC, COALESCE(p.TimeOfDay, 0) ASC, p.Id ASC LIMIT 1 OFFSET 0; -- 4 x integer
SELECT p.Id, p.Day, p.TimeOfDay, k.Text, t.Text, c.Text, p.Score, p.ScoreScale, p.Comment, p.ImportId, p.RowNumber, p.RowNumber + b.LineShift
    FROM Interactions p
    LEFT JOIN Terms k ON k.Id = p.KindTerm
    LEFT JOIN Terms t ON t.Id = p.TopicTerm
    LEFT JOIN Terms c ON c.Id = p.ChannelTerm
    LEFT JOIN Publications b ON b.ImportId = p.ImportId
    WHERE p.CustomerId = @p0
    ORDER BY COALESCE(p.Day, -1000000000) DESC, COALESCE(p.TimeOfDay, 0) DESC, p.Id DESC LIMIT 1 OFFSET 0; -- integer

-- list of customers after an import
SELECT COUNT(*) FROM "Claims" c WHERE c."ImportId" = @p0; -- integer
SELECT COUNT(*)
    FROM "Claims" c
    WHERE c."ImportId" = @p0 AND c."Kind" = 1 AND c."Payload" IS NOT NULL; -- integer
SELECT COUNT(*), 0, 0
    FROM (SELECT DISTINCT e."CustomerId", e."EditedAt" FROM "CustomerEdits" e) AS d;
SELECT CurrencyTerm, SUM(Purchases)
    FROM SalesRollups
    WHERE Amounts > 0
    GROUP BY CurrencyTerm
    ORDER BY 2 DESC, 1;
SELECT CustomerId, CurrencyTerm, Purchases, Amounts, Amount, LastDay
    FROM CustomerTotals
    WHERE CustomerId = @p0;
SELECT DISTINCT CustomerId FROM Purchases WHERE Id > @p0 AND CustomerId <= @p1; -- 2 x integer
SELECT DataVersion FROM State;
SELECT ExternalId, Name, Email, Phone, City, Region, Country, Segment FROM Customers WHERE Id = @p0;
SELECT Id, Name, ExternalId, Email, Phone, City, Segment, Country, Region, RegisteredOn, Consent
    FROM Customers
    WHERE Id = @p0;
SELECT Id, Name, ExternalId, Email, Phone, City, Segment, Country, Region, RegisteredOn, Consent
    FROM Customers
    WHERE Id > @p0
    ORDER BY Id; -- integer
SELECT MAX(e."Id"), COUNT(e."TakenBackAt"), 0 FROM "CustomerEdits" e;
SELECT c."RecordId" FROM "Claims" c WHERE c."ImportId" = @p0 AND c."Kind" = 0; -- integer
SELECT p."ImportId" FROM "Publications" p;
SELECT s."DataVersion", s."LastCustomerId", s."LastPurchaseId" FROM "State" s;

-- purchases sorted by purchase_amount
PRAGMA cache_size=-4096;
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT SUM(r."Purchases") FROM "SalesRollups" r; -- integer
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    ORDER BY CASE WHEN p."Amount" IS NULL THEN 1 ELSE 0 END, p."Amount", p."Id";
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r; -- integer

-- purchases sorted by purchase_amount descending, a page and those beside it
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT p."Id"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    ORDER BY CASE WHEN p."Amount" IS NULL THEN 1 ELSE 0 END, p."Amount" DESC, p."Id" LIMIT 2 OFFSET 0;
SELECT p."Id"
    FROM (SELECT CASE WHEN p."Amount" IS NULL THEN 1 ELSE 0 END AS "V0", p."Amount" AS "V1", p."Id" AS "V2" FROM "Purchases" p LEFT JOIN "Customers" c ON c."Id" = p."CustomerId" LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0) WHERE p."Id" = @p0) m
    CROSS JOIN "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE CASE WHEN p."Amount" IS NULL THEN 1 ELSE 0 END < m."V0" OR (CASE WHEN p."Amount" IS NULL THEN 1 ELSE 0 END IS NULL AND m."V0" IS NOT NULL) OR ((CASE WHEN p."Amount" IS NULL THEN 1 ELSE 0 END = m."V0" OR (CASE WHEN p."Amount" IS NULL THEN 1 ELSE 0 END IS NULL AND m."V0" IS NULL)) AND (p."Amount" > m."V1" OR (p."Amount" IS NOT NULL AND m."V1" IS NULL) OR ((p."Amount" = m."V1" OR (p."Amount" IS NULL AND m."V1" IS NULL)) AND (p."Id" < m."V2" OR (p."Id" IS NULL AND m."V2" IS NOT NULL)))))
    ORDER BY CASE WHEN p."Amount" IS NULL THEN 1 ELSE 0 END DESC, p."Amount", p."Id" DESC LIMIT 2 OFFSET 0; -- integer
SELECT p."Id"
    FROM (SELECT CASE WHEN p."Amount" IS NULL THEN 1 ELSE 0 END AS "V0", p."Amount" AS "V1", p."Id" AS "V2" FROM "Purchases" p LEFT JOIN "Customers" c ON c."Id" = p."CustomerId" LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0) WHERE p."Id" = @p0) m
    CROSS JOIN "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE CASE WHEN p."Amount" IS NULL THEN 1 ELSE 0 END > m."V0" OR (CASE WHEN p."Amount" IS NULL THEN 1 ELSE 0 END IS NOT NULL AND m."V0" IS NULL) OR ((CASE WHEN p."Amount" IS NULL THEN 1 ELSE 0 END = m."V0" OR (CASE WHEN p."Amount" IS NULL THEN 1 ELSE 0 END IS NULL AND m."V0" IS NULL)) AND (p."Amount" < m."V1" OR (p."Amount" IS NULL AND m."V1" IS NOT NULL) OR ((p."Amount" = m."V1" OR (p."Amount" IS NULL AND m."V1" IS NULL)) AND (p."Id" > m."V2" OR (p."Id" IS NOT NULL AND m."V2" IS NULL)))))
    ORDER BY CASE WHEN p."Amount" IS NULL THEN 1 ELSE 0 END, p."Amount" DESC, p."Id" LIMIT 2 OFFSET 0; -- integer
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."Id" IN (@p0)
    ORDER BY CASE WHEN p."Amount" IS NULL THEN 1 ELSE 0 END, p."Amount" DESC, p."Id"; -- integer
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."Id" IN (@p0, @p1)
    ORDER BY CASE WHEN p."Amount" IS NULL THEN 1 ELSE 0 END, p."Amount" DESC, p."Id"; -- 2 x integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r; -- integer

-- purchases sorted by purchase_date
PRAGMA cache_size=-4096;
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT SUM(r."Purchases") FROM "SalesRollups" r; -- integer
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    ORDER BY CASE WHEN p."Day" IS NULL THEN 1 ELSE 0 END, p."Day", p."TimeOfDay", p."Id";
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r; -- integer

-- purchases sorted by purchase_date descending, a page and those beside it
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT p."Id"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    ORDER BY CASE WHEN p."Day" IS NULL THEN 1 ELSE 0 END, p."Day" DESC, p."TimeOfDay" DESC, p."Id" LIMIT 2 OFFSET 0;
SELECT p."Id"
    FROM (SELECT CASE WHEN p."Day" IS NULL THEN 1 ELSE 0 END AS "V0", p."Day" AS "V1", p."TimeOfDay" AS "V2", p."Id" AS "V3" FROM "Purchases" p LEFT JOIN "Customers" c ON c."Id" = p."CustomerId" LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0) WHERE p."Id" = @p0) m
    CROSS JOIN "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE CASE WHEN p."Day" IS NULL THEN 1 ELSE 0 END < m."V0" OR (CASE WHEN p."Day" IS NULL THEN 1 ELSE 0 END IS NULL AND m."V0" IS NOT NULL) OR ((CASE WHEN p."Day" IS NULL THEN 1 ELSE 0 END = m."V0" OR (CASE WHEN p."Day" IS NULL THEN 1 ELSE 0 END IS NULL AND m."V0" IS NULL)) AND (p."Day" > m."V1" OR (p."Day" IS NOT NULL AND m."V1" IS NULL) OR ((p."Day" = m."V1" OR (p."Day" IS NULL AND m."V1" IS NULL)) AND (p."TimeOfDay" > m."V2" OR (p."TimeOfDay" IS NOT NULL AND m."V2" IS NULL) OR ((p."TimeOfDay" = m."V2" OR (p."TimeOfDay" IS NULL AND m."V2" IS NULL)) AND (p."Id" < m."V3" OR (p."Id" IS NULL AND m."V3" IS NOT NULL)))))))
    ORDER BY CASE WHEN p."Day" IS NULL THEN 1 ELSE 0 END DESC, p."Day", p."TimeOfDay", p."Id" DESC LIMIT 2 OFFSET 0; -- integer
SELECT p."Id"
    FROM (SELECT CASE WHEN p."Day" IS NULL THEN 1 ELSE 0 END AS "V0", p."Day" AS "V1", p."TimeOfDay" AS "V2", p."Id" AS "V3" FROM "Purchases" p LEFT JOIN "Customers" c ON c."Id" = p."CustomerId" LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0) WHERE p."Id" = @p0) m
    CROSS JOIN "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE CASE WHEN p."Day" IS NULL THEN 1 ELSE 0 END > m."V0" OR (CASE WHEN p."Day" IS NULL THEN 1 ELSE 0 END IS NOT NULL AND m."V0" IS NULL) OR ((CASE WHEN p."Day" IS NULL THEN 1 ELSE 0 END = m."V0" OR (CASE WHEN p."Day" IS NULL THEN 1 ELSE 0 END IS NULL AND m."V0" IS NULL)) AND (p."Day" < m."V1" OR (p."Day" IS NULL AND m."V1" IS NOT NULL) OR ((p."Day" = m."V1" OR (p."Day" IS NULL AND m."V1" IS NULL)) AND (p."TimeOfDay" < m."V2" OR (p."TimeOfDay" IS NULL AND m."V2" IS NOT NULL) OR ((p."TimeOfDay" = m."V2" OR (p."TimeOfDay" IS NULL AND m."V2" IS NULL)) AND (p."Id" > m."V3" OR (p."Id" IS NOT NULL AND m."V3" IS NULL)))))))
    ORDER BY CASE WHEN p."Day" IS NULL THEN 1 ELSE 0 END, p."Day" DESC, p."TimeOfDay" DESC, p."Id" LIMIT 2 OFFSET 0; -- integer
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."Id" IN (@p0, @p1)
    ORDER BY CASE WHEN p."Day" IS NULL THEN 1 ELSE 0 END, p."Day" DESC, p."TimeOfDay" DESC, p."Id"; -- 2 x integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r; -- integer

-- purchases sorted by category
PRAGMA cache_size=-4096;
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT SUM(r."Purchases") FROM "SalesRollups" r; -- integer
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    LEFT JOIN "Terms" t_p_CategoryTerm ON t_p_CategoryTerm."Id" = p."CategoryTerm"
    ORDER BY CASE WHEN t_p_CategoryTerm."Text" IS NULL THEN 1 ELSE 0 END, t_p_CategoryTerm."Text", p."Id";
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r; -- integer

-- purchases sorted by category descending, a page and those beside it
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT p."Id"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    LEFT JOIN "Terms" t_p_CategoryTerm ON t_p_CategoryTerm."Id" = p."CategoryTerm"
    ORDER BY CASE WHEN t_p_CategoryTerm."Text" IS NULL THEN 1 ELSE 0 END, t_p_CategoryTerm."Text" DESC, p."Id" LIMIT 2 OFFSET 0;
SELECT p."Id"
    FROM (SELECT CASE WHEN t_p_CategoryTerm."Text" IS NULL THEN 1 ELSE 0 END AS "V0", t_p_CategoryTerm."Text" AS "V1", p."Id" AS "V2" FROM "Purchases" p LEFT JOIN "Customers" c ON c."Id" = p."CustomerId" LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0) LEFT JOIN "Terms" t_p_CategoryTerm ON t_p_CategoryTerm."Id" = p."CategoryTerm" WHERE p."Id" = @p0) m
    CROSS JOIN "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    LEFT JOIN "Terms" t_p_CategoryTerm ON t_p_CategoryTerm."Id" = p."CategoryTerm"
    WHERE CASE WHEN t_p_CategoryTerm."Text" IS NULL THEN 1 ELSE 0 END < m."V0" OR (CASE WHEN t_p_CategoryTerm."Text" IS NULL THEN 1 ELSE 0 END IS NULL AND m."V0" IS NOT NULL) OR ((CASE WHEN t_p_CategoryTerm."Text" IS NULL THEN 1 ELSE 0 END = m."V0" OR (CASE WHEN t_p_CategoryTerm."Text" IS NULL THEN 1 ELSE 0 END IS NULL AND m."V0" IS NULL)) AND (t_p_CategoryTerm."Text" > m."V1" OR (t_p_CategoryTerm."Text" IS NOT NULL AND m."V1" IS NULL) OR ((t_p_CategoryTerm."Text" = m."V1" OR (t_p_CategoryTerm."Text" IS NULL AND m."V1" IS NULL)) AND (p."Id" < m."V2" OR (p."Id" IS NULL AND m."V2" IS NOT NULL)))))
    ORDER BY CASE WHEN t_p_CategoryTerm."Text" IS NULL THEN 1 ELSE 0 END DESC, t_p_CategoryTerm."Text", p."Id" DESC LIMIT 2 OFFSET 0; -- integer
SELECT p."Id"
    FROM (SELECT CASE WHEN t_p_CategoryTerm."Text" IS NULL THEN 1 ELSE 0 END AS "V0", t_p_CategoryTerm."Text" AS "V1", p."Id" AS "V2" FROM "Purchases" p LEFT JOIN "Customers" c ON c."Id" = p."CustomerId" LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0) LEFT JOIN "Terms" t_p_CategoryTerm ON t_p_CategoryTerm."Id" = p."CategoryTerm" WHERE p."Id" = @p0) m
    CROSS JOIN "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    LEFT JOIN "Terms" t_p_CategoryTerm ON t_p_CategoryTerm."Id" = p."CategoryTerm"
    WHERE CASE WHEN t_p_CategoryTerm."Text" IS NULL THEN 1 ELSE 0 END > m."V0" OR (CASE WHEN t_p_CategoryTerm."Text" IS NULL THEN 1 ELSE 0 END IS NOT NULL AND m."V0" IS NULL) OR ((CASE WHEN t_p_CategoryTerm."Text" IS NULL THEN 1 ELSE 0 END = m."V0" OR (CASE WHEN t_p_CategoryTerm."Text" IS NULL THEN 1 ELSE 0 END IS NULL AND m."V0" IS NULL)) AND (t_p_CategoryTerm."Text" < m."V1" OR (t_p_CategoryTerm."Text" IS NULL AND m."V1" IS NOT NULL) OR ((t_p_CategoryTerm."Text" = m."V1" OR (t_p_CategoryTerm."Text" IS NULL AND m."V1" IS NULL)) AND (p."Id" > m."V2" OR (p."Id" IS NOT NULL AND m."V2" IS NULL)))))
    ORDER BY CASE WHEN t_p_CategoryTerm."Text" IS NULL THEN 1 ELSE 0 END, t_p_CategoryTerm."Text" DESC, p."Id" LIMIT 2 OFFSET 0; -- integer
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    LEFT JOIN "Terms" t_p_CategoryTerm ON t_p_CategoryTerm."Id" = p."CategoryTerm"
    WHERE p."Id" IN (@p0, @p1)
    ORDER BY CASE WHEN t_p_CategoryTerm."Text" IS NULL THEN 1 ELSE 0 END, t_p_CategoryTerm."Text" DESC, p."Id"; -- 2 x integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r; -- integer

-- purchases sorted by customer_id
PRAGMA cache_size=-4096;
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT SUM(r."Purchases") FROM "SalesRollups" r; -- integer
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    ORDER BY CASE WHEN c."ExternalId" IS NULL THEN 1 ELSE 0 END, c."ExternalId", p."Id";
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r; -- integer

-- purchases sorted by customer_id descending, a page and those beside it
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT p."Id"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    ORDER BY CASE WHEN c."ExternalId" IS NULL THEN 1 ELSE 0 END, c."ExternalId" DESC, p."Id" LIMIT 2 OFFSET 0;
SELECT p."Id"
    FROM (SELECT CASE WHEN c."ExternalId" IS NULL THEN 1 ELSE 0 END AS "V0", c."ExternalId" AS "V1", p."Id" AS "V2" FROM "Purchases" p LEFT JOIN "Customers" c ON c."Id" = p."CustomerId" LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0) WHERE p."Id" = @p0) m
    CROSS JOIN "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE CASE WHEN c."ExternalId" IS NULL THEN 1 ELSE 0 END < m."V0" OR (CASE WHEN c."ExternalId" IS NULL THEN 1 ELSE 0 END IS NULL AND m."V0" IS NOT NULL) OR ((CASE WHEN c."ExternalId" IS NULL THEN 1 ELSE 0 END = m."V0" OR (CASE WHEN c."ExternalId" IS NULL THEN 1 ELSE 0 END IS NULL AND m."V0" IS NULL)) AND (c."ExternalId" > m."V1" OR (c."ExternalId" IS NOT NULL AND m."V1" IS NULL) OR ((c."ExternalId" = m."V1" OR (c."ExternalId" IS NULL AND m."V1" IS NULL)) AND (p."Id" < m."V2" OR (p."Id" IS NULL AND m."V2" IS NOT NULL)))))
    ORDER BY CASE WHEN c."ExternalId" IS NULL THEN 1 ELSE 0 END DESC, c."ExternalId", p."Id" DESC LIMIT 2 OFFSET 0; -- integer
SELECT p."Id"
    FROM (SELECT CASE WHEN c."ExternalId" IS NULL THEN 1 ELSE 0 END AS "V0", c."ExternalId" AS "V1", p."Id" AS "V2" FROM "Purchases" p LEFT JOIN "Customers" c ON c."Id" = p."CustomerId" LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0) WHERE p."Id" = @p0) m
    CROSS JOIN "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE CASE WHEN c."ExternalId" IS NULL THEN 1 ELSE 0 END > m."V0" OR (CASE WHEN c."ExternalId" IS NULL THEN 1 ELSE 0 END IS NOT NULL AND m."V0" IS NULL) OR ((CASE WHEN c."ExternalId" IS NULL THEN 1 ELSE 0 END = m."V0" OR (CASE WHEN c."ExternalId" IS NULL THEN 1 ELSE 0 END IS NULL AND m."V0" IS NULL)) AND (c."ExternalId" < m."V1" OR (c."ExternalId" IS NULL AND m."V1" IS NOT NULL) OR ((c."ExternalId" = m."V1" OR (c."ExternalId" IS NULL AND m."V1" IS NULL)) AND (p."Id" > m."V2" OR (p."Id" IS NOT NULL AND m."V2" IS NULL)))))
    ORDER BY CASE WHEN c."ExternalId" IS NULL THEN 1 ELSE 0 END, c."ExternalId" DESC, p."Id" LIMIT 2 OFFSET 0; -- integer
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."Id" IN (@p0)
    ORDER BY CASE WHEN c."ExternalId" IS NULL THEN 1 ELSE 0 END, c."ExternalId" DESC, p."Id"; -- integer
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."Id" IN (@p0, @p1)
    ORDER BY CASE WHEN c."ExternalId" IS NULL THEN 1 ELSE 0 END, c."ExternalId" DESC, p."Id"; -- 2 x integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r; -- integer

-- purchases sorted by age
PRAGMA cache_size=-4096;
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT SUM(r."Purchases") FROM "SalesRollups" r; -- integer
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    ORDER BY CASE WHEN c."Age" IS NULL THEN 1 ELSE 0 END, c."Age", p."Id";
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r; -- integer

-- purchases sorted by age descending, a page and those beside it
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT p."Id"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    ORDER BY CASE WHEN c."Age" IS NULL THEN 1 ELSE 0 END, c."Age" DESC, p."Id" LIMIT 2 OFFSET 0;
SELECT p."Id"
    FROM (SELECT CASE WHEN c."Age" IS NULL THEN 1 ELSE 0 END AS "V0", c."Age" AS "V1", p."Id" AS "V2" FROM "Purchases" p LEFT JOIN "Customers" c ON c."Id" = p."CustomerId" LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0) WHERE p."Id" = @p0) m
    CROSS JOIN "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE CASE WHEN c."Age" IS NULL THEN 1 ELSE 0 END < m."V0" OR (CASE WHEN c."Age" IS NULL THEN 1 ELSE 0 END IS NULL AND m."V0" IS NOT NULL) OR ((CASE WHEN c."Age" IS NULL THEN 1 ELSE 0 END = m."V0" OR (CASE WHEN c."Age" IS NULL THEN 1 ELSE 0 END IS NULL AND m."V0" IS NULL)) AND (c."Age" > m."V1" OR (c."Age" IS NOT NULL AND m."V1" IS NULL) OR ((c."Age" = m."V1" OR (c."Age" IS NULL AND m."V1" IS NULL)) AND (p."Id" < m."V2" OR (p."Id" IS NULL AND m."V2" IS NOT NULL)))))
    ORDER BY CASE WHEN c."Age" IS NULL THEN 1 ELSE 0 END DESC, c."Age", p."Id" DESC LIMIT 2 OFFSET 0; -- integer
SELECT p."Id"
    FROM (SELECT CASE WHEN c."Age" IS NULL THEN 1 ELSE 0 END AS "V0", c."Age" AS "V1", p."Id" AS "V2" FROM "Purchases" p LEFT JOIN "Customers" c ON c."Id" = p."CustomerId" LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0) WHERE p."Id" = @p0) m
    CROSS JOIN "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE CASE WHEN c."Age" IS NULL THEN 1 ELSE 0 END > m."V0" OR (CASE WHEN c."Age" IS NULL THEN 1 ELSE 0 END IS NOT NULL AND m."V0" IS NULL) OR ((CASE WHEN c."Age" IS NULL THEN 1 ELSE 0 END = m."V0" OR (CASE WHEN c."Age" IS NULL THEN 1 ELSE 0 END IS NULL AND m."V0" IS NULL)) AND (c."Age" < m."V1" OR (c."Age" IS NULL AND m."V1" IS NOT NULL) OR ((c."Age" = m."V1" OR (c."Age" IS NULL AND m."V1" IS NULL)) AND (p."Id" > m."V2" OR (p."Id" IS NOT NULL AND m."V2" IS NULL)))))
    ORDER BY CASE WHEN c."Age" IS NULL THEN 1 ELSE 0 END, c."Age" DESC, p."Id" LIMIT 2 OFFSET 0; -- integer
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."Id" IN (@p0)
    ORDER BY CASE WHEN c."Age" IS NULL THEN 1 ELSE 0 END, c."Age" DESC, p."Id"; -- integer
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."Id" IN (@p0, @p1)
    ORDER BY CASE WHEN c."Age" IS NULL THEN 1 ELSE 0 END, c."Age" DESC, p."Id"; -- 2 x integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r; -- integer

-- purchases sorted by satisfaction
PRAGMA cache_size=-4096;
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT SUM(r."Purchases") FROM "SalesRollups" r; -- integer
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    ORDER BY CASE WHEN i."Score" IS NULL THEN 1 ELSE 0 END, i."Score", p."Id";
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r; -- integer

-- purchases sorted by satisfaction descending, a page and those beside it
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT p."Id"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    ORDER BY CASE WHEN i."Score" IS NULL THEN 1 ELSE 0 END, i."Score" DESC, p."Id" LIMIT 2 OFFSET 0;
SELECT p."Id"
    FROM (SELECT CASE WHEN i."Score" IS NULL THEN 1 ELSE 0 END AS "V0", i."Score" AS "V1", p."Id" AS "V2" FROM "Purchases" p LEFT JOIN "Customers" c ON c."Id" = p."CustomerId" LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0) WHERE p."Id" = @p0) m
    CROSS JOIN "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE CASE WHEN i."Score" IS NULL THEN 1 ELSE 0 END < m."V0" OR (CASE WHEN i."Score" IS NULL THEN 1 ELSE 0 END IS NULL AND m."V0" IS NOT NULL) OR ((CASE WHEN i."Score" IS NULL THEN 1 ELSE 0 END = m."V0" OR (CASE WHEN i."Score" IS NULL THEN 1 ELSE 0 END IS NULL AND m."V0" IS NULL)) AND (i."Score" > m."V1" OR (i."Score" IS NOT NULL AND m."V1" IS NULL) OR ((i."Score" = m."V1" OR (i."Score" IS NULL AND m."V1" IS NULL)) AND (p."Id" < m."V2" OR (p."Id" IS NULL AND m."V2" IS NOT NULL)))))
    ORDER BY CASE WHEN i."Score" IS NULL THEN 1 ELSE 0 END DESC, i."Score", p."Id" DESC LIMIT 2 OFFSET 0; -- integer
SELECT p."Id"
    FROM (SELECT CASE WHEN i."Score" IS NULL THEN 1 ELSE 0 END AS "V0", i."Score" AS "V1", p."Id" AS "V2" FROM "Purchases" p LEFT JOIN "Customers" c ON c."Id" = p."CustomerId" LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0) WHERE p."Id" = @p0) m
    CROSS JOIN "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE CASE WHEN i."Score" IS NULL THEN 1 ELSE 0 END > m."V0" OR (CASE WHEN i."Score" IS NULL THEN 1 ELSE 0 END IS NOT NULL AND m."V0" IS NULL) OR ((CASE WHEN i."Score" IS NULL THEN 1 ELSE 0 END = m."V0" OR (CASE WHEN i."Score" IS NULL THEN 1 ELSE 0 END IS NULL AND m."V0" IS NULL)) AND (i."Score" < m."V1" OR (i."Score" IS NULL AND m."V1" IS NOT NULL) OR ((i."Score" = m."V1" OR (i."Score" IS NULL AND m."V1" IS NULL)) AND (p."Id" > m."V2" OR (p."Id" IS NOT NULL AND m."V2" IS NULL)))))
    ORDER BY CASE WHEN i."Score" IS NULL THEN 1 ELSE 0 END, i."Score" DESC, p."Id" LIMIT 2 OFFSET 0; -- integer
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."Id" IN (@p0)
    ORDER BY CASE WHEN i."Score" IS NULL THEN 1 ELSE 0 END, i."Score" DESC, p."Id"; -- integer
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."Id" IN (@p0, @p1)
    ORDER BY CASE WHEN i."Score" IS NULL THEN 1 ELSE 0 END, i."Score" DESC, p."Id"; -- 2 x integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r; -- integer

-- purchases sorted by interaction_date
PRAGMA cache_size=-4096;
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT SUM(r."Purchases") FROM "SalesRollups" r; -- integer
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    ORDER BY CASE WHEN i."Day" IS NULL THEN 1 ELSE 0 END, i."Day", i."TimeOfDay", p."Id";
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r; -- integer

-- purchases sorted by interaction_date descending, a page and those beside it
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT p."Id"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    ORDER BY CASE WHEN i."Day" IS NULL THEN 1 ELSE 0 END, i."Day" DESC, i."TimeOfDay" DESC, p."Id" LIMIT 2 OFFSET 0;
SELECT p."Id"
    FROM (SELECT CASE WHEN i."Day" IS NULL THEN 1 ELSE 0 END AS "V0", i."Day" AS "V1", i."TimeOfDay" AS "V2", p."Id" AS "V3" FROM "Purchases" p LEFT JOIN "Customers" c ON c."Id" = p."CustomerId" LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0) WHERE p."Id" = @p0) m
    CROSS JOIN "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE CASE WHEN i."Day" IS NULL THEN 1 ELSE 0 END < m."V0" OR (CASE WHEN i."Day" IS NULL THEN 1 ELSE 0 END IS NULL AND m."V0" IS NOT NULL) OR ((CASE WHEN i."Day" IS NULL THEN 1 ELSE 0 END = m."V0" OR (CASE WHEN i."Day" IS NULL THEN 1 ELSE 0 END IS NULL AND m."V0" IS NULL)) AND (i."Day" > m."V1" OR (i."Day" IS NOT NULL AND m."V1" IS NULL) OR ((i."Day" = m."V1" OR (i."Day" IS NULL AND m."V1" IS NULL)) AND (i."TimeOfDay" > m."V2" OR (i."TimeOfDay" IS NOT NULL AND m."V2" IS NULL) OR ((i."TimeOfDay" = m."V2" OR (i."TimeOfDay" IS NULL AND m."V2" IS NULL)) AND (p."Id" < m."V3" OR (p."Id" IS NULL AND m."V3" IS NOT NULL)))))))
    ORDER BY CASE WHEN i."Day" IS NULL THEN 1 ELSE 0 END DESC, i."Day", i."TimeOfDay", p."Id" DESC LIMIT 2 OFFSET 0; -- integer
SELECT p."Id"
    FROM (SELECT CASE WHEN i."Day" IS NULL THEN 1 ELSE 0 END AS "V0", i."Day" AS "V1", i."TimeOfDay" AS "V2", p."Id" AS "V3" FROM "Purchases" p LEFT JOIN "Customers" c ON c."Id" = p."CustomerId" LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0) WHERE p."Id" = @p0) m
    CROSS JOIN "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE CASE WHEN i."Day" IS NULL THEN 1 ELSE 0 END > m."V0" OR (CASE WHEN i."Day" IS NULL THEN 1 ELSE 0 END IS NOT NULL AND m."V0" IS NULL) OR ((CASE WHEN i."Day" IS NULL THEN 1 ELSE 0 END = m."V0" OR (CASE WHEN i."Day" IS NULL THEN 1 ELSE 0 END IS NULL AND m."V0" IS NULL)) AND (i."Day" < m."V1" OR (i."Day" IS NULL AND m."V1" IS NOT NULL) OR ((i."Day" = m."V1" OR (i."Day" IS NULL AND m."V1" IS NULL)) AND (i."TimeOfDay" < m."V2" OR (i."TimeOfDay" IS NULL AND m."V2" IS NOT NULL) OR ((i."TimeOfDay" = m."V2" OR (i."TimeOfDay" IS NULL AND m."V2" IS NULL)) AND (p."Id" > m."V3" OR (p."Id" IS NOT NULL AND m."V3" IS NULL)))))))
    ORDER BY CASE WHEN i."Day" IS NULL THEN 1 ELSE 0 END, i."Day" DESC, i."TimeOfDay" DESC, p."Id" LIMIT 2 OFFSET 0; -- integer
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."Id" IN (@p0)
    ORDER BY CASE WHEN i."Day" IS NULL THEN 1 ELSE 0 END, i."Day" DESC, i."TimeOfDay" DESC, p."Id"; -- integer
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."Id" IN (@p0, @p1)
    ORDER BY CASE WHEN i."Day" IS NULL THEN 1 ELSE 0 END, i."Day" DESC, i."TimeOfDay" DESC, p."Id"; -- 2 x integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r; -- integer

-- purchases sorted by topic
PRAGMA cache_size=-4096;
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT SUM(r."Purchases") FROM "SalesRollups" r; -- integer
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    LEFT JOIN "Terms" t_i_TopicTerm ON t_i_TopicTerm."Id" = i."TopicTerm"
    ORDER BY CASE WHEN t_i_TopicTerm."Text" IS NULL THEN 1 ELSE 0 END, t_i_TopicTerm."Text", p."Id";
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r; -- integer

-- purchases sorted by topic descending, a page and those beside it
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT p."Id"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    LEFT JOIN "Terms" t_i_TopicTerm ON t_i_TopicTerm."Id" = i."TopicTerm"
    ORDER BY CASE WHEN t_i_TopicTerm."Text" IS NULL THEN 1 ELSE 0 END, t_i_TopicTerm."Text" DESC, p."Id" LIMIT 2 OFFSET 0;
SELECT p."Id"
    FROM (SELECT CASE WHEN t_i_TopicTerm."Text" IS NULL THEN 1 ELSE 0 END AS "V0", t_i_TopicTerm."Text" AS "V1", p."Id" AS "V2" FROM "Purchases" p LEFT JOIN "Customers" c ON c."Id" = p."CustomerId" LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0) LEFT JOIN "Terms" t_i_TopicTerm ON t_i_TopicTerm."Id" = i."TopicTerm" WHERE p."Id" = @p0) m
    CROSS JOIN "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    LEFT JOIN "Terms" t_i_TopicTerm ON t_i_TopicTerm."Id" = i."TopicTerm"
    WHERE CASE WHEN t_i_TopicTerm."Text" IS NULL THEN 1 ELSE 0 END < m."V0" OR (CASE WHEN t_i_TopicTerm."Text" IS NULL THEN 1 ELSE 0 END IS NULL AND m."V0" IS NOT NULL) OR ((CASE WHEN t_i_TopicTerm."Text" IS NULL THEN 1 ELSE 0 END = m."V0" OR (CASE WHEN t_i_TopicTerm."Text" IS NULL THEN 1 ELSE 0 END IS NULL AND m."V0" IS NULL)) AND (t_i_TopicTerm."Text" > m."V1" OR (t_i_TopicTerm."Text" IS NOT NULL AND m."V1" IS NULL) OR ((t_i_TopicTerm."Text" = m."V1" OR (t_i_TopicTerm."Text" IS NULL AND m."V1" IS NULL)) AND (p."Id" < m."V2" OR (p."Id" IS NULL AND m."V2" IS NOT NULL)))))
    ORDER BY CASE WHEN t_i_TopicTerm."Text" IS NULL THEN 1 ELSE 0 END DESC, t_i_TopicTerm."Text", p."Id" DESC LIMIT 2 OFFSET 0; -- integer
SELECT p."Id"
    FROM (SELECT CASE WHEN t_i_TopicTerm."Text" IS NULL THEN 1 ELSE 0 END AS "V0", t_i_TopicTerm."Text" AS "V1", p."Id" AS "V2" FROM "Purchases" p LEFT JOIN "Customers" c ON c."Id" = p."CustomerId" LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0) LEFT JOIN "Terms" t_i_TopicTerm ON t_i_TopicTerm."Id" = i."TopicTerm" WHERE p."Id" = @p0) m
    CROSS JOIN "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    LEFT JOIN "Terms" t_i_TopicTerm ON t_i_TopicTerm."Id" = i."TopicTerm"
    WHERE CASE WHEN t_i_TopicTerm."Text" IS NULL THEN 1 ELSE 0 END > m."V0" OR (CASE WHEN t_i_TopicTerm."Text" IS NULL THEN 1 ELSE 0 END IS NOT NULL AND m."V0" IS NULL) OR ((CASE WHEN t_i_TopicTerm."Text" IS NULL THEN 1 ELSE 0 END = m."V0" OR (CASE WHEN t_i_TopicTerm."Text" IS NULL THEN 1 ELSE 0 END IS NULL AND m."V0" IS NULL)) AND (t_i_TopicTerm."Text" < m."V1" OR (t_i_TopicTerm."Text" IS NULL AND m."V1" IS NOT NULL) OR ((t_i_TopicTerm."Text" = m."V1" OR (t_i_TopicTerm."Text" IS NULL AND m."V1" IS NULL)) AND (p."Id" > m."V2" OR (p."Id" IS NOT NULL AND m."V2" IS NULL)))))
    ORDER BY CASE WHEN t_i_TopicTerm."Text" IS NULL THEN 1 ELSE 0 END, t_i_TopicTerm."Text" DESC, p."Id" LIMIT 2 OFFSET 0; -- integer
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    LEFT JOIN "Terms" t_i_TopicTerm ON t_i_TopicTerm."Id" = i."TopicTerm"
    WHERE p."Id" IN (@p0)
    ORDER BY CASE WHEN t_i_TopicTerm."Text" IS NULL THEN 1 ELSE 0 END, t_i_TopicTerm."Text" DESC, p."Id"; -- integer
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    LEFT JOIN "Terms" t_i_TopicTerm ON t_i_TopicTerm."Id" = i."TopicTerm"
    WHERE p."Id" IN (@p0, @p1)
    ORDER BY CASE WHEN t_i_TopicTerm."Text" IS NULL THEN 1 ELSE 0 END, t_i_TopicTerm."Text" DESC, p."Id"; -- 2 x integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r; -- integer

-- purchases sorted by comment
PRAGMA cache_size=-4096;
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT SUM(r."Purchases") FROM "SalesRollups" r; -- integer
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    ORDER BY CASE WHEN i."Comment" IS NULL THEN 1 ELSE 0 END, i."Comment", p."Id";
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r; -- integer

-- purchases sorted by comment descending, a page and those beside it
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT p."Id"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    ORDER BY CASE WHEN i."Comment" IS NULL THEN 1 ELSE 0 END, i."Comment" DESC, p."Id" LIMIT 2 OFFSET 0;
SELECT p."Id"
    FROM (SELECT CASE WHEN i."Comment" IS NULL THEN 1 ELSE 0 END AS "V0", i."Comment" AS "V1", p."Id" AS "V2" FROM "Purchases" p LEFT JOIN "Customers" c ON c."Id" = p."CustomerId" LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0) WHERE p."Id" = @p0) m
    CROSS JOIN "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE CASE WHEN i."Comment" IS NULL THEN 1 ELSE 0 END < m."V0" OR (CASE WHEN i."Comment" IS NULL THEN 1 ELSE 0 END IS NULL AND m."V0" IS NOT NULL) OR ((CASE WHEN i."Comment" IS NULL THEN 1 ELSE 0 END = m."V0" OR (CASE WHEN i."Comment" IS NULL THEN 1 ELSE 0 END IS NULL AND m."V0" IS NULL)) AND (i."Comment" > m."V1" OR (i."Comment" IS NOT NULL AND m."V1" IS NULL) OR ((i."Comment" = m."V1" OR (i."Comment" IS NULL AND m."V1" IS NULL)) AND (p."Id" < m."V2" OR (p."Id" IS NULL AND m."V2" IS NOT NULL)))))
    ORDER BY CASE WHEN i."Comment" IS NULL THEN 1 ELSE 0 END DESC, i."Comment", p."Id" DESC LIMIT 2 OFFSET 0; -- integer
SELECT p."Id"
    FROM (SELECT CASE WHEN i."Comment" IS NULL THEN 1 ELSE 0 END AS "V0", i."Comment" AS "V1", p."Id" AS "V2" FROM "Purchases" p LEFT JOIN "Customers" c ON c."Id" = p."CustomerId" LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0) WHERE p."Id" = @p0) m
    CROSS JOIN "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE CASE WHEN i."Comment" IS NULL THEN 1 ELSE 0 END > m."V0" OR (CASE WHEN i."Comment" IS NULL THEN 1 ELSE 0 END IS NOT NULL AND m."V0" IS NULL) OR ((CASE WHEN i."Comment" IS NULL THEN 1 ELSE 0 END = m."V0" OR (CASE WHEN i."Comment" IS NULL THEN 1 ELSE 0 END IS NULL AND m."V0" IS NULL)) AND (i."Comment" < m."V1" OR (i."Comment" IS NULL AND m."V1" IS NOT NULL) OR ((i."Comment" = m."V1" OR (i."Comment" IS NULL AND m."V1" IS NULL)) AND (p."Id" > m."V2" OR (p."Id" IS NOT NULL AND m."V2" IS NULL)))))
    ORDER BY CASE WHEN i."Comment" IS NULL THEN 1 ELSE 0 END, i."Comment" DESC, p."Id" LIMIT 2 OFFSET 0; -- integer
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."Id" IN (@p0)
    ORDER BY CASE WHEN i."Comment" IS NULL THEN 1 ELSE 0 END, i."Comment" DESC, p."Id"; -- integer
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."Id" IN (@p0, @p1)
    ORDER BY CASE WHEN i."Comment" IS NULL THEN 1 ELSE 0 END, i."Comment" DESC, p."Id"; -- 2 x integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r; -- integer

-- purchases sorted by tier
PRAGMA cache_size=-4096;
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT SUM(r."Purchases") FROM "SalesRollups" r; -- integer
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    ORDER BY CASE WHEN json_extract(c."Custom", '$."tier"') IS NULL THEN 1 ELSE 0 END, json_extract(c."Custom", '$."tier"'), p."Id";
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r; -- integer

-- purchases sorted by tier descending, a page and those beside it
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT p."Id"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    ORDER BY CASE WHEN json_extract(c."Custom", '$."tier"') IS NULL THEN 1 ELSE 0 END, json_extract(c."Custom", '$."tier"') DESC, p."Id" LIMIT 2 OFFSET 0;
SELECT p."Id"
    FROM (SELECT CASE WHEN json_extract(c."Custom", '$."tier"') IS NULL THEN 1 ELSE 0 END AS "V0", json_extract(c."Custom", '$."tier"') AS "V1", p."Id" AS "V2" FROM "Purchases" p LEFT JOIN "Customers" c ON c."Id" = p."CustomerId" LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0) WHERE p."Id" = @p0) m
    CROSS JOIN "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE CASE WHEN json_extract(c."Custom", '$."tier"') IS NULL THEN 1 ELSE 0 END < m."V0" OR (CASE WHEN json_extract(c."Custom", '$."tier"') IS NULL THEN 1 ELSE 0 END IS NULL AND m."V0" IS NOT NULL) OR ((CASE WHEN json_extract(c."Custom", '$."tier"') IS NULL THEN 1 ELSE 0 END = m."V0" OR (CASE WHEN json_extract(c."Custom", '$."tier"') IS NULL THEN 1 ELSE 0 END IS NULL AND m."V0" IS NULL)) AND (json_extract(c."Custom", '$."tier"') > m."V1" OR (json_extract(c."Custom", '$."tier"') IS NOT NULL AND m."V1" IS NULL) OR ((json_extract(c."Custom", '$."tier"') = m."V1" OR (json_extract(c."Custom", '$."tier"') IS NULL AND m."V1" IS NULL)) AND (p."Id" < m."V2" OR (p."Id" IS NULL AND m."V2" IS NOT NULL)))))
    ORDER BY CASE WHEN json_extract(c."Custom", '$."tier"') IS NULL THEN 1 ELSE 0 END DESC, json_extract(c."Custom", '$."tier"'), p."Id" DESC LIMIT 2 OFFSET 0; -- integer
SELECT p."Id"
    FROM (SELECT CASE WHEN json_extract(c."Custom", '$."tier"') IS NULL THEN 1 ELSE 0 END AS "V0", json_extract(c."Custom", '$."tier"') AS "V1", p."Id" AS "V2" FROM "Purchases" p LEFT JOIN "Customers" c ON c."Id" = p."CustomerId" LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0) WHERE p."Id" = @p0) m
    CROSS JOIN "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE CASE WHEN json_extract(c."Custom", '$."tier"') IS NULL THEN 1 ELSE 0 END > m."V0" OR (CASE WHEN json_extract(c."Custom", '$."tier"') IS NULL THEN 1 ELSE 0 END IS NOT NULL AND m."V0" IS NULL) OR ((CASE WHEN json_extract(c."Custom", '$."tier"') IS NULL THEN 1 ELSE 0 END = m."V0" OR (CASE WHEN json_extract(c."Custom", '$."tier"') IS NULL THEN 1 ELSE 0 END IS NULL AND m."V0" IS NULL)) AND (json_extract(c."Custom", '$."tier"') < m."V1" OR (json_extract(c."Custom", '$."tier"') IS NULL AND m."V1" IS NOT NULL) OR ((json_extract(c."Custom", '$."tier"') = m."V1" OR (json_extract(c."Custom", '$."tier"') IS NULL AND m."V1" IS NULL)) AND (p."Id" > m."V2" OR (p."Id" IS NOT NULL AND m."V2" IS NULL)))))
    ORDER BY CASE WHEN json_extract(c."Custom", '$."tier"') IS NULL THEN 1 ELSE 0 END, json_extract(c."Custom", '$."tier"') DESC, p."Id" LIMIT 2 OFFSET 0; -- integer
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."Id" IN (@p0)
    ORDER BY CASE WHEN json_extract(c."Custom", '$."tier"') IS NULL THEN 1 ELSE 0 END, json_extract(c."Custom", '$."tier"') DESC, p."Id"; -- integer
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."Id" IN (@p0, @p1)
    ORDER BY CASE WHEN json_extract(c."Custom", '$."tier"') IS NULL THEN 1 ELSE 0 END, json_extract(c."Custom", '$."tier"') DESC, p."Id"; -- 2 x integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r; -- integer

-- purchases sorted by weight
PRAGMA cache_size=-4096;
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT SUM(r."Purchases") FROM "SalesRollups" r; -- integer
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    ORDER BY CASE WHEN CAST(json_extract(p."Custom", '$."weight"') AS FLOAT) IS NULL THEN 1 ELSE 0 END, CAST(json_extract(p."Custom", '$."weight"') AS FLOAT), p."Id";
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r; -- integer

-- purchases sorted by weight descending, a page and those beside it
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT p."Id"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    ORDER BY CASE WHEN CAST(json_extract(p."Custom", '$."weight"') AS FLOAT) IS NULL THEN 1 ELSE 0 END, CAST(json_extract(p."Custom", '$."weight"') AS FLOAT) DESC, p."Id" LIMIT 2 OFFSET 0;
SELECT p."Id"
    FROM (SELECT CASE WHEN CAST(json_extract(p."Custom", '$."weight"') AS FLOAT) IS NULL THEN 1 ELSE 0 END AS "V0", CAST(json_extract(p."Custom", '$."weight"') AS FLOAT) AS "V1", p."Id" AS "V2" FROM "Purchases" p LEFT JOIN "Customers" c ON c."Id" = p."CustomerId" LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0) WHERE p."Id" = @p0) m
    CROSS JOIN "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE CASE WHEN CAST(json_extract(p."Custom", '$."weight"') AS FLOAT) IS NULL THEN 1 ELSE 0 END < m."V0" OR (CASE WHEN CAST(json_extract(p."Custom", '$."weight"') AS FLOAT) IS NULL THEN 1 ELSE 0 END IS NULL AND m."V0" IS NOT NULL) OR ((CASE WHEN CAST(json_extract(p."Custom", '$."weight"') AS FLOAT) IS NULL THEN 1 ELSE 0 END = m."V0" OR (CASE WHEN CAST(json_extract(p."Custom", '$."weight"') AS FLOAT) IS NULL THEN 1 ELSE 0 END IS NULL AND m."V0" IS NULL)) AND (CAST(json_extract(p."Custom", '$."weight"') AS FLOAT) > m."V1" OR (CAST(json_extract(p."Custom", '$."weight"') AS FLOAT) IS NOT NULL AND m."V1" IS NULL) OR ((CAST(json_extract(p."Custom", '$."weight"') AS FLOAT) = m."V1" OR (CAST(json_extract(p."Custom", '$."weight"') AS FLOAT) IS NULL AND m."V1" IS NULL)) AND (p."Id" < m."V2" OR (p."Id" IS NULL AND m."V2" IS NOT NULL)))))
    ORDER BY CASE WHEN CAST(json_extract(p."Custom", '$."weight"') AS FLOAT) IS NULL THEN 1 ELSE 0 END DESC, CAST(json_extract(p."Custom", '$."weight"') AS FLOAT), p."Id" DESC LIMIT 2 OFFSET 0; -- integer
SELECT p."Id"
    FROM (SELECT CASE WHEN CAST(json_extract(p."Custom", '$."weight"') AS FLOAT) IS NULL THEN 1 ELSE 0 END AS "V0", CAST(json_extract(p."Custom", '$."weight"') AS FLOAT) AS "V1", p."Id" AS "V2" FROM "Purchases" p LEFT JOIN "Customers" c ON c."Id" = p."CustomerId" LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0) WHERE p."Id" = @p0) m
    CROSS JOIN "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE CASE WHEN CAST(json_extract(p."Custom", '$."weight"') AS FLOAT) IS NULL THEN 1 ELSE 0 END > m."V0" OR (CASE WHEN CAST(json_extract(p."Custom", '$."weight"') AS FLOAT) IS NULL THEN 1 ELSE 0 END IS NOT NULL AND m."V0" IS NULL) OR ((CASE WHEN CAST(json_extract(p."Custom", '$."weight"') AS FLOAT) IS NULL THEN 1 ELSE 0 END = m."V0" OR (CASE WHEN CAST(json_extract(p."Custom", '$."weight"') AS FLOAT) IS NULL THEN 1 ELSE 0 END IS NULL AND m."V0" IS NULL)) AND (CAST(json_extract(p."Custom", '$."weight"') AS FLOAT) < m."V1" OR (CAST(json_extract(p."Custom", '$."weight"') AS FLOAT) IS NULL AND m."V1" IS NOT NULL) OR ((CAST(json_extract(p."Custom", '$."weight"') AS FLOAT) = m."V1" OR (CAST(json_extract(p."Custom", '$."weight"') AS FLOAT) IS NULL AND m."V1" IS NULL)) AND (p."Id" > m."V2" OR (p."Id" IS NOT NULL AND m."V2" IS NULL)))))
    ORDER BY CASE WHEN CAST(json_extract(p."Custom", '$."weight"') AS FLOAT) IS NULL THEN 1 ELSE 0 END, CAST(json_extract(p."Custom", '$."weight"') AS FLOAT) DESC, p."Id" LIMIT 2 OFFSET 0; -- integer
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."Id" IN (@p0)
    ORDER BY CASE WHEN CAST(json_extract(p."Custom", '$."weight"') AS FLOAT) IS NULL THEN 1 ELSE 0 END, CAST(json_extract(p."Custom", '$."weight"') AS FLOAT) DESC, p."Id"; -- integer
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."Id" IN (@p0, @p1)
    ORDER BY CASE WHEN CAST(json_extract(p."Custom", '$."weight"') AS FLOAT) IS NULL THEN 1 ELSE 0 END, CAST(json_extract(p."Custom", '$."weight"') AS FLOAT) DESC, p."Id"; -- 2 x integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r; -- integer

-- purchases sorted by agent
PRAGMA cache_size=-4096;
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT SUM(r."Purchases") FROM "SalesRollups" r; -- integer
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    ORDER BY CASE WHEN json_extract(i."Custom", '$."agent"') IS NULL THEN 1 ELSE 0 END, json_extract(i."Custom", '$."agent"'), p."Id";
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r; -- integer

-- purchases sorted by agent descending, a page and those beside it
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT p."Id"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    ORDER BY CASE WHEN json_extract(i."Custom", '$."agent"') IS NULL THEN 1 ELSE 0 END, json_extract(i."Custom", '$."agent"') DESC, p."Id" LIMIT 2 OFFSET 0;
SELECT p."Id"
    FROM (SELECT CASE WHEN json_extract(i."Custom", '$."agent"') IS NULL THEN 1 ELSE 0 END AS "V0", json_extract(i."Custom", '$."agent"') AS "V1", p."Id" AS "V2" FROM "Purchases" p LEFT JOIN "Customers" c ON c."Id" = p."CustomerId" LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0) WHERE p."Id" = @p0) m
    CROSS JOIN "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE CASE WHEN json_extract(i."Custom", '$."agent"') IS NULL THEN 1 ELSE 0 END < m."V0" OR (CASE WHEN json_extract(i."Custom", '$."agent"') IS NULL THEN 1 ELSE 0 END IS NULL AND m."V0" IS NOT NULL) OR ((CASE WHEN json_extract(i."Custom", '$."agent"') IS NULL THEN 1 ELSE 0 END = m."V0" OR (CASE WHEN json_extract(i."Custom", '$."agent"') IS NULL THEN 1 ELSE 0 END IS NULL AND m."V0" IS NULL)) AND (json_extract(i."Custom", '$."agent"') > m."V1" OR (json_extract(i."Custom", '$."agent"') IS NOT NULL AND m."V1" IS NULL) OR ((json_extract(i."Custom", '$."agent"') = m."V1" OR (json_extract(i."Custom", '$."agent"') IS NULL AND m."V1" IS NULL)) AND (p."Id" < m."V2" OR (p."Id" IS NULL AND m."V2" IS NOT NULL)))))
    ORDER BY CASE WHEN json_extract(i."Custom", '$."agent"') IS NULL THEN 1 ELSE 0 END DESC, json_extract(i."Custom", '$."agent"'), p."Id" DESC LIMIT 2 OFFSET 0; -- integer
SELECT p."Id"
    FROM (SELECT CASE WHEN json_extract(i."Custom", '$."agent"') IS NULL THEN 1 ELSE 0 END AS "V0", json_extract(i."Custom", '$."agent"') AS "V1", p."Id" AS "V2" FROM "Purchases" p LEFT JOIN "Customers" c ON c."Id" = p."CustomerId" LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0) WHERE p."Id" = @p0) m
    CROSS JOIN "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE CASE WHEN json_extract(i."Custom", '$."agent"') IS NULL THEN 1 ELSE 0 END > m."V0" OR (CASE WHEN json_extract(i."Custom", '$."agent"') IS NULL THEN 1 ELSE 0 END IS NOT NULL AND m."V0" IS NULL) OR ((CASE WHEN json_extract(i."Custom", '$."agent"') IS NULL THEN 1 ELSE 0 END = m."V0" OR (CASE WHEN json_extract(i."Custom", '$."agent"') IS NULL THEN 1 ELSE 0 END IS NULL AND m."V0" IS NULL)) AND (json_extract(i."Custom", '$."agent"') < m."V1" OR (json_extract(i."Custom", '$."agent"') IS NULL AND m."V1" IS NOT NULL) OR ((json_extract(i."Custom", '$."agent"') = m."V1" OR (json_extract(i."Custom", '$."agent"') IS NULL AND m."V1" IS NULL)) AND (p."Id" > m."V2" OR (p."Id" IS NOT NULL AND m."V2" IS NULL)))))
    ORDER BY CASE WHEN json_extract(i."Custom", '$."agent"') IS NULL THEN 1 ELSE 0 END, json_extract(i."Custom", '$."agent"') DESC, p."Id" LIMIT 2 OFFSET 0; -- integer
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."Id" IN (@p0)
    ORDER BY CASE WHEN json_extract(i."Custom", '$."agent"') IS NULL THEN 1 ELSE 0 END, json_extract(i."Custom", '$."agent"') DESC, p."Id"; -- integer
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."Id" IN (@p0, @p1)
    ORDER BY CASE WHEN json_extract(i."Custom", '$."agent"') IS NULL THEN 1 ELSE 0 END, json_extract(i."Custom", '$."agent"') DESC, p."Id"; -- 2 x integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r; -- integer

-- purchases sorted by source_row
PRAGMA cache_size=-4096;
SELECT "DataVersion" FROM "State";
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT SUM(r."Purchases") FROM "SalesRollups" r; -- integer
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    ORDER BY CASE WHEN p."RowNumber" IS NULL THEN 1 ELSE 0 END, p."RowNumber", p."Id";
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r; -- integer

-- purchases sorted by source_row descending, a page and those beside it
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT p."Id"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    ORDER BY CASE WHEN p."RowNumber" IS NULL THEN 1 ELSE 0 END, p."RowNumber" DESC, p."Id" LIMIT 2 OFFSET 0;
SELECT p."Id"
    FROM (SELECT CASE WHEN p."RowNumber" IS NULL THEN 1 ELSE 0 END AS "V0", p."RowNumber" AS "V1", p."Id" AS "V2" FROM "Purchases" p LEFT JOIN "Customers" c ON c."Id" = p."CustomerId" LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0) WHERE p."Id" = @p0) m
    CROSS JOIN "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE CASE WHEN p."RowNumber" IS NULL THEN 1 ELSE 0 END < m."V0" OR (CASE WHEN p."RowNumber" IS NULL THEN 1 ELSE 0 END IS NULL AND m."V0" IS NOT NULL) OR ((CASE WHEN p."RowNumber" IS NULL THEN 1 ELSE 0 END = m."V0" OR (CASE WHEN p."RowNumber" IS NULL THEN 1 ELSE 0 END IS NULL AND m."V0" IS NULL)) AND (p."RowNumber" > m."V1" OR (p."RowNumber" IS NOT NULL AND m."V1" IS NULL) OR ((p."RowNumber" = m."V1" OR (p."RowNumber" IS NULL AND m."V1" IS NULL)) AND (p."Id" < m."V2" OR (p."Id" IS NULL AND m."V2" IS NOT NULL)))))
    ORDER BY CASE WHEN p."RowNumber" IS NULL THEN 1 ELSE 0 END DESC, p."RowNumber", p."Id" DESC LIMIT 2 OFFSET 0; -- integer
SELECT p."Id"
    FROM (SELECT CASE WHEN p."RowNumber" IS NULL THEN 1 ELSE 0 END AS "V0", p."RowNumber" AS "V1", p."Id" AS "V2" FROM "Purchases" p LEFT JOIN "Customers" c ON c."Id" = p."CustomerId" LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0) WHERE p."Id" = @p0) m
    CROSS JOIN "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE CASE WHEN p."RowNumber" IS NULL THEN 1 ELSE 0 END > m."V0" OR (CASE WHEN p."RowNumber" IS NULL THEN 1 ELSE 0 END IS NOT NULL AND m."V0" IS NULL) OR ((CASE WHEN p."RowNumber" IS NULL THEN 1 ELSE 0 END = m."V0" OR (CASE WHEN p."RowNumber" IS NULL THEN 1 ELSE 0 END IS NULL AND m."V0" IS NULL)) AND (p."RowNumber" < m."V1" OR (p."RowNumber" IS NULL AND m."V1" IS NOT NULL) OR ((p."RowNumber" = m."V1" OR (p."RowNumber" IS NULL AND m."V1" IS NULL)) AND (p."Id" > m."V2" OR (p."Id" IS NOT NULL AND m."V2" IS NULL)))))
    ORDER BY CASE WHEN p."RowNumber" IS NULL THEN 1 ELSE 0 END, p."RowNumber" DESC, p."Id" LIMIT 2 OFFSET 0; -- integer
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."Id" IN (@p0)
    ORDER BY CASE WHEN p."RowNumber" IS NULL THEN 1 ELSE 0 END, p."RowNumber" DESC, p."Id"; -- integer
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."Id" IN (@p0, @p1)
    ORDER BY CASE WHEN p."RowNumber" IS NULL THEN 1 ELSE 0 END, p."RowNumber" DESC, p."Id"; -- 2 x integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r; -- integer

-- purchases sorted by several columns
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT p."Id"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    LEFT JOIN "Terms" t_p_CategoryTerm ON t_p_CategoryTerm."Id" = p."CategoryTerm"
    ORDER BY CASE WHEN t_p_CategoryTerm."Text" IS NULL THEN 1 ELSE 0 END, t_p_CategoryTerm."Text", CASE WHEN p."Amount" IS NULL THEN 1 ELSE 0 END, p."Amount" DESC, CASE WHEN c."Name" IS NULL THEN 1 ELSE 0 END, c."Name", p."Id" LIMIT 3 OFFSET 0;
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    LEFT JOIN "Terms" t_p_CategoryTerm ON t_p_CategoryTerm."Id" = p."CategoryTerm"
    WHERE p."Id" IN (@p0, @p1, @p2)
    ORDER BY CASE WHEN t_p_CategoryTerm."Text" IS NULL THEN 1 ELSE 0 END, t_p_CategoryTerm."Text", CASE WHEN p."Amount" IS NULL THEN 1 ELSE 0 END, p."Amount" DESC, CASE WHEN c."Name" IS NULL THEN 1 ELSE 0 END, c."Name", p."Id"; -- 3 x integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r; -- integer

-- purchases where category=Toys
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT p."Id"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE (p."CategoryTerm" IN (SELECT t."Id" FROM "Terms" t WHERE t."Text" IN (@p0)))
    ORDER BY p."Id" LIMIT 3 OFFSET 0; -- text
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."Id" IN (@p0, @p1)
    ORDER BY p."Id"; -- 2 x integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r
    WHERE (NULLIF(r."CategoryTerm", 0) IN (SELECT t."Id" FROM "Terms" t WHERE t."Text" IN (@p0))); -- text, integer

-- purchases where category=Toys&category=Books
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT p."Id"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE (p."CategoryTerm" IN (SELECT t."Id" FROM "Terms" t WHERE t."Text" IN (@p0, @p1)))
    ORDER BY p."Id" LIMIT 3 OFFSET 0; -- 2 x text
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."Id" IN (@p0, @p1, @p2)
    ORDER BY p."Id"; -- 3 x integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r
    WHERE (NULLIF(r."CategoryTerm", 0) IN (SELECT t."Id" FROM "Terms" t WHERE t."Text" IN (@p0, @p1))); -- 2 x text, integer

-- purchases where category=
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT p."Id"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE (p."CategoryTerm" IS NULL)
    ORDER BY p."Id" LIMIT 3 OFFSET 0;
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."Id" IN (@p0)
    ORDER BY p."Id"; -- integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r
    WHERE (NULLIF(r."CategoryTerm", 0) IS NULL); -- integer

-- purchases where category=Toys&category=
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT p."Id"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE (p."CategoryTerm" IN (SELECT t."Id" FROM "Terms" t WHERE t."Text" IN (@p0)) OR p."CategoryTerm" IS NULL)
    ORDER BY p."Id" LIMIT 3 OFFSET 0; -- text
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."Id" IN (@p0, @p1, @p2)
    ORDER BY p."Id"; -- 3 x integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r
    WHERE (NULLIF(r."CategoryTerm", 0) IN (SELECT t."Id" FROM "Terms" t WHERE t."Text" IN (@p0)) OR NULLIF(r."CategoryTerm", 0) IS NULL); -- text, integer

-- purchases where category!=Toys
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT p."Id"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE CASE WHEN (p."CategoryTerm" IN (SELECT t."Id" FROM "Terms" t WHERE t."Text" IN (@p0))) THEN 0 ELSE 1 END = 1
    ORDER BY p."Id" LIMIT 3 OFFSET 0; -- text
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."Id" IN (@p0, @p1, @p2)
    ORDER BY p."Id"; -- 3 x integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r
    WHERE CASE WHEN (NULLIF(r."CategoryTerm", 0) IN (SELECT t."Id" FROM "Terms" t WHERE t."Text" IN (@p0))) THEN 0 ELSE 1 END = 1; -- text, integer

-- purchases where category!=
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT p."Id"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE CASE WHEN (p."CategoryTerm" IS NULL) THEN 0 ELSE 1 END = 1
    ORDER BY p."Id" LIMIT 3 OFFSET 0;
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."Id" IN (@p0, @p1, @p2)
    ORDER BY p."Id"; -- 3 x integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r
    WHERE CASE WHEN (NULLIF(r."CategoryTerm", 0) IS NULL) THEN 0 ELSE 1 END = 1; -- integer

-- purchases where name=Ann
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT p."Id"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."Id" IN (SELECT b."PurchaseId" FROM "CustomerPurchases" b WHERE b."CustomerId" IN (SELECT c."Id" FROM "Customers" c WHERE (c."Name" IN (@p0))))
    ORDER BY p."Id" LIMIT 3 OFFSET 0; -- text
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."Id" IN (@p0, @p1)
    ORDER BY p."Id"; -- 2 x integer
SELECT p."Id", p."Amount", p."Quantity", p."CurrencyTerm"
    FROM "Purchases" p
    WHERE p."Id" IN (SELECT b."PurchaseId" FROM "CustomerPurchases" b WHERE b."CustomerId" IN (SELECT c."Id" FROM "Customers" c WHERE (c."Name" IN (@p0))))
    ORDER BY p."Id"; -- text

-- purchases where customer_id!=C1
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT p."Id"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE CASE WHEN p."Id" IN (SELECT b."PurchaseId" FROM "CustomerPurchases" b WHERE b."CustomerId" IN (SELECT c."Id" FROM "Customers" c WHERE (c."ExternalId" IN (@p0)))) THEN 0 ELSE 1 END = 1
    ORDER BY p."Id" LIMIT 3 OFFSET 0; -- text
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."Id" IN (@p0, @p1, @p2)
    ORDER BY p."Id"; -- 3 x integer
SELECT p."Id", p."Amount", p."Quantity", p."CurrencyTerm"
    FROM "Purchases" p
    WHERE CASE WHEN p."Id" IN (SELECT b."PurchaseId" FROM "CustomerPurchases" b WHERE b."CustomerId" IN (SELECT c."Id" FROM "Customers" c WHERE (c."ExternalId" IN (@p0)))) THEN 0 ELSE 1 END = 1
    ORDER BY p."Id"; -- text

-- purchases where age=30
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT p."Id"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."CustomerId" IN (SELECT c."Id" FROM "Customers" c WHERE (c."Age" IN (@p0)))
    ORDER BY p."Id" LIMIT 3 OFFSET 0; -- integer
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."Id" IN (@p0, @p1)
    ORDER BY p."Id"; -- 2 x integer
SELECT p."Id", p."Amount", p."Quantity", p."CurrencyTerm"
    FROM "Purchases" p
    WHERE p."CustomerId" IN (SELECT c."Id" FROM "Customers" c WHERE (c."Age" IN (@p0)))
    ORDER BY p."Id"; -- integer

-- purchases where customer_region=North&customer_region=
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT p."Id"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE (p."CustomerId" IS NULL OR p."CustomerId" IN (SELECT c."Id" FROM "Customers" c WHERE (c."Region" IN (@p0) OR c."Region" IS NULL)))
    ORDER BY p."Id" LIMIT 3 OFFSET 0; -- text
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."Id" IN (@p0, @p1, @p2)
    ORDER BY p."Id"; -- 3 x integer
SELECT p."Id", p."Amount", p."Quantity", p."CurrencyTerm"
    FROM "Purchases" p
    WHERE (p."CustomerId" IS NULL OR p."CustomerId" IN (SELECT c."Id" FROM "Customers" c WHERE (c."Region" IN (@p0) OR c."Region" IS NULL)))
    ORDER BY p."Id"; -- text

-- purchases where segment!=Gold
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT p."Id"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE CASE WHEN p."CustomerId" IN (SELECT c."Id" FROM "Customers" c WHERE (c."Segment" IN (@p0))) THEN 0 ELSE 1 END = 1
    ORDER BY p."Id" LIMIT 3 OFFSET 0; -- text
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."Id" IN (@p0, @p1, @p2)
    ORDER BY p."Id"; -- 3 x integer
SELECT p."Id", p."Amount", p."Quantity", p."CurrencyTerm"
    FROM "Purchases" p
    WHERE CASE WHEN p."CustomerId" IN (SELECT c."Id" FROM "Customers" c WHERE (c."Segment" IN (@p0))) THEN 0 ELSE 1 END = 1
    ORDER BY p."Id"; -- text

-- purchases where consent=yes
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT p."Id"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."CustomerId" IN (SELECT c."Id" FROM "Customers" c WHERE (c."Consent" IN (@p0)))
    ORDER BY p."Id" LIMIT 3 OFFSET 0; -- integer
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."Id" IN (@p0, @p1)
    ORDER BY p."Id"; -- 2 x integer
SELECT p."Id", p."Amount", p."Quantity", p."CurrencyTerm"
    FROM "Purchases" p
    WHERE p."CustomerId" IN (SELECT c."Id" FROM "Customers" c WHERE (c."Consent" IN (@p0)))
    ORDER BY p."Id"; -- integer

-- purchases where registered_on=2020-02
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT p."Id"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."CustomerId" IN (SELECT c."Id" FROM "Customers" c WHERE ((c."RegisteredOn" >= @p0 AND c."RegisteredOn" <= @p1)))
    ORDER BY p."Id" LIMIT 3 OFFSET 0; -- 2 x integer
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."Id" IN (@p0, @p1)
    ORDER BY p."Id"; -- 2 x integer
SELECT p."Id", p."Amount", p."Quantity", p."CurrencyTerm"
    FROM "Purchases" p
    WHERE p."CustomerId" IN (SELECT c."Id" FROM "Customers" c WHERE ((c."RegisteredOn" >= @p0 AND c."RegisteredOn" <= @p1)))
    ORDER BY p."Id"; -- 2 x integer

-- purchases where order_id=O1
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT p."Id"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE (p."OrderId" IN (@p0))
    ORDER BY p."Id" LIMIT 3 OFFSET 0; -- text
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."Id" IN (@p0)
    ORDER BY p."Id"; -- integer
SELECT p."Id", p."Amount", p."Quantity", p."CurrencyTerm"
    FROM "Purchases" p
    WHERE (p."OrderId" IN (@p0))
    ORDER BY p."Id"; -- text

-- purchases where purchase_amount=20.5
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT p."Id"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE (p."Amount" IN (@p0))
    ORDER BY p."Id" LIMIT 3 OFFSET 0; -- integer
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."Id" IN (@p0)
    ORDER BY p."Id"; -- integer
SELECT p."Id", p."Amount", p."Quantity", p."CurrencyTerm"
    FROM "Purchases" p
    WHERE (p."Amount" IN (@p0))
    ORDER BY p."Id"; -- integer

-- purchases where quantity=
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT p."Id"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE (p."Quantity" IS NULL)
    ORDER BY p."Id" LIMIT 3 OFFSET 0;
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."Id" IN (@p0, @p1)
    ORDER BY p."Id"; -- 2 x integer
SELECT p."Id", p."Amount", p."Quantity", p."CurrencyTerm"
    FROM "Purchases" p
    WHERE (p."Quantity" IS NULL)
    ORDER BY p."Id";

-- purchases where purchase_date=2024-01
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT p."Id"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE ((p."Day" >= @p0 AND p."Day" <= @p1))
    ORDER BY p."Id" LIMIT 3 OFFSET 0; -- 2 x integer
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."Id" IN (@p0)
    ORDER BY p."Id"; -- integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r
    WHERE ((NULLIF(r."Day", @p0) >= @p1 AND NULLIF(r."Day", @p0) <= @p2)); -- 4 x integer

-- purchases where purchase_date=
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT p."Id"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE (p."Day" IS NULL)
    ORDER BY p."Id" LIMIT 3 OFFSET 0;
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."Id" IN (@p0)
    ORDER BY p."Id"; -- integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r
    WHERE (NULLIF(r."Day", @p0) IS NULL); -- 2 x integer

-- purchases where month=2024-01&month=2024-02
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT p."Id"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE ((p."Day" >= @p0 AND p."Day" <= @p1) OR (p."Day" >= @p2 AND p."Day" <= @p3))
    ORDER BY p."Id" LIMIT 3 OFFSET 0; -- 4 x integer
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."Id" IN (@p0, @p1)
    ORDER BY p."Id"; -- 2 x integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r
    WHERE ((NULLIF(r."Day", @p0) >= @p1 AND NULLIF(r."Day", @p0) <= @p2) OR (NULLIF(r."Day", @p0) >= @p3 AND NULLIF(r."Day", @p0) <= @p4)); -- 6 x integer

-- purchases where week!=2024-W05
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT p."Id"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE CASE WHEN ((p."Day" >= @p0 AND p."Day" <= @p1)) THEN 0 ELSE 1 END = 1
    ORDER BY p."Id" LIMIT 3 OFFSET 0; -- 2 x integer
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."Id" IN (@p0, @p1, @p2)
    ORDER BY p."Id"; -- 3 x integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r
    WHERE CASE WHEN ((NULLIF(r."Day", @p0) >= @p1 AND NULLIF(r."Day", @p0) <= @p2)) THEN 0 ELSE 1 END = 1; -- 4 x integer

-- purchases where year=
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT p."Id"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE (p."Day" IS NULL)
    ORDER BY p."Id" LIMIT 3 OFFSET 0;
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."Id" IN (@p0)
    ORDER BY p."Id"; -- integer
SELECT r."Day", r."CategoryTerm", r."RegionTerm", r."ChannelTerm", r."CurrencyTerm", r."Purchases", r."Amounts", r."Amount", r."Quantities", r."Quantity"
    FROM "SalesRollups" r
    WHERE (NULLIF(r."Day", @p0) IS NULL); -- 2 x integer

-- purchases where satisfaction=5
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT p."Id"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."Id" IN (SELECT i."PurchaseId" FROM (SELECT i.*, ROW_NUMBER() OVER (PARTITION BY i."PurchaseId" ORDER BY COALESCE(i."Day", p."Day") DESC, CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC) AS "place" FROM "Interactions" i LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" IS NOT NULL) i WHERE i."place" = 1 AND (i."Score" IN (@p0)))
    ORDER BY p."Id" LIMIT 3 OFFSET 0; -- integer
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."Id" IN (@p0)
    ORDER BY p."Id"; -- integer
SELECT p."Id", p."Amount", p."Quantity", p."CurrencyTerm"
    FROM "Purchases" p
    WHERE p."Id" IN (SELECT i."PurchaseId" FROM (SELECT i.*, ROW_NUMBER() OVER (PARTITION BY i."PurchaseId" ORDER BY COALESCE(i."Day", p."Day") DESC, CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC) AS "place" FROM "Interactions" i LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" IS NOT NULL) i WHERE i."place" = 1 AND (i."Score" IN (@p0)))
    ORDER BY p."Id"; -- integer

-- purchases where satisfaction=
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT p."Id"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE (p."Id" IN (SELECT i."PurchaseId" FROM (SELECT i.*, ROW_NUMBER() OVER (PARTITION BY i."PurchaseId" ORDER BY COALESCE(i."Day", p."Day") DESC, CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC) AS "place" FROM "Interactions" i LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" IS NOT NULL) i WHERE i."place" = 1 AND (i."Score" IS NULL)) OR p."Id" NOT IN (SELECT i."PurchaseId" FROM (SELECT i.*, ROW_NUMBER() OVER (PARTITION BY i."PurchaseId" ORDER BY COALESCE(i."Day", p."Day") DESC, CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC) AS "place" FROM "Interactions" i LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" IS NOT NULL) i WHERE i."place" = 1 AND i."Score" IS NOT NULL))
    ORDER BY p."Id" LIMIT 3 OFFSET 0;
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."Id" IN (@p0, @p1, @p2)
    ORDER BY p."Id"; -- 3 x integer
SELECT p."Id", p."Amount", p."Quantity", p."CurrencyTerm"
    FROM "Purchases" p
    WHERE (p."Id" IN (SELECT i."PurchaseId" FROM (SELECT i.*, ROW_NUMBER() OVER (PARTITION BY i."PurchaseId" ORDER BY COALESCE(i."Day", p."Day") DESC, CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC) AS "place" FROM "Interactions" i LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" IS NOT NULL) i WHERE i."place" = 1 AND (i."Score" IS NULL)) OR p."Id" NOT IN (SELECT i."PurchaseId" FROM (SELECT i.*, ROW_NUMBER() OVER (PARTITION BY i."PurchaseId" ORDER BY COALESCE(i."Day", p."Day") DESC, CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC) AS "place" FROM "Interactions" i LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" IS NOT NULL) i WHERE i."place" = 1 AND i."Score" IS NOT NULL))
    ORDER BY p."Id";

-- purchases where satisfaction!=5
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT p."Id"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE CASE WHEN p."Id" IN (SELECT i."PurchaseId" FROM (SELECT i.*, ROW_NUMBER() OVER (PARTITION BY i."PurchaseId" ORDER BY COALESCE(i."Day", p."Day") DESC, CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC) AS "place" FROM "Interactions" i LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" IS NOT NULL) i WHERE i."place" = 1 AND (i."Score" IN (@p0))) THEN 0 ELSE 1 END = 1
    ORDER BY p."Id" LIMIT 3 OFFSET 0; -- integer
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."Id" IN (@p0, @p1, @p2)
    ORDER BY p."Id"; -- 3 x integer
SELECT p."Id", p."Amount", p."Quantity", p."CurrencyTerm"
    FROM "Purchases" p
    WHERE CASE WHEN p."Id" IN (SELECT i."PurchaseId" FROM (SELECT i.*, ROW_NUMBER() OVER (PARTITION BY i."PurchaseId" ORDER BY COALESCE(i."Day", p."Day") DESC, CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC) AS "place" FROM "Interactions" i LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" IS NOT NULL) i WHERE i."place" = 1 AND (i."Score" IN (@p0))) THEN 0 ELSE 1 END = 1
    ORDER BY p."Id"; -- integer

-- purchases where topic=price
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT p."Id"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."Id" IN (SELECT i."PurchaseId" FROM (SELECT i.*, ROW_NUMBER() OVER (PARTITION BY i."PurchaseId" ORDER BY COALESCE(i."Day", p."Day") DESC, CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC) AS "place" FROM "Interactions" i LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" IS NOT NULL) i WHERE i."place" = 1 AND (i."TopicTerm" IN (SELECT t."Id" FROM "Terms" t WHERE t."Text" IN (@p0))))
    ORDER BY p."Id" LIMIT 3 OFFSET 0; -- text
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."Id" IN (@p0)
    ORDER BY p."Id"; -- integer
SELECT p."Id", p."Amount", p."Quantity", p."CurrencyTerm"
    FROM "Purchases" p
    WHERE p."Id" IN (SELECT i."PurchaseId" FROM (SELECT i.*, ROW_NUMBER() OVER (PARTITION BY i."PurchaseId" ORDER BY COALESCE(i."Day", p."Day") DESC, CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC) AS "place" FROM "Interactions" i LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" IS NOT NULL) i WHERE i."place" = 1 AND (i."TopicTerm" IN (SELECT t."Id" FROM "Terms" t WHERE t."Text" IN (@p0))))
    ORDER BY p."Id"; -- text

-- purchases where topic!=
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT p."Id"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE CASE WHEN (p."Id" IN (SELECT i."PurchaseId" FROM (SELECT i.*, ROW_NUMBER() OVER (PARTITION BY i."PurchaseId" ORDER BY COALESCE(i."Day", p."Day") DESC, CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC) AS "place" FROM "Interactions" i LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" IS NOT NULL) i WHERE i."place" = 1 AND (i."TopicTerm" IS NULL)) OR p."Id" NOT IN (SELECT i."PurchaseId" FROM (SELECT i.*, ROW_NUMBER() OVER (PARTITION BY i."PurchaseId" ORDER BY COALESCE(i."Day", p."Day") DESC, CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC) AS "place" FROM "Interactions" i LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" IS NOT NULL) i WHERE i."place" = 1 AND i."TopicTerm" IS NOT NULL)) THEN 0 ELSE 1 END = 1
    ORDER BY p."Id" LIMIT 3 OFFSET 0;
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."Id" IN (@p0)
    ORDER BY p."Id"; -- integer
SELECT p."Id", p."Amount", p."Quantity", p."CurrencyTerm"
    FROM "Purchases" p
    WHERE CASE WHEN (p."Id" IN (SELECT i."PurchaseId" FROM (SELECT i.*, ROW_NUMBER() OVER (PARTITION BY i."PurchaseId" ORDER BY COALESCE(i."Day", p."Day") DESC, CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC) AS "place" FROM "Interactions" i LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" IS NOT NULL) i WHERE i."place" = 1 AND (i."TopicTerm" IS NULL)) OR p."Id" NOT IN (SELECT i."PurchaseId" FROM (SELECT i.*, ROW_NUMBER() OVER (PARTITION BY i."PurchaseId" ORDER BY COALESCE(i."Day", p."Day") DESC, CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC) AS "place" FROM "Interactions" i LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" IS NOT NULL) i WHERE i."place" = 1 AND i."TopicTerm" IS NOT NULL)) THEN 0 ELSE 1 END = 1
    ORDER BY p."Id";

-- purchases where interaction_date=2024
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT p."Id"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."Id" IN (SELECT i."PurchaseId" FROM (SELECT i.*, ROW_NUMBER() OVER (PARTITION BY i."PurchaseId" ORDER BY COALESCE(i."Day", p."Day") DESC, CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC) AS "place" FROM "Interactions" i LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" IS NOT NULL) i WHERE i."place" = 1 AND ((i."Day" >= @p0 AND i."Day" <= @p1)))
    ORDER BY p."Id" LIMIT 3 OFFSET 0; -- 2 x integer
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE 1 = 0
    ORDER BY p."Id" LIMIT 3 OFFSET 0;
SELECT p."Id", p."Amount", p."Quantity", p."CurrencyTerm"
    FROM "Purchases" p
    WHERE p."Id" IN (SELECT i."PurchaseId" FROM (SELECT i.*, ROW_NUMBER() OVER (PARTITION BY i."PurchaseId" ORDER BY COALESCE(i."Day", p."Day") DESC, CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC) AS "place" FROM "Interactions" i LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" IS NOT NULL) i WHERE i."place" = 1 AND ((i."Day" >= @p0 AND i."Day" <= @p1)))
    ORDER BY p."Id"; -- 2 x integer

-- purchases where comment=fine
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT p."Id"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."Id" IN (SELECT i."PurchaseId" FROM (SELECT i.*, ROW_NUMBER() OVER (PARTITION BY i."PurchaseId" ORDER BY COALESCE(i."Day", p."Day") DESC, CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC) AS "place" FROM "Interactions" i LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" IS NOT NULL) i WHERE i."place" = 1 AND (i."Comment" IN (@p0)))
    ORDER BY p."Id" LIMIT 3 OFFSET 0; -- text
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."Id" IN (@p0)
    ORDER BY p."Id"; -- integer
SELECT p."Id", p."Amount", p."Quantity", p."CurrencyTerm"
    FROM "Purchases" p
    WHERE p."Id" IN (SELECT i."PurchaseId" FROM (SELECT i.*, ROW_NUMBER() OVER (PARTITION BY i."PurchaseId" ORDER BY COALESCE(i."Day", p."Day") DESC, CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC) AS "place" FROM "Interactions" i LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" IS NOT NULL) i WHERE i."place" = 1 AND (i."Comment" IN (@p0)))
    ORDER BY p."Id"; -- text

-- purchases where tier=gold
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    ORDER BY p."Id";
SELECT p."Id", p."Amount", p."Quantity", p."CurrencyTerm", c."Custom"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    ORDER BY p."Id";

-- purchases where tier!=
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    ORDER BY p."Id";
SELECT p."Id", p."Amount", p."Quantity", p."CurrencyTerm", c."Custom"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    ORDER BY p."Id";

-- purchases where weight=1.5
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    ORDER BY p."Id";
SELECT p."Id", p."Amount", p."Quantity", p."CurrencyTerm", p."Custom"
    FROM "Purchases" p
    ORDER BY p."Id";

-- purchases where agent=Bo
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    ORDER BY p."Id";
SELECT p."Id", p."Amount", p."Quantity", p."CurrencyTerm", i."Custom"
    FROM "Purchases" p
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    ORDER BY p."Id";

-- purchases where source_import=2
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT p."Id"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE (p."ImportId" IN (@p0))
    ORDER BY p."Id" LIMIT 3 OFFSET 0; -- integer
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE p."Id" IN (@p0)
    ORDER BY p."Id"; -- integer
SELECT p."Id", p."Amount", p."Quantity", p."CurrencyTerm"
    FROM "Purchases" p
    WHERE (p."ImportId" IN (@p0))
    ORDER BY p."Id"; -- integer

-- purchases where currency=EUR&age=30&quantity=&tier=gold
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT (SELECT MIN("Id") FROM "Terms"), (SELECT MAX("Id") FROM "Terms");
SELECT COUNT(*) FROM "Terms";
SELECT p."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", p."Day", p."TimeOfDay", p."CategoryTerm", p."Amount", i."TopicTerm", i."Day", i."TimeOfDay", i."Score", i."Comment", c."Custom", p."Custom", i."Custom", p."ImportId", p."RowNumber"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    LEFT JOIN "Interactions" i ON i."Id" = (SELECT i."Id" FROM "Interactions" i LEFT JOIN "Purchases" q ON q."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" = p."Id" ORDER BY COALESCE(i."Day", q."Day") DESC, CASE WHEN i."Day" IS NULL THEN q."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0)
    WHERE (p."CurrencyTerm" IN (SELECT t."Id" FROM "Terms" t WHERE t."Text" IN (@p0))) AND p."CustomerId" IN (SELECT c."Id" FROM "Customers" c WHERE (c."Age" IN (@p1))) AND (p."Quantity" IS NULL)
    ORDER BY p."Id"; -- text, integer
SELECT p."Id", p."Amount", p."Quantity", p."CurrencyTerm", c."Custom"
    FROM "Purchases" p
    LEFT JOIN "Customers" c ON c."Id" = p."CustomerId"
    WHERE (p."CurrencyTerm" IN (SELECT t."Id" FROM "Terms" t WHERE t."Text" IN (@p0))) AND p."CustomerId" IN (SELECT c."Id" FROM "Customers" c WHERE (c."Age" IN (@p1))) AND (p."Quantity" IS NULL)
    ORDER BY p."Id"; -- text, integer

-- customers sorted by name
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT COUNT(*) FROM "Customers";
SELECT c."Id", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, t."first", t."last", COALESCE(t."currencies", 0), t."currency"
    FROM "Customers" c
    LEFT JOIN (SELECT b."CustomerId" AS "id", SUM(b."Purchases") AS "n", SUM(b."Amounts") AS "amounts", SUM(b."Amount") AS "amount", MIN(b."FirstDay") AS "first", MAX(b."LastDay") AS "last", SUM(CASE WHEN b."Amounts" > 0 THEN 1 ELSE 0 END) AS "currencies", MIN(CASE WHEN b."Amounts" > 0 THEN b."CurrencyTerm" END) AS "currency" FROM "CustomerTotals" b GROUP BY b."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY c."Id";
SELECT c."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", c."Custom", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, CASE WHEN t."currencies" = 1 THEN CAST(t."amount" AS FLOAT) / (t."amounts" * 10000.0) END, t."first", t."last", c."ImportId", c."RowNumber"
    FROM "Customers" c
    LEFT JOIN (SELECT b."CustomerId" AS "id", SUM(b."Purchases") AS "n", SUM(b."Amounts") AS "amounts", SUM(b."Amount") AS "amount", MIN(b."FirstDay") AS "first", MAX(b."LastDay") AS "last", SUM(CASE WHEN b."Amounts" > 0 THEN 1 ELSE 0 END) AS "currencies", MIN(CASE WHEN b."Amounts" > 0 THEN b."CurrencyTerm" END) AS "currency" FROM "CustomerTotals" b GROUP BY b."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY CASE WHEN c."Name" IS NULL THEN 1 ELSE 0 END, c."Name", c."Id";
SELECT i."CustomerId", i."Score", i."Id", COALESCE(i."Day", p."Day"), CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END, b."Sequence", i."RowNumber"
    FROM "Interactions" i
    LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId"
    LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId"
    WHERE i."Score" IS NOT NULL AND i."CustomerId" IS NOT NULL;

-- customers sorted by name descending, a page
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT c."Id", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, t."first", t."last", COALESCE(t."currencies", 0), t."currency"
    FROM "Customers" c
    LEFT JOIN (SELECT b."CustomerId" AS "id", SUM(b."Purchases") AS "n", SUM(b."Amounts") AS "amounts", SUM(b."Amount") AS "amount", MIN(b."FirstDay") AS "first", MAX(b."LastDay") AS "last", SUM(CASE WHEN b."Amounts" > 0 THEN 1 ELSE 0 END) AS "currencies", MIN(CASE WHEN b."Amounts" > 0 THEN b."CurrencyTerm" END) AS "currency" FROM "CustomerTotals" b GROUP BY b."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY c."Id";
SELECT c."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", c."Custom", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, CASE WHEN t."currencies" = 1 THEN CAST(t."amount" AS FLOAT) / (t."amounts" * 10000.0) END, t."first", t."last", (SELECT i."Score" FROM "Interactions" i LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."CustomerId" = c."Id" AND i."Score" IS NOT NULL ORDER BY COALESCE(i."Day", p."Day") DESC, CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0), c."ImportId", c."RowNumber"
    FROM "Customers" c
    LEFT JOIN (SELECT b."CustomerId" AS "id", SUM(b."Purchases") AS "n", SUM(b."Amounts") AS "amounts", SUM(b."Amount") AS "amount", MIN(b."FirstDay") AS "first", MAX(b."LastDay") AS "last", SUM(CASE WHEN b."Amounts" > 0 THEN 1 ELSE 0 END) AS "currencies", MIN(CASE WHEN b."Amounts" > 0 THEN b."CurrencyTerm" END) AS "currency" FROM "CustomerTotals" b GROUP BY b."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY CASE WHEN c."Name" IS NULL THEN 1 ELSE 0 END, c."Name" DESC, c."Id" LIMIT 2 OFFSET 0;

-- customers sorted by age
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT COUNT(*) FROM "Customers";
SELECT c."Id", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, t."first", t."last", COALESCE(t."currencies", 0), t."currency"
    FROM "Customers" c
    LEFT JOIN (SELECT b."CustomerId" AS "id", SUM(b."Purchases") AS "n", SUM(b."Amounts") AS "amounts", SUM(b."Amount") AS "amount", MIN(b."FirstDay") AS "first", MAX(b."LastDay") AS "last", SUM(CASE WHEN b."Amounts" > 0 THEN 1 ELSE 0 END) AS "currencies", MIN(CASE WHEN b."Amounts" > 0 THEN b."CurrencyTerm" END) AS "currency" FROM "CustomerTotals" b GROUP BY b."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY c."Id";
SELECT c."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", c."Custom", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, CASE WHEN t."currencies" = 1 THEN CAST(t."amount" AS FLOAT) / (t."amounts" * 10000.0) END, t."first", t."last", c."ImportId", c."RowNumber"
    FROM "Customers" c
    LEFT JOIN (SELECT b."CustomerId" AS "id", SUM(b."Purchases") AS "n", SUM(b."Amounts") AS "amounts", SUM(b."Amount") AS "amount", MIN(b."FirstDay") AS "first", MAX(b."LastDay") AS "last", SUM(CASE WHEN b."Amounts" > 0 THEN 1 ELSE 0 END) AS "currencies", MIN(CASE WHEN b."Amounts" > 0 THEN b."CurrencyTerm" END) AS "currency" FROM "CustomerTotals" b GROUP BY b."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY CASE WHEN c."Age" IS NULL THEN 1 ELSE 0 END, c."Age", c."Id";
SELECT i."CustomerId", i."Score", i."Id", COALESCE(i."Day", p."Day"), CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END, b."Sequence", i."RowNumber"
    FROM "Interactions" i
    LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId"
    LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId"
    WHERE i."Score" IS NOT NULL AND i."CustomerId" IS NOT NULL;

-- customers sorted by age descending, a page
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT c."Id", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, t."first", t."last", COALESCE(t."currencies", 0), t."currency"
    FROM "Customers" c
    LEFT JOIN (SELECT b."CustomerId" AS "id", SUM(b."Purchases") AS "n", SUM(b."Amounts") AS "amounts", SUM(b."Amount") AS "amount", MIN(b."FirstDay") AS "first", MAX(b."LastDay") AS "last", SUM(CASE WHEN b."Amounts" > 0 THEN 1 ELSE 0 END) AS "currencies", MIN(CASE WHEN b."Amounts" > 0 THEN b."CurrencyTerm" END) AS "currency" FROM "CustomerTotals" b GROUP BY b."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY c."Id";
SELECT c."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", c."Custom", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, CASE WHEN t."currencies" = 1 THEN CAST(t."amount" AS FLOAT) / (t."amounts" * 10000.0) END, t."first", t."last", (SELECT i."Score" FROM "Interactions" i LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."CustomerId" = c."Id" AND i."Score" IS NOT NULL ORDER BY COALESCE(i."Day", p."Day") DESC, CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0), c."ImportId", c."RowNumber"
    FROM "Customers" c
    LEFT JOIN (SELECT b."CustomerId" AS "id", SUM(b."Purchases") AS "n", SUM(b."Amounts") AS "amounts", SUM(b."Amount") AS "amount", MIN(b."FirstDay") AS "first", MAX(b."LastDay") AS "last", SUM(CASE WHEN b."Amounts" > 0 THEN 1 ELSE 0 END) AS "currencies", MIN(CASE WHEN b."Amounts" > 0 THEN b."CurrencyTerm" END) AS "currency" FROM "CustomerTotals" b GROUP BY b."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY CASE WHEN c."Age" IS NULL THEN 1 ELSE 0 END, c."Age" DESC, c."Id" LIMIT 2 OFFSET 0;

-- customers sorted by registered_on
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT COUNT(*) FROM "Customers";
SELECT c."Id", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, t."first", t."last", COALESCE(t."currencies", 0), t."currency"
    FROM "Customers" c
    LEFT JOIN (SELECT b."CustomerId" AS "id", SUM(b."Purchases") AS "n", SUM(b."Amounts") AS "amounts", SUM(b."Amount") AS "amount", MIN(b."FirstDay") AS "first", MAX(b."LastDay") AS "last", SUM(CASE WHEN b."Amounts" > 0 THEN 1 ELSE 0 END) AS "currencies", MIN(CASE WHEN b."Amounts" > 0 THEN b."CurrencyTerm" END) AS "currency" FROM "CustomerTotals" b GROUP BY b."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY c."Id";
SELECT c."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", c."Custom", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, CASE WHEN t."currencies" = 1 THEN CAST(t."amount" AS FLOAT) / (t."amounts" * 10000.0) END, t."first", t."last", c."ImportId", c."RowNumber"
    FROM "Customers" c
    LEFT JOIN (SELECT b."CustomerId" AS "id", SUM(b."Purchases") AS "n", SUM(b."Amounts") AS "amounts", SUM(b."Amount") AS "amount", MIN(b."FirstDay") AS "first", MAX(b."LastDay") AS "last", SUM(CASE WHEN b."Amounts" > 0 THEN 1 ELSE 0 END) AS "currencies", MIN(CASE WHEN b."Amounts" > 0 THEN b."CurrencyTerm" END) AS "currency" FROM "CustomerTotals" b GROUP BY b."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY CASE WHEN c."RegisteredOn" IS NULL THEN 1 ELSE 0 END, c."RegisteredOn", c."Id";
SELECT i."CustomerId", i."Score", i."Id", COALESCE(i."Day", p."Day"), CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END, b."Sequence", i."RowNumber"
    FROM "Interactions" i
    LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId"
    LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId"
    WHERE i."Score" IS NOT NULL AND i."CustomerId" IS NOT NULL;

-- customers sorted by registered_on descending, a page
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT c."Id", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, t."first", t."last", COALESCE(t."currencies", 0), t."currency"
    FROM "Customers" c
    LEFT JOIN (SELECT b."CustomerId" AS "id", SUM(b."Purchases") AS "n", SUM(b."Amounts") AS "amounts", SUM(b."Amount") AS "amount", MIN(b."FirstDay") AS "first", MAX(b."LastDay") AS "last", SUM(CASE WHEN b."Amounts" > 0 THEN 1 ELSE 0 END) AS "currencies", MIN(CASE WHEN b."Amounts" > 0 THEN b."CurrencyTerm" END) AS "currency" FROM "CustomerTotals" b GROUP BY b."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY c."Id";
SELECT c."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", c."Custom", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, CASE WHEN t."currencies" = 1 THEN CAST(t."amount" AS FLOAT) / (t."amounts" * 10000.0) END, t."first", t."last", (SELECT i."Score" FROM "Interactions" i LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."CustomerId" = c."Id" AND i."Score" IS NOT NULL ORDER BY COALESCE(i."Day", p."Day") DESC, CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0), c."ImportId", c."RowNumber"
    FROM "Customers" c
    LEFT JOIN (SELECT b."CustomerId" AS "id", SUM(b."Purchases") AS "n", SUM(b."Amounts") AS "amounts", SUM(b."Amount") AS "amount", MIN(b."FirstDay") AS "first", MAX(b."LastDay") AS "last", SUM(CASE WHEN b."Amounts" > 0 THEN 1 ELSE 0 END) AS "currencies", MIN(CASE WHEN b."Amounts" > 0 THEN b."CurrencyTerm" END) AS "currency" FROM "CustomerTotals" b GROUP BY b."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY CASE WHEN c."RegisteredOn" IS NULL THEN 1 ELSE 0 END, c."RegisteredOn" DESC, c."Id" LIMIT 2 OFFSET 0;

-- customers sorted by tier
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT COUNT(*) FROM "Customers";
SELECT c."Id", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, t."first", t."last", COALESCE(t."currencies", 0), t."currency"
    FROM "Customers" c
    LEFT JOIN (SELECT b."CustomerId" AS "id", SUM(b."Purchases") AS "n", SUM(b."Amounts") AS "amounts", SUM(b."Amount") AS "amount", MIN(b."FirstDay") AS "first", MAX(b."LastDay") AS "last", SUM(CASE WHEN b."Amounts" > 0 THEN 1 ELSE 0 END) AS "currencies", MIN(CASE WHEN b."Amounts" > 0 THEN b."CurrencyTerm" END) AS "currency" FROM "CustomerTotals" b GROUP BY b."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY c."Id";
SELECT c."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", c."Custom", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, CASE WHEN t."currencies" = 1 THEN CAST(t."amount" AS FLOAT) / (t."amounts" * 10000.0) END, t."first", t."last", c."ImportId", c."RowNumber"
    FROM "Customers" c
    LEFT JOIN (SELECT b."CustomerId" AS "id", SUM(b."Purchases") AS "n", SUM(b."Amounts") AS "amounts", SUM(b."Amount") AS "amount", MIN(b."FirstDay") AS "first", MAX(b."LastDay") AS "last", SUM(CASE WHEN b."Amounts" > 0 THEN 1 ELSE 0 END) AS "currencies", MIN(CASE WHEN b."Amounts" > 0 THEN b."CurrencyTerm" END) AS "currency" FROM "CustomerTotals" b GROUP BY b."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY CASE WHEN json_extract(c."Custom", '$."tier"') IS NULL THEN 1 ELSE 0 END, json_extract(c."Custom", '$."tier"'), c."Id";
SELECT i."CustomerId", i."Score", i."Id", COALESCE(i."Day", p."Day"), CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END, b."Sequence", i."RowNumber"
    FROM "Interactions" i
    LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId"
    LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId"
    WHERE i."Score" IS NOT NULL AND i."CustomerId" IS NOT NULL;

-- customers sorted by tier descending, a page
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT c."Id", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, t."first", t."last", COALESCE(t."currencies", 0), t."currency"
    FROM "Customers" c
    LEFT JOIN (SELECT b."CustomerId" AS "id", SUM(b."Purchases") AS "n", SUM(b."Amounts") AS "amounts", SUM(b."Amount") AS "amount", MIN(b."FirstDay") AS "first", MAX(b."LastDay") AS "last", SUM(CASE WHEN b."Amounts" > 0 THEN 1 ELSE 0 END) AS "currencies", MIN(CASE WHEN b."Amounts" > 0 THEN b."CurrencyTerm" END) AS "currency" FROM "CustomerTotals" b GROUP BY b."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY c."Id";
SELECT c."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", c."Custom", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, CASE WHEN t."currencies" = 1 THEN CAST(t."amount" AS FLOAT) / (t."amounts" * 10000.0) END, t."first", t."last", (SELECT i."Score" FROM "Interactions" i LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."CustomerId" = c."Id" AND i."Score" IS NOT NULL ORDER BY COALESCE(i."Day", p."Day") DESC, CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0), c."ImportId", c."RowNumber"
    FROM "Customers" c
    LEFT JOIN (SELECT b."CustomerId" AS "id", SUM(b."Purchases") AS "n", SUM(b."Amounts") AS "amounts", SUM(b."Amount") AS "amount", MIN(b."FirstDay") AS "first", MAX(b."LastDay") AS "last", SUM(CASE WHEN b."Amounts" > 0 THEN 1 ELSE 0 END) AS "currencies", MIN(CASE WHEN b."Amounts" > 0 THEN b."CurrencyTerm" END) AS "currency" FROM "CustomerTotals" b GROUP BY b."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY CASE WHEN json_extract(c."Custom", '$."tier"') IS NULL THEN 1 ELSE 0 END, json_extract(c."Custom", '$."tier"') DESC, c."Id" LIMIT 2 OFFSET 0;

-- customers sorted by points
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT COUNT(*) FROM "Customers";
SELECT c."Id", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, t."first", t."last", COALESCE(t."currencies", 0), t."currency"
    FROM "Customers" c
    LEFT JOIN (SELECT b."CustomerId" AS "id", SUM(b."Purchases") AS "n", SUM(b."Amounts") AS "amounts", SUM(b."Amount") AS "amount", MIN(b."FirstDay") AS "first", MAX(b."LastDay") AS "last", SUM(CASE WHEN b."Amounts" > 0 THEN 1 ELSE 0 END) AS "currencies", MIN(CASE WHEN b."Amounts" > 0 THEN b."CurrencyTerm" END) AS "currency" FROM "CustomerTotals" b GROUP BY b."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY c."Id";
SELECT c."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", c."Custom", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, CASE WHEN t."currencies" = 1 THEN CAST(t."amount" AS FLOAT) / (t."amounts" * 10000.0) END, t."first", t."last", c."ImportId", c."RowNumber"
    FROM "Customers" c
    LEFT JOIN (SELECT b."CustomerId" AS "id", SUM(b."Purchases") AS "n", SUM(b."Amounts") AS "amounts", SUM(b."Amount") AS "amount", MIN(b."FirstDay") AS "first", MAX(b."LastDay") AS "last", SUM(CASE WHEN b."Amounts" > 0 THEN 1 ELSE 0 END) AS "currencies", MIN(CASE WHEN b."Amounts" > 0 THEN b."CurrencyTerm" END) AS "currency" FROM "CustomerTotals" b GROUP BY b."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY CASE WHEN CAST(json_extract(c."Custom", '$."points"') AS FLOAT) IS NULL THEN 1 ELSE 0 END, CAST(json_extract(c."Custom", '$."points"') AS FLOAT), c."Id";
SELECT i."CustomerId", i."Score", i."Id", COALESCE(i."Day", p."Day"), CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END, b."Sequence", i."RowNumber"
    FROM "Interactions" i
    LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId"
    LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId"
    WHERE i."Score" IS NOT NULL AND i."CustomerId" IS NOT NULL;

-- customers sorted by points descending, a page
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT c."Id", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, t."first", t."last", COALESCE(t."currencies", 0), t."currency"
    FROM "Customers" c
    LEFT JOIN (SELECT b."CustomerId" AS "id", SUM(b."Purchases") AS "n", SUM(b."Amounts") AS "amounts", SUM(b."Amount") AS "amount", MIN(b."FirstDay") AS "first", MAX(b."LastDay") AS "last", SUM(CASE WHEN b."Amounts" > 0 THEN 1 ELSE 0 END) AS "currencies", MIN(CASE WHEN b."Amounts" > 0 THEN b."CurrencyTerm" END) AS "currency" FROM "CustomerTotals" b GROUP BY b."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY c."Id";
SELECT c."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", c."Custom", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, CASE WHEN t."currencies" = 1 THEN CAST(t."amount" AS FLOAT) / (t."amounts" * 10000.0) END, t."first", t."last", (SELECT i."Score" FROM "Interactions" i LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."CustomerId" = c."Id" AND i."Score" IS NOT NULL ORDER BY COALESCE(i."Day", p."Day") DESC, CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0), c."ImportId", c."RowNumber"
    FROM "Customers" c
    LEFT JOIN (SELECT b."CustomerId" AS "id", SUM(b."Purchases") AS "n", SUM(b."Amounts") AS "amounts", SUM(b."Amount") AS "amount", MIN(b."FirstDay") AS "first", MAX(b."LastDay") AS "last", SUM(CASE WHEN b."Amounts" > 0 THEN 1 ELSE 0 END) AS "currencies", MIN(CASE WHEN b."Amounts" > 0 THEN b."CurrencyTerm" END) AS "currency" FROM "CustomerTotals" b GROUP BY b."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY CASE WHEN CAST(json_extract(c."Custom", '$."points"') AS FLOAT) IS NULL THEN 1 ELSE 0 END, CAST(json_extract(c."Custom", '$."points"') AS FLOAT) DESC, c."Id" LIMIT 2 OFFSET 0;

-- customers sorted by purchases
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT COUNT(*) FROM "Customers";
SELECT c."Id", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, t."first", t."last", COALESCE(t."currencies", 0), t."currency"
    FROM "Customers" c
    LEFT JOIN (SELECT b."CustomerId" AS "id", SUM(b."Purchases") AS "n", SUM(b."Amounts") AS "amounts", SUM(b."Amount") AS "amount", MIN(b."FirstDay") AS "first", MAX(b."LastDay") AS "last", SUM(CASE WHEN b."Amounts" > 0 THEN 1 ELSE 0 END) AS "currencies", MIN(CASE WHEN b."Amounts" > 0 THEN b."CurrencyTerm" END) AS "currency" FROM "CustomerTotals" b GROUP BY b."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY c."Id";
SELECT c."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", c."Custom", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, CASE WHEN t."currencies" = 1 THEN CAST(t."amount" AS FLOAT) / (t."amounts" * 10000.0) END, t."first", t."last", c."ImportId", c."RowNumber"
    FROM "Customers" c
    LEFT JOIN (SELECT b."CustomerId" AS "id", SUM(b."Purchases") AS "n", SUM(b."Amounts") AS "amounts", SUM(b."Amount") AS "amount", MIN(b."FirstDay") AS "first", MAX(b."LastDay") AS "last", SUM(CASE WHEN b."Amounts" > 0 THEN 1 ELSE 0 END) AS "currencies", MIN(CASE WHEN b."Amounts" > 0 THEN b."CurrencyTerm" END) AS "currency" FROM "CustomerTotals" b GROUP BY b."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY CASE WHEN COALESCE(t."n", 0) IS NULL THEN 1 ELSE 0 END, COALESCE(t."n", 0), c."Id";
SELECT i."CustomerId", i."Score", i."Id", COALESCE(i."Day", p."Day"), CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END, b."Sequence", i."RowNumber"
    FROM "Interactions" i
    LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId"
    LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId"
    WHERE i."Score" IS NOT NULL AND i."CustomerId" IS NOT NULL;

-- customers sorted by purchases descending, a page
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT c."Id", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, t."first", t."last", COALESCE(t."currencies", 0), t."currency"
    FROM "Customers" c
    LEFT JOIN (SELECT b."CustomerId" AS "id", SUM(b."Purchases") AS "n", SUM(b."Amounts") AS "amounts", SUM(b."Amount") AS "amount", MIN(b."FirstDay") AS "first", MAX(b."LastDay") AS "last", SUM(CASE WHEN b."Amounts" > 0 THEN 1 ELSE 0 END) AS "currencies", MIN(CASE WHEN b."Amounts" > 0 THEN b."CurrencyTerm" END) AS "currency" FROM "CustomerTotals" b GROUP BY b."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY c."Id";
SELECT c."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", c."Custom", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, CASE WHEN t."currencies" = 1 THEN CAST(t."amount" AS FLOAT) / (t."amounts" * 10000.0) END, t."first", t."last", (SELECT i."Score" FROM "Interactions" i LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."CustomerId" = c."Id" AND i."Score" IS NOT NULL ORDER BY COALESCE(i."Day", p."Day") DESC, CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0), c."ImportId", c."RowNumber"
    FROM "Customers" c
    LEFT JOIN (SELECT b."CustomerId" AS "id", SUM(b."Purchases") AS "n", SUM(b."Amounts") AS "amounts", SUM(b."Amount") AS "amount", MIN(b."FirstDay") AS "first", MAX(b."LastDay") AS "last", SUM(CASE WHEN b."Amounts" > 0 THEN 1 ELSE 0 END) AS "currencies", MIN(CASE WHEN b."Amounts" > 0 THEN b."CurrencyTerm" END) AS "currency" FROM "CustomerTotals" b GROUP BY b."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY CASE WHEN COALESCE(t."n", 0) IS NULL THEN 1 ELSE 0 END, COALESCE(t."n", 0) DESC, c."Id" LIMIT 2 OFFSET 0;

-- customers sorted by sum(purchase_amount)
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT COUNT(*) FROM "Customers";
SELECT c."Id", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, t."first", t."last", COALESCE(t."currencies", 0), t."currency"
    FROM "Customers" c
    LEFT JOIN (SELECT b."CustomerId" AS "id", SUM(b."Purchases") AS "n", SUM(b."Amounts") AS "amounts", SUM(b."Amount") AS "amount", MIN(b."FirstDay") AS "first", MAX(b."LastDay") AS "last", SUM(CASE WHEN b."Amounts" > 0 THEN 1 ELSE 0 END) AS "currencies", MIN(CASE WHEN b."Amounts" > 0 THEN b."CurrencyTerm" END) AS "currency" FROM "CustomerTotals" b GROUP BY b."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY c."Id";
SELECT c."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", c."Custom", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, CASE WHEN t."currencies" = 1 THEN CAST(t."amount" AS FLOAT) / (t."amounts" * 10000.0) END, t."first", t."last", c."ImportId", c."RowNumber"
    FROM "Customers" c
    LEFT JOIN (SELECT b."CustomerId" AS "id", SUM(b."Purchases") AS "n", SUM(b."Amounts") AS "amounts", SUM(b."Amount") AS "amount", MIN(b."FirstDay") AS "first", MAX(b."LastDay") AS "last", SUM(CASE WHEN b."Amounts" > 0 THEN 1 ELSE 0 END) AS "currencies", MIN(CASE WHEN b."Amounts" > 0 THEN b."CurrencyTerm" END) AS "currency" FROM "CustomerTotals" b GROUP BY b."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY CASE WHEN CASE WHEN t."currencies" = 1 THEN t."amount" END IS NULL THEN 1 ELSE 0 END, CASE WHEN t."currencies" = 1 THEN t."amount" END, c."Id";
SELECT i."CustomerId", i."Score", i."Id", COALESCE(i."Day", p."Day"), CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END, b."Sequence", i."RowNumber"
    FROM "Interactions" i
    LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId"
    LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId"
    WHERE i."Score" IS NOT NULL AND i."CustomerId" IS NOT NULL;

-- customers sorted by sum(purchase_amount) descending, a page
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT c."Id", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, t."first", t."last", COALESCE(t."currencies", 0), t."currency"
    FROM "Customers" c
    LEFT JOIN (SELECT b."CustomerId" AS "id", SUM(b."Purchases") AS "n", SUM(b."Amounts") AS "amounts", SUM(b."Amount") AS "amount", MIN(b."FirstDay") AS "first", MAX(b."LastDay") AS "last", SUM(CASE WHEN b."Amounts" > 0 THEN 1 ELSE 0 END) AS "currencies", MIN(CASE WHEN b."Amounts" > 0 THEN b."CurrencyTerm" END) AS "currency" FROM "CustomerTotals" b GROUP BY b."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY c."Id";
SELECT c."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", c."Custom", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, CASE WHEN t."currencies" = 1 THEN CAST(t."amount" AS FLOAT) / (t."amounts" * 10000.0) END, t."first", t."last", (SELECT i."Score" FROM "Interactions" i LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."CustomerId" = c."Id" AND i."Score" IS NOT NULL ORDER BY COALESCE(i."Day", p."Day") DESC, CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0), c."ImportId", c."RowNumber"
    FROM "Customers" c
    LEFT JOIN (SELECT b."CustomerId" AS "id", SUM(b."Purchases") AS "n", SUM(b."Amounts") AS "amounts", SUM(b."Amount") AS "amount", MIN(b."FirstDay") AS "first", MAX(b."LastDay") AS "last", SUM(CASE WHEN b."Amounts" > 0 THEN 1 ELSE 0 END) AS "currencies", MIN(CASE WHEN b."Amounts" > 0 THEN b."CurrencyTerm" END) AS "currency" FROM "CustomerTotals" b GROUP BY b."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY CASE WHEN CASE WHEN t."currencies" = 1 THEN t."amount" END IS NULL THEN 1 ELSE 0 END, CASE WHEN t."currencies" = 1 THEN t."amount" END DESC, c."Id" LIMIT 2 OFFSET 0;

-- customers sorted by mean(purchase_amount)
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT COUNT(*) FROM "Customers";
SELECT c."Id", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, t."first", t."last", COALESCE(t."currencies", 0), t."currency"
    FROM "Customers" c
    LEFT JOIN (SELECT b."CustomerId" AS "id", SUM(b."Purchases") AS "n", SUM(b."Amounts") AS "amounts", SUM(b."Amount") AS "amount", MIN(b."FirstDay") AS "first", MAX(b."LastDay") AS "last", SUM(CASE WHEN b."Amounts" > 0 THEN 1 ELSE 0 END) AS "currencies", MIN(CASE WHEN b."Amounts" > 0 THEN b."CurrencyTerm" END) AS "currency" FROM "CustomerTotals" b GROUP BY b."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY c."Id";
SELECT c."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", c."Custom", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, CASE WHEN t."currencies" = 1 THEN CAST(t."amount" AS FLOAT) / (t."amounts" * 10000.0) END, t."first", t."last", c."ImportId", c."RowNumber"
    FROM "Customers" c
    LEFT JOIN (SELECT b."CustomerId" AS "id", SUM(b."Purchases") AS "n", SUM(b."Amounts") AS "amounts", SUM(b."Amount") AS "amount", MIN(b."FirstDay") AS "first", MAX(b."LastDay") AS "last", SUM(CASE WHEN b."Amounts" > 0 THEN 1 ELSE 0 END) AS "currencies", MIN(CASE WHEN b."Amounts" > 0 THEN b."CurrencyTerm" END) AS "currency" FROM "CustomerTotals" b GROUP BY b."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY CASE WHEN CASE WHEN t."currencies" = 1 THEN CAST(t."amount" AS FLOAT) / (t."amounts" * 10000.0) END IS NULL THEN 1 ELSE 0 END, CASE WHEN t."currencies" = 1 THEN CAST(t."amount" AS FLOAT) / (t."amounts" * 10000.0) END, c."Id";
SELECT i."CustomerId", i."Score", i."Id", COALESCE(i."Day", p."Day"), CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END, b."Sequence", i."RowNumber"
    FROM "Interactions" i
    LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId"
    LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId"
    WHERE i."Score" IS NOT NULL AND i."CustomerId" IS NOT NULL;

-- customers sorted by mean(purchase_amount) descending, a page
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT c."Id", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, t."first", t."last", COALESCE(t."currencies", 0), t."currency"
    FROM "Customers" c
    LEFT JOIN (SELECT b."CustomerId" AS "id", SUM(b."Purchases") AS "n", SUM(b."Amounts") AS "amounts", SUM(b."Amount") AS "amount", MIN(b."FirstDay") AS "first", MAX(b."LastDay") AS "last", SUM(CASE WHEN b."Amounts" > 0 THEN 1 ELSE 0 END) AS "currencies", MIN(CASE WHEN b."Amounts" > 0 THEN b."CurrencyTerm" END) AS "currency" FROM "CustomerTotals" b GROUP BY b."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY c."Id";
SELECT c."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", c."Custom", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, CASE WHEN t."currencies" = 1 THEN CAST(t."amount" AS FLOAT) / (t."amounts" * 10000.0) END, t."first", t."last", (SELECT i."Score" FROM "Interactions" i LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."CustomerId" = c."Id" AND i."Score" IS NOT NULL ORDER BY COALESCE(i."Day", p."Day") DESC, CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0), c."ImportId", c."RowNumber"
    FROM "Customers" c
    LEFT JOIN (SELECT b."CustomerId" AS "id", SUM(b."Purchases") AS "n", SUM(b."Amounts") AS "amounts", SUM(b."Amount") AS "amount", MIN(b."FirstDay") AS "first", MAX(b."LastDay") AS "last", SUM(CASE WHEN b."Amounts" > 0 THEN 1 ELSE 0 END) AS "currencies", MIN(CASE WHEN b."Amounts" > 0 THEN b."CurrencyTerm" END) AS "currency" FROM "CustomerTotals" b GROUP BY b."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY CASE WHEN CASE WHEN t."currencies" = 1 THEN CAST(t."amount" AS FLOAT) / (t."amounts" * 10000.0) END IS NULL THEN 1 ELSE 0 END, CASE WHEN t."currencies" = 1 THEN CAST(t."amount" AS FLOAT) / (t."amounts" * 10000.0) END DESC, c."Id" LIMIT 2 OFFSET 0;

-- customers sorted by last_purchase
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT COUNT(*) FROM "Customers";
SELECT c."Id", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, t."first", t."last", COALESCE(t."currencies", 0), t."currency"
    FROM "Customers" c
    LEFT JOIN (SELECT b."CustomerId" AS "id", SUM(b."Purchases") AS "n", SUM(b."Amounts") AS "amounts", SUM(b."Amount") AS "amount", MIN(b."FirstDay") AS "first", MAX(b."LastDay") AS "last", SUM(CASE WHEN b."Amounts" > 0 THEN 1 ELSE 0 END) AS "currencies", MIN(CASE WHEN b."Amounts" > 0 THEN b."CurrencyTerm" END) AS "currency" FROM "CustomerTotals" b GROUP BY b."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY c."Id";
SELECT c."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", c."Custom", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, CASE WHEN t."currencies" = 1 THEN CAST(t."amount" AS FLOAT) / (t."amounts" * 10000.0) END, t."first", t."last", c."ImportId", c."RowNumber"
    FROM "Customers" c
    LEFT JOIN (SELECT b."CustomerId" AS "id", SUM(b."Purchases") AS "n", SUM(b."Amounts") AS "amounts", SUM(b."Amount") AS "amount", MIN(b."FirstDay") AS "first", MAX(b."LastDay") AS "last", SUM(CASE WHEN b."Amounts" > 0 THEN 1 ELSE 0 END) AS "currencies", MIN(CASE WHEN b."Amounts" > 0 THEN b."CurrencyTerm" END) AS "currency" FROM "CustomerTotals" b GROUP BY b."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY CASE WHEN t."last" IS NULL THEN 1 ELSE 0 END, t."last", c."Id";
SELECT i."CustomerId", i."Score", i."Id", COALESCE(i."Day", p."Day"), CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END, b."Sequence", i."RowNumber"
    FROM "Interactions" i
    LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId"
    LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId"
    WHERE i."Score" IS NOT NULL AND i."CustomerId" IS NOT NULL;

-- customers sorted by last_purchase descending, a page
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT c."Id", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, t."first", t."last", COALESCE(t."currencies", 0), t."currency"
    FROM "Customers" c
    LEFT JOIN (SELECT b."CustomerId" AS "id", SUM(b."Purchases") AS "n", SUM(b."Amounts") AS "amounts", SUM(b."Amount") AS "amount", MIN(b."FirstDay") AS "first", MAX(b."LastDay") AS "last", SUM(CASE WHEN b."Amounts" > 0 THEN 1 ELSE 0 END) AS "currencies", MIN(CASE WHEN b."Amounts" > 0 THEN b."CurrencyTerm" END) AS "currency" FROM "CustomerTotals" b GROUP BY b."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY c."Id";
SELECT c."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", c."Custom", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, CASE WHEN t."currencies" = 1 THEN CAST(t."amount" AS FLOAT) / (t."amounts" * 10000.0) END, t."first", t."last", (SELECT i."Score" FROM "Interactions" i LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."CustomerId" = c."Id" AND i."Score" IS NOT NULL ORDER BY COALESCE(i."Day", p."Day") DESC, CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC LIMIT 1 OFFSET 0), c."ImportId", c."RowNumber"
    FROM "Customers" c
    LEFT JOIN (SELECT b."CustomerId" AS "id", SUM(b."Purchases") AS "n", SUM(b."Amounts") AS "amounts", SUM(b."Amount") AS "amount", MIN(b."FirstDay") AS "first", MAX(b."LastDay") AS "last", SUM(CASE WHEN b."Amounts" > 0 THEN 1 ELSE 0 END) AS "currencies", MIN(CASE WHEN b."Amounts" > 0 THEN b."CurrencyTerm" END) AS "currency" FROM "CustomerTotals" b GROUP BY b."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY CASE WHEN t."last" IS NULL THEN 1 ELSE 0 END, t."last" DESC, c."Id" LIMIT 2 OFFSET 0;

-- customers sorted by last_satisfaction
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT c."Id", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, t."first", t."last", COALESCE(t."currencies", 0), t."currency"
    FROM "Customers" c
    LEFT JOIN (SELECT b."CustomerId" AS "id", SUM(b."Purchases") AS "n", SUM(b."Amounts") AS "amounts", SUM(b."Amount") AS "amount", MIN(b."FirstDay") AS "first", MAX(b."LastDay") AS "last", SUM(CASE WHEN b."Amounts" > 0 THEN 1 ELSE 0 END) AS "currencies", MIN(CASE WHEN b."Amounts" > 0 THEN b."CurrencyTerm" END) AS "currency" FROM "CustomerTotals" b GROUP BY b."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY c."Id";
SELECT c."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", c."Custom", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, CASE WHEN t."currencies" = 1 THEN CAST(t."amount" AS FLOAT) / (t."amounts" * 10000.0) END, t."first", t."last", s."Score", c."ImportId", c."RowNumber"
    FROM "Customers" c
    LEFT JOIN (SELECT b."CustomerId" AS "id", SUM(b."Purchases") AS "n", SUM(b."Amounts") AS "amounts", SUM(b."Amount") AS "amount", MIN(b."FirstDay") AS "first", MAX(b."LastDay") AS "last", SUM(CASE WHEN b."Amounts" > 0 THEN 1 ELSE 0 END) AS "currencies", MIN(CASE WHEN b."Amounts" > 0 THEN b."CurrencyTerm" END) AS "currency" FROM "CustomerTotals" b GROUP BY b."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    LEFT JOIN (SELECT q."CustomerId", q."Score" FROM (SELECT i."CustomerId", i."Score", ROW_NUMBER() OVER (PARTITION BY i."CustomerId" ORDER BY COALESCE(i."Day", p."Day") DESC, CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC) AS "place" FROM "Interactions" i LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."Score" IS NOT NULL AND i."CustomerId" IS NOT NULL) q WHERE q."place" = 1) s ON s."CustomerId" = c."Id"
    ORDER BY CASE WHEN s."Score" IS NULL THEN 1 ELSE 0 END, s."Score", c."Id";

-- customers sorted by last_satisfaction descending, a page
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT c."Id", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, t."first", t."last", COALESCE(t."currencies", 0), t."currency"
    FROM "Customers" c
    LEFT JOIN (SELECT b."CustomerId" AS "id", SUM(b."Purchases") AS "n", SUM(b."Amounts") AS "amounts", SUM(b."Amount") AS "amount", MIN(b."FirstDay") AS "first", MAX(b."LastDay") AS "last", SUM(CASE WHEN b."Amounts" > 0 THEN 1 ELSE 0 END) AS "currencies", MIN(CASE WHEN b."Amounts" > 0 THEN b."CurrencyTerm" END) AS "currency" FROM "CustomerTotals" b GROUP BY b."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY c."Id";
SELECT c."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", c."Custom", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, CASE WHEN t."currencies" = 1 THEN CAST(t."amount" AS FLOAT) / (t."amounts" * 10000.0) END, t."first", t."last", s."Score", c."ImportId", c."RowNumber"
    FROM "Customers" c
    LEFT JOIN (SELECT b."CustomerId" AS "id", SUM(b."Purchases") AS "n", SUM(b."Amounts") AS "amounts", SUM(b."Amount") AS "amount", MIN(b."FirstDay") AS "first", MAX(b."LastDay") AS "last", SUM(CASE WHEN b."Amounts" > 0 THEN 1 ELSE 0 END) AS "currencies", MIN(CASE WHEN b."Amounts" > 0 THEN b."CurrencyTerm" END) AS "currency" FROM "CustomerTotals" b GROUP BY b."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    LEFT JOIN (SELECT q."CustomerId", q."Score" FROM (SELECT i."CustomerId", i."Score", ROW_NUMBER() OVER (PARTITION BY i."CustomerId" ORDER BY COALESCE(i."Day", p."Day") DESC, CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC) AS "place" FROM "Interactions" i LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."Score" IS NOT NULL AND i."CustomerId" IS NOT NULL) q WHERE q."place" = 1) s ON s."CustomerId" = c."Id"
    ORDER BY CASE WHEN s."Score" IS NULL THEN 1 ELSE 0 END, s."Score" DESC, c."Id" LIMIT 2 OFFSET 0;

-- customers where category=Toys
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT COUNT(*) FROM "Customers";
SELECT c."Id", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, t."first", t."last", COALESCE(t."currencies", 0), t."currency"
    FROM "Customers" c
    JOIN (SELECT p."CustomerId" AS "id", COUNT(*) AS "n", COUNT(p."Amount") AS "amounts", SUM(p."Amount") AS "amount", MIN(p."Day") AS "first", MAX(p."Day") AS "last", COUNT(DISTINCT CASE WHEN p."Amount" IS NOT NULL THEN COALESCE(p."CurrencyTerm", 0) END) AS "currencies", MIN(CASE WHEN p."Amount" IS NOT NULL THEN COALESCE(p."CurrencyTerm", 0) END) AS "currency" FROM "Purchases" p WHERE (p."CategoryTerm" IN (SELECT t."Id" FROM "Terms" t WHERE t."Text" IN (@p0))) GROUP BY p."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY c."Id"; -- text
SELECT c."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", c."Custom", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, CASE WHEN t."currencies" = 1 THEN CAST(t."amount" AS FLOAT) / (t."amounts" * 10000.0) END, t."first", t."last", c."ImportId", c."RowNumber"
    FROM "Customers" c
    JOIN (SELECT p."CustomerId" AS "id", COUNT(*) AS "n", COUNT(p."Amount") AS "amounts", SUM(p."Amount") AS "amount", MIN(p."Day") AS "first", MAX(p."Day") AS "last", COUNT(DISTINCT CASE WHEN p."Amount" IS NOT NULL THEN COALESCE(p."CurrencyTerm", 0) END) AS "currencies", MIN(CASE WHEN p."Amount" IS NOT NULL THEN COALESCE(p."CurrencyTerm", 0) END) AS "currency" FROM "Purchases" p WHERE (p."CategoryTerm" IN (SELECT t."Id" FROM "Terms" t WHERE t."Text" IN (@p0))) GROUP BY p."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY c."Id"; -- text
SELECT i."CustomerId", i."Score", i."Id", COALESCE(i."Day", p."Day"), CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END, b."Sequence", i."RowNumber"
    FROM "Interactions" i
    LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId"
    LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId"
    WHERE i."Score" IS NOT NULL AND i."CustomerId" IS NOT NULL;

-- customers where category=
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT COUNT(*) FROM "Customers";
SELECT c."Id", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, t."first", t."last", COALESCE(t."currencies", 0), t."currency"
    FROM "Customers" c
    JOIN (SELECT p."CustomerId" AS "id", COUNT(*) AS "n", COUNT(p."Amount") AS "amounts", SUM(p."Amount") AS "amount", MIN(p."Day") AS "first", MAX(p."Day") AS "last", COUNT(DISTINCT CASE WHEN p."Amount" IS NOT NULL THEN COALESCE(p."CurrencyTerm", 0) END) AS "currencies", MIN(CASE WHEN p."Amount" IS NOT NULL THEN COALESCE(p."CurrencyTerm", 0) END) AS "currency" FROM "Purchases" p WHERE (p."CategoryTerm" IS NULL) GROUP BY p."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY c."Id";
SELECT c."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", c."Custom", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, CASE WHEN t."currencies" = 1 THEN CAST(t."amount" AS FLOAT) / (t."amounts" * 10000.0) END, t."first", t."last", c."ImportId", c."RowNumber"
    FROM "Customers" c
    JOIN (SELECT p."CustomerId" AS "id", COUNT(*) AS "n", COUNT(p."Amount") AS "amounts", SUM(p."Amount") AS "amount", MIN(p."Day") AS "first", MAX(p."Day") AS "last", COUNT(DISTINCT CASE WHEN p."Amount" IS NOT NULL THEN COALESCE(p."CurrencyTerm", 0) END) AS "currencies", MIN(CASE WHEN p."Amount" IS NOT NULL THEN COALESCE(p."CurrencyTerm", 0) END) AS "currency" FROM "Purchases" p WHERE (p."CategoryTerm" IS NULL) GROUP BY p."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY c."Id";
SELECT i."CustomerId", i."Score", i."Id", COALESCE(i."Day", p."Day"), CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END, b."Sequence", i."RowNumber"
    FROM "Interactions" i
    LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId"
    LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId"
    WHERE i."Score" IS NOT NULL AND i."CustomerId" IS NOT NULL;

-- customers where category!=Toys
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT COUNT(*) FROM "Customers";
SELECT c."Id", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, t."first", t."last", COALESCE(t."currencies", 0), t."currency"
    FROM "Customers" c
    JOIN (SELECT p."CustomerId" AS "id", COUNT(*) AS "n", COUNT(p."Amount") AS "amounts", SUM(p."Amount") AS "amount", MIN(p."Day") AS "first", MAX(p."Day") AS "last", COUNT(DISTINCT CASE WHEN p."Amount" IS NOT NULL THEN COALESCE(p."CurrencyTerm", 0) END) AS "currencies", MIN(CASE WHEN p."Amount" IS NOT NULL THEN COALESCE(p."CurrencyTerm", 0) END) AS "currency" FROM "Purchases" p WHERE CASE WHEN (p."CategoryTerm" IN (SELECT t."Id" FROM "Terms" t WHERE t."Text" IN (@p0))) THEN 0 ELSE 1 END = 1 GROUP BY p."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY c."Id"; -- text
SELECT c."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", c."Custom", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, CASE WHEN t."currencies" = 1 THEN CAST(t."amount" AS FLOAT) / (t."amounts" * 10000.0) END, t."first", t."last", c."ImportId", c."RowNumber"
    FROM "Customers" c
    JOIN (SELECT p."CustomerId" AS "id", COUNT(*) AS "n", COUNT(p."Amount") AS "amounts", SUM(p."Amount") AS "amount", MIN(p."Day") AS "first", MAX(p."Day") AS "last", COUNT(DISTINCT CASE WHEN p."Amount" IS NOT NULL THEN COALESCE(p."CurrencyTerm", 0) END) AS "currencies", MIN(CASE WHEN p."Amount" IS NOT NULL THEN COALESCE(p."CurrencyTerm", 0) END) AS "currency" FROM "Purchases" p WHERE CASE WHEN (p."CategoryTerm" IN (SELECT t."Id" FROM "Terms" t WHERE t."Text" IN (@p0))) THEN 0 ELSE 1 END = 1 GROUP BY p."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY c."Id"; -- text
SELECT i."CustomerId", i."Score", i."Id", COALESCE(i."Day", p."Day"), CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END, b."Sequence", i."RowNumber"
    FROM "Interactions" i
    LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId"
    LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId"
    WHERE i."Score" IS NOT NULL AND i."CustomerId" IS NOT NULL;

-- customers where name=Ann
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT COUNT(*) FROM "Customers";
SELECT c."Id", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, t."first", t."last", COALESCE(t."currencies", 0), t."currency"
    FROM "Customers" c
    LEFT JOIN (SELECT b."CustomerId" AS "id", SUM(b."Purchases") AS "n", SUM(b."Amounts") AS "amounts", SUM(b."Amount") AS "amount", MIN(b."FirstDay") AS "first", MAX(b."LastDay") AS "last", SUM(CASE WHEN b."Amounts" > 0 THEN 1 ELSE 0 END) AS "currencies", MIN(CASE WHEN b."Amounts" > 0 THEN b."CurrencyTerm" END) AS "currency" FROM "CustomerTotals" b GROUP BY b."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    WHERE (c."Name" IN (@p0))
    ORDER BY c."Id"; -- text
SELECT c."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", c."Custom", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, CASE WHEN t."currencies" = 1 THEN CAST(t."amount" AS FLOAT) / (t."amounts" * 10000.0) END, t."first", t."last", c."ImportId", c."RowNumber"
    FROM "Customers" c
    LEFT JOIN (SELECT b."CustomerId" AS "id", SUM(b."Purchases") AS "n", SUM(b."Amounts") AS "amounts", SUM(b."Amount") AS "amount", MIN(b."FirstDay") AS "first", MAX(b."LastDay") AS "last", SUM(CASE WHEN b."Amounts" > 0 THEN 1 ELSE 0 END) AS "currencies", MIN(CASE WHEN b."Amounts" > 0 THEN b."CurrencyTerm" END) AS "currency" FROM "CustomerTotals" b GROUP BY b."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    WHERE (c."Name" IN (@p0))
    ORDER BY c."Id"; -- text
SELECT i."CustomerId", i."Score", i."Id", COALESCE(i."Day", p."Day"), CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END, b."Sequence", i."RowNumber"
    FROM "Interactions" i
    LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId"
    LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId"
    WHERE i."Score" IS NOT NULL AND i."CustomerId" IS NOT NULL;

-- customers where age=
SELECT COUNT(*) FROM "Customers";
SELECT c."Id", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, t."first", t."last", COALESCE(t."currencies", 0), t."currency"
    FROM "Customers" c
    LEFT JOIN (SELECT b."CustomerId" AS "id", SUM(b."Purchases") AS "n", SUM(b."Amounts") AS "amounts", SUM(b."Amount") AS "amount", MIN(b."FirstDay") AS "first", MAX(b."LastDay") AS "last", SUM(CASE WHEN b."Amounts" > 0 THEN 1 ELSE 0 END) AS "currencies", MIN(CASE WHEN b."Amounts" > 0 THEN b."CurrencyTerm" END) AS "currency" FROM "CustomerTotals" b GROUP BY b."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    WHERE (c."Age" IS NULL)
    ORDER BY c."Id";
SELECT c."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", c."Custom", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, CASE WHEN t."currencies" = 1 THEN CAST(t."amount" AS FLOAT) / (t."amounts" * 10000.0) END, t."first", t."last", c."ImportId", c."RowNumber"
    FROM "Customers" c
    LEFT JOIN (SELECT b."CustomerId" AS "id", SUM(b."Purchases") AS "n", SUM(b."Amounts") AS "amounts", SUM(b."Amount") AS "amount", MIN(b."FirstDay") AS "first", MAX(b."LastDay") AS "last", SUM(CASE WHEN b."Amounts" > 0 THEN 1 ELSE 0 END) AS "currencies", MIN(CASE WHEN b."Amounts" > 0 THEN b."CurrencyTerm" END) AS "currency" FROM "CustomerTotals" b GROUP BY b."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    WHERE (c."Age" IS NULL)
    ORDER BY c."Id";
SELECT i."CustomerId", i."Score", i."Id", COALESCE(i."Day", p."Day"), CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END, b."Sequence", i."RowNumber"
    FROM "Interactions" i
    LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId"
    LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId"
    WHERE i."Score" IS NOT NULL AND i."CustomerId" IS NOT NULL;

-- customers where segment!=Gold
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT COUNT(*) FROM "Customers";
SELECT c."Id", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, t."first", t."last", COALESCE(t."currencies", 0), t."currency"
    FROM "Customers" c
    LEFT JOIN (SELECT b."CustomerId" AS "id", SUM(b."Purchases") AS "n", SUM(b."Amounts") AS "amounts", SUM(b."Amount") AS "amount", MIN(b."FirstDay") AS "first", MAX(b."LastDay") AS "last", SUM(CASE WHEN b."Amounts" > 0 THEN 1 ELSE 0 END) AS "currencies", MIN(CASE WHEN b."Amounts" > 0 THEN b."CurrencyTerm" END) AS "currency" FROM "CustomerTotals" b GROUP BY b."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    WHERE CASE WHEN (c."Segment" IN (@p0)) THEN 0 ELSE 1 END = 1
    ORDER BY c."Id"; -- text
SELECT c."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", c."Custom", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, CASE WHEN t."currencies" = 1 THEN CAST(t."amount" AS FLOAT) / (t."amounts" * 10000.0) END, t."first", t."last", c."ImportId", c."RowNumber"
    FROM "Customers" c
    LEFT JOIN (SELECT b."CustomerId" AS "id", SUM(b."Purchases") AS "n", SUM(b."Amounts") AS "amounts", SUM(b."Amount") AS "amount", MIN(b."FirstDay") AS "first", MAX(b."LastDay") AS "last", SUM(CASE WHEN b."Amounts" > 0 THEN 1 ELSE 0 END) AS "currencies", MIN(CASE WHEN b."Amounts" > 0 THEN b."CurrencyTerm" END) AS "currency" FROM "CustomerTotals" b GROUP BY b."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    WHERE CASE WHEN (c."Segment" IN (@p0)) THEN 0 ELSE 1 END = 1
    ORDER BY c."Id"; -- text
SELECT i."CustomerId", i."Score", i."Id", COALESCE(i."Day", p."Day"), CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END, b."Sequence", i."RowNumber"
    FROM "Interactions" i
    LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId"
    LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId"
    WHERE i."Score" IS NOT NULL AND i."CustomerId" IS NOT NULL;

-- customers where purchase_date=2024-01
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT COUNT(*) FROM "Customers";
SELECT c."Id", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, t."first", t."last", COALESCE(t."currencies", 0), t."currency"
    FROM "Customers" c
    JOIN (SELECT p."CustomerId" AS "id", COUNT(*) AS "n", COUNT(p."Amount") AS "amounts", SUM(p."Amount") AS "amount", MIN(p."Day") AS "first", MAX(p."Day") AS "last", COUNT(DISTINCT CASE WHEN p."Amount" IS NOT NULL THEN COALESCE(p."CurrencyTerm", 0) END) AS "currencies", MIN(CASE WHEN p."Amount" IS NOT NULL THEN COALESCE(p."CurrencyTerm", 0) END) AS "currency" FROM "Purchases" p WHERE ((p."Day" >= @p0 AND p."Day" <= @p1)) GROUP BY p."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY c."Id"; -- 2 x integer
SELECT c."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", c."Custom", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, CASE WHEN t."currencies" = 1 THEN CAST(t."amount" AS FLOAT) / (t."amounts" * 10000.0) END, t."first", t."last", c."ImportId", c."RowNumber"
    FROM "Customers" c
    JOIN (SELECT p."CustomerId" AS "id", COUNT(*) AS "n", COUNT(p."Amount") AS "amounts", SUM(p."Amount") AS "amount", MIN(p."Day") AS "first", MAX(p."Day") AS "last", COUNT(DISTINCT CASE WHEN p."Amount" IS NOT NULL THEN COALESCE(p."CurrencyTerm", 0) END) AS "currencies", MIN(CASE WHEN p."Amount" IS NOT NULL THEN COALESCE(p."CurrencyTerm", 0) END) AS "currency" FROM "Purchases" p WHERE ((p."Day" >= @p0 AND p."Day" <= @p1)) GROUP BY p."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY c."Id"; -- 2 x integer
SELECT i."CustomerId", i."Score", i."Id", COALESCE(i."Day", p."Day"), CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END, b."Sequence", i."RowNumber"
    FROM "Interactions" i
    LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId"
    LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId"
    WHERE i."Score" IS NOT NULL AND i."CustomerId" IS NOT NULL;

-- customers where satisfaction=5
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT COUNT(*) FROM "Customers";
SELECT c."Id", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, t."first", t."last", COALESCE(t."currencies", 0), t."currency"
    FROM "Customers" c
    JOIN (SELECT p."CustomerId" AS "id", COUNT(*) AS "n", COUNT(p."Amount") AS "amounts", SUM(p."Amount") AS "amount", MIN(p."Day") AS "first", MAX(p."Day") AS "last", COUNT(DISTINCT CASE WHEN p."Amount" IS NOT NULL THEN COALESCE(p."CurrencyTerm", 0) END) AS "currencies", MIN(CASE WHEN p."Amount" IS NOT NULL THEN COALESCE(p."CurrencyTerm", 0) END) AS "currency" FROM "Purchases" p WHERE p."Id" IN (SELECT i."PurchaseId" FROM (SELECT i.*, ROW_NUMBER() OVER (PARTITION BY i."PurchaseId" ORDER BY COALESCE(i."Day", p."Day") DESC, CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC) AS "place" FROM "Interactions" i LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" IS NOT NULL) i WHERE i."place" = 1 AND (i."Score" IN (@p0))) GROUP BY p."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY c."Id"; -- integer
SELECT c."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", c."Custom", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, CASE WHEN t."currencies" = 1 THEN CAST(t."amount" AS FLOAT) / (t."amounts" * 10000.0) END, t."first", t."last", c."ImportId", c."RowNumber"
    FROM "Customers" c
    JOIN (SELECT p."CustomerId" AS "id", COUNT(*) AS "n", COUNT(p."Amount") AS "amounts", SUM(p."Amount") AS "amount", MIN(p."Day") AS "first", MAX(p."Day") AS "last", COUNT(DISTINCT CASE WHEN p."Amount" IS NOT NULL THEN COALESCE(p."CurrencyTerm", 0) END) AS "currencies", MIN(CASE WHEN p."Amount" IS NOT NULL THEN COALESCE(p."CurrencyTerm", 0) END) AS "currency" FROM "Purchases" p WHERE p."Id" IN (SELECT i."PurchaseId" FROM (SELECT i.*, ROW_NUMBER() OVER (PARTITION BY i."PurchaseId" ORDER BY COALESCE(i."Day", p."Day") DESC, CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC) AS "place" FROM "Interactions" i LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" IS NOT NULL) i WHERE i."place" = 1 AND (i."Score" IN (@p0))) GROUP BY p."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY c."Id"; -- integer
SELECT i."CustomerId", i."Score", i."Id", COALESCE(i."Day", p."Day"), CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END, b."Sequence", i."RowNumber"
    FROM "Interactions" i
    LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId"
    LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId"
    WHERE i."Score" IS NOT NULL AND i."CustomerId" IS NOT NULL;

-- customers where topic!=
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT COUNT(*) FROM "Customers";
SELECT c."Id", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, t."first", t."last", COALESCE(t."currencies", 0), t."currency"
    FROM "Customers" c
    JOIN (SELECT p."CustomerId" AS "id", COUNT(*) AS "n", COUNT(p."Amount") AS "amounts", SUM(p."Amount") AS "amount", MIN(p."Day") AS "first", MAX(p."Day") AS "last", COUNT(DISTINCT CASE WHEN p."Amount" IS NOT NULL THEN COALESCE(p."CurrencyTerm", 0) END) AS "currencies", MIN(CASE WHEN p."Amount" IS NOT NULL THEN COALESCE(p."CurrencyTerm", 0) END) AS "currency" FROM "Purchases" p WHERE CASE WHEN (p."Id" IN (SELECT i."PurchaseId" FROM (SELECT i.*, ROW_NUMBER() OVER (PARTITION BY i."PurchaseId" ORDER BY COALESCE(i."Day", p."Day") DESC, CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC) AS "place" FROM "Interactions" i LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" IS NOT NULL) i WHERE i."place" = 1 AND (i."TopicTerm" IS NULL)) OR p."Id" NOT IN (SELECT i."PurchaseId" FROM (SELECT i.*, ROW_NUMBER() OVER (PARTITION BY i."PurchaseId" ORDER BY COALESCE(i."Day", p."Day") DESC, CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC) AS "place" FROM "Interactions" i LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" IS NOT NULL) i WHERE i."place" = 1 AND i."TopicTerm" IS NOT NULL)) THEN 0 ELSE 1 END = 1 GROUP BY p."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY c."Id";
SELECT c."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", c."Custom", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, CASE WHEN t."currencies" = 1 THEN CAST(t."amount" AS FLOAT) / (t."amounts" * 10000.0) END, t."first", t."last", c."ImportId", c."RowNumber"
    FROM "Customers" c
    JOIN (SELECT p."CustomerId" AS "id", COUNT(*) AS "n", COUNT(p."Amount") AS "amounts", SUM(p."Amount") AS "amount", MIN(p."Day") AS "first", MAX(p."Day") AS "last", COUNT(DISTINCT CASE WHEN p."Amount" IS NOT NULL THEN COALESCE(p."CurrencyTerm", 0) END) AS "currencies", MIN(CASE WHEN p."Amount" IS NOT NULL THEN COALESCE(p."CurrencyTerm", 0) END) AS "currency" FROM "Purchases" p WHERE CASE WHEN (p."Id" IN (SELECT i."PurchaseId" FROM (SELECT i.*, ROW_NUMBER() OVER (PARTITION BY i."PurchaseId" ORDER BY COALESCE(i."Day", p."Day") DESC, CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC) AS "place" FROM "Interactions" i LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" IS NOT NULL) i WHERE i."place" = 1 AND (i."TopicTerm" IS NULL)) OR p."Id" NOT IN (SELECT i."PurchaseId" FROM (SELECT i.*, ROW_NUMBER() OVER (PARTITION BY i."PurchaseId" ORDER BY COALESCE(i."Day", p."Day") DESC, CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END DESC, b."Sequence" DESC, i."RowNumber" DESC, i."Id" DESC) AS "place" FROM "Interactions" i LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId" LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId" WHERE i."PurchaseId" IS NOT NULL) i WHERE i."place" = 1 AND i."TopicTerm" IS NOT NULL)) THEN 0 ELSE 1 END = 1 GROUP BY p."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY c."Id";
SELECT i."CustomerId", i."Score", i."Id", COALESCE(i."Day", p."Day"), CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END, b."Sequence", i."RowNumber"
    FROM "Interactions" i
    LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId"
    LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId"
    WHERE i."Score" IS NOT NULL AND i."CustomerId" IS NOT NULL;

-- customers where tier=gold
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT COUNT(*) FROM "Customers";
SELECT c."Id", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, t."first", t."last", COALESCE(t."currencies", 0), t."currency", c."Custom"
    FROM "Customers" c
    LEFT JOIN (SELECT b."CustomerId" AS "id", SUM(b."Purchases") AS "n", SUM(b."Amounts") AS "amounts", SUM(b."Amount") AS "amount", MIN(b."FirstDay") AS "first", MAX(b."LastDay") AS "last", SUM(CASE WHEN b."Amounts" > 0 THEN 1 ELSE 0 END) AS "currencies", MIN(CASE WHEN b."Amounts" > 0 THEN b."CurrencyTerm" END) AS "currency" FROM "CustomerTotals" b GROUP BY b."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY c."Id";
SELECT c."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", c."Custom", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, CASE WHEN t."currencies" = 1 THEN CAST(t."amount" AS FLOAT) / (t."amounts" * 10000.0) END, t."first", t."last", c."ImportId", c."RowNumber"
    FROM "Customers" c
    LEFT JOIN (SELECT b."CustomerId" AS "id", SUM(b."Purchases") AS "n", SUM(b."Amounts") AS "amounts", SUM(b."Amount") AS "amount", MIN(b."FirstDay") AS "first", MAX(b."LastDay") AS "last", SUM(CASE WHEN b."Amounts" > 0 THEN 1 ELSE 0 END) AS "currencies", MIN(CASE WHEN b."Amounts" > 0 THEN b."CurrencyTerm" END) AS "currency" FROM "CustomerTotals" b GROUP BY b."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    ORDER BY c."Id";
SELECT i."CustomerId", i."Score", i."Id", COALESCE(i."Day", p."Day"), CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END, b."Sequence", i."RowNumber"
    FROM "Interactions" i
    LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId"
    LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId"
    WHERE i."Score" IS NOT NULL AND i."CustomerId" IS NOT NULL;

-- customers where currency=EUR&age=30&tier=gold
SELECT "Id", "Text" FROM "Terms" WHERE "Id" IN (@p0); -- integer
SELECT COUNT(*) FROM "Customers";
SELECT c."Id", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, t."first", t."last", COALESCE(t."currencies", 0), t."currency", c."Custom"
    FROM "Customers" c
    JOIN (SELECT p."CustomerId" AS "id", COUNT(*) AS "n", COUNT(p."Amount") AS "amounts", SUM(p."Amount") AS "amount", MIN(p."Day") AS "first", MAX(p."Day") AS "last", COUNT(DISTINCT CASE WHEN p."Amount" IS NOT NULL THEN COALESCE(p."CurrencyTerm", 0) END) AS "currencies", MIN(CASE WHEN p."Amount" IS NOT NULL THEN COALESCE(p."CurrencyTerm", 0) END) AS "currency" FROM "Purchases" p WHERE (p."CurrencyTerm" IN (SELECT t."Id" FROM "Terms" t WHERE t."Text" IN (@p0))) GROUP BY p."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    WHERE (c."Age" IN (@p1))
    ORDER BY c."Id"; -- text, integer
SELECT c."Id", c."ExternalId", c."Name", c."Age", c."RegisteredOn", c."Custom", COALESCE(t."n", 0), CASE WHEN t."currencies" = 1 THEN t."amount" END, CASE WHEN t."currencies" = 1 THEN CAST(t."amount" AS FLOAT) / (t."amounts" * 10000.0) END, t."first", t."last", c."ImportId", c."RowNumber"
    FROM "Customers" c
    JOIN (SELECT p."CustomerId" AS "id", COUNT(*) AS "n", COUNT(p."Amount") AS "amounts", SUM(p."Amount") AS "amount", MIN(p."Day") AS "first", MAX(p."Day") AS "last", COUNT(DISTINCT CASE WHEN p."Amount" IS NOT NULL THEN COALESCE(p."CurrencyTerm", 0) END) AS "currencies", MIN(CASE WHEN p."Amount" IS NOT NULL THEN COALESCE(p."CurrencyTerm", 0) END) AS "currency" FROM "Purchases" p WHERE (p."CurrencyTerm" IN (SELECT t."Id" FROM "Terms" t WHERE t."Text" IN (@p0))) GROUP BY p."CustomerId") t ON t."id" = c."Id"
    LEFT JOIN "Terms" k ON k."Id" = CASE WHEN t."currencies" = 1 THEN t."currency" END
    WHERE (c."Age" IN (@p1))
    ORDER BY c."Id"; -- text, integer
SELECT i."CustomerId", i."Score", i."Id", COALESCE(i."Day", p."Day"), CASE WHEN i."Day" IS NULL THEN p."TimeOfDay" ELSE i."TimeOfDay" END, b."Sequence", i."RowNumber"
    FROM "Interactions" i
    LEFT JOIN "Purchases" p ON p."Id" = i."PurchaseId"
    LEFT JOIN "Publications" b ON b."ImportId" = i."ImportId"
    WHERE i."Score" IS NOT NULL AND i."CustomerId" IS NOT NULL;
