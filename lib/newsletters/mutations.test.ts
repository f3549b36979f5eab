import { beforeEach, describe, expect, it } from 'vitest';
import { code } from '@/lib/auth/test-mails';
import { testViewer } from '@/lib/auth/test-viewer';
import { db } from '@/lib/db';
import { getDeskNewsletter, listNewsletters } from '@/lib/newsletters/data';
import { addNewsletter, changeNewsletter } from '@/lib/newsletters/mutations';
import { addNewsletterForm, changeNewsletterForm } from '@/lib/newsletters/schema';
import { deleteSection } from '@/lib/taxonomy/sections/mutations';
import { makeSection, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const now = new Date('2026-11-26T12:00:00Z');
const admin = testViewer('ADMIN');
const typed = {
  ...{ name: 'Morning tide', slug: '', description: 'Before the first ferry.' },
  ...{ kind: 'DAILY', sectionId: '', sendAt: '07:00', weekday: '', timeZone: '' },
};
const add = (fields: Record<string, string> = {}) =>
  addNewsletter(admin, addNewsletterForm.parse({ ...typed, ...fields }), now);
const faultsOf = (fields: Record<string, string>) =>
  addNewsletterForm
    .safeParse({ ...typed, ...fields })
    .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);

beforeEach(() => resetDatabase());

describe('a newsletter', () => {
  it('is off until an admin switches it on, and then knows its next moment', async () => {
    const { id } = await add();
    expect(await listNewsletters()).toEqual([]);
    expect(await getDeskNewsletter(id)).toMatchObject({
      ...{ slug: 'morning-tide', isActive: false, nextAt: null, sendMinute: 420, version: 1 },
    });
    const change = (fields: Record<string, string>) =>
      changeNewsletter(
        admin,
        changeNewsletterForm.parse({ ...typed, id: String(id), ...fields }),
        now,
      );
    await change({ version: '1', isActive: 'yes', timeZone: 'Europe/Oslo' });
    expect((await getDeskNewsletter(id))!.nextAt).toEqual(new Date('2026-11-27T06:00:00Z'));
    expect((await listNewsletters()).map(({ name }) => name)).toEqual(['Morning tide']);
    expect(await code(change({ version: '1', name: 'Evening tide' }))).toBe('conflict');
    await change({ version: '2', isActive: 'yes', sendAt: '18:30', kind: 'WEEKLY', weekday: '4' });
    expect((await getDeskNewsletter(id))!.nextAt).toEqual(new Date('2026-11-26T18:30:00Z'));
    await change({ version: '3', isActive: 'no' });
    expect((await getDeskNewsletter(id))!.nextAt).toBeNull();
    const log = await db.auditEntry.findMany({ orderBy: { id: 'asc' } });
    expect(log.map(({ action, targetId }) => `${action} ${targetId}`)).toEqual([
      `newsletter.add ${id}`,
      ...Array(3).fill(`newsletter.change ${id}`),
    ]);
    expect(log[1]!.after).toMatchObject({ isActive: true });
  });

  it('of breaking news has no moment', async () => {
    const { id } = await add({ kind: 'BREAKING', isActive: 'yes', weekday: '3' });
    expect(await getDeskNewsletter(id)).toMatchObject({ nextAt: null, weekday: null });
  });

  it('says what is missing', async () => {
    expect(faultsOf({ kind: 'WEEKLY' })).toEqual(['weekday: Choose the day.']);
    expect(faultsOf({ kind: 'SECTION' })).toEqual(['sectionId: Choose the section.']);
    expect(faultsOf({ sendAt: '25:00' })).toEqual(['sendAt: A time of day such as 07:30.']);
    expect(faultsOf({ name: ' ' })).toEqual(['name: It needs a name.']);
    await add();
    await expect(add()).rejects.toMatchObject({
      fields: [{ path: 'slug', message: 'Another newsletter has this address.' }],
    });
    await expect(add({ kind: 'SECTION', sectionId: '99' })).rejects.toMatchObject({
      fields: [{ path: 'sectionId', message: 'There is no such section any more.' }],
    });
  });

  it('is for admins to make', async () => {
    const input = addNewsletterForm.parse(typed);
    expect(await code(addNewsletter(testViewer('EDITOR'), input, now))).toBe('forbidden');
    expect(await code(addNewsletter(null, input, now))).toBe('unauthenticated');
  });

  it('of a section moves with the section’s stories when that goes', async () => {
    const [harbour, trade] = [
      await makeSection({ name: 'Harbour' }),
      await makeSection({ name: 'Trade' }),
    ];
    const { id } = await add({ kind: 'SECTION', sectionId: String(harbour.id) });
    const actor = { ...admin, id: (await makeUser({ role: 'ADMIN' })).id };
    await expect(deleteSection(actor, harbour.id, { version: 1 })).rejects.toMatchObject({
      fields: [{ path: 'to', message: 'Choose the section that gets its newsletters.' }],
    });
    await deleteSection(actor, harbour.id, { version: 1, to: trade.id });
    expect((await getDeskNewsletter(id))!.sectionId).toBe(trade.id);
  });
});
