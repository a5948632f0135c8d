import type { Looker } from '../../check/types.ts';
import type { LookKind } from '../../flow/check-types.ts';
import { findProgram } from '../../terminal/find-program.ts';
import { killTree } from '../../terminal/kill-tree.ts';
import type { System } from '../../terminal/system.ts';

/** How each kind looks; loaded when it is wanted, because most sessions look at nothing. */
export async function lookerFor(kind: LookKind, { env, platform, files, host }: System): Promise<Looker> {
  const shell = {
    ...{
      env,
      platform,
      findProgram: (name: string) => findProgram(name, env),
      killTree: (pid: number) => killTree(pid, platform),
    },
    checkCommand: async (command: string) => (await (await import('./powershell-grammar.ts')).readsOnly())(command),
  };
  switch (kind) {
    case 'powershell':
      return (await import('../../check/look/powershell.ts')).makePowerShellLooker(shell);
    case 'service':
      return (await import('../../check/look/service.ts')).makeServiceLooker(shell);
    case 'events':
      return (await import('../../check/look/events.ts')).makeEventsLooker(shell);
    case 'tls':
      return (await import('../../check/look/tls.ts')).makeTlsLooker({});
    case 'http':
      return (await import('../../check/look/http.ts')).makeHttpLooker({});
    case 'dns':
      return (await import('../../check/look/dns.ts')).makeDnsLooker();
    case 'xml':
      return (await import('../../check/look/xml.ts')).makeXmlLooker({ files, env, platform, host: host.host });
    case 'log':
      return (await import('../../check/look/log.ts')).makeLogLooker({ env, platform, host: host.host });
    case 'clock':
      return (await import('../../check/look/clock.ts')).makeClockLooker();
  }
}
