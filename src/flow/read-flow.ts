import type { Diagnostic } from '../lint/types.ts';
import { FileError, type Files } from '../terminal/ports.ts';
import type { Lang, OwnLang } from '../text/lang.ts';
import { READING_CODES } from './codes.ts';
import { diagnose } from './diagnose.ts';
import { type Finding, isError } from './finding.ts';
import { flowHash } from './flow-hash.ts';
import type { RawFlow } from './raw-types.ts';
import { decode, LIMITS, readBytes } from './read-bytes.ts';
import { type RawChecks, readChecks } from './read-checks.ts';
import { ReadMemo } from './read-memo.ts';
import { LANG, readRaw } from './read-raw.ts';
import { readSections } from './read-sections.ts';
import { readText, type TextSource } from './read-text.ts';
import { resolveFlow } from './resolve-flow.ts';
import type { FlowText, FlowTexts } from './text-types.ts';
import type { Flow } from './types.ts';
import { YamlFile } from './yaml-file.ts';

export interface ReadAsked {
  readonly files: Files;
  readonly dir: string;
  /** Besides the base, only these languages are read; without it all. */
  readonly langs?: readonly Lang[] | undefined;
  /** The language of diagnostics; English without it. */
  readonly lang?: OwnLang | undefined;
  /** Where the same folder is read again and again: what was read last time. */
  readonly memo?: ReadMemo | undefined;
}

/** What lint needs beyond the flow: as written, with places. */
export interface Source {
  readonly files: Files;
  readonly dir: string;
  readonly lang: OwnLang;
  readonly yaml: YamlFile;
  readonly raw: RawFlow;
  readonly texts: ReadonlyMap<Lang, TextSource>;
  /** Undefined while the flow has no checks.yaml. */
  readonly rawChecks: RawChecks | undefined;
  /** What reading found that does not stop a start. */
  readonly findings: readonly Finding[];
  textOf(file: string): string | undefined;
}

export type Reading =
  | { readonly ok: true; readonly flow: Flow; readonly texts: FlowTexts; readonly source: Source }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/**
 * Reads a flow's folder: flow.yaml, checks.yaml, text/*.md. Gives every problem it finds, not
 * only the first; never throws for what a folder holds. References are not followed here: `lintFlow` does that.
 */
export function readFlow(asked: ReadAsked): Reading {
  const { files, dir } = asked;
  const lang = asked.lang ?? 'en';
  const findings: Finding[] = [];
  const seen = new Map<string, string>();
  const textOf = (file: string) => seen.get(file);
  const fail = (): Reading => ({ ok: false, diagnostics: diagnose({ findings, codes: READING_CODES, lang, textOf }) });
  const open = (file: string, limit: number, mild = false): { text: string; bytes: Uint8Array } | undefined => {
    const read = readBytes(files, { dir, file, limit });
    const decoded = read.ok ? decode(read.bytes, file) : read;
    if (!decoded.ok) findings.push({ ...decoded.finding, mild });
    else seen.set(file, decoded.text);
    return read.ok && decoded.ok ? { text: decoded.text, bytes: read.bytes } : undefined;
  };

  const main = open('flow.yaml', LIMITS.yaml);
  const hasChecks = files.exists(`${dir}/checks.yaml`);
  const checks = hasChecks ? open('checks.yaml', LIMITS.yaml) : undefined;
  const memo = asked.memo ?? new ReadMemo();
  const who = memo.of('flow', [main?.text, checks?.text], () => readWho({ main, checks, memo }));
  findings.push(...who.findings);
  if (who.read === undefined) return fail();
  const { flow, yaml, raw, rawChecks } = who.read;
  // What a text lacks or has too much is only worth saying about a flow.yaml that could be read whole.
  if (findings.some((finding) => isError(finding, READING_CODES))) return fail();

  // Blocks take ten times the text's room: they are kept only where the folder is read again.
  const cut =
    asked.memo === undefined
      ? undefined
      : (text: string, file: string) => memo.of(`sections of ${file}`, [text], () => readSections(text, file));
  const texts = new Map<Lang, ReturnType<typeof readText>>();
  for (const each of languages(asked, { base: flow.base, findings })) {
    const file = `text/${each}.md`;
    const opened = open(file, LIMITS.text, each !== flow.base);
    if (opened === undefined) continue;
    const read = memo.of(file, [opened.text, flow], () => readText({ text: opened.text, lang: each, file, flow, cut }));
    seen.set(file, read.source.text);
    findings.push(...read.source.findings);
    texts.set(each, read);
  }
  // Errors inside a text that could be read are left to lint, so that it can say everything at once.
  if (!texts.has(flow.base)) return fail();
  // A translation that has not reached the title yet has the base's, not an id.
  const { title } = texts.get(flow.base)!.text;
  const titled = (text: FlowText): FlowText => (text.title === flow.id ? { ...text, title } : text);
  return {
    ok: true,
    flow,
    texts: new Map([...texts].map(([key, read]) => [key, titled(read.text)])),
    source: {
      ...{ files, dir, lang, yaml, raw, rawChecks, findings, textOf },
      texts: new Map([...texts].map(([key, read]) => [key, read.source])),
    },
  };
}

interface Opened {
  readonly text: string;
  readonly bytes: Uint8Array;
}

/** What flow.yaml and checks.yaml say together; `read` undefined where too little is there to go on. */
function readWho({ main, checks, memo }: { main: Opened | undefined; checks: Opened | undefined; memo: ReadMemo }): {
  readonly findings: readonly Finding[];
  readonly read:
    | { readonly flow: Flow; readonly yaml: YamlFile; readonly raw: RawFlow; readonly rawChecks: RawChecks | undefined }
    | undefined;
} {
  const findings: Finding[] = [];
  let rawChecks: RawChecks | undefined;
  if (checks !== undefined) {
    const read = memo.of('checks', [checks.text], () => {
      const yaml = new YamlFile('checks.yaml', checks.text);
      return { raw: readChecks(yaml), findings: yaml.findings };
    });
    rawChecks = read.raw;
    findings.push(...read.findings);
  }
  if (main === undefined) return { findings, read: undefined };
  const yaml = new YamlFile('flow.yaml', main.text);
  const raw = readRaw(yaml);
  yaml.release();
  if (raw === undefined) return { findings: [...findings, ...yaml.findings], read: undefined };
  const flow = resolveFlow(raw, { hash: flowHash({ main, checks }), yaml, rawChecks });
  return { findings: [...findings, ...yaml.findings], read: { flow, yaml, raw, rawChecks } };
}

/** The base first, then the others that lie in text/; an unreadable folder is found by reading the base. */
function languages(asked: ReadAsked, found: { readonly base: Lang; readonly findings: Finding[] }): Lang[] {
  const langs = new Set([found.base]);
  try {
    for (const { name } of asked.files.list(`${asked.dir}/text`)) {
      if (!name.endsWith('.md')) continue;
      const lang = name.slice(0, -3);
      if (!LANG.test(lang)) found.findings.push({ code: 'file-name', file: `text/${name}`, offset: 0, args: { name } });
      else if (asked.langs === undefined || asked.langs.includes(lang)) langs.add(lang);
    }
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
  }
  return [...langs];
}
