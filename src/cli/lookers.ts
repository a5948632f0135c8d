import type { Looker } from '../check/types.ts';
import type { LookKind } from '../flow/check-types.ts';
import type { System } from '../terminal/system.ts';

/** How each kind looks; loaded when it is wanted, because most sessions look at nothing. */
export async function lookerFor(kind: LookKind, { env, platform, files }: System): Promise<Looker> {
  switch (kind) {
    case 'powershell':
      return (await import('../check/look/powershell.ts')).makePowerShellLooker({ env, platform });
    case 'service':
      return (await import('../check/look/service.ts')).makeServiceLooker({ env, platform });
    case 'events':
      return (await import('../check/look/events.ts')).makeEventsLooker({ env, platform });
    case 'tls':
      return (await import('../check/look/tls.ts')).makeTlsLooker({});
    case 'http':
      return (await import('../check/look/http.ts')).makeHttpLooker({});
    case 'dns':
      return (await import('../check/look/dns.ts')).makeDnsLooker({});
    case 'xml':
      return (await import('../check/look/xml.ts')).makeXmlLooker({ files, env });
    case 'log':
      return (await import('../check/look/log.ts')).makeLogLooker({ env, platform });
    case 'clock':
      return (await import('../check/look/clock.ts')).makeClockLooker({});
  }
}
