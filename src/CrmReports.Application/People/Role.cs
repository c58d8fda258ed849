namespace CrmReports.Application.People;

/// <summary>What a person may do; each role holds those before it.</summary>
public enum Role
{
    /// <summary>Sees reports and customers.</summary>
    Manager = 1,

    /// <summary>Also statistics and downloads.</summary>
    Analyst = 2,

    /// <summary>Also imports, people and settings.</summary>
    Admin = 3,
}
