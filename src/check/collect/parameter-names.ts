import type { ValueId } from '../../flow/types.ts';

// Automatic and preference variables: a parameter of that name would be read-only, or would change how PowerShell works.
const KEPT = new Set(
  `args consolefilename error errorview event eventargs eventsubscriber executioncontext false foreach home host input iscoreclr islinux
  ismacos iswindows lastexitcode matches myinvocation nestedpromptlevel null ofs outfile noninteractive pid profile psboundparameters
  pscmdlet pscommandpath psculture psdebugcontext psemailserver pshome psitem psscriptroot pssenderinfo psuiculture psversiontable pwd
  sender shellid stacktrace switch this true formatenumerationlimit confirmpreference debugpreference erroractionpreference
  informationpreference progresspreference verbosepreference warningpreference whatifpreference logpreference maximumhistorycount
  outputencoding psdefaultparametervalues psmoduleautoloadingpreference psnativecommandargumentpassing psstyle transcript`.split(
    /\s+/,
  ),
);

/** The script's parameter for each value (`user-upn` → `UserUpn`), each once whatever PowerShell thinks of case, in the order of the ids. */
export function parameterNames(ids: Iterable<ValueId>): Map<ValueId, string> {
  const taken = new Set(KEPT);
  const names = new Map<ValueId, string>();
  for (const id of [...ids].sort()) {
    const plain = id.replace(/(?:^|-+)([a-z0-9]?)/g, (_all, first: string) => first.toUpperCase());
    let name = plain;
    for (let number = 1; taken.has(name.toLowerCase()) || /^ariane/i.test(name); number += 1)
      name = `${plain.replace(/^ariane/i, 'For')}Value${number === 1 ? '' : number}`;
    taken.add(name.toLowerCase());
    names.set(id, name);
  }
  return names;
}
