import { expect, it } from 'vitest';
import { placeToSave } from '../../src/cli/leaving/place-to-save.ts';

const windows = { platform: 'win32', userHome: 'C:\\Users\\adele', env: { SystemRoot: 'C:\\Windows' } } as const;

it.each([
  ['C:\\Windows\\System32', 'C:\\Users\\adele'],
  ['c:\\windows\\system32', 'C:\\Users\\adele'],
  ['C:\\Windows', 'C:\\Users\\adele'],
  ['C:\\Windows.old', 'C:\\Windows.old'],
  ['D:\\Windows', 'D:\\Windows'],
  ['C:\\Users\\adele\\Desktop', 'C:\\Users\\adele\\Desktop'],
  ['\\\\server\\share', '\\\\server\\share'],
])('what is saved in %s goes to %s', (cwd, place) => {
  expect(placeToSave({ ...windows, cwd })).toBe(place);
});

it('is where the person is anywhere else', () => {
  expect(placeToSave({ platform: 'linux', userHome: '/home/adele', env: {}, cwd: '/windows' })).toBe('/windows');
  expect(placeToSave({ ...windows, userHome: '', cwd: 'C:\\Windows' })).toBe('C:\\Windows');
});
