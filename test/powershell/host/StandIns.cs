using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Reflection;
using System.Text.Json;

namespace Ariane.TestHost;

/// <summary>
/// Ours, not PowerShell's: the few cmdlets beside the engine that commands and the collector use. Anything about how output
/// looks is left to the engine's own formatting.
/// </summary>
public static class StandIns
{
    public static void AddTo(InitialSessionState state)
    {
        foreach (var type in Assembly.GetExecutingAssembly().GetTypes())
        {
            var cmdlet = type.GetCustomAttribute<CmdletAttribute>();
            if (cmdlet != null) state.Commands.Add(new SessionStateCmdletEntry($"{cmdlet.VerbName}-{cmdlet.NounName}", type, null));
        }
    }
}

[Cmdlet("Select", "Object")]
public sealed class SelectObjectCommand : PSCmdlet
{
    [Parameter(Position = 0)] public string[] Property { get; set; }
    [Parameter] public string ExpandProperty { get; set; }
    [Parameter] public int First { get; set; } = int.MaxValue;
    [Parameter] public int Last { get; set; }
    [Parameter(ValueFromPipeline = true)] public PSObject InputObject { get; set; }
    private int count;

    protected override void ProcessRecord()
    {
        if (InputObject == null || count++ >= First) return;
        if (ExpandProperty != null) { WriteObject(InputObject.Properties[ExpandProperty]?.Value, true); return; }
        if (Property == null) { WriteObject(InputObject); return; }
        var selected = new PSObject();
        foreach (var name in Property)
        {
            var pattern = new WildcardPattern(name, WildcardOptions.IgnoreCase);
            foreach (var property in InputObject.Properties)
                if (pattern.IsMatch(property.Name) && selected.Properties[property.Name] == null) selected.Properties.Add(new PSNoteProperty(property.Name, property.Value));
        }
        WriteObject(selected);
    }
}

[Cmdlet("Write", "Output")]
public sealed class WriteOutputCommand : PSCmdlet
{
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromRemainingArguments = true)] [AllowNull] public PSObject[] InputObject { get; set; }
    protected override void ProcessRecord() { if (InputObject != null) foreach (var each in InputObject) WriteObject(each, true); }
}

[Cmdlet("Write", "Host")]
public sealed class WriteHostCommand : PSCmdlet
{
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromRemainingArguments = true)] public object[] Object { get; set; }
    [Parameter] public SwitchParameter NoNewline { get; set; }
    [Parameter] public ConsoleColor ForegroundColor { get; set; }
    protected override void ProcessRecord()
    {
        var text = string.Join(' ', (Object ?? Array.Empty<object>()).Select(each => each is null ? "" : LanguagePrimitives.ConvertTo<string>(each)));
        if (NoNewline) Host.UI.Write(text); else Host.UI.WriteLine(text);
    }
}

[Cmdlet("Write", "Error")]
public sealed class WriteErrorCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true)] public string Message { get; set; }
    [Parameter] public string ErrorId { get; set; } = "Microsoft.PowerShell.Commands.WriteErrorException";
    [Parameter] public ErrorCategory Category { get; set; } = ErrorCategory.NotSpecified;
    [Parameter] public object TargetObject { get; set; }
    protected override void ProcessRecord() => WriteError(new ErrorRecord(new InvalidOperationException(Message), ErrorId, Category, TargetObject));
}

[Cmdlet("Write", "Progress")]
public sealed class WriteProgressCommand : PSCmdlet
{
    [Parameter(Position = 0)] public string Activity { get; set; }
    [Parameter(Position = 1)] public string Status { get; set; }
    [Parameter] public int PercentComplete { get; set; }
    [Parameter] public SwitchParameter Completed { get; set; }
}

[Cmdlet("Write", "Warning")]
public sealed class WriteWarningCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true)] public string Message { get; set; }
    protected override void ProcessRecord() => WriteWarning(Message);
}

[Cmdlet("Read", "Host")]
public sealed class ReadHostCommand : PSCmdlet
{
    [Parameter(Position = 0)] public string Prompt { get; set; }
    protected override void ProcessRecord()
    {
        if (Prompt != null) Host.UI.Write(Prompt + ": ");
        WriteObject(Host.UI.ReadLine() ?? "");
    }
}

[Cmdlet("New", "Object")]
public sealed class NewObjectCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true)] public string TypeName { get; set; }
    [Parameter(Position = 1)] [Alias("Args")] public object[] ArgumentList { get; set; }
    [Parameter] public IDictionary Property { get; set; }
    protected override void ProcessRecord()
    {
        if (TypeName.Equals("PSObject", StringComparison.OrdinalIgnoreCase) || TypeName.Equals("PSCustomObject", StringComparison.OrdinalIgnoreCase))
        {
            var made = new PSObject();
            if (Property != null) foreach (DictionaryEntry entry in Property) made.Properties.Add(new PSNoteProperty((string)entry.Key, entry.Value));
            WriteObject(made);
            return;
        }
        var type = LanguagePrimitives.ConvertTo<Type>(TypeName);
        var arguments = (ArgumentList ?? Array.Empty<object>()).Select(each => each is PSObject wrapped ? wrapped.BaseObject : each).ToArray();
        foreach (var constructor in type.GetConstructors().Where(each => each.GetParameters().Length == arguments.Length))
        {
            try
            {
                var converted = constructor.GetParameters().Select((parameter, index) => LanguagePrimitives.ConvertTo(arguments[index], parameter.ParameterType)).ToArray();
                WriteObject(constructor.Invoke(converted));
                return;
            }
            catch (PSInvalidCastException) { }
        }
        WriteObject(Activator.CreateInstance(type, arguments));
    }
}

[Cmdlet("Sort", "Object")]
public sealed class SortObjectCommand : PSCmdlet
{
    [Parameter(Position = 0)] public string Property { get; set; }
    [Parameter] public SwitchParameter Descending { get; set; }
    [Parameter(ValueFromPipeline = true)] public PSObject InputObject { get; set; }
    private readonly List<PSObject> all = new();
    protected override void ProcessRecord() => all.Add(InputObject);
    protected override void EndProcessing()
    {
        object Key(PSObject each) => Property == null ? each.BaseObject : each.Properties[Property]?.Value;
        var sorted = all.OrderBy(each => Key(each), Comparer<object>.Create((a, b) => LanguagePrimitives.Compare(a, b, true)));
        WriteObject(Descending ? sorted.Reverse() : sorted, true);
    }
}

[Cmdlet("Measure", "Object")]
public sealed class MeasureObjectCommand : PSCmdlet
{
    [Parameter(ValueFromPipeline = true)] public PSObject InputObject { get; set; }
    private int count;
    protected override void ProcessRecord() => count++;
    protected override void EndProcessing()
    {
        var result = new PSObject();
        result.Properties.Add(new PSNoteProperty("Count", count));
        WriteObject(result);
    }
}

[Cmdlet("Get", "Date")]
public sealed class GetDateCommand : PSCmdlet
{
    [Parameter(Position = 0)] public DateTime Date { get; set; } = DateTime.Now;
    [Parameter] public string Format { get; set; }
    protected override void ProcessRecord()
    {
        if (Format == null) WriteObject(Date);
        else WriteObject(Date.ToString(Format, CultureInfo.CurrentCulture));
    }
}

[Cmdlet("Get", "Culture")]
public sealed class GetCultureCommand : PSCmdlet
{
    protected override void ProcessRecord() => WriteObject(CultureInfo.CurrentCulture);
}

[Cmdlet("Start", "Sleep")]
public sealed class StartSleepCommand : PSCmdlet
{
    [Parameter(Position = 0)] public double Seconds { get; set; }
    [Parameter] public int Milliseconds { get; set; }
    protected override void ProcessRecord() => Thread.Sleep(Milliseconds > 0 ? Milliseconds : (int)(Seconds * 1000));
}

[Cmdlet("ConvertTo", "Json")]
public sealed class ConvertToJsonCommand : PSCmdlet
{
    [Parameter(ValueFromPipeline = true)] public PSObject InputObject { get; set; }
    [Parameter] public int Depth { get; set; } = 2;
    [Parameter] public SwitchParameter Compress { get; set; }
    private readonly List<object> all = new();
    protected override void ProcessRecord() => all.Add(Plain(InputObject, Depth));
    protected override void EndProcessing()
    {
        var options = new JsonSerializerOptions { WriteIndented = !Compress, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        WriteObject(JsonSerializer.Serialize(all.Count == 1 ? all[0] : all, options));
    }
    private static object Plain(object value, int depth)
    {
        var inner = value is PSObject wrapped ? wrapped.BaseObject : value;
        if (inner is null or string or bool or int or long or double or decimal or DateTime or Guid) return inner;
        if (inner is Enum) return Convert.ToInt64(inner);
        if (depth < 0) return inner.ToString();
        if (inner is IDictionary map) return map.Keys.Cast<object>().ToDictionary(key => key.ToString(), key => Plain(map[key], depth - 1));
        if (inner is IEnumerable list) return list.Cast<object>().Select(each => Plain(each, depth - 1)).ToList();
        return PSObject.AsPSObject(value).Properties.Where(each => each.IsGettable).ToDictionary(each => each.Name, each => Plain(each.Value, depth - 1));
    }
}

[Cmdlet("Test", "Path")]
public sealed class TestPathCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true)] public string Path { get; set; }
    [Parameter] public string PathType { get; set; }
    protected override void ProcessRecord() => WriteObject(File.Exists(Path) || Directory.Exists(Path));
}
