using System.Management.Automation;
using System.Reflection;
using System.Text;
using Microsoft.PowerShell.Commands.Internal.Format;

namespace Ariane.TestHost;

/// <summary>
/// Format-List, Format-Table and Out-String are thin classes of a package that is not everywhere; what does their work lies in
/// the engine. These are the same thin classes, so that lists, tables, widths and cut collections are PowerShell's own.
/// </summary>
internal static class Inner
{
    private static readonly Assembly Engine = typeof(PSObject).Assembly;
    private static readonly BindingFlags Any = BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public;
    public static Type Type(string name) => Engine.GetType("Microsoft.PowerShell.Commands.Internal.Format." + name, true);
    public static object Make(string name, params object[] arguments) => Activator.CreateInstance(Type(name), Any, null, arguments, null);
    public static void Put(object target, string field, object value)
    {
        for (var type = target.GetType(); type != null; type = type.BaseType)
        {
            var found = type.GetField(field, Any | BindingFlags.DeclaredOnly);
            if (found == null) continue;
            found.SetValue(target, value);
            return;
        }
        throw new MissingFieldException(field);
    }
    public static object Shape(string shape) => Make("InnerFormatShapeCommand", Enum.Parse(Type("FormatShape"), shape));
}

[Cmdlet("Format", "List")]
public sealed class FormatListCommand : OuterFormatTableAndListBase
{
    public FormatListCommand() => Inner.Put(this, "implementation", Inner.Shape("List"));
}

[Cmdlet("Format", "Table")]
public sealed class FormatTableCommand : OuterFormatTableBase
{
    public FormatTableCommand() => Inner.Put(this, "implementation", Inner.Shape("Table"));
}

[Cmdlet("Out", "String")]
[OutputType(typeof(string))]
public sealed class OutStringCommand : FrontEndCommandBase
{
    private readonly StringBuilder buffer = new();

    [Parameter] public SwitchParameter Stream { get; set; }
    [Parameter] public int Width { get; set; } = 120;

    public OutStringCommand() => Inner.Put(this, "implementation", Inner.Make("OutputManagerInner"));

    protected override void BeginProcessing()
    {
        var callbackType = Inner.Type("StreamingTextWriter").GetNestedType("WriteLineCallback", BindingFlags.NonPublic | BindingFlags.Public);
        var callback = Delegate.CreateDelegate(callbackType, this, nameof(OnLine));
        var writer = Inner.Make("StreamingTextWriter", callback, Host.CurrentCulture);
        var output = Inner.Make("TextWriterLineOutput", writer, Width);
        var implementation = typeof(FrontEndCommandBase).GetField("implementation", BindingFlags.Instance | BindingFlags.NonPublic).GetValue(this);
        var line = implementation.GetType().GetProperty("LineOutput", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public);
        line.SetValue(implementation, output);
        base.BeginProcessing();
    }

    private void OnLine(string text)
    {
        if (Stream) WriteObject(text);
        else buffer.Append(text).Append(Environment.NewLine);
    }

    protected override void EndProcessing()
    {
        base.EndProcessing();
        if (!Stream) WriteObject(buffer.ToString());
    }
}
