import { beforeAll, expect, it } from 'vitest';
import { documentFromHtml } from '@/lib/articles/from-html';
import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { itemOf } from '@/lib/importers/feed/item';
import { importFile } from '@/lib/importers/file/mutations';
import type { Format } from '@/lib/importers/formats';
import { lexicalHtml } from '@/lib/importers/ghost/lexical';
import { readGhost } from '@/lib/importers/ghost/parse';
import { ghostPost } from '@/lib/importers/ghost/schema';
import { readJson } from '@/lib/importers/json';
import { readMembers } from '@/lib/importers/members/csv';
import { Report } from '@/lib/importers/report';
import { exports, fileOf } from '@/lib/importers/test-exports';
import { readWxr } from '@/lib/importers/wxr/parse';
import { Survey } from '@/lib/importers/wxr/survey';
import { readXml } from '@/lib/importers/xml';
import { resetDatabase } from '@/scripts/testing/database';

/** The same numbers each time (mulberry32). */
function random(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const nasty = [
  ...[
    '\u0000',
    '\ud800',
    '\ufffe',
    '&#0;',
    '&#xD800;',
    '&amp;amp;',
    ']]>',
    '<![CDATA[',
    '<!DOCTYPE x>',
  ],
  ...[
    '<!ENTITY',
    '<b>',
    '</item>',
    '"',
    '\\u0000',
    '\\ud800',
    '{',
    '}',
    '[',
    ']',
    'null',
    '-1',
    '1e999',
  ],
  ...[
    '\u202e',
    '٣',
    '<!--',
    '-->',
    '<script>',
    'javascript:alert(1)',
    '9'.repeat(40),
    '[gallery ids="',
    '\r',
  ],
];

/** A file with one to three faults of the kinds that disks, editors and people make. */
function mutated(text: string, at: (below: number) => number): Uint8Array {
  let bytes = Buffer.from(text);
  for (let count = 1 + at(3); count > 0; count--) {
    const from = at(bytes.length);
    const to = Math.min(bytes.length, from + at(200));
    const [before, middle, after] = [
      bytes.subarray(0, from),
      bytes.subarray(from, to),
      bytes.subarray(to),
    ];
    const kinds = [
      () => Buffer.concat([before, after]),
      () => Buffer.concat([before, middle, middle, after]),
      () => Buffer.concat([before, Buffer.from(nasty[at(nasty.length)]!), middle, after]),
      () => Buffer.concat([before, Buffer.from([at(256)]), middle.subarray(1), after]),
      () => before,
      () => Buffer.concat([middle, before, after]),
    ];
    bytes = Buffer.from(kinds[at(kinds.length)]!());
    if (bytes.length === 0) bytes = Buffer.from(' ');
  }
  return bytes;
}

type Open = () => AsyncIterable<Uint8Array>;
const readers: Record<Format & keyof typeof exports, (open: Open) => Promise<void>> = {
  async wxr(open) {
    const survey = new Survey(new Report());
    for await (const record of readWxr(open)) survey.add(record);
  },
  async ghost(open) {
    for await (const { row } of readGhost(open)) {
      const post = ghostPost.safeParse(row);
      const pieces = post.success ? (lexicalHtml(post.data.lexical, () => undefined) ?? []) : [];
      for (const html of pieces) documentFromHtml(html);
    }
  },
  async members(open) {
    for (const { id } of await readMembers(open)) expect(id).not.toBe('');
  },
  async disqus(open) {
    const wish = {
      roots: ['disqus'],
      what: 'it',
      isRecord: (path: readonly string[]) => path.length === 2,
    };
    for await (const record of readXml(open, wish)) expect(record.name).not.toBe('');
  },
  async coral(open) {
    for await (const { table } of readJson(open, { paths: ['$.comments.*', '$.users.*'] }))
      expect(table).not.toBe('');
  },
  async feed(open) {
    const wish = {
      roots: ['rss'],
      what: 'it',
      isRecord: (path: readonly string[]) => path.length === 3,
    };
    for await (const record of readXml(open, wish)) itemOf(record);
  },
};
const all = Object.keys(readers) as (keyof typeof readers)[];

/** 'read' or 'refused'; whatever else is thrown is a fault of ours and fails the test. */
async function outcomeOf(work: Promise<void>): Promise<'read' | 'refused'> {
  try {
    await work;
    return 'read';
  } catch (error) {
    if (error instanceof AppError) return 'refused';
    throw error;
  }
}

it.each(all)('%s: 1,000 broken files are read or refused in words', async (format) => {
  const at = random(20261126);
  const seen = { read: 0, refused: 0 };
  for (let i = 0; i < 1_000; i++) {
    const file = mutated(exports[format], at);
    seen[await outcomeOf(readers[format](fileOf(file)))]++;
  }
  // Neither is the rule: else the faults would be too small or too large to find anything.
  expect(seen.read).toBeGreaterThan(20);
  expect(seen.refused).toBeGreaterThan(50);
});

beforeAll(() => resetDatabase());

it.each(all)('%s: what broken files bring in is whole', async (format) => {
  const at = random(7);
  for (let i = 0; i < 12; i++) {
    const open = fileOf(mutated(exports[format], at));
    const options = { open, format, now: new Date('2024-01-01T00:00:00Z'), isDryRun: false };
    await outcomeOf(importFile({ ...options, report: new Report() }));
  }
  const remembered = (kind: string) => db.importedItem.count({ where: { kind } });
  expect(await db.story.count()).toBe(await remembered('story'));
  expect(await db.comment.count()).toBe(await remembered('comment'));
  expect(await db.story.count({ where: { revisions: { none: {} } } })).toBe(0);
  expect(await db.comment.count({ where: { revisions: { none: {} } } })).toBe(0);
});
