import { describe, expect, it } from 'vitest';
import type { Context } from '../../src/cli/context.ts';
import { typedWithFlows } from '../../src/cli/typed-command.ts';

const typed = (args: readonly string[], platform: NodeJS.Platform = 'linux', flows = './newer.zip') =>
  typedWithFlows({ system: { args, platform, env: {} } } as unknown as Context, { flows });

describe('a command as it was typed, with other flows', () => {
  it.each([
    [['printer'], 'ariane printer --flows ./newer.zip'],
    [['printer', '--flows', 'one', '--plain'], 'ariane printer --plain --flows ./newer.zip'],
    [['--flows=one', 'printer'], 'ariane printer --flows ./newer.zip'],
    [['--plain', '--', 'printer'], 'ariane --plain --flows ./newer.zip -- printer'],
    [['find', 'no mail'], 'ariane find "no mail" --flows ./newer.zip'],
    [['find', '$(id) it’s "0x6"'], `ariane find '$(id) it’s "0x6"' --flows ./newer.zip`],
    [['find', "it's `x`"], "ariane find 'it'\\''s `x`' --flows ./newer.zip"],
  ])('%j', (args, expected) => expect(typed(args)).toBe(expected));

  it('on Windows, where a backslash is no sign of its own', () => {
    expect(typed(['run', 'C:\\flows\\x'], 'win32', 'D:\\my flows')).toBe('ariane run C:\\flows\\x --flows "D:\\my flows"');
  });

  it.each([
    ['D:\\my flows\\', '"D:\\my flows\\\\"'],
    ['a "b" c', '"a \\"b\\" c"'],
    ['a\\"b', '"a\\\\\\"b"'],
  ])('on Windows, where a backslash counts before a quotation mark: %s', (flows, quoted) => {
    expect(typed(['x'], 'win32', flows)).toBe(`ariane x --flows ${quoted}`);
  });

  it('begins as Ariane was called, where its launcher says so', () => {
    const system = { args: ['printer'], platform: 'linux', env: { ARIANE_CALLED: '/opt/my pack/ariane' } };
    expect(typedWithFlows({ system } as unknown as Context, { flows: 'x.zip' })).toBe(
      '"/opt/my pack/ariane" printer --flows x.zip',
    );
  });
});
