import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Viewer } from '@/lib/auth/policy';
import { testViewer } from '@/lib/auth/test-viewer';
import { db } from '@/lib/db';
import { editFront } from '@/lib/front/desk/mutations';
import { getFrontVersion, getPlacements } from '@/lib/front/editions/data';
import { revokeEdition, saveFront } from '@/lib/front/editions/mutations';
import { frontForm } from '@/lib/front/editions/schema';
import { makeSection, makeStory, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const noon = new Date('2026-11-25T12:00:00Z');
const main = { sectionId: null };
let editor: Viewer;
let gale: { id: number };
let herring: { id: number };

beforeEach(async () => {
  await resetDatabase();
  vi.useFakeTimers({ toFake: ['Date'], now: noon });
  editor = testViewer('EDITOR', { id: (await makeUser({ name: 'Anna Berg' })).id });
  await db.setting.create({ data: { key: 'timeZone', value: 'Europe/Berlin' } });
  const section = await makeSection({ slug: 'harbour', name: 'Harbour' });
  const publishedAt = new Date('2026-11-25T10:00:00Z');
  gale = await makeStory({ section, headline: 'Gale', publishedAt });
  herring = await makeStory({ section, headline: 'Herring', publishedAt });
});
afterEach(() => void vi.useRealTimers());

/** What a browser sends: fields that come once are no lists. */
const press = async (intent: string, fields: Record<string, unknown> = {}) =>
  editFront(
    editor,
    frontForm.parse({ version: await getFrontVersion(main), intent, section: '', ...fields }),
  );
const withGale = () => ({ slot: 'lead', story: String(gale.id), until: '', to: 'lead' });

describe('the form without a script', () => {
  it('finds, places, moves and removes', async () => {
    const found = await press('search', { q: 'herr' });
    expect(found.found?.map(({ headline }) => headline)).toEqual(['Herring']);
    expect(found.said).toBe('One story found.');
    const placed = await press(`place:${herring.id}`, { into: 'more-1', ...withGale() });
    expect(placed.said).toBe('“Herring” placed: Under the lead, first.');
    expect(placed.placements).toEqual([
      { slot: 'lead', storyId: gale.id, until: '' },
      { slot: 'more-1', storyId: herring.id, until: '' },
    ]);
    const both = {
      slot: ['lead', 'more-1'],
      story: [String(gale.id), String(herring.id)],
      until: ['', ''],
      to: ['lead', 'row-3'],
    };
    expect((await press('to:more-1', both)).said).toBe('“Herring” moved: More news, third.');
    expect((await press('up:more-1', both)).placements[0]?.storyId).toBe(herring.id);
    expect((await press('remove:lead', both)).placements).toHaveLength(1);
    expect(await db.frontEdition.count()).toBe(0);
  });

  it('saves with times of the newsroom', async () => {
    const saved = await press('save', {
      ...withGale(),
      until: '2026-11-25T22:00',
      liveAt: '2026-11-25T19:00',
      note: 'Evening',
    });
    expect(saved).toMatchObject({ isSaved: true, said: 'Saved. It comes today 19:00.', note: '' });
    expect(await db.frontEdition.findFirst()).toMatchObject({
      liveAt: new Date('2026-11-25T18:00:00Z'),
      note: 'Evening',
      slots: [{ slot: 'lead', storyId: gale.id, pinnedUntil: '2026-11-25T21:00:00.000Z' }],
    });
  });

  it('names the field of a pin that is over, and keeps what was typed', async () => {
    const typed = { ...withGale(), until: '2026-11-25T09:00', note: 'Evening' };
    const refused = await press('save', typed);
    expect(refused).toMatchObject({
      isSaved: false,
      note: 'Evening',
      placements: [{ slot: 'lead', storyId: gale.id, until: '2026-11-25T09:00' }],
      fault: { fields: [{ path: 'until.lead' }] },
    });
    const past = await press('save', { ...withGale(), liveAt: '2026-11-25T08:00' });
    expect(past.fault?.fields).toEqual([{ path: 'liveAt', message: 'This moment has passed.' }]);
  });

  it.each([
    ['2027-03-28T02:30', 'skip'],
    ['2027-10-31T02:30', 'comes twice'],
  ])('takes no edition for %s, when the clocks change', async (liveAt, why) => {
    const refused = await press('save', { ...withGale(), liveAt });
    expect(refused).toMatchObject({
      isSaved: false,
      liveAt,
      fault: { fields: [{ path: 'liveAt', message: expect.stringContaining(why) as string }] },
    });
    expect(await db.frontEdition.count()).toBe(0);
  });

  it('says that readers see what was saved for the minute that the clock shows', async () => {
    vi.setSystemTime(new Date('2026-11-25T12:00:40Z'));
    const saved = await press('save', { ...withGale(), liveAt: '2026-11-25T13:00' });
    expect(saved).toMatchObject({ said: 'Saved. Readers see it now.', isSaved: true });
  });

  it('names the colleague who took a front back', async () => {
    const wish = { section: null, placements: [], liveAt: null, note: '' };
    const { id, version } = await saveFront(editor, {
      ...wish,
      version: await getFrontVersion(main),
    });
    const other = await makeUser({ role: 'EDITOR', name: 'Olu Adeyemi' });
    await revokeEdition(testViewer('EDITOR', { id: other.id }), { id, version });
    const { clash } = await press('save', { ...withGale(), version });
    expect(clash?.words).toMatch(
      /^Olu Adeyemi has changed this front since you opened it; the last change is from /,
    );
  });

  it('shows a colleague’s front beside the own, which is then saved on top', async () => {
    const version = await getFrontVersion(main);
    const theirs = [{ slot: 'lead', storyId: herring.id, pinnedUntil: null }];
    const wish = { section: null, placements: theirs, liveAt: null, note: '', version };
    await saveFront(editor, wish);
    const clashed = await press('save', { ...withGale(), version });
    expect(clashed.clash).toMatchObject({
      words: expect.stringMatching(
        /^Anna Berg has changed this front since you opened it/,
      ) as string,
      theirs: [{ slot: 'lead', storyId: herring.id, until: '' }],
    });
    expect(clashed.placements).toEqual([{ slot: 'lead', storyId: gale.id, until: '' }]);
    expect(clashed.stories.map(({ headline }) => headline).sort()).toEqual(['Gale', 'Herring']);
    expect(clashed.version).toBe(await getFrontVersion(main));
    expect((await press('save', { ...withGale(), version: clashed.version })).isSaved).toBe(true);
    expect((await getPlacements(noon, main)).map(({ storyId }) => storyId)).toEqual([gale.id]);
  });

  it('shows nobody without the right what a story is called', async () => {
    const form = frontForm.parse({ version: '0.0.0', intent: 'search', section: '', q: '' });
    await expect(editFront(testViewer('AUTHOR'), form)).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});
