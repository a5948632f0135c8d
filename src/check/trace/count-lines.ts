const NEWLINE = 0x0a;
/** Bytes the processor looks at together. */
const LANE = 16;
/** Memory comes in pages of 64 KB. */
const PAGES = 4;

const i32 = 0x7f;
const size = (bytes: readonly number[]): readonly number[] => [bytes.length, ...bytes];

/**
 * `count(end) → lines`, over memory from 0 to `end`, a multiple of 16 above 0. In WebAssembly, because 16 bytes at a time count 300 MB in
 * 40 ms where JavaScript takes 150 to 400, more than the search itself. Written out here: nothing has to be built for it.
 */
const LOOP = [
  ...[0x03, 0x40], // loop
  ...[0x20, 1, 0xfd, 0x00, 0, 0], // v128.load at
  ...[0xfd, 0x0c, ...new Array<number>(LANE).fill(NEWLINE), 0xfd, 0x23], // i8x16.eq with line feeds
  ...[0xfd, 0x64, 0x69], // i8x16.bitmask, i32.popcnt
  ...[0x20, 2, 0x6a, 0x21, 2], // count += …
  ...[0x20, 1, 0x41, LANE, 0x6a, 0x22, 1], // at += 16
  ...[0x20, 0, 0x49, 0x0d, 0, 0x0b], // again while at < end
];
const BODY = [...[1, 2, i32], ...LOOP, 0x20, 2, 0x0b];
const MODULE = Uint8Array.from([
  ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...[1, ...size([1, 0x60, 1, i32, 1, i32])], // types: (i32) → i32
  ...[3, ...size([1, 0])], // functions
  ...[5, ...size([1, 0, PAGES])], // memories
  ...[7, ...size([2, 1, 0x6d, 2, 0, 1, 0x63, 0, 0])], // exports: memory m, function c
  ...[10, ...size([1, ...size(BODY)])], // code
]);

interface Counter {
  readonly memory: Uint8Array;
  readonly count: (end: number) => number;
}

let counter: Counter | undefined | 'none';

/** How many line feeds stand in `bytes[from, to)`. */
export function countLines(bytes: Uint8Array, from: number, to: number): number {
  counter ??= makeCounter() ?? 'none';
  if (counter === 'none') return countSlowly(bytes, from, to);
  const { memory, count } = counter;
  let lines = 0;
  let at = from;
  while (to - at >= LANE) {
    const end = at + Math.min(memory.length, (to - at) & ~(LANE - 1));
    memory.set(bytes.subarray(at, end));
    lines += count(end - at);
    at = end;
  }
  return lines + countSlowly(bytes, at, to);
}

/** The part of WebAssembly that is used; the language's own types leave it to browsers. */
interface Wasm {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: Exports };
}
interface Exports {
  readonly m: { readonly buffer: ArrayBuffer };
  readonly c: Counter['count'];
}

/** Undefined where the runtime was told to do without WebAssembly, or the processor cannot. */
function makeCounter(): Counter | undefined {
  try {
    const { Module, Instance } = (globalThis as unknown as { readonly WebAssembly: Wasm }).WebAssembly;
    const { m, c } = new Instance(new Module(MODULE)).exports;
    return { memory: new Uint8Array(m.buffer), count: c };
  } catch {
    return undefined;
  }
}

function countSlowly(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (bytes[at] === NEWLINE) count += 1;
  return count;
}
