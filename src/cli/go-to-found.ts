import { makeFinder } from '../find/make-finder.ts';
import type { Context } from './context.ts';
import { lazyLooking } from './make-desk.ts';
import type { Running } from './open-session.ts';
import type { PickedPlace } from './pick-found.ts';

/** Takes a new session straight to what was found before it began; what could not be done is said, and the first question stands. */
export async function goToFound(
  { system, err }: Context,
  { running: { live, journal }, found: { place, text } }: { running: Running; found: PickedPlace },
): Promise<void> {
  const looking = lazyLooking(system, { live, folder: journal.folder, takes: false });
  const gone = await makeFinder({ live, looking, now: () => system.clock.now() }).goTo(place, text);
  if (!gone.ok) err(gone.message);
}
