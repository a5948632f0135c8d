using System.Collections.ObjectModel;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Management.Automation.Internal;
using System.Security;

namespace Ariane.TestHost;

/// <summary>A host that writes to the standard streams and reads lines, as `pwsh` does when they are no terminal.</summary>
public sealed class TextHost : PSHost
{
    private readonly TextUi ui = new();
    public int? ExitCode { get; private set; }
    public override CultureInfo CurrentCulture => Thread.CurrentThread.CurrentCulture;
    public override CultureInfo CurrentUICulture => Thread.CurrentThread.CurrentUICulture;
    public override Guid InstanceId { get; } = Guid.NewGuid();
    public override string Name => "ConsoleHost";
    public override Version Version => typeof(PSObject).Assembly.GetName().Version;
    public override PSHostUserInterface UI => ui;
    public override void EnterNestedPrompt() => throw new NotSupportedException();
    public override void ExitNestedPrompt() => throw new NotSupportedException();
    public override void NotifyBeginApplication() { }
    public override void NotifyEndApplication() { }
    public override void SetShouldExit(int exitCode) => ExitCode = exitCode;
}

public sealed class TextUi : PSHostUserInterface
{
    public override PSHostRawUserInterface RawUI { get; } = new TextRawUi();
    public override string ReadLine() => Console.In.ReadLine();
    public override SecureString ReadLineAsSecureString() => throw new NotSupportedException();
    // What is written to no terminal holds no colours; ARIANE_TEST_ANSI keeps them, as a paste from a terminal has them.
    private static readonly bool KeepsColours = Environment.GetEnvironmentVariable("ARIANE_TEST_ANSI") != null;
    private static string Plain(string value) => KeepsColours || value == null ? value : new StringDecorated(value).ToString(OutputRendering.PlainText);
    public override void Write(string value) => Console.Out.Write(Plain(value));
    public override void Write(ConsoleColor foreground, ConsoleColor background, string value) => Console.Out.Write(Plain(value));
    public override void WriteLine(string value) => Console.Out.WriteLine(Plain(value));
    public override void WriteErrorLine(string value) => Console.Error.WriteLine(Plain(value));
    public override void WriteDebugLine(string message) { }
    public override void WriteVerboseLine(string message) { }
    public override void WriteWarningLine(string message) => Console.Out.WriteLine("WARNING: " + message);
    public override void WriteProgress(long sourceId, ProgressRecord record) { }
    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions) =>
        descriptions.ToDictionary(each => each.Name, each => { Console.Out.Write(each.Name + ": "); return PSObject.AsPSObject(Console.In.ReadLine() ?? ""); });
    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) => throw new NotSupportedException();
    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName, PSCredentialTypes types, PSCredentialUIOptions options) => throw new NotSupportedException();
    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice) => defaultChoice;
}

public sealed class TextRawUi : PSHostRawUserInterface
{
    private static readonly int Width = int.TryParse(Environment.GetEnvironmentVariable("ARIANE_TEST_WIDTH"), out var width) ? width : 120;
    public override Size BufferSize { get; set; } = new(Width, 3000);
    public override Size WindowSize { get; set; } = new(Width, 50);
    public override Size MaxWindowSize => WindowSize;
    public override Size MaxPhysicalWindowSize => WindowSize;
    public override Coordinates WindowPosition { get; set; }
    public override Coordinates CursorPosition { get; set; }
    public override int CursorSize { get; set; } = 25;
    public override ConsoleColor ForegroundColor { get; set; } = ConsoleColor.Gray;
    public override ConsoleColor BackgroundColor { get; set; } = ConsoleColor.Black;
    public override string WindowTitle { get; set; } = "";
    public override bool KeyAvailable => false;
    public override void FlushInputBuffer() { }
    public override BufferCell[,] GetBufferContents(Rectangle rectangle) => throw new NotSupportedException();
    public override KeyInfo ReadKey(ReadKeyOptions options) => throw new NotSupportedException();
    public override void ScrollBufferContents(Rectangle source, Coordinates destination, Rectangle clip, BufferCell fill) { }
    public override void SetBufferContents(Coordinates origin, BufferCell[,] contents) { }
    public override void SetBufferContents(Rectangle rectangle, BufferCell fill) { }
}
