import { beforeEach, describe, expect, it } from 'vitest';
import { viewerOf } from '@/lib/auth/data';
import type { Viewer } from '@/lib/auth/policy';
import { db } from '@/lib/db';
import { listRedirects } from '@/lib/redirects/data';
import {
  addRedirect,
  changeRedirect,
  deleteRedirect,
  importRedirects,
} from '@/lib/redirects/mutations';
import { ignoreMiss } from '@/lib/redirects/missed/mutations';
import type { RedirectInput } from '@/lib/redirects/schema';
import { makeAuthor, makeSection, makeStory, makeTopic, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';
import { hearDoors } from '@/scripts/testing/door-ear';
import type { Role } from '@/prisma/generated/enums';

const person = async (role: Role): Promise<Viewer> =>
  viewerOf(await makeUser({ role }), { now: new Date() });
let editor: Viewer;
const told = hearDoors();
beforeEach(async () => {
  await resetDatabase();
  editor = await person('EDITOR');
});

const of = (source: string, target: string, over: Partial<RedirectInput> = {}): RedirectInput => ({
  source,
  target,
  status: 308,
  note: '',
  ...over,
});
const add = (source: string, target: string, over?: Partial<RedirectInput>) =>
  addRedirect(editor, of(source, target, over));
const rows = async () =>
  (await db.redirect.findMany({ orderBy: { source: 'asc' } })).map(
    ({ source, target, status }) => `${source} ${status} ${target}`,
  );

describe('addRedirect', () => {
  it('keeps both addresses in their one spelling, and writes it down', async () => {
    const { id } = await add('https://old.example/caf%c3%a9/?b=1&a=2', '/article/new/');
    expect(await rows()).toEqual(['/caf%C3%A9?a=2&b=1 308 /article/new']);
    const { items } = await listRedirects({ q: 'NEW', limit: 10 });
    expect(items).toMatchObject([{ id, hits: 0, by: editor.name }]);
    expect(
      await db.auditEntry.findMany({ select: { action: true, targetId: true, actorId: true } }),
    ).toEqual([{ action: 'redirect.add', targetId: String(id), actorId: editor.id }]);
  });

  it('tells the doors with the commit', async () => {
    await told();
    await add('/a', '/b');
    expect(await told()).toEqual([['redirects']]);
  });

  it.each([
    ['/admin/x', '/b', 'source', 'The site itself answers below /admin.'],
    [
      '/a',
      'javascript:alert(1)',
      'target',
      'A path such as /article/new-story, or an http or https address.',
    ],
    ['/a', '/a', 'target', 'It would lead to itself.'],
    ['/a?x=1', '/a?x=2', 'target', 'It would lead back to itself.'],
  ])('%s to %s: what is wrong with which field', async (source, target, path, message) => {
    await expect(add(source, target)).rejects.toMatchObject({
      code: 'invalid',
      fields: [{ path, message }],
    });
    expect(await rows()).toEqual([]);
  });

  it('makes chains short from both ends', async () => {
    await add('/b', '/c');
    await add('/a', '/b');
    expect(await rows()).toEqual(['/a 308 /c', '/b 308 /c']);
    await add('/c', '/d');
    expect(await rows()).toEqual(['/a 308 /d', '/b 308 /d', '/c 308 /d']);
    await add('/d', '', { status: 410 });
    expect(await rows()).toEqual(['/a 410 ', '/b 410 ', '/c 410 ', '/d 410 ']);
    await expect(add('/e', '/d')).rejects.toMatchObject({
      fields: [
        { path: 'target', message: 'This address is set as gone (410): choose another one.' },
      ],
    });
  });

  it('makes no circle, also not by way of queries', async () => {
    await add('/a', '/b');
    for (const [source, target] of [
      ['/b', '/a'],
      ['/b?x=1', '/a?x=1'],
    ] as const)
      await expect(add(source, target)).rejects.toMatchObject({ code: 'invalid' });
    await add('/c?x=1', '/d?x=1');
    await expect(add('/d', '/c')).rejects.toMatchObject({
      fields: [{ message: 'It would lead in a circle, by way of another redirect.' }],
    });
    expect(await rows()).toEqual(['/a 308 /b', '/c?x=1 308 /d?x=1']);
  });

  it('leads to where a story is now, not to where it was', async () => {
    await makeStory({ slug: 'storm', formerSlugs: ['gale'] });
    await add('/old', '/article/gale#top');
    expect(await rows()).toEqual(['/old 308 /article/storm#top']);
  });

  it('is there once', async () => {
    await add('/a', '/b');
    await expect(add('/a/', '/c')).rejects.toMatchObject({ code: 'conflict' });
  });

  it('is not from where a page stands, however it comes, and turns nobody away from there', async () => {
    const now = new Date();
    const soon = new Date(Number(now) + 3_600_000);
    const section = await makeSection({ slug: 'port' });
    const topic = await makeTopic({ slug: 'tides' });
    await makeAuthor({ slug: 'anna-berg' });
    await makeStory({ slug: 'storm', section, topics: [topic] });
    await makeStory({ slug: 'про', section, kind: 'PAGE' });
    await makeStory({ slug: 'draft', section, status: 'DRAFT' });
    await makeStory({ slug: 'held', section, embargoUntil: soon });
    await add('/2019/old', '/latest');
    const living = [
      ...[
        '/latest',
        '/search',
        '/feed.xml',
        '/robots.txt',
        '/article/storm',
        '/article/storm/feed.xml',
      ],
      ...['/section/port', '/section/port/atom.xml', '/topic/tides', '/author/anna-berg', '/про'],
    ];
    for (const source of living)
      await expect(add(source, '/other')).rejects.toMatchObject({
        code: 'invalid',
        fields: [{ path: 'source', message: expect.stringContaining('A page stands') as string }],
      });
    const csv = ['source,target', ...living.map((source) => `${source},/other`)].join('\n');
    expect(await importRedirects(editor, { csv, isDryRun: false })).toMatchObject({
      ...{ added: 0, refused: living.length },
    });
    const other = await add('/other-old', '/x');
    await expect(changeRedirect(editor, other.id, of('/latest', '/other'))).rejects.toMatchObject({
      code: 'invalid',
    });
    expect(await rows()).toEqual(['/2019/old 308 /latest', '/other-old 308 /x']);

    // What nobody has there, and an address with a query, which goes before the page.
    for (const source of ['/article/draft', '/article/held', '/section/none', '/latest?p=12'])
      await add(source, '/x');
    expect(await db.redirect.count()).toBe(6);
  });

  it('takes its address out of the log of misses', async () => {
    await db.missedAddress.create({ data: { path: '/a' } });
    await add('/a', '/b');
    expect(await db.missedAddress.count()).toBe(0);
  });

  it('is for editors', async () => {
    const author = await person('AUTHOR');
    for (const actor of [null, author, await person('MODERATOR')]) {
      const code = actor ? 'forbidden' : 'unauthenticated';
      await expect(addRedirect(actor, of('/a', '/b'))).rejects.toMatchObject({ code });
      await expect(deleteRedirect(actor, 1)).rejects.toMatchObject({ code });
      await expect(importRedirects(actor, { csv: '/a,/b', isDryRun: true })).rejects.toMatchObject({
        code,
      });
      await expect(ignoreMiss(actor, { path: '/a', isIgnored: true })).rejects.toMatchObject({
        code,
      });
    }
  });
});

it('changes and deletes', async () => {
  const { id } = await add('/a', '/b');
  await add('/z', '/b');
  await changeRedirect(editor, id, of('/aa', '/c', { status: 307, note: 'For now' }));
  expect(await rows()).toEqual(['/aa 307 /c', '/z 308 /b']);
  await expect(changeRedirect(editor, id, of('/z', '/c'))).rejects.toMatchObject({
    code: 'conflict',
  });
  await expect(changeRedirect(editor, id, of('/aa', '/aa'))).rejects.toMatchObject({
    code: 'invalid',
  });
  await deleteRedirect(editor, id);
  expect(await rows()).toEqual(['/z 308 /b']);
  await expect(deleteRedirect(editor, id)).rejects.toMatchObject({ code: 'not_found' });
});

describe('importRedirects', () => {
  const csv = [
    'Old URL;New URL;code;note',
    'https://old.example/a/;/article/a;301;From the old site',
    '/b;"/article/b;1";302;',
    '',
    '/c;;410;',
    '/d;mailto:x@example.org;301;',
    '/a;/article/z;301;',
    '/e;/e;301;',
    '/f;/g;999;',
    '/h;/a;301;',
  ].join('\r\n');

  const outcomes = [
    [2, '/a', 'added', ''],
    [3, '/b', 'added', ''],
    [5, '/c', 'added', ''],
    [6, '/d', 'refused', 'A path such as /article/new-story, or an http or https address.'],
    [7, '/a', 'refused', 'This address stands on line 2 already.'],
    [8, '/e', 'refused', 'It would lead to itself.'],
    [9, '/f', 'refused', 'The status must be 308, 307 or 410.'],
    [10, '/h', 'added', ''],
  ];

  it('says of each line what would become of it, and writes nothing in a dry run', async () => {
    const report = await importRedirects(editor, { csv: `\ufeff${csv}`, isDryRun: true });
    expect(report).toMatchObject({ isDryRun: true, added: 4, refused: 4, changed: 0, same: 0 });
    expect(
      report.lines.map(({ line, source, outcome, words }) => [line, source, outcome, words]),
    ).toEqual(outcomes);
    expect(await rows()).toEqual([]);
    expect(await db.auditEntry.count()).toBe(0);
  });

  it('writes what can be, and knows it the next time', async () => {
    await importRedirects(editor, { csv, isDryRun: false });
    expect(await rows()).toEqual([
      '/a 308 /article/a',
      '/b 307 /article/b;1',
      '/c 410 ',
      '/h 308 /article/a',
    ]);
    const again = await importRedirects(editor, { csv, isDryRun: false });
    expect(again).toMatchObject({ added: 0, changed: 0, same: 4, refused: 4 });
    expect(await db.auditEntry.findMany({ select: { action: true, after: true } })).toEqual([
      { action: 'redirect.import', after: { added: 4, changed: 0, refused: 4 } },
    ]);
  });

  it('takes lines without names, and refuses what is no CSV with its line', async () => {
    await importRedirects(editor, { csv: '/a,/b\n/c\t,/d', isDryRun: false });
    expect(await rows()).toEqual(['/a 308 /b', '/c 308 /d']);
    await expect(
      importRedirects(editor, { csv: '/a,/b\n"/c,/d', isDryRun: false }),
    ).rejects.toMatchObject({ code: 'invalid', fields: [{ path: 'csv' }] });
  });

  it('takes 10,000 lines in seconds', async () => {
    const lines = Array.from({ length: 10_000 }, (_, i) => `/index.php?id=${i},/article/s-${i}`);
    const begun = performance.now();
    const report = await importRedirects(editor, { csv: lines.join('\n'), isDryRun: false });
    expect(report).toMatchObject({ added: 10_000, refused: 0 });
    expect(performance.now() - begun).toBeLessThan(10_000);
    expect(await db.redirect.count()).toBe(10_000);
  });
});

it('sets a missed address aside and takes it up again', async () => {
  await db.missedAddress.create({ data: { path: '/a' } });
  await ignoreMiss(editor, { path: '/a', isIgnored: true });
  expect((await db.missedAddress.findFirstOrThrow()).ignoredAt).toBeInstanceOf(Date);
  await ignoreMiss(editor, { path: '/a', isIgnored: false });
  expect((await db.missedAddress.findFirstOrThrow()).ignoredAt).toBeNull();
  await expect(ignoreMiss(editor, { path: '/b', isIgnored: true })).rejects.toMatchObject({
    code: 'not_found',
  });
});
