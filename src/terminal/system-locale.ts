/**
 * The language the user chose in Windows (`fr-FR`), without script and extensions; undefined elsewhere, where the environment says
 * it (cli.md, `--lang`), and there it is not asked for, since asking costs a millisecond.
 */
export function systemLocale(platform: NodeJS.Platform = process.platform): string | undefined {
  if (platform !== 'win32') return undefined;
  const { language, region } = new Intl.Locale(new Intl.DateTimeFormat().resolvedOptions().locale);
  return region === undefined ? language : `${language}-${region}`;
}
