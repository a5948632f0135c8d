declare module 'dns-packet' {
  /** It ships no types of its own; only what the tests use. */
  export interface Question {
    readonly type: string;
    readonly name: string;
  }
  export interface Answer {
    readonly type: string;
    readonly name: string;
    readonly ttl?: number;
    readonly data: unknown;
  }
  export interface Packet {
    readonly id?: number;
    readonly type?: 'query' | 'response';
    readonly flags?: number;
    readonly questions?: readonly Question[];
    readonly answers?: readonly Answer[];
  }
  const packet: {
    decode(bytes: Uint8Array): Packet;
    encode(packet: Packet): Buffer;
    readonly RECURSION_DESIRED: number;
    readonly RECURSION_AVAILABLE: number;
  };
  export default packet;
}
