/** Whom a report is for: `own` hides secrets only, `vendor` people, hosts and addresses, `public` ids of devices and directories too. */
export const PROFILES = ['own', 'vendor', 'public'] as const;
export type Profile = (typeof PROFILES)[number];

/** The one after it, round and round: what a key goes through. */
export function nextProfile(profile: Profile): Profile {
  return PROFILES[(PROFILES.indexOf(profile) + 1) % PROFILES.length]!;
}
