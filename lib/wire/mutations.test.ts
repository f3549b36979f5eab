import { setTimeout as pause } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { updateStory, setStoryStatus } from '@/lib/articles/mutations';
import { lockStory } from '@/lib/articles/row/mutations';
import { viewerOf } from '@/lib/auth/data';
import type { Viewer } from '@/lib/auth/policy';
import { db } from '@/lib/db';
import { runDueJobs } from '@/lib/jobs/run';
import { partStory, takeAsDraft, takeUpdate } from '@/lib/wire/draft/mutations';
import { takeIn } from '@/lib/wire/intake/mutations';
import { setAside, sweepWire } from '@/lib/wire/mutations';
import { bytesOf, newsItem, ninjs1, ninjs3, nitf } from '@/lib/wire/test-items';
import { makeSection, makeTopic, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const now = new Date();
let editor: Viewer;
let author: Viewer;

beforeEach(async () => {
  await resetDatabase();
  editor = viewerOf(await makeUser({ role: 'EDITOR', email: 'ed@paper.example' }), { now });
  author = viewerOf(await makeUser({ role: 'AUTHOR' }), { now });
  await makeSection({ slug: 'harbour', name: 'Harbour' });
  await makeSection({ slug: 'sport', name: 'Sport', position: 5 });
});

const take = async (value: unknown) => (await takeIn(bytesOf(value), {}, new Date())).received[0]!;
const item = (id: number) =>
  db.wireItem.findUniqueOrThrow({ where: { id }, include: { versions: true } });
const story = (id: number) =>
  db.story.findUniqueOrThrow({
    where: { id },
    include: {
      authors: { include: { author: true }, orderBy: { position: 'asc' } },
      topics: { include: { topic: true } },
      section: true,
    },
  });
const mailed = async () =>
  (await db.job.findMany({ where: { kind: 'send-mail' } }))
    .map(({ payload }) => payload as { to: string; subject: string; text: string })
    .filter(({ subject }) => subject.startsWith('Broadsheet: wire, '));
async function live(value: unknown = ninjs3()) {
  const { id } = await take(value);
  const { storyId } = await takeAsDraft(editor, { itemId: id }, now);
  await setStoryStatus(editor, storyId, { status: 'published' });
  return { id, storyId };
}

describe('an item that comes', () => {
  it('is new once, however often it is sent', async () => {
    const first = await take(ninjs3());
    expect(first).toMatchObject({ outcome: 'new', version: '1', status: 'usable', storyId: null });
    expect(await take(ninjs3())).toEqual({ ...first, outcome: 'known' });
    expect(await take(ninjs3({ headlines: [{ value: 'Other words' }] }))).toMatchObject({
      outcome: 'known',
    });
    expect(await item(first.id)).toMatchObject({
      headline: 'Board votes for the quay',
      service: 'Coast News',
      urgency: 3,
      subjects: ['15000000', 'Sport', '04000000', 'Trade'],
      versionCount: 1,
      isRead: false,
    });
  });

  it('is the newest version by count, in whichever order they come', async () => {
    const version = (n: number) =>
      ninjs3({ version: String(n), headlines: [{ role: 'main', value: `Version ${n}` }] });
    const orders = [
      [1, 2, 10],
      [10, 2, 1],
      [2, 10, 1],
    ];
    for (const [i, order] of orders.entries()) {
      const uri = `urn:order:${i}`;
      const outcomes = [];
      for (const n of order) outcomes.push((await take({ ...version(n), uri })).outcome);
      const row = await db.wireItem.findUniqueOrThrow({ where: { guid: uri } });
      expect([row.headline, row.versionCount]).toEqual(['Version 10', 3]);
      expect(outcomes).toEqual(
        [
          ['new', 'update', 'update'],
          ['new', 'older', 'older'],
          ['new', 'update', 'older'],
        ][i],
      );
    }
  });

  it('sent twice at once is kept once', async () => {
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => take(ninjs3())));
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual([
      'known',
      'known',
      'known',
      'new',
    ]);
    expect(await db.wireVersion.count()).toBe(1);
  });

  it('keeps the good ones of a bad collection', async () => {
    const { received, faults } = await takeIn(
      bytesOf([ninjs3(), { headline: 'No name' }, ninjs1()]),
      {},
      now,
    );
    expect(received.map(({ guid }) => guid)).toEqual([
      'urn:newsml:coast.example:20261125:1',
      'http://coast.example/items/7',
    ]);
    expect(faults).toEqual(['Item 2: It has no “uri”, by which it could be known again.']);
  });
});

describe('what the warnings of an item quote', () => {
  const long = 'x'.repeat(39);
  it.each([
    [
      'a NUL in a language',
      { language: 'no\u0000language' },
      'The language “nolanguage” is none that is known.',
    ],
    [
      'half a character in an urgency',
      { urgency: 'a\ud83d' },
      'The urgency “a\ufffd” is not a number from 1 to 9.',
    ],
    [
      'a NUL in a moment',
      { expires: 'noon\u0000s' },
      'The time at which it expires “noons” is no date and time.',
    ],
    [
      'a sign at the cut',
      { expires: `${long}😀😀` },
      `The time at which it expires “${long}😀” is no date and time.`,
    ],
  ])('can be kept, whatever it is: %s', async (_, more, warning) => {
    const { id } = await take(ninjs3(more));
    const [version] = (await item(id)).versions;
    expect((version!.content as { warnings: string[] }).warnings).toEqual([warning]);
  });

  it('and so can a name that stands for a headline', async () => {
    const uri = `urn:${'x'.repeat(115)}😀`;
    const { id } = await take({ uri });
    expect((await item(id)).headline).toBe(`urn:${'x'.repeat(115)}\ufffd`);
  });
});

describe('a draft', () => {
  it('says what the agency says', async () => {
    await makeTopic({ slug: 'trade', name: 'trade' });
    const { id } = await take(ninjs3());
    const made = await takeAsDraft(author, { itemId: id, section: 'harbour' }, now);
    expect(made.isNew).toBe(true);
    expect(await takeAsDraft(author, { itemId: id }, now)).toEqual({ ...made, isNew: false });
    const row = await story(made.storyId);
    expect(row).toMatchObject({
      status: 'DRAFT',
      headline: 'Board votes for the quay',
      standfirst: 'Six were for it.',
      dateline: 'PORT ELLERY',
      bodyText: 'The board voted & left.\nSix of nine were for it.',
      language: 'en-GB',
      sourceOrganisation: 'Coast News',
      createdById: author.id,
    });
    expect(row.authors.map(({ author: a }) => [a.name, a.isGuest])).toEqual([
      ['Ann Lee', true],
      ['Bo Ek', true],
    ]);
    expect(row.topics.map(({ topic }) => topic.slug)).toEqual(['trade']);
    expect(row.note).toContain('Slugline: quay-vote\nUrgency: 3\n');
    expect(row.note).toContain('Usage terms: No archives.');
    expect(row.note).toContain('Subjects that are no topics here: Sport');
    expect(await item(id)).toMatchObject({ storyId: made.storyId, isRead: true });
  });

  it('is made by a rule, in its section, once', async () => {
    await db.setting.create({ data: { key: 'wireRules', value: ['* / sport = sport, draft'] } });
    const { id } = await take(ninjs3());
    expect(await runDueJobs()).toBeGreaterThan(0);
    const { storyId, section } = await item(id);
    expect(section).toBe('sport');
    expect(await story(storyId!)).toMatchObject({
      status: 'DRAFT',
      createdById: null,
      section: { slug: 'sport' },
    });
    await take(ninjs3({ version: '2' }));
    await runDueJobs();
    expect(await db.story.count()).toBe(1);
  });

  it('is not made of what the agency called back or withholds, nor by moderators', async () => {
    const { id } = await take(nitf({ status: 'canceled' }));
    await expect(takeAsDraft(editor, { itemId: id }, now)).rejects.toMatchObject({
      code: 'conflict',
      message: 'Coast News has called this item back: it must not be used.',
    });
    const withheld = await take(newsItem({ status: 'stat:withheld' }));
    await expect(takeAsDraft(editor, { itemId: withheld.id }, now)).rejects.toMatchObject({
      message: 'Coast News withholds this item until further notice.',
    });
    const moderator = viewerOf(await makeUser({ role: 'MODERATOR' }), { now });
    expect(() => takeAsDraft(moderator, { itemId: id }, now)).toThrow('Your role');
    await expect(setAside(moderator, { id, isAside: true }, now)).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});

describe('an embargo', () => {
  it('becomes the story’s, and holds when somebody takes it off there', async () => {
    const { id } = await take(ninjs1());
    const { storyId } = await takeAsDraft(author, { itemId: id }, now);
    const row = await story(storyId);
    expect(row.embargoUntil?.toISOString()).toBe('2099-01-01T06:00:00.000Z');
    await updateStory(author, storyId, { version: 1, embargoUntil: null });
    await expect(setStoryStatus(editor, storyId, { status: 'published' })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining(
        'Coast News has put this story under embargo until 1 January 2099, 06:00 UTC.',
      ) as string,
    });
    await expect(partStory(author, { itemId: id, reason: 'x' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await partStory(editor, { itemId: id, reason: 'The ministry has published it itself.' });
    await setStoryStatus(editor, storyId, { status: 'published' });
    expect((await story(storyId)).status).toBe('PUBLISHED');
    expect(
      await db.auditEntry.findFirst({
        where: { action: 'wire.part' },
        select: { reason: true, actorId: true, targetId: true },
      }),
    ).toEqual({
      reason: 'The ministry has published it itself.',
      actorId: editor.id,
      targetId: String(id),
    });
    expect((await mailed()).map(({ to }) => to)).toEqual(['ed@paper.example']);
  });

  it('that comes with an update takes a scheduled story back', async () => {
    const { id } = await take(ninjs3());
    const { storyId } = await takeAsDraft(editor, { itemId: id }, now);
    const publishAt = new Date(now.getTime() + 3_600_000);
    await setStoryStatus(editor, storyId, { status: 'scheduled', publishAt });
    await take(ninjs3({ version: '2', embargoed: '2099-01-01T00:00:00Z' }));
    expect(await story(storyId)).toMatchObject({ status: 'DRAFT', publishedAt: null });
    expect((await mailed())[0]!.text).toContain('whose story is scheduled');
  });

  it.each([
    ['an embargo', { embargoed: '2099-01-01T00:00:00Z' }],
    ['a withhold', { pubStatus: 'withheld' }],
  ])('takes a story back that somebody schedules while it comes: %s', async (_, more) => {
    const { id } = await take(ninjs3());
    const { storyId } = await takeAsDraft(editor, { itemId: id }, now);
    let coming: ReturnType<typeof take> | undefined;
    await db.$transaction(async (tx) => {
      await lockStory(tx, storyId);
      coming = take(ninjs3({ version: '2', ...more }));
      // It has to wait for what is being decided here.
      await Promise.race([coming, pause(1_000)]);
      await tx.story.update({
        where: { id: storyId },
        data: { status: 'SCHEDULED', publishedAt: new Date(now.getTime() + 3_600_000) },
      });
    });
    expect(await coming).toMatchObject({ outcome: 'update', storyId });
    expect((await story(storyId)).status).toBe('DRAFT');
  });
});

describe('an update', () => {
  const second = ninjs3({
    version: '2',
    headlines: [{ role: 'main', value: 'Board votes again' }],
    bodies: [{ role: 'html', contentType: 'text/html', value: '<p>All new.</p>' }],
  });

  it('goes into what nobody has edited here, and leaves the rest', async () => {
    const { id } = await take(ninjs3());
    const { storyId } = await takeAsDraft(author, { itemId: id }, now);
    await updateStory(author, storyId, { version: 1, headline: 'Our own headline' });
    expect(await take(second)).toMatchObject({ outcome: 'update', storyId });
    expect((await story(storyId)).bodyText).toMatch(/^The board voted/);
    expect(await takeUpdate(author, id, now)).toEqual({
      storyId,
      taken: ['body'],
      kept: ['headline'],
    });
    expect(await story(storyId)).toMatchObject({
      headline: 'Our own headline',
      bodyText: 'All new.',
    });
    expect(await takeUpdate(author, id, now)).toMatchObject({ taken: [], kept: [] });
  });

  it('of a live story waits beside it, and the desk is told', async () => {
    const { id, storyId } = await live();
    await take(second);
    expect((await mailed()).map(({ subject }) => subject)).toEqual([
      'Broadsheet: wire, Board votes again',
    ]);
    expect(await takeUpdate(editor, id, now)).toMatchObject({ taken: ['headline', 'body'] });
    expect((await story(storyId)).headline).toBe('Board votes for the quay');
    const { snapshot } = await db.pendingVersion.findUniqueOrThrow({ where: { storyId } });
    expect((snapshot as { headline: string }).headline).toBe('Board votes again');
  });

  it('is for whoever may write that story', async () => {
    const { id } = await take(ninjs3());
    await takeAsDraft(editor, { itemId: id }, now);
    await take(second);
    await expect(takeUpdate(author, id, now)).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('a kill', () => {
  it.each([
    ['ninjs', ninjs3(), ninjs3({ version: '2', pubStatus: 'canceled', bodies: [] })],
    ['ninjs under the same version', ninjs3(), ninjs3({ pubStatus: 'canceled' })],
    ['NewsML', newsItem(), newsItem({ version: '2', status: 'stat:canceled' })],
    ['NITF', nitf(), nitf({ status: 'canceled' })],
    [
      'a NITF message about it',
      nitf(),
      nitf({ id: 'coast-2', status: 'canceled' }).replace(
        'management-status',
        'management-doc-idref="coast-1" management-status',
      ),
    ],
  ])('in %s withdraws the story at once', async (_, first, kill) => {
    const { id, storyId } = await live(first);
    const answer = await take(kill);
    expect(answer).toMatchObject({ id, outcome: 'update', status: 'canceled', storyId });
    expect((await story(storyId)).status).toBe('WITHDRAWN');
    expect((await take(kill)).outcome).toBe('known');
    const entries = await db.auditEntry.findMany({
      where: { action: { in: ['wire.kill', 'story.withdraw'] } },
      orderBy: { id: 'asc' },
      select: { action: true, actorId: true, targetId: true },
    });
    expect(entries).toEqual([
      { action: 'wire.kill', actorId: null, targetId: String(id) },
      { action: 'story.withdraw', actorId: null, targetId: String(storyId) },
    ]);
    const mails = await mailed();
    expect(mails).toHaveLength(1);
    expect(mails[0]!.text).toContain('The story made of it was withdrawn');
    await setStoryStatus(editor, storyId, { status: 'unpublished' });
    await expect(setStoryStatus(editor, storyId, { status: 'published' })).rejects.toMatchObject({
      message: expect.stringContaining('Coast News has called this story back.') as string,
    });
  });

  it('withdraws the story also where the mail about it cuts the headline within a sign', async () => {
    const { storyId } = await live();
    const headlines = [{ role: 'main', value: `${'x'.repeat(159)}😀` }];
    await take(ninjs3({ version: '2', pubStatus: 'canceled', headlines }));
    expect((await story(storyId)).status).toBe('WITHDRAWN');
    expect((await mailed())[0]!.text).toContain(`${'x'.repeat(159)}\ufffd`);
  });

  it('withdraws what readers had, whatever waits beside it', async () => {
    const { storyId } = await live();
    const { version, headline } = await story(storyId);
    await updateStory(editor, storyId, {
      ...{ version, pending: true, headline: 'Next headline', section: 'sport' },
    });
    await db.section.delete({ where: { slug: 'sport' } });
    const kill = ninjs3({ version: '2', pubStatus: 'canceled' });
    expect(await takeIn(bytesOf(kill), {}, now)).toMatchObject({
      received: [{ outcome: 'update' }],
      faults: [],
    });
    expect(await story(storyId)).toMatchObject({ status: 'WITHDRAWN', headline });
    expect(await db.pendingVersion.count()).toBe(0);
    const kept = await db.storyRevision.findFirstOrThrow({
      where: { storyId, version: version + 1 },
    });
    expect(kept.snapshot).toMatchObject({ headline: 'Next headline' });
  });

  it('keeps a draft in, takes a scheduled story back, and is not undone by an older version that comes late', async () => {
    const { id } = await take(ninjs3({ version: '2' }));
    const { storyId } = await takeAsDraft(editor, { itemId: id }, now);
    const publishAt = new Date(now.getTime() + 3_600_000);
    await setStoryStatus(editor, storyId, { status: 'scheduled', publishAt });
    await take(ninjs3({ version: '3', pubStatus: 'canceled' }));
    expect((await take(ninjs3())).outcome).toBe('older');
    expect((await item(id)).status).toBe('CANCELED');
    expect(await story(storyId)).toMatchObject({ status: 'DRAFT', publishedAt: null });
    await expect(setStoryStatus(editor, storyId, { status: 'published' })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it.each([
    ['a word to editors in ninjs', ninjs3({ version: '2', ednote: 'Eds: MANDATORY KILL' })],
    [
      'the headline in ninjs',
      ninjs3({ version: '2', headlines: [{ role: 'main', value: 'BULLETIN KILL – quay story' }] }),
    ],
  ])('in %s withdraws the story too, and says so', async (_, kill) => {
    const { id, storyId } = await live();
    expect(await take(kill)).toMatchObject({ outcome: 'update', status: 'canceled', storyId });
    expect((await story(storyId)).status).toBe('WITHDRAWN');
    expect((await mailed())[0]!.text).toContain('The story made of it was withdrawn');
    expect((await item(id)).status).toBe('CANCELED');
  });

  it.each([
    ['NewsML-G2', newsItem(), newsItem({ version: '2', more: '<edNote>KILL: legal</edNote>' })],
    ['NITF', nitf(), nitf().replace('Adds a quote.', 'MANDATORY KILL')],
  ])('in words of %s too', async (_, first, kill) => {
    const { storyId } = await live(first);
    await take(kill.replace('<edNote>Adds a quote.</edNote>', ''));
    expect((await story(storyId)).status).toBe('WITHDRAWN');
  });

  it('that orders a part alone, or speaks to readers, takes nothing down', async () => {
    const { storyId } = await live();
    await take(ninjs3({ version: '2', ednote: 'Kill the 3rd paragraph.' }));
    await take(ninjs3({ version: '3', headlines: [{ role: 'main', value: 'Kill Bill is back' }] }));
    expect((await story(storyId)).status).toBe('PUBLISHED');
  });

  it('in words that names no item known here tells the desk, which alone can know what is meant', async () => {
    const { storyId } = await live();
    await take(ninjs3({ uri: 'urn:other', ednote: 'Please kill the story Quay-Vote, V9991.' }));
    expect((await story(storyId)).status).toBe('PUBLISHED');
    expect((await mailed()).map(({ text }) => text)).toEqual([
      expect.stringContaining('calls a story back in words, without marking which item it means'),
    ]);
  });

  it('that may follow holds a scheduled story back', async () => {
    const { id } = await take(ninjs3());
    const { storyId } = await takeAsDraft(editor, { itemId: id }, now);
    const publishAt = new Date(now.getTime() + 3_600_000);
    await setStoryStatus(editor, storyId, { status: 'scheduled', publishAt });
    await take(ninjs3({ version: '2', ednote: 'WITHHOLD. A kill may follow.' }));
    expect(await story(storyId)).toMatchObject({ status: 'DRAFT', publishedAt: null });
    expect((await item(id)).status).toBe('WITHHELD');
  });

  it('before anything else came is kept, and wins', async () => {
    const first = await take(ninjs3({ version: '4', pubStatus: 'canceled' }));
    expect((await take(ninjs3({ version: '3' }))).outcome).toBe('older');
    expect((await item(first.id)).status).toBe('CANCELED');
  });
});

describe('an item of another name that takes the place of one', () => {
  const second = (more: object = {}) =>
    ninjs3({
      ...{ uri: 'urn:second', evolvedfrom: ninjs3().uri, version: '1' },
      ...{ versionCreated: '2026-11-25T12:00:00+01:00', headlines: [{ value: 'It evolved' }] },
      ...more,
    });
  const name = ninjs3().uri as string;

  it.each([
    ['ninjs', ninjs3(), second()],
    ['ninjs of TT', ninjs3(), second({ evolvedfrom: undefined, replacing: [name] })],
    [
      'NewsML-G2',
      newsItem({ version: '7' }),
      newsItem({
        guid: 'urn:second',
        more: '<link rel="irel:evolvedFrom" residref="tag:coast.example,2026:item:1"/>',
      }),
    ],
    [
      'NITF',
      nitf(),
      nitf({ id: 'coast-2' }).replace(
        'management-status',
        'management-doc-idref="coast-1" management-status',
      ),
    ],
  ])('is a version of it, whichever comes first: %s', async (_, old, next) => {
    const first = await take(old);
    expect(await take(next)).toMatchObject({ id: first.id, outcome: 'update' });
    expect((await take(next)).outcome).toBe('known');
    expect(await db.wireItem.count()).toBe(1);
    const { currentId } = await item(first.id);
    await db.wireItem.deleteMany();
    const late = await take(next);
    expect(await take(old)).toMatchObject({ id: late.id, outcome: 'older' });
    expect((await item(late.id)).currentId).not.toBe(currentId);
    expect((await item(late.id)).versionCount).toBe(2);
  });

  it('goes into what nobody has edited, and a kill under either name takes the story down', async () => {
    for (const killed of ['urn:second', name]) {
      await db.wireItem.deleteMany();
      const { id, storyId } = await live();
      await updateStory(editor, storyId, { version: 2, standfirst: 'Ours.' });
      await take(second());
      expect(await takeUpdate(editor, id, now)).toMatchObject({ taken: ['headline'], kept: [] });
      expect((await story(storyId)).standfirst).toBe('Ours.');
      if (killed === name) {
        // What it said is in no story any more: the words that took its place stay.
        await take(ninjs3({ version: '9', pubStatus: 'canceled' }));
        expect((await story(storyId)).status).toBe('PUBLISHED');
      } else {
        await take(second({ version: '2', pubStatus: 'canceled', evolvedfrom: undefined }));
        expect((await story(storyId)).status).toBe('WITHDRAWN');
      }
    }
  });

  it('does not save a story that still says what is called back', async () => {
    const { id, storyId } = await live();
    await take(second());
    await take(ninjs3({ version: '9', pubStatus: 'canceled' }));
    expect((await story(storyId)).status).toBe('WITHDRAWN');
    expect((await item(id)).status).toBe('CANCELED');
    // What takes its place later may be used again.
    await take(second({ version: '2', versionCreated: '2026-11-25T13:00:00+01:00' }));
    expect((await item(id)).status).toBe('USABLE');
  });
});

describe('items that are here already, of which one takes the place of others', () => {
  const named = (uri: string, more: object = {}) => ninjs3({ uri, ...more });
  const kill = (uri: string) => named(uri, { version: '9', pubStatus: 'canceled' });
  const statuses = async (...ids: number[]) =>
    Promise.all(ids.map(async (id) => (await story(id)).status));

  it('keep their kills: each takes down the story of its own', async () => {
    const x = await live(named('urn:x'));
    const z = await live(named('urn:z'));
    const later = { versionCreated: '2026-11-25T12:00:00+01:00' };
    expect(await take(named('urn:y', { evolvedfrom: ['urn:x', 'urn:z'], ...later }))).toMatchObject(
      { id: x.id, outcome: 'update' },
    );
    expect(await take(kill('urn:z'))).toMatchObject({ id: z.id, outcome: 'update' });
    expect(await statuses(x.storyId, z.storyId)).toEqual(['PUBLISHED', 'WITHDRAWN']);
  });

  it('are each of their own name, whatever a later version says that it was before', async () => {
    const x = await live(named('urn:x'));
    const y = await live(named('urn:y'));
    const second = named('urn:y', { version: '2', evolvedfrom: 'urn:x' });
    expect(await take(second)).toMatchObject({ id: y.id, outcome: 'update' });
    await take(kill('urn:y'));
    expect(await statuses(x.storyId, y.storyId)).toEqual(['PUBLISHED', 'WITHDRAWN']);
  });

  it('lose every story that says what is called back', async () => {
    const z = await live(named('urn:z'));
    const x = await live(named('urn:x'));
    const later = { versionCreated: '2026-11-25T12:00:00+01:00' };
    await take(named('urn:y', { evolvedfrom: 'urn:x', headlines: [{ value: 'Y' }], ...later }));
    await takeUpdate(editor, x.id, now);
    // From now on either item is known by the name that is called back.
    await take(named('urn:z', { version: '2', evolvedfrom: 'urn:y' }));
    expect(await take(kill('urn:y'))).toMatchObject({ id: z.id, outcome: 'older' });
    expect(await statuses(z.storyId, x.storyId)).toEqual(['PUBLISHED', 'WITHDRAWN']);
    expect((await item(x.id)).status).toBe('CANCELED');
  });
});

describe('what an agency says that a version is', () => {
  it.each([
    ['ninjs', ninjs3({ version: '2', signals: [{ name: 'Correction' }] })],
    ['AP', ninjs3({ version: '2', editorialtypes: ['Correction', 'Writethru'] })],
  ])('is told to the desk: %s', async (_, next) => {
    const { id } = await take(ninjs3());
    await take(next);
    const { currentId, versions } = await item(id);
    const content = versions.find((version) => version.id === currentId)!.content;
    expect(JSON.stringify(content)).toMatch(/The agency marks this version: correction/);
  });

  it.each([
    ['NewsML-G2', newsItem(), newsItem({ version: '2', more: '<signal qcode="sig:kill"/>' })],
    ['AP', ninjs3(), ninjs3({ version: '2', editorialtypes: ['Kill'] })],
    [
      'NITF',
      nitf(),
      nitf({ id: 'coast-9' }).replace(
        'management-status',
        'management-doc-idref="coast-1" management-idref-status="canceled" management-status',
      ),
    ],
    ['NITF in its message', nitf(), nitf().replace('<ed-msg ', '<ed-msg msg-type="kill" ')],
  ])('is a kill where it says so: %s', async (_, first, kill) => {
    const { storyId } = await live(first);
    await take(kill);
    expect((await story(storyId)).status).toBe('WITHDRAWN');
  });

  it('is known again though its address has other words of a request each time', async () => {
    const uri = 'http://api.ap.example/media/v/content/b2b6';
    const of = (request: string) =>
      ninjs3({ uri: `${uri}?${request}`, altids: { itemid: 'b2b6' } });
    const first = await take(of('qt=a&et=1'));
    expect(await take(of('qt=b&et=2'))).toMatchObject({ id: first.id, outcome: 'known' });
  });
});

it('items that nobody used go after their days', async () => {
  const { id } = await take(ninjs3());
  const used = await take(ninjs1());
  await takeAsDraft(editor, { itemId: used.id }, now);
  const days = (n: number) => new Date(now.getTime() + n * 24 * 3_600_000);
  await sweepWire(days(29));
  expect(await db.wireItem.count()).toBe(2);
  await sweepWire(days(31));
  expect((await db.wireItem.findMany()).map((row) => row.id)).toEqual([used.id]);
  expect(await db.wireVersion.count({ where: { itemId: id } })).toBe(0);
});

describe('documents of one du-key', () => {
  const keyed = (id: string, version: number, more: object = {}) =>
    nitf({
      ...{ id, docdata: `<du-key generation="1" version="${version}" key="quay-vote"/>` },
      ...more,
    });

  it('are versions of one item, whatever each is called, and the newest by its count stands', async () => {
    const first = await take(keyed('coast-1', 1));
    expect(await take(keyed('coast-3', 3))).toMatchObject({ id: first.id, outcome: 'update' });
    expect(await take(keyed('coast-2', 2))).toMatchObject({ id: first.id, outcome: 'older' });
    expect(await take(keyed('coast-3', 3))).toMatchObject({ id: first.id, outcome: 'known' });
    expect(await db.wireItem.count()).toBe(1);
  });

  it('are killed by one of them', async () => {
    const { storyId } = await live(keyed('coast-1', 1));
    await take(keyed('coast-2', 2, { status: 'canceled' }));
    expect((await story(storyId)).status).toBe('WITHDRAWN');
  });

  it.each([
    ['of another day', keyed('coast-2', 2).replace('20261125T080000', '20261126T080000')],
    ['of another agency', keyed('coast-2', 2).replace('regsrc="Coast"', 'regsrc="Inland"')],
    ['of another part', keyed('coast-2', 2).replace('key="quay', 'part="2" key="quay')],
    ['of another key', keyed('coast-2', 2).replace('key="quay-vote"', 'key="quay"')],
  ])('are not joined to one %s', async (_, other) => {
    const { id } = await take(keyed('coast-1', 1));
    expect((await take(other)).id).not.toBe(id);
  });
});
