/** Moments in a text as people read them: `2016-08-05T03:04:00.000Z` is `2016-08-05 03:04Z`. Everything else stays. */
export function plainMoments(text: string): string {
  return text.replace(/\b(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2}(?:\.\d{1,9})?)?Z/g, '$1 $2Z');
}
