namespace CrmReports.Web.Commands;

/// <summary>Makes checks one after the other and says how each ended; a failed one does not stop the next.</summary>
public sealed class DoctorVisit(TextWriter output)
{
    private string? warning;

    public bool Failed { get; private set; }

    public void Say(string what, string text) => output.WriteLine($"      {what}: {text}");

    /// <param name="what">What is checked.</param>
    /// <param name="check">Gives what was found; throws when it is not as it should be.</param>
    public bool Check(string what, Func<string> check)
    {
        warning = null;
        try
        {
            var found = check();
            output.WriteLine(warning is null ? $"ok    {what}: {found}" : $"note  {what}: {found}; {warning}");
            return true;
        }
        catch (Exception fault)
        {
            Failed = true;
            output.WriteLine($"FAIL  {what}: {Faults.Describe(fault)}");
            return false;
        }
    }

    public void Warn(bool when, string text) => warning = when ? text : warning;
}
