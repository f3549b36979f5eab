import { JSONParser } from '@streamparser/json';
import TokenType from '@streamparser/json/utils/types/tokenType.js';
import { AppError } from '@/lib/errors';
import { legible, textOf } from '@/lib/importers/text';
import { longestRecord } from '@/lib/importers/xml';

const deepest = 40;

export type JsonValue = {
  value: unknown;
  /** Under which name the list stands that it is in. */
  table: string;
};

/**
 * Reads a JSON file piece by piece and gives the values at the paths in their order; what is held at a time is one.
 * `isLines` takes one value after another, as in files with one on each line. Throws `invalid` with a sentence.
 */
export async function* readJson(
  open: () => AsyncIterable<Uint8Array>,
  { paths, isLines = false }: { paths: string[]; isLines?: boolean },
): AsyncGenerator<JsonValue> {
  const parser = new JSONParser({
    ...{ paths, keepStack: false, stringBufferSize: 65_536 },
    ...(isLines && { separator: '' }),
  });
  let values: JsonValue[] = [];
  let fault: Error | undefined;
  let depth = 0;
  parser.onError = (error) => (fault ??= error);
  parser.onValue = ({ value, key, stack }) => {
    const table = key === 'meta' ? key : String(stack.at(-1)?.key ?? '');
    values.push({ table, value: withLegible(value) });
  };
  parser.onToken = ({ token }) => {
    if (token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET) depth++;
    if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET) depth--;
    if (depth > deepest)
      throw new AppError('invalid', `The file nests its values more than ${deepest} deep.`);
  };
  const attempt = (work: () => void) => {
    try {
      work();
    } catch (error) {
      fault ??= error as Error;
    }
    refuse(fault);
  };
  let held = 0;
  for await (const text of textOf(open)) {
    attempt(() => parser.write(text));
    held = values.length > 0 ? 0 : held + text.length;
    if (held > longestRecord)
      throw new AppError('invalid', `A value is longer than ${longestRecord} characters.`);
    yield* values;
    values = [];
  }
  if (!parser.isEnded) {
    attempt(() => parser.end());
    if (!isLines) refuse(new Error('it ends too early'));
  }
  yield* values;
}

/** A value with its texts legible: "\u0000" in JSON is a character that no database takes. Nests no deeper than is read. */
function withLegible(value: unknown): unknown {
  if (typeof value === 'string') return legible(value);
  if (Array.isArray(value)) return value.map(withLegible);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inside]) => [key, withLegible(inside)]),
  );
}

/** The parser speaks of its states; people look for a sign and its place. */
function inWords(message: string): string {
  const sign = /^Unexpected "([^]+?)" at .*?absolute position "(\d+)"/.exec(message);
  if (sign) return `unexpected “${sign[1]}” after ${sign[2]} bytes`;
  const token = /^Unexpected (?:partial )?[A-Z_]+ \(([^]*)\) in state/.exec(message);
  if (token) return `unexpected ${token[1]!.slice(0, 80)}`;
  if (/ended in mid-parsing/.test(message)) return 'it ends too early';
  return message.slice(0, 200).replace(/\.$/, '');
}

function refuse(fault: Error | undefined): void {
  if (!fault) return;
  if (fault instanceof AppError) throw fault;
  throw new AppError('invalid', `The file is not well-formed JSON: ${inWords(fault.message)}.`);
}
