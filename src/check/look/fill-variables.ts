/**
 * `%NAME%` filled from the environment, in any case, as Windows does; once, so that a value cannot name another. Undefined where one
 * is not set.
 */
export function fillVariables(written: string, env: Readonly<Record<string, string | undefined>>): string | undefined {
  const variables = new Map(Object.entries(env).map(([name, value]) => [name.toLowerCase(), value ?? '']));
  let isMissing = false;
  const filled = written.replace(/%([^%]+)%/g, (_all, name: string) => {
    const value = variables.get(name.toLowerCase()) ?? '';
    if (value === '') isMissing = true;
    return value;
  });
  return isMissing ? undefined : filled;
}
