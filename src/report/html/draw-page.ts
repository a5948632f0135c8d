import { createHash } from 'node:crypto';
import type { Lang } from '../../text/lang.ts';
import { Markup, markup } from './markup.ts';
import { STYLE } from './style.ts';

/** The only style a page may have, by its sum; everything else, scripts and whatever would be loaded, is forbidden. */
const policyFor = (style: string): string =>
  `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'`;

interface PageParts {
  readonly lang: Lang;
  readonly title: string;
  readonly body: readonly Markup[];
  /** The report's own where none is given; a constant, never made from a text. */
  readonly style?: string;
}

/** One self-contained page: LF, UTF-8, well-formed as XML too, ends with one newline. */
export function drawPage({ lang, title, body, style = STYLE }: PageParts): string {
  const page = markup`<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="${policyFor(style)}" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
<meta name="referrer" content="no-referrer" />
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
<title>${title}</title>
<style>${new Markup(style)}</style>
</head>
<body>
${body}</body>
</html>
`;
  return page.html;
}
