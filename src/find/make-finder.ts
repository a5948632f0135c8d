import type { Finder } from '../session/finding.ts';
import type { Looking } from '../session/looking.ts';
import type { LiveSession } from '../session/types.ts';
import { type FindIndex, findIndex } from './find-index.ts';
import { wayThere } from './way-there.ts';

const MOST = 30;

interface Asked {
  readonly live: LiveSession;
  readonly looking: Looking | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** The search of a running session. The index belongs to a language: it is built anew when the session changes its own. */
export function makeFinder({ live, looking, now }: Asked): Finder {
  let index: FindIndex | undefined;
  return {
    search: (text) => {
      const { guide, lang } = live.session;
      if (index?.lang !== lang) index = findIndex(guide, lang);
      return index.search(text, { now: now(), most: MOST });
    },
    wayTo: (place, text) => wayThere(live.session, { place, text }),
    goTo: async (place, text) => {
      const way = wayThere(live.session, { place, text });
      if (way !== undefined && (way.answers.length > 0 || way.lost > 0)) {
        const { keep, answers, keepsText } = way;
        const gone = live.act({ do: 'go-to', keep, answers, ...(keepsText ? { error: text } : {}) });
        if (!gone.ok) return gone;
      }
      // The step judges the output itself, with the session's values; what it answers waits there.
      if (place.isOutput) await looking?.paste(text);
      return { ok: true };
    },
  };
}
