/** The programs we compare with, written to a folder of their own: what a reader would write first with the same libraries. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './bundle.ts';

const HELLO = `import React from 'react';
import { render, Text } from 'ink';
render(React.createElement(Text, null, 'Hello from the peer'));
setInterval(() => {}, 1000);
`;

const SELECT = `import React from 'react';
import { render, Box, Text } from 'ink';
import SelectInput from 'ink-select-input';
const count = Number(process.argv[2]);
const items = Array.from({ length: count }, (_, i) => ({ label: 'Option number ' + (i + 1), value: String(i) }));
render(React.createElement(Box, { flexDirection: 'column' },
  React.createElement(Text, null, 'Which of these do you see?'),
  React.createElement(SelectInput, { items, onSelect() {} })));
`;

export interface Peers {
  readonly empty: string;
  readonly hello: string;
  readonly helloBundled: string;
  readonly selectBundled: string;
}

/** Writes and builds the peers below `folder`, against the libraries of `root`. */
export async function makePeers({ folder, root }: { folder: string; root: string }): Promise<Peers> {
  mkdirSync(folder, { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'stub.js'), 'export default {};');
  const path = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const stub = join(folder, 'stub.js');
  const hello = path('hello.js', HELLO);
  return {
    empty: path('empty.js', ''),
    hello,
    helloBundled: await bundle({ entry: hello, folder, name: 'hello.bundled.js', stub }),
    selectBundled: await bundle({ entry: path('select.js', SELECT), folder, name: 'select.bundled.js', stub }),
  };
}
