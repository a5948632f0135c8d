/** GitHub answers 414 to addresses of more than about 8,190 characters; browsers and mail programs are content with this. */
export const LINK_LIMIT = 8000;

/** `owner/name`, as GitHub allows them. */
export function isRepository(text: string): boolean {
  return /^[A-Za-z0-9](?:[A-Za-z0-9]|-(?=[A-Za-z0-9])){0,38}\/[A-Za-z0-9._-]{1,100}$/u.test(text) && !/\/\.{1,2}$/u.test(text);
}

/**
 * The address of GitHub's form for a new issue, filled in. Of a body that is too long whole lines go from its end, and `cut` is said
 * in their place. `repository` is `isRepository`.
 */
export function githubLink({
  repository,
  title,
  body,
  cut,
}: {
  repository: string;
  title: string;
  body: string;
  cut: string;
}): string {
  const start = `https://github.com/${repository}/issues/new?title=${encoded(title)}&body=`;
  const lines = body.trimEnd().split('\n');
  const whole = start + encoded(lines.join('\n'));
  if (whole.length <= LINK_LIMIT) return whole;
  let [low, high] = [0, lines.length - 1];
  const made = (count: number): string => start + encoded([...lines.slice(0, count), '', cut].join('\n'));
  while (low < high) {
    const count = Math.ceil((low + high) / 2);
    if (made(count).length <= LINK_LIMIT) low = count;
    else high = count - 1;
  }
  return made(low);
}

/** As a form writes it; a letter cut in two would raise. */
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
