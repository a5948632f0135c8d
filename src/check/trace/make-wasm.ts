/** Bytes the processor looks at together. */
export const LANE = 16;
/** Memory of a module: 64 KB. */
const PAGES = 1;
const I32 = 0x7f;
const V128 = 0x7b;

/** The instructions used (WebAssembly's own numbers). Locals are numbered parameters first. */
export const op = {
  get: (local: number) => [0x20, local],
  set: (local: number) => [0x21, local],
  load: (offset: number) => [0xfd, 0x00, 0, offset],
  all: (byte: number) => [0xfd, 0x0c, ...new Array<number>(LANE).fill(byte)],
  equal: [0xfd, 0x23],
  and: [0xfd, 0x4e],
  or: [0xfd, 0x50],
  anyTrue: [0xfd, 0x53],
  bitmask: [0xfd, 0x64],
  popcnt: [0x69],
  add: [0x6a],
  returnIf: (local: number) => [0x04, 0x40, 0x20, local, 0x0f, 0x0b],
  /** Goes on with the next 16 bytes while there are some before `end`. */
  forEachLane: (at: number, end: number, body: readonly number[]) => [
    ...[0x03, 0x40, ...body, 0x20, at, 0x41, LANE, 0x6a, 0x22, at, 0x20, end, 0x49, 0x0d, 0, 0x0b],
  ],
} as const;

export interface WasmLoop {
  /** What the loop reads; fill it before each run. */
  readonly memory: Uint8Array;
  /** From `at` to `end` in memory, a multiple of 16 apart and not empty. */
  readonly run: (at: number, end: number) => number;
}

/** The part of WebAssembly that is used; the language's own types leave it to browsers. */
interface Wasm {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
  ) => { readonly exports: { readonly m: { buffer: ArrayBuffer }; readonly f: WasmLoop['run'] } };
}

/**
 * A function `(at: i32, end: i32) → i32` over a memory of its own. Only for what JavaScript does an order slower: it looks at one byte
 * where this looks at sixteen. Undefined where the runtime was told to do without, or the processor cannot.
 */
export function makeWasm({
  body,
  ints,
  vectors,
}: {
  body: readonly number[];
  ints: number;
  vectors: number;
}): WasmLoop | undefined {
  const code = [2, ints, I32, vectors, V128, ...body, 0x0b];
  const bytes = [
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...[1, ...sized([1, 0x60, 2, I32, I32, 1, I32])], // types: (i32, i32) → i32
    ...[3, ...sized([1, 0])], // functions
    ...[5, ...sized([1, 0, PAGES])], // memories
    ...[7, ...sized([2, 1, 0x6d, 2, 0, 1, 0x66, 0, 0])], // exports: memory m, function f
    ...[10, ...sized([1, ...sized(code)])],
  ];
  try {
    const { Module, Instance } = (globalThis as unknown as { readonly WebAssembly: Wasm }).WebAssembly;
    const { m, f } = new Instance(new Module(Uint8Array.from(bytes))).exports;
    return { memory: new Uint8Array(m.buffer), run: f };
  } catch {
    return undefined;
  }
}

/** With the length before it, seven bits a byte, the lowest first. */
function sized(bytes: readonly number[]): readonly number[] {
  const length: number[] = [];
  let rest = bytes.length;
  for (; rest > 0x7f; rest >>= 7) length.push((rest & 0x7f) | 0x80);
  return [...length, rest, ...bytes];
}
