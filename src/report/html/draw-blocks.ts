import type { Block } from '../document.ts';
import type { Markup } from './markup.ts';
import { between, markup } from './markup.ts';

/** Blocks under one heading; the first section of a document has none. */
export interface Section {
  readonly heading: string | undefined;
  readonly blocks: readonly Block[];
}

/** A document in its sections. The title belongs to the first. */
export function sectionsOf(document: readonly Block[]): Section[] {
  const sections: { heading: string | undefined; blocks: Block[] }[] = [{ heading: undefined, blocks: [] }];
  for (const block of document) {
    if (block.is === 'heading') sections.push({ heading: block.text, blocks: [] });
    else sections.at(-1)!.blocks.push(block);
  }
  return sections;
}

/** Blocks as HTML: fields become a list of terms, items a list with what belongs to them inside, commands stand in their item. */
export function drawBlocks(blocks: readonly Block[], className?: string): Markup[] {
  return groupsOf(blocks).map((group) => drawGroup(group, className));
}

export const lines = (text: string): Markup[] =>
  text.split('\n').map((line, index) => (index === 0 ? markup`${line}` : markup`<br />${line}`));

type Group = readonly [Block, ...Block[]];

function groupsOf(blocks: readonly Block[]): Group[] {
  const groups: [Block, ...Block[]][] = [];
  for (const block of blocks) {
    const group = groups.at(-1);
    const before = group?.[0].is;
    const joins =
      (block.is === 'field' && before === 'field') ||
      (block.is === 'item' && before === 'item') ||
      (block.is === 'command' && before === 'item');
    if (group !== undefined && joins) group.push(block);
    else groups.push([block]);
  }
  return groups;
}

function drawGroup(group: Group, className: string | undefined): Markup {
  const [first] = group;
  switch (first.is) {
    case 'title':
      return markup`<h1>${first.text}</h1>\n`;
    case 'heading':
      return markup`<h2>${first.text}</h2>\n`;
    case 'para':
      return markup`<p>${lines(first.text)}</p>\n`;
    case 'field':
      return markup`<dl>\n${group.map(drawField)}</dl>\n`;
    case 'item':
      return drawList(group, className);
    case 'command':
      return markup`<pre>${first.text}</pre>\n`;
    case 'fence':
      return markup`<pre class="replay">${between(first.lines.join('\n'))}\n</pre>\n`;
  }
}

/** A list of terms needs no colon. */
export const withoutColon = (label: string): string => label.replace(/\s*:$/u, '');

function drawField(block: Block): Markup | undefined {
  return block.is === 'field' ? markup`<dt>${withoutColon(block.label)}</dt><dd>${lines(block.text)}</dd>\n` : undefined;
}

function drawList(group: readonly Block[], className: string | undefined): Markup {
  const items: { head: Block; inside: Block[] }[] = [];
  for (const block of group) {
    const isTop = block.is === 'item' && block.level !== 1;
    if (isTop || items.length === 0) items.push({ head: block, inside: [] });
    else items.at(-1)!.inside.push(block);
  }
  const open = className === undefined ? markup`<ul>` : markup`<ul class="${className}">`;
  const drawn = items.map(({ head, inside }) => markup`<li>${drawItem(head)}${drawInside(inside)}</li>\n`);
  return markup`${open}\n${drawn}</ul>\n`;
}

function drawItem(block: Block): Markup | undefined {
  if (block.is !== 'item') return undefined;
  return block.lead === undefined ? markup`${lines(block.text)}` : markup`<b>${block.lead}</b> ${lines(block.text)}`;
}

function drawInside(inside: readonly Block[]): Markup[] {
  const parts: Markup[] = [];
  let items: Markup[] = [];
  const flush = (): void => {
    if (items.length > 0) parts.push(markup`\n<ul>\n${items}</ul>\n`);
    items = [];
  };
  for (const block of inside) {
    if (block.is === 'item') items.push(markup`<li>${drawItem(block)}</li>\n`);
    else if (block.is === 'command') {
      flush();
      parts.push(markup`<pre>${block.text}</pre>`);
    }
  }
  flush();
  return parts;
}
