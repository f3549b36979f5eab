import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { PlainError } from '../shared/report';

/** A labelled story. Without an event it is there to distract. */
export type Doc = {
  id: string;
  title: string;
  text: string;
  /** Noon (UTC) of its day; see `dated` where the set knows none. */
  date: Date;
  section: string;
  topic: string | null;
  event: string | null;
};
export type Dataset = { name: string; docs: Doc[] };

/** Postgres stores no such character. */
const withoutNul = (text: string) => text.replaceAll('\u0000', '');
const name = z.union([z.string(), z.number()]).transform(String);
const line = z.object({
  id: name,
  title: z.string('must be a string').transform(withoutNul),
  text: z.string('must be a string').transform(withoutNul),
  date: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}(?!\d)/, 'must be a day such as 2026-11-25, or null')
    .transform((text) => text.slice(0, 10))
    .pipe(z.iso.date('must be a day such as 2026-11-25, or null'))
    .nullish(),
  section: name.nullish(),
  topic: name.nullish(),
  event: name.nullish(),
});
const shape =
  '{"id": "1", "title": "…", "text": "…", "date": "2026-11-25", "topic": "…", "event": "…"}';
const dayMs = 86_400_000;
/** Between these nothing in a set of news was published: room for what has no day. */
const longAgo = { from: Date.UTC(1000, 0, 1, 12), to: Date.UTC(1800, 0, 1, 12) };
const farthestApart = 90 * dayMs;

function parseLine(source: string, where: string): Doc {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (error) {
    throw new PlainError(
      `${where}: this is not JSON (${(error as Error).message}). It should look like ${shape}.`,
    );
  }
  const parsed = line.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new PlainError(
      `${where}: ${issue!.path.join('.')} ${issue!.message}. It should look like ${shape}.`,
    );
  }
  const { date, section, topic, event, ...rest } = parsed.data;
  return {
    ...rest,
    date: new Date(date ? `${date}T12:00:00Z` : NaN),
    section: section ?? topic ?? 'news',
    topic: topic ?? null,
    event: event ?? null,
  };
}

/** Reads lines of JSON. Complains about the first line that is wrong. */
export const parseDocs = (source: string, file: string): Doc[] =>
  source
    .split(/\r?\n/)
    .map((text, i) => ({ text, where: `${file}, line ${i + 1}` }))
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, where }) => parseLine(text, where));

/**
 * The sets of a folder, or the one of a file: files of JSON lines, `.jsonl` or `.jsonl.gz`. Files whose names begin alike
 * up to the first hyphen are one set, such as `news-events` and `news-distractors`.
 */
export function loadDatasets(place: string): Dataset[] {
  const stat = statSync(place, { throwIfNoEntry: false });
  if (!stat) throw new PlainError(`There is no folder or file ${place}.`);
  const files = stat.isFile()
    ? [place]
    : readdirSync(place)
        .filter((file) => /\.jsonl(\.gz)?$/.test(file))
        .sort()
        .map((file) => path.join(place, file));
  if (files.length === 0)
    throw new PlainError(`${place} holds no file that ends in .jsonl or .jsonl.gz.`);
  const sets = new Map<string, Doc[]>();
  for (const file of files) {
    const bytes = readFileSync(file);
    const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
    const base = path.basename(file);
    const key = base.replace(/[-.].*$/, '');
    sets.set(key, [...(sets.get(key) ?? []), ...parseDocs(text, base)]);
  }
  return [...sets].map(([set, docs]) => ({ name: set, docs: dated(docs) }));
}

/**
 * Gives those without a day one, so that time speaks neither for nor against them: far from every other, in centuries without
 * news; where no story of the set has a day, one day for all.
 */
export function dated(docs: readonly Doc[]): Doc[] {
  const isUndated = ({ date }: Doc) => Number.isNaN(date.getTime());
  const count = docs.filter(isUndated).length;
  const room = Math.floor((longAgo.to - longAgo.from) / dayMs / Math.max(1, count)) * dayMs;
  const step = count === docs.length ? 0 : Math.min(farthestApart, room);
  let place = 0;
  return docs.map((doc) =>
    isUndated(doc) ? { ...doc, date: new Date(longAgo.to - step * place++) } : doc,
  );
}
