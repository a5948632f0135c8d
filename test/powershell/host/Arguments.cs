using System.Text;

namespace Ariane.TestHost;

/// <summary>The arguments of `pwsh` and `powershell.exe` that are used; names may be shortened as there.</summary>
public sealed class Arguments
{
    public string Script { get; private set; }
    public string File { get; private set; }
    public bool ShowVersion { get; private set; }
    public List<(string Name, string Value)> Parameters { get; } = new();

    public static Arguments Read(string[] args)
    {
        var read = new Arguments();
        for (var i = 0; i < args.Length; i++)
        {
            var name = args[i].TrimStart('-', '/').ToLowerInvariant();
            string Next() => i + 1 < args.Length ? args[++i] : "";
            if (!args[i].StartsWith('-')) { read.Script = string.Join(' ', args[i..]); break; }
            if ("version" == name || name == "v") read.ShowVersion = true;
            else if (name is "nologo" or "noprofile" or "nop" or "noninteractive" or "noni" or "sta" or "mta") continue;
            else if (name is "executionpolicy" or "ep" or "ex" or "outputformat" or "o" or "of" or "inputformat" or "windowstyle" or "w") Next();
            else if (name is "encodedcommand" or "e" or "ec" or "enc") read.Script = Encoding.Unicode.GetString(Convert.FromBase64String(Next()));
            else if (name is "command" or "c")
            {
                var rest = string.Join(' ', args[(i + 1)..]);
                read.Script = rest == "-" ? null : rest;
                break;
            }
            else if (name is "file" or "f")
            {
                read.File = Next();
                for (i++; i < args.Length; i++)
                {
                    if (!args[i].StartsWith('-')) read.Parameters.Add((null, args[i]));
                    else
                    {
                        var cut = args[i].TrimStart('-').Split(':', 2);
                        if (cut.Length == 2) read.Parameters.Add((cut[0], cut[1]));
                        else if (i + 1 < args.Length && !args[i + 1].StartsWith('-')) read.Parameters.Add((cut[0], args[++i]));
                        else read.Parameters.Add((cut[0], null));
                    }
                }
            }
            else throw new ArgumentException($"unknown argument {args[i]}");
        }
        return read;
    }
}
