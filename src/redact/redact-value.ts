import { removeSecrets } from '../check/evidence/remove-secrets.ts';
import type { ValueKind } from '../flow/types.ts';
import { PLACEHOLDER } from '../text/placeholder.ts';
import { findEmails } from './find/emails.ts';
import { hideHost } from './hide-host.ts';
import { hideIp } from './hide-ip.ts';
import { type Hiding, hideWhole } from './hiding.ts';
import { isWellKnownId } from './public-names.ts';

/**
 * A typed value, hidden by what the flow says it is: that is why a build number is never taken for an address. `text` is done as
 * free text is, by `free`. What comes out is a valid value of the same kind.
 */
export function redactValue(kind: ValueKind, value: string, hiding: Hiding, free: (text: string) => string): string {
  switch (kind) {
    case 'build':
    case 'datetime':
    case 'number':
      return value;
    case 'email':
    case 'upn':
      return hiding.hides('person') ? findEmails(value, hiding) : value;
    case 'host':
      return hiding.hides('host') ? hideHost(hiding, value) : value;
    case 'ip':
      return PLACEHOLDER.test(value) ? value : hideIp(hiding, value);
    case 'guid':
      return PLACEHOLDER.test(value) || isWellKnownId(value) ? value : hideWhole(hiding, 'guid', value);
    case 'text':
      return free(removeSecrets(value).text);
  }
}
