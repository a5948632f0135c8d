/** The shells that can be taught what may follow. */
export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = (typeof SHELLS)[number];

/**
 * What a shell reads, once for each session. It asks the program itself at every Tab: `completion words -- BEFORE… .CURRENT` (the dot,
 * because Windows PowerShell drops an empty word) answers with a line for each candidate, its word and what it is parted by a tab, and a
 * last line `:files`, `:folders` or `:none` for what the shell is to add itself.
 */
export const SCRIPTS: Readonly<Record<Shell, string>> = {
  bash: `# Ariane, for bash: eval "$(ariane completion bash)"
_ariane() {
  local current="\${COMP_WORDS[COMP_CWORD]}" kind= word about
  local -a before=("\${COMP_WORDS[@]:1:COMP_CWORD-1}") words=()
  while IFS=$'\\t' read -r word about; do
    case $word in
    :files) kind=-f ;;
    :folders) kind=-d ;;
    :*) ;;
    *)
      # What stands after "=" is a word of its own here.
      [[ $current == = || \${COMP_WORDS[COMP_CWORD - 1]} == = ]] && word=\${word#*=}
      [[ $word == "\${current#=}"* ]] && words+=("$word")
      ;;
    esac
  done < <("\${COMP_WORDS[0]}" completion words -- "\${before[@]}" ".$current" 2> /dev/null)
  COMPREPLY=("\${words[@]}")
  [[ $kind ]] || return 0
  # It holds for every candidate: with it a command would become the folder of its name.
  ((\${#words[@]})) || compopt -o filenames 2> /dev/null
  while IFS= read -r word; do
    if ((\${#words[@]})); then
      for about in "\${words[@]}"; do [[ $about == "$word" ]] && continue 2; done
      [[ -d $word ]] && about=/ || about=
      printf -v word '%q%s' "$word" "$about"
    fi
    COMPREPLY+=("$word")
  done < <(compgen $kind -- "\${current#=}")
}
complete -F _ariane ariane
`,
  zsh: `#compdef ariane
# Ariane, for zsh: eval "$(ariane completion zsh)" after compinit
_ariane() {
  local line paths=none
  local -a candidates before
  before=("\${(@Q)words[2,CURRENT-1]}")
  while IFS= read -r line; do
    case $line in
      :*) paths=\${line#:} ;;
      *) candidates+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}") ;;
    esac
  done < <("\${(Q)words[1]}" completion words -- "\${before[@]}" ".\${(Q)words[CURRENT]}" 2> /dev/null)
  (( $#candidates )) && _describe -V ariane candidates
  [[ $paths != none ]] && compset -P '--*='
  case $paths in
    files) _files ;;
    folders) _files -/ ;;
  esac
}
if [[ $funcstack[1] == _ariane ]]; then _ariane "$@"; else compdef _ariane ariane; fi
`,
  fish: `# Ariane, for fish: ariane completion fish | source
function __ariane_complete
    set -l before (commandline -opc)
    set -l current (commandline -ct)
    set -l words
    for line in ($before[1] completion words -- $before[2..-1] ".$current" 2> /dev/null)
        switch $line
            case :files
                __fish_complete_path (string replace -r '^--[^=]*=' '' -- $current)
            case :folders
                # A folder called as a command would only stand in its way.
                for path in (__fish_complete_directories (string replace -r '^--[^=]*=' '' -- $current))
                    contains -- (string replace -r '/\\t.*' '' -- $path) $words; or echo $path
                end
            case ':*'
            case '*'
                set -a words (string replace -r '\\t.*' '' -- $line)
                echo $line
        end
    end
end
complete -c ariane -f -k -a '(__ariane_complete)'
`,
  powershell: `# Ariane, for PowerShell: ariane completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName ariane, ariane.cmd -ScriptBlock {
  param($current, $ast, $cursor)
  $words = @($ast.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursor } | ForEach-Object {
    if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value } else { $_.Extent.Text }
  })
  $before = @(for ($at = 1; $at -lt $words.Count; $at++) { $words[$at] })
  # ariane.cmd goes through cmd, which would carry out what stands behind one of these, and before anybody pressed Enter.
  if (@($before) + $current -match '[&|<>^%"\\r\\n]') { return }
  $was = [Console]::OutputEncoding
  try {
    [Console]::OutputEncoding = [System.Text.Encoding]::UTF8
    $lines = @(& $ast.GetCommandName() completion words '--' @before ".$current" 2>$null)
  } catch { return } finally { [Console]::OutputEncoding = $was }
  foreach ($line in $lines) {
    # What lies in folders PowerShell adds by itself where nothing comes back.
    if ($line.StartsWith(':')) { continue }
    $word, $about = $line -split "\`t", 2
    if (-not $word.StartsWith($current)) { continue }
    if (-not $about) { $about = $word }
    [System.Management.Automation.CompletionResult]::new($word, $word, 'ParameterValue', $about)
  }
}
`,
};
