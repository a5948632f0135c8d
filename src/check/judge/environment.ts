import { Environment } from '@marcbachmann/cel-js';
import { readMoment } from '../read/read-moment.ts';
import { readNumber } from '../read/read-number.ts';

/** A date that could be two: the finding says so rather than that it could not be read. */
export class AmbiguousDate extends Error {}

export interface EnvironmentAsked {
  /** Looks, by the name they have in expressions. */
  readonly looks: readonly string[];
  readonly lets: readonly string[];
  /** Of the machine that printed, where it is known (`fr-FR`). */
  readonly culture?: string | undefined;
}

const HOUR = 3_600_000;

/**
 * CEL as checks.yaml may use it (format.md): the looks as lists, `session`, `now`, what `let` binds; beside CEL's own functions
 * `moment`, `number`, `hours`, `minutes`, and `repaired`, the last repair of this session (an error where there was none; `repairs`
 * is a list of it, or of nothing). Text that was printed compares with numbers and truth as it reads (`"True" == true`, `"6" > 5`),
 * because PowerShell prints them alike.
 */
export function makeEnvironment({ looks, lets, culture }: EnvironmentAsked): Environment {
  const environment = new Environment({
    unlistedVariablesAreDyn: false,
    homogeneousAggregateLiterals: false,
    // A judgement is a few lines; what nests deeper is an accident or an attack.
    limits: { maxAstNodes: 2_000, maxDepth: 60, maxListElements: 500, maxMapEntries: 200, maxCallArguments: 16 },
  });
  for (const name of looks) environment.registerVariable(name, 'list');
  for (const name of lets) environment.registerVariable(name, 'dyn');
  environment
    .registerVariable('session', 'map')
    .registerVariable('now', 'google.protobuf.Timestamp')
    .registerVariable('repaired', 'google.protobuf.Timestamp')
    .registerVariable('repairs', 'list');
  registerDates(environment, culture);
  registerLenient(environment);
  return environment;
}

function registerDates(environment: Environment, culture: string | undefined): void {
  const moment = (from: unknown): Date => {
    if (from instanceof Date) return from;
    const read = readMoment(String(from), { culture });
    if (read.ok) return new Date(read.at);
    throw read.why === 'ambiguous' ? new AmbiguousDate(String(from)) : new Error(`not a date: ${String(from)}`);
  };
  environment
    .registerFunction('moment(dyn): google.protobuf.Timestamp', moment)
    .registerFunction(
      'hours(google.protobuf.Timestamp, google.protobuf.Timestamp): double',
      (a: Date, b: Date) => span(a, b) / HOUR,
    )
    .registerFunction(
      'minutes(google.protobuf.Timestamp, google.protobuf.Timestamp): double',
      (a: Date, b: Date) => span(a, b) / 60_000,
    )
    .registerFunction('number(dyn): double', (from: unknown) => {
      if (typeof from === 'number' || typeof from === 'bigint') return Number(from);
      const read = readNumber(String(from), { culture });
      if (read === undefined) throw new Error(`not a number: ${String(from)}`);
      return read;
    });
}

const span = (from: Date, to: Date): number => to.getTime() - from.getTime();

function registerLenient(environment: Environment): void {
  const asNumber = (text: string): number => {
    const read = readNumber(text, {});
    if (read === undefined) throw new Error(`not a number: ${text}`);
    return read;
  };
  const isNumber = (text: string, number: bigint | number): boolean => readNumber(text, {}) === Number(number);
  environment.registerOperator('string == bool', (text: string, truth: boolean) => text.toLowerCase() === String(truth));
  for (const type of ['int', 'double']) {
    environment
      .registerOperator(`string == ${type}`, isNumber)
      .registerOperator(`string < ${type}`, (text: string, than: bigint | number) => asNumber(text) < Number(than))
      .registerOperator(`string <= ${type}`, (text: string, than: bigint | number) => asNumber(text) <= Number(than))
      .registerOperator(`string > ${type}`, (text: string, than: bigint | number) => asNumber(text) > Number(than))
      .registerOperator(`string >= ${type}`, (text: string, than: bigint | number) => asNumber(text) >= Number(than));
  }
}
