import { quoteArgument } from '../../flow/powershell.ts';
import type { Looker } from '../types.ts';
import { lookWith, type PowerShellPorts } from './powershell.ts';

/** A Windows service by its short name: Name, DisplayName, Status, StartType, as a list. */
export function makeServiceLooker(ports: PowerShellPorts): Looker {
  return {
    unavailable: () => (ports.platform === 'win32' ? undefined : 'not-windows'),
    look: (order) => {
      const name = quoteArgument(order.params.get('name') ?? '');
      const command = `Get-Service -Name ${name} | Format-List Name,DisplayName,Status,StartType`;
      return lookWith(ports, { order, command, where: 'here' });
    },
  };
}
