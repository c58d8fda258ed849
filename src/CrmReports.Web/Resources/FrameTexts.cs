namespace CrmReports.Web.Resources;

/// <summary>Stands for the texts that every page shares: menu, errors, parts, validation. See FrameTexts.resx.</summary>
public sealed class FrameTexts;
