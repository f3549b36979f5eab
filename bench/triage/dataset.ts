import { readFileSync, statSync } from 'node:fs';
import { parseFragment } from 'parse5';
import { z } from 'zod';
import { PlainError } from '../shared/report';

/** A labelled comment. */
export type Row = {
  id: string;
  text: string;
  isBad: boolean;
  group: string | null;
  time: string | null;
};
export type Dataset = { rows: Row[]; duplicates: number };

const shape = 'Each line must be an object like {"id": "1", "text": "Well said.", "bad": 0}';
const optionalName = z.union([z.string(), z.number()]).nullish();
const line = z.object({
  id: z.union([z.string(), z.number()], 'id must be a string or a number'),
  text: z.string('text must be a string'),
  bad: z.union([z.literal([0, 1]), z.boolean()], 'bad must be 0 or 1'),
  group: optionalName,
  time: z
    .string('time must be a string or null')
    .refine((time) => !Number.isNaN(Date.parse(time)), 'time must be a date in ISO form')
    .nullish(),
});

const fewestOfClass = 20;

/** A file of text. Complains about one that is none. */
export function readText(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) throw new PlainError(`There is no file ${file}.`);
  if (!stat.isFile()) throw new PlainError(`${file} is not a file.`);
  const bytes = readFileSync(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new PlainError(`${file} is not UTF-8 text.`);
  }
}

/** Text that was kept as HTML, as a reader saw it. The byte order mark that some exports leave gives the class away. */
function asRead(text: string): string {
  const bare = text.replaceAll('\uFEFF', '');
  if (!/&(?:#\d+|#x[\da-f]+|[a-z]+);|<br\s*\/?>|<\/[a-z]+>/i.test(bare)) return bare;
  const words: string[] = [];
  type Node = { nodeName: string; value?: string; childNodes?: Node[] };
  const visit = (node: Node) => {
    if (node.nodeName === '#text') words.push(node.value ?? '');
    else if (node.nodeName === 'br') words.push('\n');
    node.childNodes?.forEach(visit);
  };
  visit(parseFragment(bare) as Node);
  return words.join('');
}

type Lines<Line> = { source: string; name: string; line: z.ZodType<Line>; shape: string };

/** Reads lines of JSON of a shape; empty lines are passed over. Complains about the first that is wrong. */
export function parseLines<Line>({ source, name, line: wanted, shape: like }: Lines<Line>): Line[] {
  return source.split(/\r?\n/).flatMap((text, i) => {
    if (text.trim() === '') return [];
    const where = `${name}, line ${i + 1}`;
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch (error) {
      throw new PlainError(`${where}: this is not JSON (${(error as Error).message}). ${like}.`);
    }
    const parsed = wanted.safeParse(value);
    if (parsed.success) return [parsed.data];
    const [issue] = parsed.error.issues;
    const what = issue!.path.length ? issue!.message : 'this is not an object';
    throw new PlainError(`${where}: ${what}. ${like}.`);
  });
}

function asRow({ id, text, bad, group, time }: z.infer<typeof line>): Row {
  return {
    id: String(id),
    text: asRead(text),
    isBad: bad === 1 || bad === true,
    group: group == null ? null : String(group),
    time: time ?? null,
  };
}

/** Copies would stand in training and test alike: of the same letters in the same order, the first is kept. */
const keyOf = (text: string) => text.toLowerCase().replace(/[^\p{L}]/gu, '') || text;

/** Reads lines of JSON, without copies. Complains about the first line that is wrong. */
export function parseDataset(source: string, name: string): Dataset {
  const rows = new Map<string, Row>();
  const read = parseLines({ source, name, line, shape }).map(asRow);
  for (const row of read) {
    const key = keyOf(row.text);
    if (!rows.has(key)) rows.set(key, row);
  }
  if (read.length === 0) throw new PlainError(`${name} is empty. ${shape}.`);
  const kept = [...rows.values()];
  const bad = kept.filter(({ isBad }) => isBad).length;
  if (Math.min(bad, kept.length - bad) < fewestOfClass) {
    throw new PlainError(
      `${name} holds ${bad} bad and ${kept.length - bad} good comments; at least ${fewestOfClass} of each are needed to measure anything.`,
    );
  }
  return { rows: kept, duplicates: read.length - kept.length };
}

export const loadDataset = (file: string): Dataset => parseDataset(readText(file), file);
