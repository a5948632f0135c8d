import { quoteArgument } from '../../flow/powershell.ts';
import type { Looker } from '../types.ts';
import { lookWith, type PowerShellPorts } from './powershell.ts';

const MOST = 50;

/** Windows events of a log, by source and numbers, the newest first: TimeCreated, Id, ProviderName, Message, as a list. */
export function makeEventsLooker(ports: PowerShellPorts): Looker {
  return {
    unavailable: () => (ports.platform === 'win32' ? undefined : 'not-windows'),
    look: (order) => lookWith(ports, { order, command: eventsCommand(order.params), where: 'here' }),
  };
}

/** The command for an `events` look; `within` is left to the judge, which knows the moment. */
export function eventsCommand(params: ReadonlyMap<string, string>): string {
  const source = params.get('source');
  const ids = (params.get('ids') ?? '').split(/[,\s]+/).filter((id) => /^\d{1,5}$/.test(id));
  const filter = [
    `LogName=${quoteArgument(params.get('log') ?? 'System')}`,
    ...(source === undefined ? [] : [`ProviderName=${quoteArgument(source)}`]),
    ...(ids.length === 0 ? [] : [`Id=${ids.join(',')}`]),
  ];
  return `Get-WinEvent -FilterHashtable @{${filter.join(';')}} -MaxEvents ${MOST} | Format-List TimeCreated,Id,ProviderName,Message`;
}
