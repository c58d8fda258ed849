using CrmReports.Application.Customers;

namespace CrmReports.Application.Reports.Reading;

/// <summary>Gathers what a query over purchases or interactions must select and join, and gives its columns once it runs.</summary>
internal sealed class RecordSelect
{
    private readonly ReportSession session;
    private readonly IReadOnlyList<FieldUse> uses;
    private readonly SelectList main = new();
    private readonly SelectList? beside;
    private readonly List<FieldType> besideTypes = [];
    private readonly List<string> joins = [];
    private readonly TermTexts? terms;
    private readonly List<CachedField> cachedFields = [];
    private readonly CustomerCache? customers;
    private readonly List<Func<Binding, RowColumn>> makers = [];
    private readonly bool ofInteractions;

    public RecordSelect(
        ReportSession session, IReadOnlyList<FieldUse> uses, bool cacheCustomers, bool besideInteractions, PurchaseReading reading)
    {
        this.session = session;
        this.uses = uses;
        ofInteractions = reading.Dataset == ReportDataset.Interactions;
        main.Add(ofInteractions ? "i.\"Id\"" : "p.\"Id\"");
        var ofCustomers = uses.Where(use => use.Field.Kind == RecordKind.Customer).ToList();
        if (cacheCustomers && ofCustomers.Count > 0)
        {
            foreach (var use in ofCustomers)
            {
                var name = ColumnOf(use.Field);
                if (!cachedFields.Exists(field => field.Name == name))
                {
                    cachedFields.Add(new CachedField(name, use.Field.Source == FieldSource.Custom ? FieldType.Text : use.Field.Type));
                }
            }

            customers = CustomerCache.TryLoad(session, cachedFields, reading.Threads, reading.CustomerBudget);
        }

        beside = besideInteractions && uses.Any(use => use.Field.Kind == RecordKind.Interaction) ? new SelectList() : null;
        terms = uses.Any(use => use is { AsCode: false, Field.Source: FieldSource.Term }) ? TermTexts.TryLoad(session) : null;
        makers.AddRange(uses.Select(use => Maker(use)));
    }

    public string Columns => main.Text;

    /// <summary>How many customers are in memory.</summary>
    public int Customers => customers?.Count ?? 0;

    public string Joins => string.Concat(joins);

    /// <summary>Joins the table of the kind, once, and gives the name by which it goes.</summary>
    public string JoinFor(RecordKind kind)
    {
        switch (kind)
        {
            case RecordKind.Customer when ofInteractions:
                Join(" LEFT JOIN \"Customers\" c ON c.\"Id\" = i.\"CustomerId\"");
                return "c";
            case RecordKind.Purchase when ofInteractions:
                Join(" LEFT JOIN \"Purchases\" p ON p.\"Id\" = i.\"PurchaseId\"");
                return "p";
            case RecordKind.Interaction when ofInteractions:
                return "i";
            case RecordKind.Customer:
                Join(" LEFT JOIN \"Customers\" c ON c.\"Id\" = p.\"CustomerId\"");
                return "c";
            case RecordKind.Interaction:
                Join($" LEFT JOIN \"Interactions\" i ON i.\"Id\" = ({InteractionOrder.NewestOf(session.Dialect)})");
                return "i";
            default:
                return "p";
        }
    }

    /// <summary>The expression of a field that is a column, its table joined. Of an interaction the day is its own, else its
    /// purchase's, and whom and what it comes from is its own.</summary>
    public string Expression(ReportField field)
    {
        if (!ofInteractions || field.Kind != RecordKind.Purchase || field.Source is not (FieldSource.Period or FieldSource.Column))
        {
            return $"{JoinFor(field.Kind)}.\"{field.Column}\"";
        }

        if (field.Source == FieldSource.Period || field == ReportField.Day)
        {
            JoinFor(RecordKind.Purchase);
            return InteractionOrder.Day;
        }

        return field.Column is "ImportId" or "RowNumber" or "CustomerId" ? $"i.\"{field.Column}\"" : $"{JoinFor(RecordKind.Purchase)}.\"{field.Column}\"";
    }

    /// <summary>Joins the publications b by which interactions are ordered.</summary>
    public void JoinPublications() => Join(" LEFT JOIN \"Publications\" b ON b.\"ImportId\" = i.\"ImportId\"");

    /// <summary>Joins the text of a term.</summary>
    public string JoinTerm(string column)
    {
        var name = "t_" + column.Replace("\"", "", StringComparison.Ordinal).Replace('.', '_');
        Join($" LEFT JOIN \"Terms\" {name} ON {name}.\"Id\" = {column}");
        return $"{name}.\"Text\"";
    }

    /// <summary>The columns over the rows of the query, and what else must be disposed with them.</summary>
    /// <param name="range">The ids of the purchases, the second not included; null is all.</param>
    public (RowColumn[] Columns, IDisposable? Beside) Bind(
        ReportSession from, ReportRows inner, FactRows rows, (long From, long To)? range)
    {
        var binding = new Binding { Rows = rows, Main = inner, Id = new StoreColumn(inner, 0, FieldType.Integer) };
        if (customers is not null)
        {
            binding.Customer = new CustomerCursor(customers, new StoreColumn(inner, main.Add("p.\"CustomerId\""), FieldType.Integer), rows);
        }

        if (beside is not null)
        {
            binding.Beside = new NewestRows(NewestInteraction.Query(from, beside.More, range), [FieldType.Integer, .. besideTypes]);
            binding.Interaction = new NewestInteraction(binding.Beside, binding.Id, rows);
        }

        return ([.. makers.Select(make => make(binding))], binding.Interaction);
    }

    private static string ColumnOf(ReportField field) => field.Source == FieldSource.Custom ? "Custom" : field.Column;

    private void Join(string clause)
    {
        if (!joins.Contains(clause))
        {
            joins.Add(clause);
        }
    }

    private Func<Binding, RowColumn> Maker(FieldUse use)
    {
        var field = use.Field;
        if (field.Source == FieldSource.Custom)
        {
            var json = Plain(field.Kind, "Custom", FieldType.Text);
            return binding => binding.CustomOf(field, json);
        }

        if (field.Kind == RecordKind.Customer && customers is not null)
        {
            return Cached(ColumnOf(field));
        }

        return field.Source switch
        {
            FieldSource.Term => Term(field, use.AsCode),
            FieldSource.Moment => Moment(field.Kind),
            FieldSource.Period or FieldSource.Column when ofInteractions => Written(field),
            FieldSource.Period => Plain(field.Kind, field.Column, FieldType.Date),
            _ => Plain(field.Kind, field.Column, field.Type),
        };
    }

    private Func<Binding, RowColumn> Written(ReportField field)
    {
        var place = main.Add(Expression(field));
        var type = field.Source == FieldSource.Period ? FieldType.Date : field.Type;
        return binding => new StoreColumn(binding.Main, place, type);
    }

    private Func<Binding, RowColumn> Cached(string column)
    {
        main.Add("p.\"CustomerId\"");
        var index = cachedFields.FindIndex(field => field.Name == column);
        var type = cachedFields[index].Type;
        return binding => new CachedColumn(binding.Customer!, index, type);
    }

    private Func<Binding, RowColumn> Plain(RecordKind kind, string column, FieldType type)
    {
        if (kind == RecordKind.Customer && customers is not null)
        {
            return Cached(column);
        }

        if (kind == RecordKind.Interaction && beside is not null)
        {
            var index = Beside(column, type);
            return binding => binding.OfInteraction(new StoreColumn(binding.Beside!, index, type));
        }

        var place = main.Add($"{JoinFor(kind)}.\"{column}\"");
        return binding => new StoreColumn(binding.Main, place, type);
    }

    /// <summary>Where the column stands in the rows beside, after the purchase's id.</summary>
    private int Beside(string column, FieldType type)
    {
        var index = beside!.Add($"i.\"{column}\"");
        if (index == besideTypes.Count)
        {
            besideTypes.Add(type);
        }

        return index + 1;
    }

    private Func<Binding, RowColumn> Moment(RecordKind kind)
    {
        if (kind == RecordKind.Interaction && beside is not null)
        {
            var (besideDay, besideTime) = (Beside("Day", FieldType.Date), Beside("TimeOfDay", FieldType.Integer));
            return binding => binding.OfInteraction(new MomentColumn(binding.Beside!, besideDay, besideTime));
        }

        var table = JoinFor(kind);
        var (day, time) = (main.Add($"{table}.\"Day\""), main.Add($"{table}.\"TimeOfDay\""));
        return binding => new MomentColumn(binding.Main, day, time);
    }

    private Func<Binding, RowColumn> Term(ReportField field, bool asCode)
    {
        if (asCode)
        {
            return Plain(field.Kind, field.Column, FieldType.Integer);
        }

        if (field.Kind == RecordKind.Interaction && beside is not null && terms is not null)
        {
            var index = Beside(field.Column, FieldType.Integer);
            return binding => binding.OfInteraction(new TermColumn(binding.Beside!, index, terms));
        }

        var column = $"{JoinFor(field.Kind)}.\"{field.Column}\"";
        var place = main.Add(terms is null ? JoinTerm(column) : column);
        return binding => terms is null
            ? new StoreColumn(binding.Main, place, FieldType.Text)
            : new TermColumn(binding.Main, place, terms);
    }

    /// <summary>One pass over the rows.</summary>
    private sealed class Binding
    {
        private readonly Dictionary<RecordKind, JsonRow> json = [];

        public required FactRows Rows { get; init; }

        public required ReportRows Main { get; init; }

        public required RowColumn Id { get; init; }

        public CustomerCursor? Customer { get; set; }

        public ReportRows? Beside { get; set; }

        public NewestInteraction? Interaction { get; set; }

        public RowColumn OfInteraction(RowColumn column) => new InteractionColumn(Interaction!, column);

        public RowColumn CustomOf(ReportField field, Func<Binding, RowColumn> source)
        {
            if (!json.TryGetValue(field.Kind, out var row))
            {
                json[field.Kind] = row = new JsonRow(source(this), Rows);
            }

            return new CustomColumn(row, row.Add(field.Column), field.Type);
        }
    }
}

/// <summary>The expressions of a SELECT, each once.</summary>
internal sealed class SelectList
{
    private readonly List<string> expressions = [];

    public string Text => string.Join(", ", expressions);

    /// <summary>The same to follow other expressions.</summary>
    public string More => string.Concat(expressions.Select(expression => ", " + expression));

    /// <summary>Where it stands.</summary>
    public int Add(string expression)
    {
        var index = expressions.IndexOf(expression);
        if (index < 0)
        {
            index = expressions.Count;
            expressions.Add(expression);
        }

        return index;
    }
}
