using System.ComponentModel.DataAnnotations;
using CrmReports.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace CrmReports.Web.Frame;

/// <summary>Gives the framework's own messages about what was typed in the reader's language.</summary>
internal sealed class ValidationTexts(IStringLocalizer<FrameTexts> texts) : IConfigureOptions<MvcOptions>
{
    public void Configure(MvcOptions options)
    {
        var messages = options.ModelBindingMessageProvider;
        messages.SetAttemptedValueIsInvalidAccessor((value, field) => texts["Validation.Value", value, field]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => texts["Validation.ValueAlone", value]);
        messages.SetValueIsInvalidAccessor(value => texts["Validation.ValueAlone", value]);
        messages.SetUnknownValueIsInvalidAccessor(field => texts["Validation.Unreadable", field]);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => texts["Validation.UnreadableAlone"]);
        messages.SetValueMustBeANumberAccessor(field => texts["Validation.Number", field]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => texts["Validation.NumberAlone"]);
        messages.SetValueMustNotBeNullAccessor(_ => texts["Validation.Needed"]);
        messages.SetMissingBindRequiredValueAccessor(_ => texts["Validation.Needed"]);
        messages.SetMissingKeyOrValueAccessor(() => texts["Validation.Needed"]);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => texts["Validation.Needed"]);
        options.ModelMetadataDetailsProviders.Add(new AttributeTexts());
    }

    /// <summary>An attribute without a message of its own gets the key of ours; a localised page then finds it.</summary>
    private sealed class AttributeTexts : IValidationMetadataProvider
    {
        public void CreateValidationMetadata(ValidationMetadataProviderContext context)
        {
            foreach (var attribute in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
            {
                if (attribute.ErrorMessage is null && attribute.ErrorMessageResourceName is null && KeyOf(attribute) is { } key)
                {
                    attribute.ErrorMessage = key;
                }
            }
        }

        private static string? KeyOf(ValidationAttribute attribute) => attribute switch
        {
            RequiredAttribute => "Validation.Required",
            EmailAddressAttribute => "Validation.Email",
            CompareAttribute => "Validation.Compare",
            RangeAttribute => "Validation.Range",
            StringLengthAttribute { MinimumLength: > 0 } => "Validation.LengthBetween",
            StringLengthAttribute or MaxLengthAttribute => "Validation.Longest",
            MinLengthAttribute => "Validation.Shortest",
            RegularExpressionAttribute => "Validation.Form",
            _ => null,
        };
    }
}
