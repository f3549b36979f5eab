import { beforeEach, describe, expect, it } from 'vitest';
import { testViewer } from '@/lib/auth/test-viewer';
import { db } from '@/lib/db';
import { countSecondFactors, getSettings } from '@/lib/settings/data';
import { saveSettings } from '@/lib/settings/mutations';
import { defaultSettings } from '@/lib/settings/schema';
import { makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';
import { hearDoors } from '@/scripts/testing/door-ear';
import type { Viewer } from '@/lib/auth/policy';

const sure = { isConfirmed: true };
const asked = { isConfirmed: false };
const entries = () =>
  db.auditEntry.findMany({
    orderBy: { id: 'asc' },
    select: { action: true, actorId: true, before: true, after: true },
  });

const told = hearDoors();

let admin: Viewer;
beforeEach(async () => {
  await resetDatabase();
  admin = testViewer('ADMIN', { id: (await makeUser({ role: 'ADMIN' })).id });
});

describe('saving settings', () => {
  it('refuses colours that cannot be read with those that stay, and keeps nothing of them', async () => {
    const wanted = { siteName: 'The Tidings', petrolLight: '#3aa0b0' };
    await expect(saveSettings(admin, wanted, asked)).rejects.toMatchObject({
      code: 'invalid',
      fields: [
        {
          path: 'petrolLight',
          message:
            'By day petrol on the tray would have a contrast of 2.53 : 1, and 4.5 : 1 is asked. The nearest that passes is #007382.',
        },
      ],
    });
    expect(await getSettings()).toEqual(defaultSettings);
    expect(await saveSettings(admin, { petrolLight: '#007382' }, asked)).toEqual(['petrolLight']);
    expect(
      await saveSettings(admin, { trayLight: '#d6d6d6' }, asked).catch((error) => error),
    ).toMatchObject({ code: 'invalid' });
    expect(await entries()).toEqual([
      {
        action: 'settings.change',
        actorId: admin.id,
        before: { petrolLight: '#0b5b67' },
        after: { petrolLight: '#007382' },
      },
    ]);
    expect(await told()).toEqual([['settings']]);
  });

  it('keeps them, writes down before and after, and tells the doors with the commit', async () => {
    const wanted = { siteName: 'The Tidings', motto: '', commentEditMinutes: 10 };
    // The motto was empty before.
    expect(await saveSettings(admin, wanted, asked)).toEqual(['siteName', 'commentEditMinutes']);
    expect(await told()).toEqual([['settings']]);
    expect(await getSettings()).toEqual({
      ...defaultSettings,
      siteName: 'The Tidings',
      commentEditMinutes: 10,
    });
    expect(await entries()).toEqual([
      {
        action: 'settings.change',
        actorId: admin.id,
        before: { siteName: 'Broadsheet', commentEditMinutes: 5 },
        after: { siteName: 'The Tidings', commentEditMinutes: 10 },
      },
    ]);
  });

  it('what is as it was changes nothing, and nobody is told', async () => {
    const same = { siteName: 'Broadsheet', secondFactorRoles: [] };
    expect(await saveSettings(admin, same, asked)).toEqual([]);
    expect([await told(), await entries()]).toEqual([[], []]);
    expect(await db.setting.count()).toBe(0);
  });

  it('two at once are written down as they came', async () => {
    await Promise.all(['One', 'Two'].map((siteName) => saveSettings(admin, { siteName }, asked)));
    const [first, second] = await entries();
    expect(first!.before).toEqual({ siteName: 'Broadsheet' });
    expect(second!.before).toEqual(first!.after);
    expect((await getSettings()).siteName).toBe((second!.after as { siteName: string }).siteName);
  });

  it.each(['READER', 'AUTHOR', 'MODERATOR', 'EDITOR'] as const)('is not for %s', async (role) => {
    const actor = testViewer(role, { id: (await makeUser({ role })).id });
    await expect(saveSettings(actor, { siteName: 'Mine' }, sure)).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect((await getSettings()).siteName).toBe('Broadsheet');
  });

  it('is not for tokens', async () => {
    const token = { ...admin, scopes: ['stories:publish', 'moderation'] as const };
    await expect(saveSettings(token, { siteName: 'Mine' }, sure)).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});

describe('demanding a second factor of admins', () => {
  const wanted = { secondFactorRoles: ['EDITOR', 'ADMIN'] as ('EDITOR' | 'ADMIN')[] };

  it('tells an admin who has none first, and does it when they know', async () => {
    await expect(saveSettings(admin, wanted, asked)).rejects.toMatchObject({
      code: 'conflict',
      details: { needsConfirmation: true },
    });
    expect((await getSettings()).secondFactorRoles).toEqual([]);
    expect(await saveSettings(admin, wanted, sure)).toEqual(['secondFactorRoles']);
    expect((await getSettings()).secondFactorRoles).toEqual(['EDITOR', 'ADMIN']);
  });

  it('does not ask one who has it, nor for other roles, nor when it is demanded already', async () => {
    await saveSettings(admin, { secondFactorRoles: ['EDITOR'] }, asked);
    await db.user.update({ where: { id: admin.id }, data: { secondFactorSince: new Date() } });
    await saveSettings(admin, wanted, asked);
    await db.user.update({ where: { id: admin.id }, data: { secondFactorSince: null } });
    await saveSettings(admin, { secondFactorRoles: ['ADMIN'] }, asked);
    expect((await getSettings()).secondFactorRoles).toEqual(['ADMIN']);
  });
});

it('counts who has no second factor yet, by role', async () => {
  await makeUser({ role: 'EDITOR' });
  await makeUser({ role: 'EDITOR', secondFactorSince: new Date() });
  await makeUser({ role: 'EDITOR', status: 'BANNED' });
  await makeUser({ role: 'READER' });
  expect(await countSecondFactors()).toEqual([
    { role: 'AUTHOR', all: 0, without: 0 },
    { role: 'MODERATOR', all: 0, without: 0 },
    { role: 'EDITOR', all: 2, without: 1 },
    { role: 'ADMIN', all: 1, without: 1 },
  ]);
});
