import type { PathStep, Ticket } from '../schema.ts';
import type { Markup } from './markup.ts';
import { markup } from './markup.ts';

/** The sign of a step or an end: every kind has a shape of its own, so that none is told by its colour. */
export function drawNode(of: { kind: PathStep['kind'] | Ticket['outcome']; parked: boolean; x: number; y: number }): Markup {
  const { kind, x, y } = of;
  const name = of.parked ? 'node parked dash' : 'node';
  switch (kind) {
    case 'question':
      return markup`<circle cx="${x}" cy="${y}" r="11" class="${name}" />`;
    case 'again':
      return markup`<circle cx="${x}" cy="${y}" r="13" class="${name}" /><circle cx="${x}" cy="${y}" r="10" class="ring" />`;
    case 'value':
      return markup`<rect x="${x - 11}" y="${y - 10}" width="22" height="20" rx="2" class="${name}" />`;
    case 'repair':
      return markup`<path d="M${x} ${y - 14}l14 14l-14 14l-14 -14z" class="${name} repair" />`;
    case 'resolved':
      return markup`<circle cx="${x}" cy="${y}" r="12" class="full-good" /><text x="${x}" y="${y + 5}" class="n on">✓</text>`;
    case 'advice':
      return markup`<circle cx="${x}" cy="${y}" r="12" class="full-mark" /><text x="${x}" y="${y + 4}" class="n on">i</text>`;
    case 'handover':
      return markup`<rect x="${x - 12}" y="${y - 11}" width="24" height="22" rx="3" class="full-mark" /><text x="${x}" y="${y + 4}" class="n on">→</text>`;
    case 'stopped':
      return markup`<circle cx="${x}" cy="${y}" r="12" class="open dash" /><text x="${x}" y="${y + 4}" class="n">…</text>`;
  }
}
