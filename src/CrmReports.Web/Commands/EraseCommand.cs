using System.CommandLine;
using System.Globalization;

namespace CrmReports.Web.Commands;

/// <summary><c>erase CUSTOMER_ID --yes</c>: removes a person for good.</summary>
public static class EraseCommand
{
    public static Command Create(CommandContext context)
    {
        var customer = new Argument<string>("customer-id") { Description = "The customer's id as imported." };
        var yes = new Option<bool>("--yes") { Description = "Confirms it: an erasure cannot be undone." };
        var command = new Command("erase", "Erase a person: the customer, their interactions and every trace in past imports.") { customer, yes };
        command.SetAction(parsed =>
        {
            if (!parsed.GetValue(yes))
            {
                throw new UsageException("An erasure cannot be undone, and no later import brings the person back. Add --yes to confirm it.");
            }

            var result = context.Imports.Erase(parsed.GetRequiredValue(customer), context.Cancellation);
            if (!result.Found)
            {
                // The id is not repeated: it is somebody's, and this line may end up in a log.
                context.Terminal.Out.WriteLine("No customer of that id is stored, so none was erased.");
                return ExitCode.Done;
            }

            context.Terminal.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"Erased the customer and {result.Interactions:N0} interactions. {result.Purchases:N0} purchases stay, without a customer."));
            return ExitCode.Done;
        });
        return command;
    }
}
