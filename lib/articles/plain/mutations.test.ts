import { beforeEach, expect, it } from 'vitest';
import { beginPlainly, savePlainly } from '@/lib/articles/plain/mutations';
import { beginPlainlyForm, savePlainlyForm } from '@/lib/articles/plain/schema';
import { viewerOf } from '@/lib/auth/data';
import type { Viewer } from '@/lib/auth/policy';
import { db } from '@/lib/db';
import { makeSection, makeStory, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

let author: Viewer;
beforeEach(async () => {
  await resetDatabase();
  author = viewerOf(await makeUser({ role: 'AUTHOR', name: 'Maren Holt' }), { now: new Date() });
  await makeSection({ slug: 'trade', name: 'Trade' });
});
const form = { headline: ' Gale  warning ', standfirst: 'It blows.', section: 'trade' };
const story = (id: number) =>
  db.story.findUniqueOrThrow({
    where: { id },
    select: { headline: true, bodyText: true, status: true, version: true },
  });

it('begins a draft with text in Markdown, a line of the box for a line', async () => {
  const text = 'One\ntwo.\n\n## Then\n\n- **three**';
  const { id, story: saved } = await beginPlainly(
    author,
    beginPlainlyForm.parse({ ...form, text }),
  );
  expect(await story(id)).toEqual({
    headline: 'Gale warning',
    bodyText: 'One\ntwo.\nThen\nthree',
    status: 'DRAFT',
    version: 1,
  });
  expect(saved.body.content?.map(({ type }) => type)).toEqual([
    'paragraph',
    'heading',
    'bulletList',
  ]);
});

it('puts what is written at the end of the text, and leaves the text when nothing is', async () => {
  const { id } = await beginPlainly(author, beginPlainlyForm.parse({ ...form, text: 'One.' }));
  const parse = (over: object) => savePlainlyForm.parse({ ...form, id: String(id), ...over });
  await savePlainly(author, parse({ version: '1', text: 'Two.' }));
  await savePlainly(author, parse({ version: '2', headline: 'Gale over', text: ' ' }));
  expect(await story(id)).toMatchObject({
    headline: 'Gale over',
    bodyText: 'One.\nTwo.',
    version: 3,
  });
  await expect(savePlainly(author, parse({ version: '2', text: 'Late.' }))).rejects.toMatchObject({
    code: 'conflict',
    details: { currentVersion: 3 },
  });
  expect((await story(id)).bodyText).toBe('One.\nTwo.');
});

it('writes beside a live story, on what waits there already', async () => {
  const { id } = await makeStory({ status: 'PUBLISHED', createdBy: author, body: 'Live.' });
  const parse = (over: object) => savePlainlyForm.parse({ ...form, id, ...over });
  await savePlainly(author, parse({ version: 1, text: 'Beside.' }));
  const { story: saved } = await savePlainly(author, parse({ version: 2, text: 'And more.' }));
  expect(await story(id)).toMatchObject({ bodyText: 'Live.', status: 'PUBLISHED' });
  expect(saved.body.content?.map(({ content }) => content?.[0]?.text)).toEqual([
    'Live.',
    'Beside.',
    'And more.',
  ]);
});

it('refuses a form without a headline or a section, and another’s story', async () => {
  expect(beginPlainlyForm.safeParse({ ...form, headline: ' ' }).error?.issues[0]?.message).toBe(
    'A story needs a headline.',
  );
  const { id } = await makeStory({ status: 'DRAFT', body: 'Theirs.' });
  await expect(
    savePlainly(author, savePlainlyForm.parse({ ...form, id, version: 1, text: 'Mine.' })),
  ).rejects.toMatchObject({ code: 'forbidden' });
});
