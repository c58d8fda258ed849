-- import of new customers, purchases and interactions
BULK INSERT "Calendar": Day, Year, Quarter, Month, Week;
BULK INSERT "Claims": Kind, RecordId, ImportId, RowNumber, Payload;
BULK INSERT "CustomerKeys": KeyHi, KeyLo, CustomerId;
BULK INSERT "CustomerPurchases": CustomerId, PurchaseId;
BULK INSERT "CustomerTotals": CustomerId, CurrencyTerm, Purchases, Amounts, Amount, FirstDay, LastDay;
BULK INSERT "Customers": Id, ImportId, RowNumber, KeyHi, KeyLo, Custom, ExternalId, Name, Email, Phone, Gender, BirthDate, Age, Address, City, Region, Country, PostalCode, Segment, Channel, RegisteredOn, LeftOn, Consent, AgeAsOf;
BULK INSERT "InteractionKeys": KeyHi, KeyLo, InteractionId;
BULK INSERT "Interactions": Id, ImportId, RowNumber, KeyHi, KeyLo, Custom, CustomerId, PurchaseId, ExternalId, KindTerm, TopicTerm, ChannelTerm, Day, TimeOfDay, Score, ScoreScale, Comment;
BULK INSERT "Ledger": ImportId, RowNumber, Number, Line, Kind, Column, Problem, Corrections, Value, NewValue, OriginalRow, Raw, CustomerKey;
BULK INSERT "Publications": ImportId, Sequence, PublishedAt, FileName, Customers, Purchases, CustomerBase, CustomerSpan, PurchaseBase, PurchaseSpan, InteractionBase, InteractionSpan, Fields, Rows, LineShift;
BULK INSERT "PurchaseKeys": KeyHi, KeyLo, PurchaseId;
BULK INSERT "Purchases": Id, ImportId, RowNumber, KeyHi, KeyLo, Custom, CustomerId, LineId, OrderId, Day, TimeOfDay, ProductIdTerm, ProductTerm, CategoryTerm, Quantity, UnitPrice, Amount, CurrencyTerm, RegionTerm, ChannelTerm;
BULK INSERT "SalesRollups": Day, CategoryTerm, RegionTerm, ChannelTerm, CurrencyTerm, Purchases, Amounts, Amount, Quantities, Quantity;
BULK INSERT "Terms": Id, Text;
BULK UPDATE "Customers": Id, ImportId, RowNumber, KeyHi, KeyLo, Custom, ExternalId, Name, Email, Phone, Gender, BirthDate, Age, Address, City, Region, Country, PostalCode, Segment, Channel, RegisteredOn, LeftOn, Consent, AgeAsOf;
BULK UPDATE "Interactions": Id, ImportId, RowNumber, KeyHi, KeyLo, Custom, CustomerId, PurchaseId, ExternalId, KindTerm, TopicTerm, ChannelTerm, Day, TimeOfDay, Score, ScoreScale, Comment;
BULK UPDATE "Purchases": Id, ImportId, RowNumber, KeyHi, KeyLo, Custom, CustomerId, LineId, OrderId, Day, TimeOfDay, ProductIdTerm, ProductTerm, CategoryTerm, Quantity, UnitPrice, Amount, CurrencyTerm, RegionTerm, ChannelTerm;
DELETE FROM CustomerTotals WHERE CustomerId = @p0;
DELETE FROM Ledger WHERE ImportId = @p0; -- integer
DELETE FROM SalesRollups WHERE Day = @p0; -- integer
INSERT INTO CustomFields (Kind, Name, Type, Unused) VALUES (@p0, @p1, @p2, @p3); -- integer, text, 2 x integer
INSERT INTO CustomerTotals (CustomerId, CurrencyTerm, Purchases, Amounts, Amount, FirstDay, LastDay) SELECT CustomerId, COALESCE(CurrencyTerm, 0) AS CurrencyTerm, COUNT(*) AS Purchases, COUNT(Amount) AS Amounts, COALESCE(SUM(Amount), 0) AS Amount, MIN(Day) AS FirstDay, MAX(Day) AS LastDay
    FROM Purchases
    WHERE Id IN (SELECT PurchaseId FROM CustomerPurchases WHERE CustomerId = @p0)
    GROUP BY CustomerId, COALESCE(CurrencyTerm, 0);
INSERT INTO ImportEvents (ImportId, At, Person, Kind, Detail) VALUES (@p0, @p1, @p2, @p3, @p4); -- 2 x integer, null, text, null
INSERT INTO Imports (FileName, FileBytes, FileHash, State, Profile, CreatedAt, Attempt, Seconds, StartedBy, RequestKey, Corrects) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, 0, @p7, @p8, @p9); -- text, integer, null, 2 x text, 2 x integer, 3 x null
INSERT INTO SalesRollups (Day, CategoryTerm, RegionTerm, ChannelTerm, CurrencyTerm, Purchases, Amounts, Amount, Quantities, Quantity) SELECT COALESCE(Day, -2147483648) AS Day, COALESCE(CategoryTerm, 0) AS CategoryTerm, COALESCE(RegionTerm, 0) AS RegionTerm, COALESCE(ChannelTerm, 0) AS ChannelTerm, COALESCE(CurrencyTerm, 0) AS CurrencyTerm, COUNT(*) AS Purchases, COUNT(Amount) AS Amounts, COALESCE(SUM(Amount), 0) AS Amount, COUNT(Quantity) AS Quantities, COALESCE(SUM(Quantity), 0) AS Quantity
    FROM Purchases
    WHERE Day = @p0
    GROUP BY COALESCE(Day, -2147483648), COALESCE(CategoryTerm, 0), COALESCE(RegionTerm, 0), COALESCE(ChannelTerm, 0), COALESCE(CurrencyTerm, 0); -- integer
INSERT INTO Settings (Name, Value, ChangedAt) VALUES (@p0, @p1, @p2); -- 2 x text, integer
SELECT "Fields" FROM "State";
SELECT CASE WHEN EXISTS (SELECT 1 FROM Claims) THEN 1 ELSE 0 END;
SELECT CASE WHEN EXISTS (SELECT 1 FROM SalesRollups) THEN 1 ELSE 0 END;
SELECT CustomerId, KeyHi, KeyLo, Value FROM CustomerEdits WHERE TakenBackAt IS NULL ORDER BY Id;
SELECT CustomerId, Stated FROM EditedCustomers;
SELECT DataVersion FROM State WHERE Id = 1;
SELECT DataVersion, LastSequence, LastCustomerId, LastPurchaseId, LastInteractionId
    FROM State
    WHERE Id = 1;
SELECT Day FROM Calendar;
SELECT HashKey0, HashKey1 FROM State WHERE Id = 1;
SELECT Id, FileName, FileBytes, FileHash, State, Profile, Counts, Reason, CreatedAt, FinishedAt, Attempt, Seconds, StartedBy, Wanted, WantedBy, Progress, DataVersion, Headers, LedgerRemovedAt, Corrects, ReadAs, (SELECT COUNT(DISTINCT c.Line) FROM CorrectedRows c JOIN Imports i ON i.Id = c.CorrectedBy WHERE i.State = 'Published' AND c.ImportId = Imports.Id)
    FROM Imports
    ORDER BY Id DESC;
SELECT Id, FileName, FileBytes, FileHash, State, Profile, Counts, Reason, CreatedAt, FinishedAt, Attempt, Seconds, StartedBy, Wanted, WantedBy, Progress, DataVersion, Headers, LedgerRemovedAt, Corrects, ReadAs, (SELECT COUNT(DISTINCT c.Line) FROM CorrectedRows c JOIN Imports i ON i.Id = c.CorrectedBy WHERE i.State = 'Published' AND c.ImportId = Imports.Id)
    FROM Imports
    WHERE Headers = @p0 AND State = 'Published'
    ORDER BY Id DESC OFFSET 0 ROWS FETCH NEXT 1 ROWS ONLY; -- text
SELECT Id, Kind, Name, Type, Unused FROM CustomFields;
SELECT Id, Text FROM Terms;
SELECT ImportId FROM Publications;
SELECT KeyHi FROM Tombstones;
SELECT KeyHi, KeyLo FROM Tombstones;
SELECT LastSequence FROM State WHERE Id = 1;
SELECT MAX(Id) FROM Imports;
SELECT Name, Value FROM Settings;
UPDATE Imports SET Counts = @p1 WHERE Id = @p0; -- integer, text
UPDATE Imports SET FileHash = @p1 WHERE Id = @p0; -- integer, text
UPDATE Imports SET Headers = @p1, Separator = @p2, ReadAs = @p3 WHERE Id = @p0; -- integer, 3 x text
UPDATE Imports SET Profile = @p1 WHERE Id = @p0; -- integer, text
UPDATE Imports SET State = @p1 WHERE Id = @p0; -- integer, text
UPDATE Imports SET State = @p1, Reason = @p2, FinishedAt = @p3, Seconds = Seconds + @p4, Counts = @p5, DataVersion = @p6, Wanted = NULL, WantedBy = NULL, Progress = NULL
    WHERE Id = @p0; -- integer, text, null, integer, number, text, integer
UPDATE Settings SET Value = @p1, ChangedAt = @p2 WHERE Name = @p0; -- 2 x text, integer
UPDATE State SET DataVersion = @p0, LastSequence = @p1, LastCustomerId = @p2, LastPurchaseId = @p3, LastInteractionId = @p4
    WHERE Id = 1; -- 5 x integer
UPDATE State SET Fields = @p0 WHERE Id = 1; -- text
UPDATE State SET LastSequence = LastSequence + 1 WHERE Id = 1;

-- import of customers and purchases that are known
BULK INSERT "Calendar": Day, Year, Quarter, Month, Week;
BULK INSERT "Claims": Kind, RecordId, ImportId, RowNumber, Payload;
BULK INSERT "CustomerKeys": KeyHi, KeyLo, CustomerId;
BULK INSERT "CustomerPurchases": CustomerId, PurchaseId;
BULK INSERT "CustomerTotals": CustomerId, CurrencyTerm, Purchases, Amounts, Amount, FirstDay, LastDay;
BULK INSERT "Customers": Id, ImportId, RowNumber, KeyHi, KeyLo, Custom, ExternalId, Name, Email, Phone, Gender, BirthDate, Age, Address, City, Region, Country, PostalCode, Segment, Channel, RegisteredOn, LeftOn, Consent, AgeAsOf;
BULK INSERT "InteractionKeys": KeyHi, KeyLo, InteractionId;
BULK INSERT "Interactions": Id, ImportId, RowNumber, KeyHi, KeyLo, Custom, CustomerId, PurchaseId, ExternalId, KindTerm, TopicTerm, ChannelTerm, Day, TimeOfDay, Score, ScoreScale, Comment;
BULK INSERT "Ledger": ImportId, RowNumber, Number, Line, Kind, Column, Problem, Corrections, Value, NewValue, OriginalRow, Raw, CustomerKey;
BULK INSERT "Publications": ImportId, Sequence, PublishedAt, FileName, Customers, Purchases, CustomerBase, CustomerSpan, PurchaseBase, PurchaseSpan, InteractionBase, InteractionSpan, Fields, Rows, LineShift;
BULK INSERT "PurchaseKeys": KeyHi, KeyLo, PurchaseId;
BULK INSERT "Purchases": Id, ImportId, RowNumber, KeyHi, KeyLo, Custom, CustomerId, LineId, OrderId, Day, TimeOfDay, ProductIdTerm, ProductTerm, CategoryTerm, Quantity, UnitPrice, Amount, CurrencyTerm, RegionTerm, ChannelTerm;
BULK INSERT "SalesRollups": Day, CategoryTerm, RegionTerm, ChannelTerm, CurrencyTerm, Purchases, Amounts, Amount, Quantities, Quantity;
BULK INSERT "Terms": Id, Text;
BULK UPDATE "Customers": Id, ImportId, RowNumber, KeyHi, KeyLo, Custom, ExternalId, Name, Email, Phone, Gender, BirthDate, Age, Address, City, Region, Country, PostalCode, Segment, Channel, RegisteredOn, LeftOn, Consent, AgeAsOf;
BULK UPDATE "Interactions": Id, ImportId, RowNumber, KeyHi, KeyLo, Custom, CustomerId, PurchaseId, ExternalId, KindTerm, TopicTerm, ChannelTerm, Day, TimeOfDay, Score, ScoreScale, Comment;
BULK UPDATE "Purchases": Id, ImportId, RowNumber, KeyHi, KeyLo, Custom, CustomerId, LineId, OrderId, Day, TimeOfDay, ProductIdTerm, ProductTerm, CategoryTerm, Quantity, UnitPrice, Amount, CurrencyTerm, RegionTerm, ChannelTerm;
DELETE FROM CustomerTotals WHERE CustomerId = @p0;
DELETE FROM Ledger WHERE ImportId = @p0; -- integer
DELETE FROM SalesRollups WHERE Day = @p0; -- integer
INSERT INTO CustomerTotals (CustomerId, CurrencyTerm, Purchases, Amounts, Amount, FirstDay, LastDay) SELECT CustomerId, COALESCE(CurrencyTerm, 0) AS CurrencyTerm, COUNT(*) AS Purchases, COUNT(Amount) AS Amounts, COALESCE(SUM(Amount), 0) AS Amount, MIN(Day) AS FirstDay, MAX(Day) AS LastDay
    FROM Purchases
    WHERE Id IN (SELECT PurchaseId FROM CustomerPurchases WHERE CustomerId = @p0)
    GROUP BY CustomerId, COALESCE(CurrencyTerm, 0);
INSERT INTO ImportEvents (ImportId, At, Person, Kind, Detail) VALUES (@p0, @p1, @p2, @p3, @p4); -- 2 x integer, null, text, null
INSERT INTO Imports (FileName, FileBytes, FileHash, State, Profile, CreatedAt, Attempt, Seconds, StartedBy, RequestKey, Corrects) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, 0, @p7, @p8, @p9); -- text, integer, null, 2 x text, 2 x integer, 3 x null
INSERT INTO SalesRollups (Day, CategoryTerm, RegionTerm, ChannelTerm, CurrencyTerm, Purchases, Amounts, Amount, Quantities, Quantity) SELECT COALESCE(Day, -2147483648) AS Day, COALESCE(CategoryTerm, 0) AS CategoryTerm, COALESCE(RegionTerm, 0) AS RegionTerm, COALESCE(ChannelTerm, 0) AS ChannelTerm, COALESCE(CurrencyTerm, 0) AS CurrencyTerm, COUNT(*) AS Purchases, COUNT(Amount) AS Amounts, COALESCE(SUM(Amount), 0) AS Amount, COUNT(Quantity) AS Quantities, COALESCE(SUM(Quantity), 0) AS Quantity
    FROM Purchases
    WHERE Day = @p0
    GROUP BY COALESCE(Day, -2147483648), COALESCE(CategoryTerm, 0), COALESCE(RegionTerm, 0), COALESCE(ChannelTerm, 0), COALESCE(CurrencyTerm, 0); -- integer
SELECT "Fields" FROM "State";
SELECT "Id", "ImportId", "RowNumber", "KeyHi", "KeyLo", "Custom", "CustomerId", "LineId", "OrderId", "Day", "TimeOfDay", "ProductIdTerm", "ProductTerm", "CategoryTerm", "Quantity", "UnitPrice", "Amount", "CurrencyTerm", "RegionTerm", "ChannelTerm"
    FROM "Purchases"
    WHERE Id = @p0;
SELECT "Id", "ImportId", "RowNumber", "KeyHi", "KeyLo", "Custom", "ExternalId", "Name", "Email", "Phone", "Gender", "BirthDate", "Age", "Address", "City", "Region", "Country", "PostalCode", "Segment", "Channel", "RegisteredOn", "LeftOn", "Consent", "AgeAsOf"
    FROM "Customers"
    WHERE Id = @p0;
SELECT CASE WHEN EXISTS (SELECT 1 FROM Claims) THEN 1 ELSE 0 END;
SELECT CASE WHEN EXISTS (SELECT 1 FROM SalesRollups) THEN 1 ELSE 0 END;
SELECT CustomerId, KeyHi, KeyLo, Value FROM CustomerEdits WHERE TakenBackAt IS NULL ORDER BY Id;
SELECT CustomerId, Stated FROM EditedCustomers;
SELECT DataVersion FROM State WHERE Id = 1;
SELECT DataVersion, LastSequence, LastCustomerId, LastPurchaseId, LastInteractionId
    FROM State
    WHERE Id = 1;
SELECT Day FROM Calendar;
SELECT HashKey0, HashKey1 FROM State WHERE Id = 1;
SELECT Id, FileName, FileBytes, FileHash, State, Profile, Counts, Reason, CreatedAt, FinishedAt, Attempt, Seconds, StartedBy, Wanted, WantedBy, Progress, DataVersion, Headers, LedgerRemovedAt, Corrects, ReadAs, (SELECT COUNT(DISTINCT c.Line) FROM CorrectedRows c JOIN Imports i ON i.Id = c.CorrectedBy WHERE i.State = 'Published' AND c.ImportId = Imports.Id)
    FROM Imports
    ORDER BY Id DESC;
SELECT Id, FileName, FileBytes, FileHash, State, Profile, Counts, Reason, CreatedAt, FinishedAt, Attempt, Seconds, StartedBy, Wanted, WantedBy, Progress, DataVersion, Headers, LedgerRemovedAt, Corrects, ReadAs, (SELECT COUNT(DISTINCT c.Line) FROM CorrectedRows c JOIN Imports i ON i.Id = c.CorrectedBy WHERE i.State = 'Published' AND c.ImportId = Imports.Id)
    FROM Imports
    WHERE Headers = @p0 AND State = 'Published'
    ORDER BY Id DESC OFFSET 0 ROWS FETCH NEXT 1 ROWS ONLY; -- text
SELECT Id, Kind, Name, Type, Unused FROM CustomFields;
SELECT Id, Text FROM Terms;
SELECT ImportId FROM Publications;
SELECT KeyHi FROM Tombstones;
SELECT KeyHi, KeyLo FROM Tombstones;
SELECT KeyHi, KeyLo, CustomerId
    FROM CustomerKeys
    WHERE KeyHi BETWEEN @p0 AND @p1
    ORDER BY KeyHi, KeyLo, CustomerId; -- 2 x integer
SELECT KeyHi, KeyLo, InteractionId
    FROM InteractionKeys
    WHERE KeyHi BETWEEN @p0 AND @p1
    ORDER BY KeyHi, KeyLo, InteractionId; -- 2 x integer
SELECT KeyHi, KeyLo, PurchaseId
    FROM PurchaseKeys
    WHERE KeyHi BETWEEN @p0 AND @p1
    ORDER BY KeyHi, KeyLo, PurchaseId; -- 2 x integer
SELECT LastSequence FROM State WHERE Id = 1;
SELECT MAX(Id) FROM Imports;
UPDATE Imports SET Counts = @p1 WHERE Id = @p0; -- integer, text
UPDATE Imports SET FileHash = @p1 WHERE Id = @p0; -- integer, text
UPDATE Imports SET Headers = @p1, Separator = @p2, ReadAs = @p3 WHERE Id = @p0; -- integer, 3 x text
UPDATE Imports SET Profile = @p1 WHERE Id = @p0; -- integer, text
UPDATE Imports SET State = @p1 WHERE Id = @p0; -- integer, text
UPDATE Imports SET State = @p1, Reason = @p2, FinishedAt = @p3, Seconds = Seconds + @p4, Counts = @p5, DataVersion = @p6, Wanted = NULL, WantedBy = NULL, Progress = NULL
    WHERE Id = @p0; -- integer, text, null, integer, number, text, integer
UPDATE SalesRollups SET Purchases = Purchases + @p5, Amounts = Amounts + @p6, Amount = Amount + @p7, Quantities = Quantities + @p8, Quantity = Quantity + @p9
    WHERE Day = @p0 AND CategoryTerm = @p1 AND RegionTerm = @p2 AND ChannelTerm = @p3 AND CurrencyTerm = @p4; -- 10 x integer
UPDATE State SET DataVersion = @p0, LastSequence = @p1, LastCustomerId = @p2, LastPurchaseId = @p3, LastInteractionId = @p4
    WHERE Id = 1; -- 5 x integer
UPDATE State SET Fields = @p0 WHERE Id = 1; -- text
UPDATE State SET LastSequence = LastSequence + 1 WHERE Id = 1;

-- import that changes nothing
BULK INSERT "Claims": Kind, RecordId, ImportId, RowNumber, Payload;
BULK INSERT "CustomerKeys": KeyHi, KeyLo, CustomerId;
BULK INSERT "CustomerPurchases": CustomerId, PurchaseId;
BULK INSERT "CustomerTotals": CustomerId, CurrencyTerm, Purchases, Amounts, Amount, FirstDay, LastDay;
BULK INSERT "Customers": Id, ImportId, RowNumber, KeyHi, KeyLo, Custom, ExternalId, Name, Email, Phone, Gender, BirthDate, Age, Address, City, Region, Country, PostalCode, Segment, Channel, RegisteredOn, LeftOn, Consent, AgeAsOf;
BULK INSERT "InteractionKeys": KeyHi, KeyLo, InteractionId;
BULK INSERT "Interactions": Id, ImportId, RowNumber, KeyHi, KeyLo, Custom, CustomerId, PurchaseId, ExternalId, KindTerm, TopicTerm, ChannelTerm, Day, TimeOfDay, Score, ScoreScale, Comment;
BULK INSERT "Ledger": ImportId, RowNumber, Number, Line, Kind, Column, Problem, Corrections, Value, NewValue, OriginalRow, Raw, CustomerKey;
BULK INSERT "Publications": ImportId, Sequence, PublishedAt, FileName, Customers, Purchases, CustomerBase, CustomerSpan, PurchaseBase, PurchaseSpan, InteractionBase, InteractionSpan, Fields, Rows, LineShift;
BULK INSERT "PurchaseKeys": KeyHi, KeyLo, PurchaseId;
BULK INSERT "Purchases": Id, ImportId, RowNumber, KeyHi, KeyLo, Custom, CustomerId, LineId, OrderId, Day, TimeOfDay, ProductIdTerm, ProductTerm, CategoryTerm, Quantity, UnitPrice, Amount, CurrencyTerm, RegionTerm, ChannelTerm;
BULK INSERT "SalesRollups": Day, CategoryTerm, RegionTerm, ChannelTerm, CurrencyTerm, Purchases, Amounts, Amount, Quantities, Quantity;
BULK UPDATE "Customers": Id, ImportId, RowNumber, KeyHi, KeyLo, Custom, ExternalId, Name, Email, Phone, Gender, BirthDate, Age, Address, City, Region, Country, PostalCode, Segment, Channel, RegisteredOn, LeftOn, Consent, AgeAsOf;
BULK UPDATE "Interactions": Id, ImportId, RowNumber, KeyHi, KeyLo, Custom, CustomerId, PurchaseId, ExternalId, KindTerm, TopicTerm, ChannelTerm, Day, TimeOfDay, Score, ScoreScale, Comment;
BULK UPDATE "Purchases": Id, ImportId, RowNumber, KeyHi, KeyLo, Custom, CustomerId, LineId, OrderId, Day, TimeOfDay, ProductIdTerm, ProductTerm, CategoryTerm, Quantity, UnitPrice, Amount, CurrencyTerm, RegionTerm, ChannelTerm;
DELETE FROM CustomerTotals WHERE CustomerId = @p0;
DELETE FROM Ledger WHERE ImportId = @p0; -- integer
INSERT INTO CustomerTotals (CustomerId, CurrencyTerm, Purchases, Amounts, Amount, FirstDay, LastDay) SELECT CustomerId, COALESCE(CurrencyTerm, 0) AS CurrencyTerm, COUNT(*) AS Purchases, COUNT(Amount) AS Amounts, COALESCE(SUM(Amount), 0) AS Amount, MIN(Day) AS FirstDay, MAX(Day) AS LastDay
    FROM Purchases
    WHERE Id IN (SELECT PurchaseId FROM CustomerPurchases WHERE CustomerId = @p0)
    GROUP BY CustomerId, COALESCE(CurrencyTerm, 0);
INSERT INTO ImportEvents (ImportId, At, Person, Kind, Detail) VALUES (@p0, @p1, @p2, @p3, @p4); -- 2 x integer, null, text, null
INSERT INTO Imports (FileName, FileBytes, FileHash, State, Profile, CreatedAt, Attempt, Seconds, StartedBy, RequestKey, Corrects) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, 0, @p7, @p8, @p9); -- text, integer, null, 2 x text, 2 x integer, 3 x null
SELECT "Fields" FROM "State";
SELECT "Id", "ImportId", "RowNumber", "KeyHi", "KeyLo", "Custom", "CustomerId", "LineId", "OrderId", "Day", "TimeOfDay", "ProductIdTerm", "ProductTerm", "CategoryTerm", "Quantity", "UnitPrice", "Amount", "CurrencyTerm", "RegionTerm", "ChannelTerm"
    FROM "Purchases"
    WHERE Id = @p0;
SELECT "Id", "ImportId", "RowNumber", "KeyHi", "KeyLo", "Custom", "ExternalId", "Name", "Email", "Phone", "Gender", "BirthDate", "Age", "Address", "City", "Region", "Country", "PostalCode", "Segment", "Channel", "RegisteredOn", "LeftOn", "Consent", "AgeAsOf"
    FROM "Customers"
    WHERE Id = @p0;
SELECT 1 FROM Claims WHERE Kind = 0 AND RecordId = @p0;
SELECT 1 FROM Claims WHERE Kind = 1 AND RecordId = @p0;
SELECT 1 FROM Claims WHERE Kind = 2 AND RecordId = @p0;
SELECT CASE WHEN EXISTS (SELECT 1 FROM Claims) THEN 1 ELSE 0 END;
SELECT CASE WHEN EXISTS (SELECT 1 FROM SalesRollups) THEN 1 ELSE 0 END;
SELECT CustomerId, KeyHi, KeyLo, Value FROM CustomerEdits WHERE TakenBackAt IS NULL ORDER BY Id;
SELECT CustomerId, Stated FROM EditedCustomers;
SELECT DataVersion FROM State WHERE Id = 1;
SELECT DataVersion, LastSequence, LastCustomerId, LastPurchaseId, LastInteractionId
    FROM State
    WHERE Id = 1;
SELECT HashKey0, HashKey1 FROM State WHERE Id = 1;
SELECT Id, FileName, FileBytes, FileHash, State, Profile, Counts, Reason, CreatedAt, FinishedAt, Attempt, Seconds, StartedBy, Wanted, WantedBy, Progress, DataVersion, Headers, LedgerRemovedAt, Corrects, ReadAs, (SELECT COUNT(DISTINCT c.Line) FROM CorrectedRows c JOIN Imports i ON i.Id = c.CorrectedBy WHERE i.State = 'Published' AND c.ImportId = Imports.Id)
    FROM Imports
    ORDER BY Id DESC;
SELECT Id, FileName, FileBytes, FileHash, State, Profile, Counts, Reason, CreatedAt, FinishedAt, Attempt, Seconds, StartedBy, Wanted, WantedBy, Progress, DataVersion, Headers, LedgerRemovedAt, Corrects, ReadAs, (SELECT COUNT(DISTINCT c.Line) FROM CorrectedRows c JOIN Imports i ON i.Id = c.CorrectedBy WHERE i.State = 'Published' AND c.ImportId = Imports.Id)
    FROM Imports
    WHERE Headers = @p0 AND State = 'Published'
    ORDER BY Id DESC OFFSET 0 ROWS FETCH NEXT 1 ROWS ONLY; -- text
SELECT Id, Kind, Name, Type, Unused FROM CustomFields;
SELECT Id, Text FROM Terms;
SELECT ImportId FROM Publications;
SELECT KeyHi FROM Tombstones;
SELECT KeyHi, KeyLo FROM Tombstones;
SELECT KeyHi, KeyLo, CustomerId
    FROM CustomerKeys
    WHERE KeyHi BETWEEN @p0 AND @p1
    ORDER BY KeyHi, KeyLo, CustomerId; -- 2 x integer
SELECT KeyHi, KeyLo, PurchaseId
    FROM PurchaseKeys
    WHERE KeyHi BETWEEN @p0 AND @p1
    ORDER BY KeyHi, KeyLo, PurchaseId; -- 2 x integer
SELECT LastSequence FROM State WHERE Id = 1;
SELECT MAX(Id) FROM Imports;
UPDATE Imports SET Counts = @p1 WHERE Id = @p0; -- integer, text
UPDATE Imports SET FileHash = @p1 WHERE Id = @p0; -- integer, text
UPDATE Imports SET Headers = @p1, Separator = @p2, ReadAs = @p3 WHERE Id = @p0; -- integer, 3 x text
UPDATE Imports SET Profile = @p1 WHERE Id = @p0; -- integer, text
UPDATE Imports SET State = @p1 WHERE Id = @p0; -- integer, text
UPDATE Imports SET State = @p1, Reason = @p2, FinishedAt = @p3, Seconds = Seconds + @p4, Counts = @p5, DataVersion = @p6, Wanted = NULL, WantedBy = NULL, Progress = NULL
    WHERE Id = @p0; -- integer, text, null, integer, number, text, integer
UPDATE State SET DataVersion = @p0, LastSequence = @p1, LastCustomerId = @p2, LastPurchaseId = @p3, LastInteractionId = @p4
    WHERE Id = 1; -- 5 x integer
UPDATE State SET Fields = @p0 WHERE Id = 1; -- text
UPDATE State SET LastSequence = LastSequence + 1 WHERE Id = 1;

-- import of purchases without an id
BULK INSERT "Calendar": Day, Year, Quarter, Month, Week;
BULK INSERT "Claims": Kind, RecordId, ImportId, RowNumber, Payload;
BULK INSERT "CustomerKeys": KeyHi, KeyLo, CustomerId;
BULK INSERT "CustomerPurchases": CustomerId, PurchaseId;
BULK INSERT "CustomerTotals": CustomerId, CurrencyTerm, Purchases, Amounts, Amount, FirstDay, LastDay;
BULK INSERT "Customers": Id, ImportId, RowNumber, KeyHi, KeyLo, Custom, ExternalId, Name, Email, Phone, Gender, BirthDate, Age, Address, City, Region, Country, PostalCode, Segment, Channel, RegisteredOn, LeftOn, Consent, AgeAsOf;
BULK INSERT "InteractionKeys": KeyHi, KeyLo, InteractionId;
BULK INSERT "Interactions": Id, ImportId, RowNumber, KeyHi, KeyLo, Custom, CustomerId, PurchaseId, ExternalId, KindTerm, TopicTerm, ChannelTerm, Day, TimeOfDay, Score, ScoreScale, Comment;
BULK INSERT "Ledger": ImportId, RowNumber, Number, Line, Kind, Column, Problem, Corrections, Value, NewValue, OriginalRow, Raw, CustomerKey;
BULK INSERT "Publications": ImportId, Sequence, PublishedAt, FileName, Customers, Purchases, CustomerBase, CustomerSpan, PurchaseBase, PurchaseSpan, InteractionBase, InteractionSpan, Fields, Rows, LineShift;
BULK INSERT "PurchaseKeys": KeyHi, KeyLo, PurchaseId;
BULK INSERT "Purchases": Id, ImportId, RowNumber, KeyHi, KeyLo, Custom, CustomerId, LineId, OrderId, Day, TimeOfDay, ProductIdTerm, ProductTerm, CategoryTerm, Quantity, UnitPrice, Amount, CurrencyTerm, RegionTerm, ChannelTerm;
BULK INSERT "SalesRollups": Day, CategoryTerm, RegionTerm, ChannelTerm, CurrencyTerm, Purchases, Amounts, Amount, Quantities, Quantity;
BULK UPDATE "Customers": Id, ImportId, RowNumber, KeyHi, KeyLo, Custom, ExternalId, Name, Email, Phone, Gender, BirthDate, Age, Address, City, Region, Country, PostalCode, Segment, Channel, RegisteredOn, LeftOn, Consent, AgeAsOf;
BULK UPDATE "Interactions": Id, ImportId, RowNumber, KeyHi, KeyLo, Custom, CustomerId, PurchaseId, ExternalId, KindTerm, TopicTerm, ChannelTerm, Day, TimeOfDay, Score, ScoreScale, Comment;
BULK UPDATE "Purchases": Id, ImportId, RowNumber, KeyHi, KeyLo, Custom, CustomerId, LineId, OrderId, Day, TimeOfDay, ProductIdTerm, ProductTerm, CategoryTerm, Quantity, UnitPrice, Amount, CurrencyTerm, RegionTerm, ChannelTerm;
DELETE FROM CustomerTotals WHERE CustomerId = @p0;
DELETE FROM Ledger WHERE ImportId = @p0; -- integer
INSERT INTO CustomerTotals (CustomerId, CurrencyTerm, Purchases, Amounts, Amount, FirstDay, LastDay) SELECT CustomerId, COALESCE(CurrencyTerm, 0) AS CurrencyTerm, COUNT(*) AS Purchases, COUNT(Amount) AS Amounts, COALESCE(SUM(Amount), 0) AS Amount, MIN(Day) AS FirstDay, MAX(Day) AS LastDay
    FROM Purchases
    WHERE Id IN (SELECT PurchaseId FROM CustomerPurchases WHERE CustomerId = @p0)
    GROUP BY CustomerId, COALESCE(CurrencyTerm, 0);
INSERT INTO ImportEvents (ImportId, At, Person, Kind, Detail) VALUES (@p0, @p1, @p2, @p3, @p4); -- 2 x integer, null, text, null
INSERT INTO Imports (FileName, FileBytes, FileHash, State, Profile, CreatedAt, Attempt, Seconds, StartedBy, RequestKey, Corrects) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, 0, @p7, @p8, @p9); -- text, integer, null, 2 x text, 2 x integer, 3 x null
SELECT "Fields" FROM "State";
SELECT "Id", "ImportId", "RowNumber", "KeyHi", "KeyLo", "Custom", "ExternalId", "Name", "Email", "Phone", "Gender", "BirthDate", "Age", "Address", "City", "Region", "Country", "PostalCode", "Segment", "Channel", "RegisteredOn", "LeftOn", "Consent", "AgeAsOf"
    FROM "Customers"
    WHERE Id = @p0;
SELECT 1 FROM Claims WHERE Kind = 0 AND RecordId = @p0;
SELECT 1 FROM Claims WHERE Kind = 1 AND RecordId = @p0;
SELECT 1 FROM Claims WHERE Kind = 2 AND RecordId = @p0;
SELECT CASE WHEN EXISTS (SELECT 1 FROM Claims) THEN 1 ELSE 0 END;
SELECT CASE WHEN EXISTS (SELECT 1 FROM SalesRollups) THEN 1 ELSE 0 END;
SELECT CustomerId, KeyHi, KeyLo, Value FROM CustomerEdits WHERE TakenBackAt IS NULL ORDER BY Id;
SELECT CustomerId, Stated FROM EditedCustomers;
SELECT DataVersion FROM State WHERE Id = 1;
SELECT DataVersion, LastSequence, LastCustomerId, LastPurchaseId, LastInteractionId
    FROM State
    WHERE Id = 1;
SELECT Day FROM Calendar;
SELECT HashKey0, HashKey1 FROM State WHERE Id = 1;
SELECT Id, FileName, FileBytes, FileHash, State, Profile, Counts, Reason, CreatedAt, FinishedAt, Attempt, Seconds, StartedBy, Wanted, WantedBy, Progress, DataVersion, Headers, LedgerRemovedAt, Corrects, ReadAs, (SELECT COUNT(DISTINCT c.Line) FROM CorrectedRows c JOIN Imports i ON i.Id = c.CorrectedBy WHERE i.State = 'Published' AND c.ImportId = Imports.Id)
    FROM Imports
    ORDER BY Id DESC;
SELECT Id, FileName, FileBytes, FileHash, State, Profile, Counts, Reason, CreatedAt, FinishedAt, Attempt, Seconds, StartedBy, Wanted, WantedBy, Progress, DataVersion, Headers, LedgerRemovedAt, Corrects, ReadAs, (SELECT COUNT(DISTINCT c.Line) FROM CorrectedRows c JOIN Imports i ON i.Id = c.CorrectedBy WHERE i.State = 'Published' AND c.ImportId = Imports.Id)
    FROM Imports
    WHERE Headers = @p0 AND State = 'Published'
    ORDER BY Id DESC OFFSET 0 ROWS FETCH NEXT 1 ROWS ONLY; -- text
SELECT Id, Kind, Name, Type, Unused FROM CustomFields;
SELECT Id, Text FROM Terms;
SELECT ImportId FROM Publications;
SELECT KeyHi FROM Tombstones;
SELECT KeyHi, KeyLo FROM Tombstones;
SELECT KeyHi, KeyLo, CustomerId
    FROM CustomerKeys
    WHERE KeyHi BETWEEN @p0 AND @p1
    ORDER BY KeyHi, KeyLo, CustomerId; -- 2 x integer
SELECT KeyHi, KeyLo, PurchaseId
    FROM PurchaseKeys
    WHERE KeyHi BETWEEN @p0 AND @p1
    ORDER BY KeyHi, KeyLo, PurchaseId; -- 2 x integer
SELECT LastSequence FROM State WHERE Id = 1;
SELECT MAX(Id) FROM Imports;
UPDATE CustomerTotals SET Purchases = Purchases + @p2, Amounts = Amounts + @p3, Amount = Amount + @p4, FirstDay = CASE WHEN FirstDay IS NULL OR FirstDay > @p5 THEN @p5 ELSE FirstDay END, LastDay = CASE WHEN LastDay IS NULL OR LastDay < @p6 THEN @p6 ELSE LastDay END
    WHERE CustomerId = @p0 AND CurrencyTerm = @p1; -- 7 x integer
UPDATE Imports SET Counts = @p1 WHERE Id = @p0; -- integer, text
UPDATE Imports SET FileHash = @p1 WHERE Id = @p0; -- integer, text
UPDATE Imports SET Headers = @p1, Separator = @p2, ReadAs = @p3 WHERE Id = @p0; -- integer, 3 x text
UPDATE Imports SET Profile = @p1 WHERE Id = @p0; -- integer, text
UPDATE Imports SET State = @p1 WHERE Id = @p0; -- integer, text
UPDATE Imports SET State = @p1, Reason = @p2, FinishedAt = @p3, Seconds = Seconds + @p4, Counts = @p5, DataVersion = @p6, Wanted = NULL, WantedBy = NULL, Progress = NULL
    WHERE Id = @p0; -- integer, text, null, integer, number, text, integer
UPDATE SalesRollups SET Purchases = Purchases + @p5, Amounts = Amounts + @p6, Amount = Amount + @p7, Quantities = Quantities + @p8, Quantity = Quantity + @p9
    WHERE Day = @p0 AND CategoryTerm = @p1 AND RegionTerm = @p2 AND ChannelTerm = @p3 AND CurrencyTerm = @p4; -- 10 x integer
UPDATE State SET DataVersion = @p0, LastSequence = @p1, LastCustomerId = @p2, LastPurchaseId = @p3, LastInteractionId = @p4
    WHERE Id = 1; -- 5 x integer
UPDATE State SET Fields = @p0 WHERE Id = 1; -- text
UPDATE State SET LastSequence = LastSequence + 1 WHERE Id = 1;

-- import that waits, and is published
BULK INSERT "Claims": Kind, RecordId, ImportId, RowNumber, Payload;
BULK INSERT "CustomerKeys": KeyHi, KeyLo, CustomerId;
BULK INSERT "CustomerPurchases": CustomerId, PurchaseId;
BULK INSERT "CustomerTotals": CustomerId, CurrencyTerm, Purchases, Amounts, Amount, FirstDay, LastDay;
BULK INSERT "Customers": Id, ImportId, RowNumber, KeyHi, KeyLo, Custom, ExternalId, Name, Email, Phone, Gender, BirthDate, Age, Address, City, Region, Country, PostalCode, Segment, Channel, RegisteredOn, LeftOn, Consent, AgeAsOf;
BULK INSERT "InteractionKeys": KeyHi, KeyLo, InteractionId;
BULK INSERT "Interactions": Id, ImportId, RowNumber, KeyHi, KeyLo, Custom, CustomerId, PurchaseId, ExternalId, KindTerm, TopicTerm, ChannelTerm, Day, TimeOfDay, Score, ScoreScale, Comment;
BULK INSERT "Ledger": ImportId, RowNumber, Number, Line, Kind, Column, Problem, Corrections, Value, NewValue, OriginalRow, Raw, CustomerKey;
BULK INSERT "Publications": ImportId, Sequence, PublishedAt, FileName, Customers, Purchases, CustomerBase, CustomerSpan, PurchaseBase, PurchaseSpan, InteractionBase, InteractionSpan, Fields, Rows, LineShift;
BULK INSERT "PurchaseKeys": KeyHi, KeyLo, PurchaseId;
BULK INSERT "Purchases": Id, ImportId, RowNumber, KeyHi, KeyLo, Custom, CustomerId, LineId, OrderId, Day, TimeOfDay, ProductIdTerm, ProductTerm, CategoryTerm, Quantity, UnitPrice, Amount, CurrencyTerm, RegionTerm, ChannelTerm;
BULK INSERT "SalesRollups": Day, CategoryTerm, RegionTerm, ChannelTerm, CurrencyTerm, Purchases, Amounts, Amount, Quantities, Quantity;
BULK UPDATE "Customers": Id, ImportId, RowNumber, KeyHi, KeyLo, Custom, ExternalId, Name, Email, Phone, Gender, BirthDate, Age, Address, City, Region, Country, PostalCode, Segment, Channel, RegisteredOn, LeftOn, Consent, AgeAsOf;
BULK UPDATE "Interactions": Id, ImportId, RowNumber, KeyHi, KeyLo, Custom, CustomerId, PurchaseId, ExternalId, KindTerm, TopicTerm, ChannelTerm, Day, TimeOfDay, Score, ScoreScale, Comment;
BULK UPDATE "Purchases": Id, ImportId, RowNumber, KeyHi, KeyLo, Custom, CustomerId, LineId, OrderId, Day, TimeOfDay, ProductIdTerm, ProductTerm, CategoryTerm, Quantity, UnitPrice, Amount, CurrencyTerm, RegionTerm, ChannelTerm;
DELETE FROM CustomerTotals WHERE CustomerId = @p0;
DELETE FROM Ledger WHERE ImportId = @p0; -- integer
INSERT INTO CustomerTotals (CustomerId, CurrencyTerm, Purchases, Amounts, Amount, FirstDay, LastDay) SELECT CustomerId, COALESCE(CurrencyTerm, 0) AS CurrencyTerm, COUNT(*) AS Purchases, COUNT(Amount) AS Amounts, COALESCE(SUM(Amount), 0) AS Amount, MIN(Day) AS FirstDay, MAX(Day) AS LastDay
    FROM Purchases
    WHERE Id IN (SELECT PurchaseId FROM CustomerPurchases WHERE CustomerId = @p0)
    GROUP BY CustomerId, COALESCE(CurrencyTerm, 0);
INSERT INTO ImportEvents (ImportId, At, Person, Kind, Detail) VALUES (@p0, @p1, @p2, @p3, @p4); -- 2 x integer, null, 2 x text
INSERT INTO ImportEvents (ImportId, At, Person, Kind, Detail) VALUES (@p0, @p1, @p2, @p3, @p4); -- 2 x integer, null, text, null
INSERT INTO Imports (FileName, FileBytes, FileHash, State, Profile, CreatedAt, Attempt, Seconds, StartedBy, RequestKey, Corrects) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, 0, @p7, @p8, @p9); -- text, integer, null, 2 x text, 2 x integer, 3 x null
SELECT "Fields" FROM "State";
SELECT 1 FROM Claims WHERE Kind = 0 AND RecordId = @p0;
SELECT 1 FROM Claims WHERE Kind = 1 AND RecordId = @p0;
SELECT 1 FROM Claims WHERE Kind = 2 AND RecordId = @p0;
SELECT CASE WHEN EXISTS (SELECT 1 FROM Claims) THEN 1 ELSE 0 END;
SELECT CASE WHEN EXISTS (SELECT 1 FROM SalesRollups) THEN 1 ELSE 0 END;
SELECT CustomerId, KeyHi, KeyLo, Value FROM CustomerEdits WHERE TakenBackAt IS NULL ORDER BY Id;
SELECT CustomerId, Stated FROM EditedCustomers;
SELECT DataVersion FROM State WHERE Id = 1;
SELECT DataVersion, LastSequence, LastCustomerId, LastPurchaseId, LastInteractionId
    FROM State
    WHERE Id = 1;
SELECT HashKey0, HashKey1 FROM State WHERE Id = 1;
SELECT Id, FileName, FileBytes, FileHash, State, Profile, Counts, Reason, CreatedAt, FinishedAt, Attempt, Seconds, StartedBy, Wanted, WantedBy, Progress, DataVersion, Headers, LedgerRemovedAt, Corrects, ReadAs, (SELECT COUNT(DISTINCT c.Line) FROM CorrectedRows c JOIN Imports i ON i.Id = c.CorrectedBy WHERE i.State = 'Published' AND c.ImportId = Imports.Id)
    FROM Imports
    ORDER BY Id DESC;
SELECT Id, FileName, FileBytes, FileHash, State, Profile, Counts, Reason, CreatedAt, FinishedAt, Attempt, Seconds, StartedBy, Wanted, WantedBy, Progress, DataVersion, Headers, LedgerRemovedAt, Corrects, ReadAs, (SELECT COUNT(DISTINCT c.Line) FROM CorrectedRows c JOIN Imports i ON i.Id = c.CorrectedBy WHERE i.State = 'Published' AND c.ImportId = Imports.Id)
    FROM Imports
    WHERE Headers = @p0 AND State = 'Published'
    ORDER BY Id DESC OFFSET 0 ROWS FETCH NEXT 1 ROWS ONLY; -- text
SELECT Id, FileName, FileBytes, FileHash, State, Profile, Counts, Reason, CreatedAt, FinishedAt, Attempt, Seconds, StartedBy, Wanted, WantedBy, Progress, DataVersion, Headers, LedgerRemovedAt, Corrects, ReadAs, (SELECT COUNT(DISTINCT c.Line) FROM CorrectedRows c JOIN Imports i ON i.Id = c.CorrectedBy WHERE i.State = 'Published' AND c.ImportId = Imports.Id)
    FROM Imports
    WHERE Id = @p0; -- integer
SELECT Id, Kind, Name, Type, Unused FROM CustomFields;
SELECT Id, Text FROM Terms;
SELECT ImportId FROM Publications;
SELECT KeyHi FROM Tombstones;
SELECT KeyHi, KeyLo FROM Tombstones;
SELECT KeyHi, KeyLo, CustomerId
    FROM CustomerKeys
    WHERE KeyHi BETWEEN @p0 AND @p1
    ORDER BY KeyHi, KeyLo, CustomerId; -- 2 x integer
SELECT LastSequence FROM State WHERE Id = 1;
SELECT MAX(Id) FROM Imports;
UPDATE Imports SET Counts = @p1 WHERE Id = @p0; -- integer, text
UPDATE Imports SET FileHash = @p1 WHERE Id = @p0; -- integer, text
UPDATE Imports SET Headers = @p1, Separator = @p2, ReadAs = @p3 WHERE Id = @p0; -- integer, 3 x text
UPDATE Imports SET Profile = @p1 WHERE Id = @p0; -- integer, text
UPDATE Imports SET State = @p1 WHERE Id = @p0; -- integer, text
UPDATE Imports SET State = @p1, Attempt = Attempt + 1, Reason = NULL, Progress = NULL WHERE Id = @p0; -- integer, text
UPDATE Imports SET State = @p1, Reason = @p2, FinishedAt = @p3, Seconds = Seconds + @p4, Counts = @p5, DataVersion = @p6, Wanted = NULL, WantedBy = NULL, Progress = NULL
    WHERE Id = @p0; -- integer, 2 x text, null, number, text, null
UPDATE Imports SET State = @p1, Reason = @p2, FinishedAt = @p3, Seconds = Seconds + @p4, Counts = @p5, DataVersion = @p6, Wanted = NULL, WantedBy = NULL, Progress = NULL
    WHERE Id = @p0; -- integer, text, null, integer, number, text, integer
UPDATE State SET DataVersion = @p0, LastSequence = @p1, LastCustomerId = @p2, LastPurchaseId = @p3, LastInteractionId = @p4
    WHERE Id = 1; -- 5 x integer
UPDATE State SET Fields = @p0 WHERE Id = 1; -- text
UPDATE State SET LastSequence = LastSequence + 1 WHERE Id = 1;

-- list of imports, one import, its events
SELECT Id, At, Person, Kind, Detail FROM ImportEvents WHERE ImportId = @p0 ORDER BY Id DESC; -- integer
SELECT Id, FileName, FileBytes, FileHash, State, Profile, Counts, Reason, CreatedAt, FinishedAt, Attempt, Seconds, StartedBy, Wanted, WantedBy, Progress, DataVersion, Headers, LedgerRemovedAt, Corrects, ReadAs, (SELECT COUNT(DISTINCT c.Line) FROM CorrectedRows c JOIN Imports i ON i.Id = c.CorrectedBy WHERE i.State = 'Published' AND c.ImportId = Imports.Id)
    FROM Imports
    WHERE Id < @p0
    ORDER BY Id DESC OFFSET 0 ROWS FETCH NEXT 51 ROWS ONLY; -- integer
SELECT Id, FileName, FileBytes, FileHash, State, Profile, Counts, Reason, CreatedAt, FinishedAt, Attempt, Seconds, StartedBy, Wanted, WantedBy, Progress, DataVersion, Headers, LedgerRemovedAt, Corrects, ReadAs, (SELECT COUNT(DISTINCT c.Line) FROM CorrectedRows c JOIN Imports i ON i.Id = c.CorrectedBy WHERE i.State = 'Published' AND c.ImportId = Imports.Id)
    FROM Imports
    WHERE Id = @p0; -- integer

-- rejected, duplicate and corrected rows
SELECT COUNT(*) FROM Ledger WHERE ImportId = @p0; -- integer
SELECT Headers, Separator, Corrects FROM Imports WHERE Id = @p0; -- integer
SELECT Id, FileName, FileBytes, FileHash, State, Profile, Counts, Reason, CreatedAt, FinishedAt, Attempt, Seconds, StartedBy, Wanted, WantedBy, Progress, DataVersion, Headers, LedgerRemovedAt, Corrects, ReadAs, (SELECT COUNT(DISTINCT c.Line) FROM CorrectedRows c JOIN Imports i ON i.Id = c.CorrectedBy WHERE i.State = 'Published' AND c.ImportId = Imports.Id)
    FROM Imports
    WHERE Id = @p0; -- integer
SELECT Problem, "Column", COUNT(DISTINCT RowNumber)
    FROM Ledger
    WHERE ImportId = @p0 AND Kind = 0
    GROUP BY Problem, "Column"
    ORDER BY 3 DESC, 1, 2; -- integer
SELECT RowNumber, Number, Line, Kind, "Column", Problem, Corrections, Value, NewValue, OriginalRow, Raw
    FROM Ledger
    WHERE ImportId = @p0 AND (RowNumber > @p1 OR (RowNumber = @p2 AND Number > @p3)) AND Kind = @p4 AND Problem = @p5 AND "Column" = @p6 AND (LOWER(Value) LIKE LOWER(@p7) ESCAPE '\' OR LOWER(NewValue) LIKE LOWER(@p7) ESCAPE '\' OR LOWER(Raw) LIKE LOWER(@p7) ESCAPE '\' OR LOWER("Column") LIKE LOWER(@p7) ESCAPE '\')
    ORDER BY RowNumber, Number OFFSET 0 ROWS FETCH NEXT 51 ROWS ONLY; -- 6 x integer, 2 x text
SELECT RowNumber, Number, Line, Kind, "Column", Problem, Corrections, Value, NewValue, OriginalRow, Raw
    FROM Ledger
    WHERE ImportId = @p0 AND Kind = @p1 AND Problem = @p2 AND "Column" = @p3 AND (LOWER(Value) LIKE LOWER(@p4) ESCAPE '\' OR LOWER(NewValue) LIKE LOWER(@p4) ESCAPE '\' OR LOWER(Raw) LIKE LOWER(@p4) ESCAPE '\' OR LOWER("Column") LIKE LOWER(@p4) ESCAPE '\')
    ORDER BY RowNumber, Number OFFSET 0 ROWS FETCH NEXT 51 ROWS ONLY; -- 3 x integer, 2 x text
SELECT RowNumber, Number, Line, Kind, "Column", Problem, Corrections, Value, NewValue, OriginalRow, Raw
    FROM Ledger
    WHERE ImportId = @p0 AND Kind = @p1 AND Problem = @p2 AND "Column" = @p3
    ORDER BY RowNumber, Number OFFSET 0 ROWS FETCH NEXT 4 ROWS ONLY; -- 3 x integer, text
SELECT l.RowNumber, l.Line, l."Column", l.Problem, l.Value, l.Raw, l.OriginalRow
    FROM Ledger l
    WHERE l.ImportId = @p0 AND l.Kind = 0 AND NOT EXISTS (SELECT 1 FROM CorrectedRows c JOIN Imports i ON i.Id = c.CorrectedBy WHERE c.ImportId = l.ImportId AND c.Line = l.Line AND i.State = 'Published')
    ORDER BY l.RowNumber, l.Number; -- integer

-- what an undo would do
SELECT COUNT(*)
    FROM Customers r
    WHERE r.ImportId = @p0 AND EXISTS (SELECT 1 FROM Claims c WHERE c.Kind = 0 AND c.RecordId = r.Id AND c.ImportId <> @p0); -- integer
SELECT COUNT(*)
    FROM Customers r
    WHERE r.ImportId = @p0 AND NOT EXISTS (SELECT 1 FROM Claims c WHERE c.Kind = 0 AND c.RecordId = r.Id AND c.ImportId <> @p0); -- integer
SELECT COUNT(*)
    FROM Interactions r
    WHERE r.ImportId = @p0 AND EXISTS (SELECT 1 FROM Claims c WHERE c.Kind = 2 AND c.RecordId = r.Id AND c.ImportId <> @p0); -- integer
SELECT COUNT(*)
    FROM Interactions r
    WHERE r.ImportId = @p0 AND NOT EXISTS (SELECT 1 FROM Claims c WHERE c.Kind = 2 AND c.RecordId = r.Id AND c.ImportId <> @p0); -- integer
SELECT COUNT(*)
    FROM Purchases r
    WHERE r.ImportId = @p0 AND EXISTS (SELECT 1 FROM Claims c WHERE c.Kind = 1 AND c.RecordId = r.Id AND c.ImportId <> @p0); -- integer
SELECT COUNT(*)
    FROM Purchases r
    WHERE r.ImportId = @p0 AND NOT EXISTS (SELECT 1 FROM Claims c WHERE c.Kind = 1 AND c.RecordId = r.Id AND c.ImportId <> @p0); -- integer
SELECT COUNT(DISTINCT c.RecordId)
    FROM Claims c
    JOIN Customers r ON r.Id = c.RecordId
    WHERE c.Kind = 0 AND c.ImportId = @p0 AND r.ImportId <> @p0; -- integer
SELECT COUNT(DISTINCT c.RecordId)
    FROM Claims c
    JOIN Interactions r ON r.Id = c.RecordId
    WHERE c.Kind = 2 AND c.ImportId = @p0 AND r.ImportId <> @p0; -- integer
SELECT COUNT(DISTINCT c.RecordId)
    FROM Claims c
    JOIN Purchases r ON r.Id = c.RecordId
    WHERE c.Kind = 1 AND c.ImportId = @p0 AND r.ImportId <> @p0; -- integer

-- undo
BULK UPDATE "Customers": Id, ImportId, RowNumber, KeyHi, KeyLo, Custom, ExternalId, Name, Email, Phone, Gender, BirthDate, Age, Address, City, Region, Country, PostalCode, Segment, Channel, RegisteredOn, LeftOn, Consent, AgeAsOf;
BULK UPDATE "Interactions": Id, ImportId, RowNumber, KeyHi, KeyLo, Custom, CustomerId, PurchaseId, ExternalId, KindTerm, TopicTerm, ChannelTerm, Day, TimeOfDay, Score, ScoreScale, Comment;
BULK UPDATE "Purchases": Id, ImportId, RowNumber, KeyHi, KeyLo, Custom, CustomerId, LineId, OrderId, Day, TimeOfDay, ProductIdTerm, ProductTerm, CategoryTerm, Quantity, UnitPrice, Amount, CurrencyTerm, RegionTerm, ChannelTerm;
DELETE FROM Claims WHERE ImportId = @p0; -- integer
DELETE FROM Claims WHERE Kind = 0 AND RecordId = @p0;
DELETE FROM Claims WHERE Kind = 1 AND RecordId = @p0;
DELETE FROM Claims WHERE Kind = 2 AND RecordId = @p0;
DELETE
    FROM CustomerKeys
    WHERE CustomerId >= @p0 AND CustomerId <= @p1 AND NOT EXISTS (SELECT 1 FROM Customers r WHERE r.Id = CustomerKeys.CustomerId); -- 2 x integer
DELETE FROM CustomerKeys WHERE KeyHi = @p0 AND KeyLo = @p1 AND CustomerId = @p2;
DELETE FROM CustomerPurchases WHERE CustomerId = @p0 AND PurchaseId = @p1;
DELETE
    FROM CustomerPurchases
    WHERE CustomerId = @p0 AND PurchaseId >= @p1 AND PurchaseId <= @p2 AND NOT EXISTS (SELECT 1 FROM Purchases r WHERE r.Id = CustomerPurchases.PurchaseId);
DELETE FROM CustomerTotals WHERE CustomerId = @p0;
DELETE
    FROM CustomerTotals
    WHERE CustomerId >= @p0 AND CustomerId <= @p1 AND NOT EXISTS (SELECT 1 FROM Customers r WHERE r.Id = CustomerTotals.CustomerId); -- 2 x integer
DELETE FROM Customers WHERE Id = @p0;
DELETE
    FROM Customers
    WHERE Id >= @p0 AND Id <= @p1 AND ImportId = @p2 AND NOT EXISTS (SELECT 1 FROM Claims c WHERE c.Kind = 0 AND c.RecordId = Customers.Id AND c.ImportId <> @p2); -- 3 x integer
DELETE
    FROM InteractionKeys
    WHERE InteractionId >= @p0 AND InteractionId <= @p1 AND NOT EXISTS (SELECT 1 FROM Interactions r WHERE r.Id = InteractionKeys.InteractionId); -- 2 x integer
DELETE FROM InteractionKeys WHERE KeyHi = @p0 AND KeyLo = @p1 AND InteractionId = @p2;
DELETE FROM Interactions WHERE Id = @p0;
DELETE
    FROM Interactions
    WHERE Id >= @p0 AND Id <= @p1 AND ImportId = @p2 AND NOT EXISTS (SELECT 1 FROM Claims c WHERE c.Kind = 2 AND c.RecordId = Interactions.Id AND c.ImportId <> @p2); -- 3 x integer
DELETE FROM Publications WHERE ImportId = @p0; -- integer
DELETE FROM PurchaseKeys WHERE KeyHi = @p0 AND KeyLo = @p1 AND PurchaseId = @p2;
DELETE
    FROM PurchaseKeys
    WHERE PurchaseId >= @p0 AND PurchaseId <= @p1 AND NOT EXISTS (SELECT 1 FROM Purchases r WHERE r.Id = PurchaseKeys.PurchaseId); -- 2 x integer
DELETE FROM Purchases WHERE Id = @p0;
DELETE
    FROM Purchases
    WHERE Id >= @p0 AND Id <= @p1 AND ImportId = @p2 AND NOT EXISTS (SELECT 1 FROM Claims c WHERE c.Kind = 1 AND c.RecordId = Purchases.Id AND c.ImportId <> @p2); -- 3 x integer
DELETE FROM SalesRollups WHERE Purchases = 0;
INSERT INTO CustomerPurchases (CustomerId, PurchaseId) VALUES (@p0, @p1);
INSERT INTO CustomerTotals (CustomerId, CurrencyTerm, Purchases, Amounts, Amount, FirstDay, LastDay) SELECT CustomerId, COALESCE(CurrencyTerm, 0) AS CurrencyTerm, COUNT(*) AS Purchases, COUNT(Amount) AS Amounts, COALESCE(SUM(Amount), 0) AS Amount, MIN(Day) AS FirstDay, MAX(Day) AS LastDay
    FROM Purchases
    WHERE Id IN (SELECT PurchaseId FROM CustomerPurchases WHERE CustomerId = @p0)
    GROUP BY CustomerId, COALESCE(CurrencyTerm, 0);
INSERT INTO ImportEvents (ImportId, At, Person, Kind, Detail) VALUES (@p0, @p1, @p2, @p3, @p4); -- 2 x integer, null, text, null
INSERT INTO SalesRollups (Day, CategoryTerm, RegionTerm, ChannelTerm, CurrencyTerm, Purchases, Amounts, Amount, Quantities, Quantity) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9);
SELECT "Fields" FROM "State";
SELECT "Id", "ImportId", "RowNumber", "KeyHi", "KeyLo", "Custom", "CustomerId", "LineId", "OrderId", "Day", "TimeOfDay", "ProductIdTerm", "ProductTerm", "CategoryTerm", "Quantity", "UnitPrice", "Amount", "CurrencyTerm", "RegionTerm", "ChannelTerm"
    FROM "Purchases"
    WHERE Id IN (@p0, @p1); -- 2 x integer
SELECT "Id", "ImportId", "RowNumber", "KeyHi", "KeyLo", "Custom", "ExternalId", "Name", "Email", "Phone", "Gender", "BirthDate", "Age", "Address", "City", "Region", "Country", "PostalCode", "Segment", "Channel", "RegisteredOn", "LeftOn", "Consent", "AgeAsOf"
    FROM "Customers"
    WHERE Id IN (@p0, @p1); -- 2 x integer
SELECT CASE @p0 WHEN 0 THEN LastCustomerId WHEN 1 THEN LastPurchaseId ELSE LastInteractionId END
    FROM State
    WHERE Id = 1; -- integer
SELECT CASE WHEN EXISTS (SELECT 1 FROM Customers WHERE "ExternalId" IS NOT NULL) THEN 1 ELSE 0 END, CASE WHEN EXISTS (SELECT 1 FROM Customers WHERE "Name" IS NOT NULL) THEN 1 ELSE 0 END, CASE WHEN EXISTS (SELECT 1 FROM Customers WHERE "City" IS NOT NULL) THEN 1 ELSE 0 END;
SELECT CASE WHEN EXISTS (SELECT 1 FROM Interactions WHERE "Day" IS NOT NULL) THEN 1 ELSE 0 END, CASE WHEN EXISTS (SELECT 1 FROM Interactions WHERE "Score" IS NOT NULL) THEN 1 ELSE 0 END, CASE WHEN EXISTS (SELECT 1 FROM Interactions WHERE "Comment" IS NOT NULL) THEN 1 ELSE 0 END;
SELECT CASE WHEN EXISTS (SELECT 1 FROM Purchases WHERE "LineId" IS NOT NULL) THEN 1 ELSE 0 END, CASE WHEN EXISTS (SELECT 1 FROM Purchases WHERE "Day" IS NOT NULL) THEN 1 ELSE 0 END, CASE WHEN EXISTS (SELECT 1 FROM Purchases WHERE "ProductTerm" IS NOT NULL) THEN 1 ELSE 0 END, CASE WHEN EXISTS (SELECT 1 FROM Purchases WHERE "CategoryTerm" IS NOT NULL) THEN 1 ELSE 0 END, CASE WHEN EXISTS (SELECT 1 FROM Purchases WHERE "Amount" IS NOT NULL) THEN 1 ELSE 0 END;
SELECT COALESCE(Day, -2147483648) AS Day, COALESCE(CategoryTerm, 0) AS CategoryTerm, COALESCE(RegionTerm, 0) AS RegionTerm, COALESCE(ChannelTerm, 0) AS ChannelTerm, COALESCE(CurrencyTerm, 0) AS CurrencyTerm, COUNT(*) AS Purchases, COUNT(Amount) AS Amounts, COALESCE(SUM(Amount), 0) AS Amount, COUNT(Quantity) AS Quantities, COALESCE(SUM(Quantity), 0) AS Quantity
    FROM Purchases
    WHERE Id >= @p0 AND Id <= @p1 AND ImportId = @p2 AND NOT EXISTS (SELECT 1 FROM Claims c WHERE c.Kind = 1 AND c.RecordId = Purchases.Id AND c.ImportId <> @p2)
    GROUP BY COALESCE(Day, -2147483648), COALESCE(CategoryTerm, 0), COALESCE(RegionTerm, 0), COALESCE(ChannelTerm, 0), COALESCE(CurrencyTerm, 0); -- 3 x integer
SELECT COUNT(*) FROM Claims WHERE ImportId = @p0 AND Kind = @p1; -- 2 x integer
SELECT Custom FROM Purchases WHERE Custom IS NOT NULL;
SELECT CustomerId, KeyHi, KeyLo, Value FROM CustomerEdits WHERE TakenBackAt IS NULL ORDER BY Id;
SELECT CustomerId, Stated FROM EditedCustomers;
SELECT DISTINCT CustomerId
    FROM Purchases
    WHERE Id >= @p0 AND Id <= @p1 AND ImportId = @p2 AND NOT EXISTS (SELECT 1 FROM Claims c WHERE c.Kind = 1 AND c.RecordId = Purchases.Id AND c.ImportId <> @p2) AND CustomerId IS NOT NULL; -- 3 x integer
SELECT DISTINCT Field FROM CustomerEdits;
SELECT ExternalId FROM Customers WHERE Id = @p0;
SELECT Fields FROM Publications;
SELECT Id FROM Customers WHERE Id > @p0 AND Id <= @p1 AND ImportId = @p2; -- 3 x integer
SELECT Id FROM Interactions WHERE Id > @p0 AND Id <= @p1 AND ImportId = @p2; -- 3 x integer
SELECT Id FROM Purchases WHERE Id > @p0 AND Id <= @p1 AND ImportId = @p2; -- 3 x integer
SELECT Id, FileName, FileBytes, FileHash, State, Profile, Counts, Reason, CreatedAt, FinishedAt, Attempt, Seconds, StartedBy, Wanted, WantedBy, Progress, DataVersion, Headers, LedgerRemovedAt, Corrects, ReadAs, (SELECT COUNT(DISTINCT c.Line) FROM CorrectedRows c JOIN Imports i ON i.Id = c.CorrectedBy WHERE i.State = 'Published' AND c.ImportId = Imports.Id)
    FROM Imports
    ORDER BY Id DESC;
SELECT Id, FileName, FileBytes, FileHash, State, Profile, Counts, Reason, CreatedAt, FinishedAt, Attempt, Seconds, StartedBy, Wanted, WantedBy, Progress, DataVersion, Headers, LedgerRemovedAt, Corrects, ReadAs, (SELECT COUNT(DISTINCT c.Line) FROM CorrectedRows c JOIN Imports i ON i.Id = c.CorrectedBy WHERE i.State = 'Published' AND c.ImportId = Imports.Id)
    FROM Imports
    WHERE Id = @p0; -- integer
SELECT Id, Kind, Name, Type, Unused FROM CustomFields;
SELECT Id, Text FROM Terms;
SELECT ImportId FROM Publications;
SELECT ImportId, RowNumber, Payload FROM Claims WHERE Kind = 0 AND RecordId = @p0;
SELECT ImportId, RowNumber, Payload FROM Claims WHERE Kind = 1 AND RecordId = @p0;
SELECT ImportId, RowNumber, Payload FROM Claims WHERE Kind = 2 AND RecordId = @p0;
SELECT ImportId, RowNumber, Payload, RecordId FROM Claims WHERE Kind = 0 AND RecordId IN (@p0, @p1); -- 2 x integer
SELECT ImportId, RowNumber, Payload, RecordId FROM Claims WHERE Kind = 1 AND RecordId IN (@p0, @p1); -- 2 x integer
SELECT ImportId, RowNumber, PurchaseId, ExternalId FROM Interactions WHERE Id = @p0;
SELECT ImportId, Sequence, Customers, Purchases, CustomerBase, CustomerSpan, PurchaseBase, PurchaseSpan, InteractionBase, InteractionSpan
    FROM Publications;
SELECT LastSequence FROM State WHERE Id = 1;
SELECT c.RecordId, CASE WHEN c.Payload IS NOT NULL OR r.ImportId = @p0 THEN 1 ELSE 0 END
    FROM Claims c
    JOIN Customers r ON r.Id = c.RecordId
    WHERE c.ImportId = @p0 AND c.Kind = @p1; -- 2 x integer
SELECT c.RecordId, CASE WHEN c.Payload IS NOT NULL OR r.ImportId = @p0 THEN 1 ELSE 0 END
    FROM Claims c
    JOIN Interactions r ON r.Id = c.RecordId
    WHERE c.ImportId = @p0 AND c.Kind = @p1; -- 2 x integer
SELECT c.RecordId, CASE WHEN c.Payload IS NOT NULL OR r.ImportId = @p0 THEN 1 ELSE 0 END
    FROM Claims c
    JOIN Purchases r ON r.Id = c.RecordId
    WHERE c.ImportId = @p0 AND c.Kind = @p1; -- 2 x integer
UPDATE Customers SET ImportId = @p1, RowNumber = @p2 WHERE Id = @p0;
UPDATE Imports SET State = @p1, Reason = @p2, FinishedAt = @p3, Wanted = NULL, WantedBy = NULL, Progress = NULL
    WHERE Id = @p0; -- integer, text, null, integer
UPDATE Interactions SET ImportId = @p1, RowNumber = @p2 WHERE Id = @p0;
UPDATE Interactions SET PurchaseId = CASE WHEN @p1 = 0 THEN NULL ELSE @p1 END WHERE Id = @p0;
UPDATE Purchases SET ImportId = @p1, RowNumber = @p2 WHERE Id = @p0;
UPDATE SalesRollups SET Purchases = Purchases + @p5, Amounts = Amounts + @p6, Amount = Amount + @p7, Quantities = Quantities + @p8, Quantity = Quantity + @p9
    WHERE Day = @p0 AND CategoryTerm = @p1 AND RegionTerm = @p2 AND ChannelTerm = @p3 AND CurrencyTerm = @p4;
UPDATE State SET DataVersion = DataVersion + 1 WHERE Id = 1;
UPDATE State SET Fields = @p0 WHERE Id = 1; -- text
UPDATE State SET LastSequence = LastSequence + 1 WHERE Id = 1;

-- edit of a customer
BULK UPDATE "Customers": Id, ImportId, RowNumber, KeyHi, KeyLo, Custom, ExternalId, Name, Email, Phone, Gender, BirthDate, Age, Address, City, Region, Country, PostalCode, Segment, Channel, RegisteredOn, LeftOn, Consent, AgeAsOf;
DELETE FROM EditedCustomers WHERE CustomerId = @p0; -- integer
DELETE
    FROM EditedCustomers
    WHERE NOT EXISTS (SELECT 1 FROM Customers c WHERE c.Id = EditedCustomers.CustomerId);
INSERT INTO CustomerEdits (CustomerId, KeyHi, KeyLo, Field, Value, "Before", EditedAt, EditedBy) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7); -- 3 x integer, text, 2 x bytes, integer, text
INSERT INTO EditedCustomers (CustomerId, Stated) SELECT @p0, @p1
    WHERE NOT EXISTS (SELECT 1 FROM EditedCustomers WHERE CustomerId = @p0); -- integer, bytes
INSERT INTO EditedCustomers (CustomerId, Stated) VALUES (@p0, @p1); -- integer, bytes
SELECT "Fields" FROM "State";
SELECT "Id", "ImportId", "RowNumber", "KeyHi", "KeyLo", "Custom", "ExternalId", "Name", "Email", "Phone", "Gender", "BirthDate", "Age", "Address", "City", "Region", "Country", "PostalCode", "Segment", "Channel", "RegisteredOn", "LeftOn", "Consent", "AgeAsOf"
    FROM "Customers"
    WHERE Id = @p0;
SELECT CASE WHEN EXISTS (SELECT 1 FROM Customers WHERE "City" IS NOT NULL) THEN 1 ELSE 0 END;
SELECT CustomerId, KeyHi, KeyLo, Value FROM CustomerEdits WHERE TakenBackAt IS NULL ORDER BY Id;
SELECT CustomerId, Stated FROM EditedCustomers;
SELECT Id FROM Customers WHERE ExternalId = 'C1';
SELECT Id, Kind, Name, Type, Unused FROM CustomFields;
SELECT LastSequence FROM State WHERE Id = 1;
SELECT Name, Type FROM CustomFields WHERE Kind = 0 AND Unused = 0 ORDER BY Id;
UPDATE State SET DataVersion = DataVersion + 1 WHERE Id = 1;
UPDATE State SET Fields = @p0 WHERE Id = 1; -- text
UPDATE State SET LastSequence = LastSequence + 1 WHERE Id = 1;

-- edit taken back
BULK UPDATE "Customers": Id, ImportId, RowNumber, KeyHi, KeyLo, Custom, ExternalId, Name, Email, Phone, Gender, BirthDate, Age, Address, City, Region, Country, PostalCode, Segment, Channel, RegisteredOn, LeftOn, Consent, AgeAsOf;
DELETE FROM EditedCustomers WHERE CustomerId = @p0; -- integer
DELETE
    FROM EditedCustomers
    WHERE NOT EXISTS (SELECT 1 FROM Customers c WHERE c.Id = EditedCustomers.CustomerId);
INSERT INTO EditedCustomers (CustomerId, Stated) VALUES (@p0, @p1); -- integer, bytes
SELECT "Fields" FROM "State";
SELECT "Id", "ImportId", "RowNumber", "KeyHi", "KeyLo", "Custom", "ExternalId", "Name", "Email", "Phone", "Gender", "BirthDate", "Age", "Address", "City", "Region", "Country", "PostalCode", "Segment", "Channel", "RegisteredOn", "LeftOn", "Consent", "AgeAsOf"
    FROM "Customers"
    WHERE Id = @p0;
SELECT CustomerId, KeyHi, KeyLo, Value FROM CustomerEdits WHERE TakenBackAt IS NULL ORDER BY Id;
SELECT CustomerId, Stated FROM EditedCustomers;
SELECT Id FROM Customers WHERE ExternalId = 'C1';
SELECT Id, Kind, Name, Type, Unused FROM CustomFields;
SELECT LastSequence FROM State WHERE Id = 1;
SELECT MIN(Id) FROM CustomerEdits;
UPDATE CustomerEdits SET TakenBackAt = @p2, TakenBackBy = @p3
    WHERE Id = @p0 AND CustomerId = @p1 AND TakenBackAt IS NULL; -- 3 x integer, text
UPDATE State SET DataVersion = DataVersion + 1 WHERE Id = 1;
UPDATE State SET Fields = @p0 WHERE Id = 1; -- text
UPDATE State SET LastSequence = LastSequence + 1 WHERE Id = 1;

-- erasure
DELETE FROM Claims WHERE Kind = 0 AND RecordId = @p0; -- integer
DELETE
    FROM Claims
    WHERE Kind = 2 AND RecordId IN (SELECT Id FROM Interactions WHERE CustomerId = @p0); -- integer
DELETE FROM CustomerEdits WHERE KeyHi = @p0 AND KeyLo = @p1; -- 2 x integer
DELETE FROM CustomerKeys WHERE CustomerId = @p0; -- integer
DELETE FROM CustomerPurchases WHERE CustomerId = @p0; -- integer
DELETE FROM CustomerTotals WHERE CustomerId = @p0; -- integer
DELETE FROM Customers WHERE Id = @p0; -- integer
DELETE FROM EditedCustomers WHERE CustomerId = @p0; -- integer
DELETE
    FROM InteractionKeys
    WHERE InteractionId IN (SELECT Id FROM Interactions WHERE CustomerId = @p0); -- integer
DELETE FROM Interactions WHERE CustomerId = @p0; -- integer
DELETE FROM Ledger WHERE CustomerKey = @p0; -- integer
INSERT INTO Tombstones (KeyHi, KeyLo, ErasedAt) VALUES (@p0, @p1, @p2); -- 3 x integer
SELECT "Fields" FROM "State";
SELECT CASE WHEN EXISTS (SELECT 1 FROM Customers WHERE "ExternalId" IS NOT NULL) THEN 1 ELSE 0 END, CASE WHEN EXISTS (SELECT 1 FROM Customers WHERE "Name" IS NOT NULL) THEN 1 ELSE 0 END, CASE WHEN EXISTS (SELECT 1 FROM Customers WHERE "City" IS NOT NULL) THEN 1 ELSE 0 END;
SELECT CASE WHEN EXISTS (SELECT 1 FROM Interactions WHERE "Day" IS NOT NULL) THEN 1 ELSE 0 END, CASE WHEN EXISTS (SELECT 1 FROM Interactions WHERE "Score" IS NOT NULL) THEN 1 ELSE 0 END, CASE WHEN EXISTS (SELECT 1 FROM Interactions WHERE "Comment" IS NOT NULL) THEN 1 ELSE 0 END;
SELECT CASE WHEN EXISTS (SELECT 1 FROM Purchases WHERE "LineId" IS NOT NULL) THEN 1 ELSE 0 END, CASE WHEN EXISTS (SELECT 1 FROM Purchases WHERE "Day" IS NOT NULL) THEN 1 ELSE 0 END, CASE WHEN EXISTS (SELECT 1 FROM Purchases WHERE "ProductTerm" IS NOT NULL) THEN 1 ELSE 0 END, CASE WHEN EXISTS (SELECT 1 FROM Purchases WHERE "CategoryTerm" IS NOT NULL) THEN 1 ELSE 0 END, CASE WHEN EXISTS (SELECT 1 FROM Purchases WHERE "Amount" IS NOT NULL) THEN 1 ELSE 0 END;
SELECT Custom FROM Purchases WHERE Custom IS NOT NULL;
SELECT CustomerId FROM CustomerKeys WHERE KeyHi = @p0 AND KeyLo = @p1; -- 2 x integer
SELECT DISTINCT Field FROM CustomerEdits;
SELECT Fields FROM Publications;
SELECT HashKey0, HashKey1 FROM State WHERE Id = 1;
SELECT Id, Kind, Name, Type, Unused FROM CustomFields;
SELECT LastSequence FROM State WHERE Id = 1;
UPDATE Claims SET Payload = NULL
    WHERE Kind = 1 AND RecordId IN (SELECT PurchaseId FROM CustomerPurchases WHERE CustomerId = @p0); -- integer
UPDATE Purchases SET CustomerId = NULL, OrderId = NULL, LineId = NULL, Custom = NULL
    WHERE CustomerId = @p0; -- integer
UPDATE State SET DataVersion = DataVersion + 1 WHERE Id = 1;
UPDATE State SET Fields = @p0 WHERE Id = 1; -- text
UPDATE State SET LastSequence = LastSequence + 1 WHERE Id = 1;
UPDATE Tombstones SET ErasedAt = @p2 WHERE KeyHi = @p0 AND KeyLo = @p1; -- 3 x integer

-- retention
SELECT Id, FileName, FileBytes, FileHash, State, Profile, Counts, Reason, CreatedAt, FinishedAt, Attempt, Seconds, StartedBy, Wanted, WantedBy, Progress, DataVersion, Headers, LedgerRemovedAt, Corrects, ReadAs, (SELECT COUNT(DISTINCT c.Line) FROM CorrectedRows c JOIN Imports i ON i.Id = c.CorrectedBy WHERE i.State = 'Published' AND c.ImportId = Imports.Id)
    FROM Imports
    ORDER BY Id DESC;
SELECT ImportId FROM Publications;
SELECT LastSequence FROM State WHERE Id = 1;
SELECT Name, Value FROM Settings;
UPDATE State SET LastSequence = LastSequence + 1 WHERE Id = 1;

-- start of a process
SELECT Id, FileName, FileBytes, FileHash, State, Profile, Counts, Reason, CreatedAt, FinishedAt, Attempt, Seconds, StartedBy, Wanted, WantedBy, Progress, DataVersion, Headers, LedgerRemovedAt, Corrects, ReadAs, (SELECT COUNT(DISTINCT c.Line) FROM CorrectedRows c JOIN Imports i ON i.Id = c.CorrectedBy WHERE i.State = 'Published' AND c.ImportId = Imports.Id)
    FROM Imports
    ORDER BY Id DESC;
SELECT ImportId FROM Publications;
SELECT LastSequence FROM State WHERE Id = 1;
UPDATE State SET LastSequence = LastSequence + 1 WHERE Id = 1;

-- copy, from it
SELECT "CustomerId", "CurrencyTerm", "Amount", "Amounts", "FirstDay", "LastDay", "Purchases"
    FROM "CustomerTotals"
    ORDER BY "CustomerId", "CurrencyTerm";
SELECT "CustomerId", "PurchaseId" FROM "CustomerPurchases" ORDER BY "CustomerId", "PurchaseId";
SELECT "CustomerId", "Stated" FROM "EditedCustomers" ORDER BY "CustomerId";
SELECT "DataVersion" FROM "State";
SELECT "Day", "CategoryTerm", "RegionTerm", "ChannelTerm", "CurrencyTerm", "Amount", "Amounts", "Purchases", "Quantities", "Quantity"
    FROM "SalesRollups"
    ORDER BY "Day", "CategoryTerm", "RegionTerm", "ChannelTerm", "CurrencyTerm";
SELECT "Day", "Month", "Quarter", "Week", "Year" FROM "Calendar" ORDER BY "Day";
SELECT "HashKey0", "HashKey1" FROM "State";
SELECT "Id", "Action", "ActorId", "At", "Detail", "SubjectId", "Via" FROM "Audit" ORDER BY "Id";
SELECT "Id", "Address", "Age", "AgeAsOf", "BirthDate", "Channel", "City", "Consent", "Country", "Custom", "Email", "ExternalId", "Gender", "ImportId", "KeyHi", "KeyLo", "LeftOn", "Name", "Phone", "PostalCode", "Region", "RegisteredOn", "RowNumber", "Segment"
    FROM "Customers"
    ORDER BY "Id";
SELECT "Id", "Address", "Device", "KeyHash", "PersonId", "SeenAt", "StartedAt", "Stays"
    FROM "Sessions"
    ORDER BY "Id";
SELECT "Id", "Amount", "CategoryTerm", "ChannelTerm", "CurrencyTerm", "Custom", "CustomerId", "Day", "ImportId", "KeyHi", "KeyLo", "LineId", "OrderId", "ProductIdTerm", "ProductTerm", "Quantity", "RegionTerm", "RowNumber", "TimeOfDay", "UnitPrice"
    FROM "Purchases"
    ORDER BY "Id";
SELECT "Id", "At", "Detail", "ImportId", "Kind", "Person" FROM "ImportEvents" ORDER BY "Id";
SELECT "Id", "Attempt", "Corrects", "Counts", "CreatedAt", "DataVersion", "FileBytes", "FileHash", "FileName", "FinishedAt", "Headers", "LedgerRemovedAt", "Profile", "Progress", "ReadAs", "Reason", "RequestKey", "Seconds", "Separator", "StartedBy", "State", "Wanted", "WantedBy"
    FROM "Imports"
    ORDER BY "Id";
SELECT "Id", "Before", "CustomerId", "EditedAt", "EditedBy", "Field", "KeyHi", "KeyLo", "TakenBackAt", "TakenBackBy", "Value"
    FROM "CustomerEdits"
    ORDER BY "Id";
SELECT "Id", "ChannelTerm", "Comment", "Custom", "CustomerId", "Day", "ExternalId", "ImportId", "KeyHi", "KeyLo", "KindTerm", "PurchaseId", "RowNumber", "Score", "ScoreScale", "TimeOfDay", "TopicTerm"
    FROM "Interactions"
    ORDER BY "Id";
SELECT "Id", "CreatedAt", "Density", "DisabledAt", "Email", "EmailKey", "FailedSignIns", "Language", "LockedUntil", "Name", "PasswordHash", "Role", "SignedInAt", "Theme"
    FROM "People"
    ORDER BY "Id";
SELECT "Id", "CreatedAt", "ExpiresAt", "Hash", "Name", "PersonId", "Role", "Start", "UsedAt"
    FROM "ApiTokens"
    ORDER BY "Id";
SELECT "Id", "DataVersion", "Fields", "HashKey0", "HashKey1", "LastCustomerId", "LastInteractionId", "LastPurchaseId", "LastSequence"
    FROM "State"
    ORDER BY "Id";
SELECT "Id", "DataVersion", "Fields", "HashKey0", "HashKey1", "LastCustomerId", "LastInteractionId", "LastPurchaseId", "LastSequence"
    FROM "State"
    WHERE "Id" <= @p0
    ORDER BY "Id"; -- integer
SELECT "Id", "Description", "IsHidden", "IsTypeStated", "Kind", "Name", "Title", "Type", "Unused"
    FROM "CustomFields"
    ORDER BY "Id";
SELECT "Id", "ExpiresAt", "Hash", "Kind", "PersonId" FROM "OneTimeLinks" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "ImportId", "CustomerBase", "CustomerSpan", "Customers", "Fields", "FileName", "InteractionBase", "InteractionSpan", "LineShift", "PublishedAt", "PurchaseBase", "PurchaseSpan", "Purchases", "Rows", "Sequence"
    FROM "Publications"
    ORDER BY "ImportId";
SELECT "ImportId", "Line", "CorrectedBy"
    FROM "CorrectedRows"
    ORDER BY "ImportId", "Line", "CorrectedBy";
SELECT "ImportId", "RowNumber", "Number", "Column", "Corrections", "CustomerKey", "Kind", "Line", "NewValue", "OriginalRow", "Problem", "Raw", "Value"
    FROM "Ledger"
    ORDER BY "ImportId", "RowNumber", "Number";
SELECT "KeyHi", "KeyLo", "CustomerId" FROM "CustomerKeys" ORDER BY "KeyHi", "KeyLo", "CustomerId";
SELECT "KeyHi", "KeyLo", "ErasedAt" FROM "Tombstones" ORDER BY "KeyHi", "KeyLo";
SELECT "KeyHi", "KeyLo", "InteractionId"
    FROM "InteractionKeys"
    ORDER BY "KeyHi", "KeyLo", "InteractionId";
SELECT "KeyHi", "KeyLo", "PurchaseId" FROM "PurchaseKeys" ORDER BY "KeyHi", "KeyLo", "PurchaseId";
SELECT "Kind", "RecordId", "ImportId", "Payload", "RowNumber"
    FROM "Claims"
    ORDER BY "Kind", "RecordId", "ImportId";
SELECT "Name", "ChangedAt", "Value" FROM "Settings" WHERE "Name" <> 'copy.unfinished';
SELECT "Name", "Version", "Json", "SavedAt" FROM "Profiles";
SELECT COUNT(*) FROM "ApiTokens";
SELECT COUNT(*) FROM "Audit";
SELECT COUNT(*) FROM "Calendar";
SELECT COUNT(*) FROM "Claims";
SELECT COUNT(*) FROM "CorrectedRows";
SELECT COUNT(*) FROM "CustomFields";
SELECT COUNT(*) FROM "CustomerEdits";
SELECT COUNT(*) FROM "CustomerKeys";
SELECT COUNT(*) FROM "CustomerPurchases";
SELECT COUNT(*) FROM "CustomerTotals";
SELECT COUNT(*) FROM "Customers";
SELECT COUNT(*) FROM "EditedCustomers";
SELECT COUNT(*) FROM "ImportEvents";
SELECT COUNT(*) FROM "Imports";
SELECT COUNT(*) FROM "InteractionKeys";
SELECT COUNT(*) FROM "Interactions";
SELECT COUNT(*) FROM "Ledger";
SELECT COUNT(*) FROM "OneTimeLinks";
SELECT COUNT(*) FROM "People";
SELECT COUNT(*) FROM "Profiles";
SELECT COUNT(*) FROM "Publications";
SELECT COUNT(*) FROM "PurchaseKeys";
SELECT COUNT(*) FROM "Purchases";
SELECT COUNT(*) FROM "SalesRollups";
SELECT COUNT(*) FROM "Sessions";
SELECT COUNT(*) FROM "Settings";
SELECT COUNT(*) FROM "Settings" WHERE "Name" <> 'copy.unfinished';
SELECT COUNT(*) FROM "State";
SELECT COUNT(*) FROM "Terms";
SELECT COUNT(*) FROM "Tombstones";

-- copy, to it
BULK INSERT "Calendar": Day, Month, Quarter, Week, Year;
BULK INSERT "Claims": Kind, RecordId, ImportId, Payload, RowNumber;
BULK INSERT "CustomFields": Id, Description, IsHidden, IsTypeStated, Kind, Name, Title, Type, Unused;
BULK INSERT "CustomerKeys": KeyHi, KeyLo, CustomerId;
BULK INSERT "CustomerPurchases": CustomerId, PurchaseId;
BULK INSERT "CustomerTotals": CustomerId, CurrencyTerm, Amount, Amounts, FirstDay, LastDay, Purchases;
BULK INSERT "Customers": Id, Address, Age, AgeAsOf, BirthDate, Channel, City, Consent, Country, Custom, Email, ExternalId, Gender, ImportId, KeyHi, KeyLo, LeftOn, Name, Phone, PostalCode, Region, RegisteredOn, RowNumber, Segment;
BULK INSERT "ImportEvents": Id, At, Detail, ImportId, Kind, Person;
BULK INSERT "Imports": Id, Attempt, Corrects, Counts, CreatedAt, DataVersion, FileBytes, FileHash, FileName, FinishedAt, Headers, LedgerRemovedAt, Profile, Progress, ReadAs, Reason, RequestKey, Seconds, Separator, StartedBy, State, Wanted, WantedBy;
BULK INSERT "Ledger": ImportId, RowNumber, Number, Column, Corrections, CustomerKey, Kind, Line, NewValue, OriginalRow, Problem, Raw, Value;
BULK INSERT "Publications": ImportId, CustomerBase, CustomerSpan, Customers, Fields, FileName, InteractionBase, InteractionSpan, LineShift, PublishedAt, PurchaseBase, PurchaseSpan, Purchases, Rows, Sequence;
BULK INSERT "PurchaseKeys": KeyHi, KeyLo, PurchaseId;
BULK INSERT "Purchases": Id, Amount, CategoryTerm, ChannelTerm, CurrencyTerm, Custom, CustomerId, Day, ImportId, KeyHi, KeyLo, LineId, OrderId, ProductIdTerm, ProductTerm, Quantity, RegionTerm, RowNumber, TimeOfDay, UnitPrice;
BULK INSERT "SalesRollups": Day, CategoryTerm, RegionTerm, ChannelTerm, CurrencyTerm, Amount, Amounts, Purchases, Quantities, Quantity;
BULK INSERT "Settings": Name, ChangedAt, Value;
BULK INSERT "Settings": Name, Value, ChangedAt;
BULK INSERT "State": Id, DataVersion, Fields, HashKey0, HashKey1, LastCustomerId, LastInteractionId, LastPurchaseId, LastSequence;
BULK INSERT "Terms": Id, Text;
BULK INSERT "Tombstones": KeyHi, KeyLo, ErasedAt;
DELETE FROM "Settings" WHERE "Name" = @p0; -- text
DELETE FROM "State";
INSERT INTO "Settings" ("Name", "Value", "ChangedAt") VALUES (@p0, @p1, @p2); -- 2 x text, integer
SELECT "ChangedAt" FROM "Settings" WHERE "Name" = @p0; -- text
SELECT "CustomerId"
    FROM "EditedCustomers"
    ORDER BY "CustomerId" DESC OFFSET 0 ROWS FETCH NEXT 1 ROWS ONLY;
SELECT "CustomerId", "CurrencyTerm"
    FROM "CustomerTotals"
    ORDER BY "CustomerId" DESC, "CurrencyTerm" DESC OFFSET 0 ROWS FETCH NEXT 1 ROWS ONLY;
SELECT "CustomerId", "CurrencyTerm", "Amount", "Amounts", "FirstDay", "LastDay", "Purchases"
    FROM "CustomerTotals"
    ORDER BY "CustomerId", "CurrencyTerm";
SELECT "CustomerId", "PurchaseId"
    FROM "CustomerPurchases"
    ORDER BY "CustomerId" DESC, "PurchaseId" DESC OFFSET 0 ROWS FETCH NEXT 1 ROWS ONLY;
SELECT "CustomerId", "PurchaseId" FROM "CustomerPurchases" ORDER BY "CustomerId", "PurchaseId";
SELECT "CustomerId", "Stated" FROM "EditedCustomers" ORDER BY "CustomerId";
SELECT "DataVersion" FROM "State";
SELECT "Day" FROM "Calendar" ORDER BY "Day" DESC OFFSET 0 ROWS FETCH NEXT 1 ROWS ONLY;
SELECT "Day", "CategoryTerm", "RegionTerm", "ChannelTerm", "CurrencyTerm"
    FROM "SalesRollups"
    ORDER BY "Day" DESC, "CategoryTerm" DESC, "RegionTerm" DESC, "ChannelTerm" DESC, "CurrencyTerm" DESC OFFSET 0 ROWS FETCH NEXT 1 ROWS ONLY;
SELECT "Day", "CategoryTerm", "RegionTerm", "ChannelTerm", "CurrencyTerm", "Amount", "Amounts", "Purchases", "Quantities", "Quantity"
    FROM "SalesRollups"
    ORDER BY "Day", "CategoryTerm", "RegionTerm", "ChannelTerm", "CurrencyTerm";
SELECT "Day", "Month", "Quarter", "Week", "Year" FROM "Calendar" ORDER BY "Day";
SELECT "Id" FROM "ApiTokens" ORDER BY "Id" DESC OFFSET 0 ROWS FETCH NEXT 1 ROWS ONLY;
SELECT "Id" FROM "Audit" ORDER BY "Id" DESC OFFSET 0 ROWS FETCH NEXT 1 ROWS ONLY;
SELECT "Id" FROM "CustomFields" ORDER BY "Id" DESC OFFSET 0 ROWS FETCH NEXT 1 ROWS ONLY;
SELECT "Id" FROM "CustomerEdits" ORDER BY "Id" DESC OFFSET 0 ROWS FETCH NEXT 1 ROWS ONLY;
SELECT "Id" FROM "Customers" ORDER BY "Id" DESC OFFSET 0 ROWS FETCH NEXT 1 ROWS ONLY;
SELECT "Id" FROM "ImportEvents" ORDER BY "Id" DESC OFFSET 0 ROWS FETCH NEXT 1 ROWS ONLY;
SELECT "Id" FROM "Imports" ORDER BY "Id" DESC OFFSET 0 ROWS FETCH NEXT 1 ROWS ONLY;
SELECT "Id" FROM "Interactions" ORDER BY "Id" DESC OFFSET 0 ROWS FETCH NEXT 1 ROWS ONLY;
SELECT "Id" FROM "OneTimeLinks" ORDER BY "Id" DESC OFFSET 0 ROWS FETCH NEXT 1 ROWS ONLY;
SELECT "Id" FROM "People" ORDER BY "Id" DESC OFFSET 0 ROWS FETCH NEXT 1 ROWS ONLY;
SELECT "Id" FROM "Purchases" ORDER BY "Id" DESC OFFSET 0 ROWS FETCH NEXT 1 ROWS ONLY;
SELECT "Id" FROM "Sessions" ORDER BY "Id" DESC OFFSET 0 ROWS FETCH NEXT 1 ROWS ONLY;
SELECT "Id" FROM "State" ORDER BY "Id" DESC OFFSET 0 ROWS FETCH NEXT 1 ROWS ONLY;
SELECT "Id" FROM "Terms" ORDER BY "Id" DESC OFFSET 0 ROWS FETCH NEXT 1 ROWS ONLY;
SELECT "Id", "Action", "ActorId", "At", "Detail", "SubjectId", "Via" FROM "Audit" ORDER BY "Id";
SELECT "Id", "Address", "Age", "AgeAsOf", "BirthDate", "Channel", "City", "Consent", "Country", "Custom", "Email", "ExternalId", "Gender", "ImportId", "KeyHi", "KeyLo", "LeftOn", "Name", "Phone", "PostalCode", "Region", "RegisteredOn", "RowNumber", "Segment"
    FROM "Customers"
    ORDER BY "Id";
SELECT "Id", "Address", "Device", "KeyHash", "PersonId", "SeenAt", "StartedAt", "Stays"
    FROM "Sessions"
    ORDER BY "Id";
SELECT "Id", "Amount", "CategoryTerm", "ChannelTerm", "CurrencyTerm", "Custom", "CustomerId", "Day", "ImportId", "KeyHi", "KeyLo", "LineId", "OrderId", "ProductIdTerm", "ProductTerm", "Quantity", "RegionTerm", "RowNumber", "TimeOfDay", "UnitPrice"
    FROM "Purchases"
    ORDER BY "Id";
SELECT "Id", "At", "Detail", "ImportId", "Kind", "Person" FROM "ImportEvents" ORDER BY "Id";
SELECT "Id", "Attempt", "Corrects", "Counts", "CreatedAt", "DataVersion", "FileBytes", "FileHash", "FileName", "FinishedAt", "Headers", "LedgerRemovedAt", "Profile", "Progress", "ReadAs", "Reason", "RequestKey", "Seconds", "Separator", "StartedBy", "State", "Wanted", "WantedBy"
    FROM "Imports"
    ORDER BY "Id";
SELECT "Id", "Before", "CustomerId", "EditedAt", "EditedBy", "Field", "KeyHi", "KeyLo", "TakenBackAt", "TakenBackBy", "Value"
    FROM "CustomerEdits"
    ORDER BY "Id";
SELECT "Id", "ChannelTerm", "Comment", "Custom", "CustomerId", "Day", "ExternalId", "ImportId", "KeyHi", "KeyLo", "KindTerm", "PurchaseId", "RowNumber", "Score", "ScoreScale", "TimeOfDay", "TopicTerm"
    FROM "Interactions"
    ORDER BY "Id";
SELECT "Id", "CreatedAt", "Density", "DisabledAt", "Email", "EmailKey", "FailedSignIns", "Language", "LockedUntil", "Name", "PasswordHash", "Role", "SignedInAt", "Theme"
    FROM "People"
    ORDER BY "Id";
SELECT "Id", "CreatedAt", "ExpiresAt", "Hash", "Name", "PersonId", "Role", "Start", "UsedAt"
    FROM "ApiTokens"
    ORDER BY "Id";
SELECT "Id", "DataVersion", "Fields", "HashKey0", "HashKey1", "LastCustomerId", "LastInteractionId", "LastPurchaseId", "LastSequence"
    FROM "State"
    ORDER BY "Id";
SELECT "Id", "Description", "IsHidden", "IsTypeStated", "Kind", "Name", "Title", "Type", "Unused"
    FROM "CustomFields"
    ORDER BY "Id";
SELECT "Id", "ExpiresAt", "Hash", "Kind", "PersonId" FROM "OneTimeLinks" ORDER BY "Id";
SELECT "Id", "Text" FROM "Terms" ORDER BY "Id";
SELECT "ImportId" FROM "Publications" ORDER BY "ImportId" DESC OFFSET 0 ROWS FETCH NEXT 1 ROWS ONLY;
SELECT "ImportId", "CustomerBase", "CustomerSpan", "Customers", "Fields", "FileName", "InteractionBase", "InteractionSpan", "LineShift", "PublishedAt", "PurchaseBase", "PurchaseSpan", "Purchases", "Rows", "Sequence"
    FROM "Publications"
    ORDER BY "ImportId";
SELECT "ImportId", "Line", "CorrectedBy"
    FROM "CorrectedRows"
    ORDER BY "ImportId" DESC, "Line" DESC, "CorrectedBy" DESC OFFSET 0 ROWS FETCH NEXT 1 ROWS ONLY;
SELECT "ImportId", "Line", "CorrectedBy"
    FROM "CorrectedRows"
    ORDER BY "ImportId", "Line", "CorrectedBy";
SELECT "ImportId", "RowNumber", "Number"
    FROM "Ledger"
    ORDER BY "ImportId" DESC, "RowNumber" DESC, "Number" DESC OFFSET 0 ROWS FETCH NEXT 1 ROWS ONLY;
SELECT "ImportId", "RowNumber", "Number", "Column", "Corrections", "CustomerKey", "Kind", "Line", "NewValue", "OriginalRow", "Problem", "Raw", "Value"
    FROM "Ledger"
    ORDER BY "ImportId", "RowNumber", "Number";
SELECT "KeyHi", "KeyLo"
    FROM "Tombstones"
    ORDER BY "KeyHi" DESC, "KeyLo" DESC OFFSET 0 ROWS FETCH NEXT 1 ROWS ONLY;
SELECT "KeyHi", "KeyLo", "CustomerId"
    FROM "CustomerKeys"
    ORDER BY "KeyHi" DESC, "KeyLo" DESC, "CustomerId" DESC OFFSET 0 ROWS FETCH NEXT 1 ROWS ONLY;
SELECT "KeyHi", "KeyLo", "CustomerId" FROM "CustomerKeys" ORDER BY "KeyHi", "KeyLo", "CustomerId";
SELECT "KeyHi", "KeyLo", "ErasedAt" FROM "Tombstones" ORDER BY "KeyHi", "KeyLo";
SELECT "KeyHi", "KeyLo", "InteractionId"
    FROM "InteractionKeys"
    ORDER BY "KeyHi" DESC, "KeyLo" DESC, "InteractionId" DESC OFFSET 0 ROWS FETCH NEXT 1 ROWS ONLY;
SELECT "KeyHi", "KeyLo", "InteractionId"
    FROM "InteractionKeys"
    ORDER BY "KeyHi", "KeyLo", "InteractionId";
SELECT "KeyHi", "KeyLo", "PurchaseId"
    FROM "PurchaseKeys"
    ORDER BY "KeyHi" DESC, "KeyLo" DESC, "PurchaseId" DESC OFFSET 0 ROWS FETCH NEXT 1 ROWS ONLY;
SELECT "KeyHi", "KeyLo", "PurchaseId" FROM "PurchaseKeys" ORDER BY "KeyHi", "KeyLo", "PurchaseId";
SELECT "Kind", "RecordId", "ImportId"
    FROM "Claims"
    ORDER BY "Kind" DESC, "RecordId" DESC, "ImportId" DESC OFFSET 0 ROWS FETCH NEXT 1 ROWS ONLY;
SELECT "Kind", "RecordId", "ImportId", "Payload", "RowNumber"
    FROM "Claims"
    ORDER BY "Kind", "RecordId", "ImportId";
SELECT "Name", "ChangedAt", "Value" FROM "Settings" WHERE "Name" <> 'copy.unfinished';
SELECT "Name", "Version", "Json", "SavedAt" FROM "Profiles";
SELECT "Value" FROM "Settings" WHERE "Name" = @p0; -- text
SELECT COUNT(*) FROM "ApiTokens";
SELECT COUNT(*) FROM "Audit";
SELECT COUNT(*) FROM "Calendar";
SELECT COUNT(*) FROM "Claims";
SELECT COUNT(*) FROM "CorrectedRows";
SELECT COUNT(*) FROM "CustomFields";
SELECT COUNT(*) FROM "CustomerEdits";
SELECT COUNT(*) FROM "CustomerKeys";
SELECT COUNT(*) FROM "CustomerPurchases";
SELECT COUNT(*) FROM "CustomerTotals";
SELECT COUNT(*) FROM "Customers";
SELECT COUNT(*) FROM "EditedCustomers";
SELECT COUNT(*) FROM "ImportEvents";
SELECT COUNT(*) FROM "Imports";
SELECT COUNT(*) FROM "InteractionKeys";
SELECT COUNT(*) FROM "Interactions";
SELECT COUNT(*) FROM "Ledger";
SELECT COUNT(*) FROM "OneTimeLinks";
SELECT COUNT(*) FROM "People";
SELECT COUNT(*) FROM "Profiles";
SELECT COUNT(*) FROM "Publications";
SELECT COUNT(*) FROM "PurchaseKeys";
SELECT COUNT(*) FROM "Purchases";
SELECT COUNT(*) FROM "SalesRollups";
SELECT COUNT(*) FROM "Sessions";
SELECT COUNT(*) FROM "Settings" WHERE "Name" <> 'copy.unfinished';
SELECT COUNT(*) FROM "Terms";
SELECT COUNT(*) FROM "Tombstones";
