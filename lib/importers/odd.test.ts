import { beforeEach, describe, expect, it } from 'vitest';
import { documentHtml } from '@/lib/articles/to-html';
import type { DocNode } from '@/lib/articles/document';
import { db } from '@/lib/db';
import { importFile } from '@/lib/importers/file/mutations';
import type { Format } from '@/lib/importers/formats';
import { ghost, ghostPostRow, lexical, paragraph, words } from '@/lib/importers/ghost/test-ghost';
import { Report } from '@/lib/importers/report';
import { exports, fileOf } from '@/lib/importers/test-exports';
import { post, wxr } from '@/lib/importers/wxr/test-wxr';
import { resetDatabase } from '@/scripts/testing/database';

beforeEach(() => resetDatabase());

const now = new Date('2024-01-01T00:00:00Z');
const bring = (file: string | Uint8Array, format: Format) =>
  importFile({
    ...{ open: fileOf(file), format, now, isDryRun: false, report: new Report() },
  });
const story = async () => {
  const row = await db.story.findFirstOrThrow({
    orderBy: { id: 'asc' },
    select: { headline: true, standfirst: true, body: true },
  });
  return { ...row, html: documentHtml(row.body as unknown as DocNode) };
};

const xmlText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
/** A story with this title and this HTML as each system writes it. */
const systems: Record<'wxr' | 'ghost' | 'feed', (title: string, html: string) => string> = {
  wxr: (title, html) => wxr(post({ title, content: html })),
  ghost: (title, html) => ghost({ posts: [ghostPostRow({ title, html })] }),
  feed: (title, html) =>
    `<rss version="2.0"><channel><title>Other</title><link>https://other.example/</link><item><title>${xmlText(title)}</title><link>https://other.example/1</link><description>${xmlText(html)}</description></item></channel></rss>`,
};
const each = Object.keys(systems) as (keyof typeof systems)[];

describe.each(each)('%s', (format) => {
  it.each([
    ['an entity', 'Tom &amp; Ann', 'Tom & Ann'],
    ['an entity of an entity', 'How &amp;amp; works', 'How &amp; works'],
    ['a bare sign', 'AT&T & Co', 'AT&T & Co'],
    ['backslashes', 'C:\\temp \\o/ \\\\', 'C:\\temp \\o/ \\\\'],
    ['from right to left', 'שלום עולם 2013', 'שלום עולם 2013'],
    ['what turns words around', 'safe \u202egpj.exe', 'safe gpj.exe'],
    ['Chinese', '港口今天开放', '港口今天开放'],
    ['a sign of two halves', 'Ferry 🚢 sails', 'Ferry 🚢 sails'],
    ['a joiner', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['control characters', 'A\u0007 b\u0001', 'A b'],
  ])('a title with %s is as a person would read it', async (_, title, read) => {
    await bring(systems[format](title, '<p>Words.</p>'), format);
    expect((await story()).headline).toBe(read);
  });

  it('hostile markup comes out harmless', async () => {
    const html =
      '<p onclick="x()">Words <a href="javascript:alert(1)">here</a> <a href="&#106;avascript:alert(1)">too</a></p>' +
      '<script>alert(1)</script><style>p{}</style><svg onload="alert(1)"><script>1</script></svg>' +
      '<img src="x" onerror="alert(1)"><object data="javascript:1"></object><form action="https://evil.example/"><input name="a"></form>' +
      '<a href="data:text/html,<script>1</script>">data</a><math><mi href="javascript:1">m</mi></math><base href="https://evil.example/">';
    await bring(systems[format]('<img src=x onerror=alert(1)>Title', html), format);
    const made = await story();
    expect(made.headline).toBe('Title');
    expect(made.html).toContain('Words here too');
    expect(made.html + made.standfirst).not.toMatch(
      /<(script|style|svg|object|form|input|base|math)|onerror|onload|onclick|javascript:|data:|evil/i,
    );
  });

  it('10,000 levels of markup leave the story out, not the run', async () => {
    const before = performance.now();
    await bring(systems[format]('Deep', '<div>'.repeat(10_000)), format);
    expect(await db.story.count()).toBe(0);
    expect(performance.now() - before).toBeLessThan(20_000);
  });
});

it('half a character in JSON is a sign that it is missing', async () => {
  const file = ghost({
    posts: [ghostPostRow({ title: 'Half', lexical: lexical(paragraph(words('a\ud800b'))) })],
  }).replace('"Half"', '"Half \\udc00"');
  await bring(file, 'ghost');
  const made = await story();
  expect(made.headline.isWellFormed()).toBe(true);
  expect(made.html.isWellFormed()).toBe(true);
});

const xmlFormats = ['wxr', 'disqus', 'feed'] as const;
describe.each(xmlFormats)('%s is refused in words and changes nothing', (format) => {
  const good = exports[format];
  const begun = (declaration: string) => good.replace(/(<rss|<disqus)/, `${declaration}$1`);
  it.each([
    ['an external entity', begun('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>')],
    [
      'an entity bomb',
      begun('<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>'),
    ],
    [
      'a document type elsewhere',
      begun('<!DOCTYPE rss PUBLIC "-//x//y" "https://evil.example/x.dtd">'),
    ],
    ['10,000 levels', good.replace(/<\/(rss|disqus)>/, `${'<a>'.repeat(10_000)}`)],
  ])('with %s', async (_, file) => {
    await expect(bring(file, format)).rejects.toMatchObject({ name: 'AppError', code: 'invalid' });
    expect([await db.story.count(), await db.comment.count()]).toEqual([0, 0]);
  });
});

it.each(['ghost', 'coral'] as const)(
  '%s with 10,000 levels is refused in words',
  async (format) => {
    const file = exports[format].replace(
      /\{/,
      `{"deep":${'['.repeat(10_000)}${']'.repeat(10_000)},`,
    );
    await expect(bring(file, format)).rejects.toThrow(
      'The file nests its values more than 40 deep.',
    );
  },
);

it('a value that would not fit into memory is refused in words', async () => {
  const open = async function* () {
    yield Buffer.from('{"db":[{"data":{"posts":[{"title":"');
    for (let i = 0; i < 40; i++) yield Buffer.alloc(1_000_000, 'x');
  };
  const options = { open, now, isDryRun: false, report: new Report() };
  await expect(importFile({ ...options, format: 'ghost' })).rejects.toThrow(
    'A value is longer than 32000000 characters.',
  );
});
