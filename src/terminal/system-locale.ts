/**
 * The language the user chose in Windows (`fr-FR`); undefined elsewhere, where the environment says it (cli.md, `--lang`), and there it
 * is not asked for, since asking costs a millisecond.
 */
export function systemLocale(platform: NodeJS.Platform = process.platform): string | undefined {
  return platform === 'win32' ? new Intl.DateTimeFormat().resolvedOptions().locale : undefined;
}
