using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Text;

namespace Ariane.TestHost;

/// <summary>
/// Enough of `pwsh` for tests: the real engine behind the arguments that Ariane and the collector use. What is printed is
/// formatted by the engine itself, for a window as wide as ARIANE_TEST_WIDTH (120); ARIANE_TEST_CULTURE sets the culture.
/// </summary>
public static class Program
{
    public static int Main(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(false);
        Console.InputEncoding = new UTF8Encoding(false);
        var culture = Environment.GetEnvironmentVariable("ARIANE_TEST_CULTURE");
        if (!string.IsNullOrEmpty(culture))
            Thread.CurrentThread.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo(culture);
        var asked = Arguments.Read(args);
        if (asked.ShowVersion) { Console.Out.WriteLine($"PowerShell {typeof(PSObject).Assembly.GetName().Version.ToString(3)}"); return 0; }

        var host = new TextHost();
        var state = InitialSessionState.CreateDefault2();
        state.ThreadOptions = PSThreadOptions.UseCurrentThread;
        StandIns.AddTo(state);
        using var runspace = RunspaceFactory.CreateRunspace(host, state);
        runspace.Open();
        Runspace.DefaultRunspace = runspace;
        using var shell = PowerShell.Create();
        shell.Runspace = runspace;
        shell.Streams.Progress.DataAdding += (_, _) => { };

        if (asked.File != null)
        {
            shell.AddCommand(Path.GetFullPath(asked.File));
            foreach (var (name, value) in asked.Parameters)
            {
                if (name == null) shell.AddArgument(value);
                else if (value == null) shell.AddParameter(name);
                else shell.AddParameter(name, value);
            }
        }
        else shell.AddScript(asked.Script ?? Console.In.ReadToEnd());
        shell.AddCommand("Out-Default");
        shell.Commands.Commands[shell.Commands.Commands.Count - 1].MergeMyResults(PipelineResultTypes.None, PipelineResultTypes.None);
        shell.Streams.Error.DataAdded += (sender, e) => host.UI.WriteErrorLine(ErrorText(((PSDataCollection<ErrorRecord>)sender)[e.Index]));
        try
        {
            shell.Invoke();
        }
        catch (RuntimeException error)
        {
            host.UI.WriteErrorLine(ErrorText(error.ErrorRecord));
            return host.ExitCode ?? 1;
        }
        return host.ExitCode ?? (shell.HadErrors ? 1 : 0);
    }

    /// <summary>As 5.1 and 7 in their old view: the message, where, and the category.</summary>
    private static string ErrorText(ErrorRecord error)
    {
        var text = new StringBuilder();
        var name = error.InvocationInfo?.MyCommand?.Name;
        text.Append(string.IsNullOrEmpty(name) ? "" : name + " : ").Append(error.ToString()).Append('\n');
        if (!string.IsNullOrEmpty(error.InvocationInfo?.PositionMessage)) text.Append(error.InvocationInfo.PositionMessage).Append('\n');
        text.Append("    + CategoryInfo          : ").Append(error.CategoryInfo).Append('\n');
        text.Append("    + FullyQualifiedErrorId : ").Append(error.FullyQualifiedErrorId).Append('\n');
        return text.ToString();
    }
}
