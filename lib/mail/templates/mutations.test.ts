import { beforeEach, describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/auth/policy';
import { testViewer } from '@/lib/auth/test-viewer';
import { db } from '@/lib/db';
import { queueMail } from '@/lib/mail/mutations';
import { mailOf } from '@/lib/mail/templates/catalogue';
import { getMailTemplate } from '@/lib/mail/templates/data';
import {
  previewMail,
  resetMailTemplate,
  saveMailTemplate,
  sendTestMail,
} from '@/lib/mail/templates/mutations';
import { makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const kind = 'sign-in-link';
const own = { subject: 'In you come, {siteName}', text: 'Here: {link}' };
const paper = { siteName: 'Tidings', siteUrl: 'https://t.example' };

async function sent() {
  const jobs = await db.job.findMany({ where: { kind: 'send-mail' }, orderBy: { id: 'asc' } });
  return jobs.map(({ payload }) => payload);
}
const send = () =>
  db.$transaction((tx) =>
    queueMail(tx, { to: 'a@example.org', ...mailOf(paper, kind, { link: 'https://t.example/l' }) }),
  );

let admin: Viewer;
beforeEach(async () => {
  await resetDatabase();
  admin = testViewer('ADMIN', {
    id: (await makeUser({ role: 'ADMIN' })).id,
    email: 'me@t.example',
  });
});

describe('the words of a mail', () => {
  it('are ours in the language of the site, until the newsroom has its own', async () => {
    await db.setting.create({ data: { key: 'locale', value: 'de-AT' } });
    await send();
    await saveMailTemplate(admin, { kind, seen: '', ...own });
    await send();
    expect((await sent()).map((mail) => (mail as { subject: string }).subject)).toEqual([
      'Ihr Anmeldelink für Tidings',
      'In you come, Tidings',
    ]);
  });

  it('are those of the newsroom from the next mail on, and ours again when they are taken back', async () => {
    expect(await saveMailTemplate(admin, { kind, seen: '', ...own })).toBe(true);
    await send();
    const seen = (await getMailTemplate(kind)).changedAt!.toISOString();
    expect(await saveMailTemplate(admin, { kind, seen, ...own })).toBe(false);
    await resetMailTemplate(admin, { kind, seen });
    await send();
    expect(await sent()).toEqual([
      { to: 'a@example.org', subject: 'In you come, Tidings', text: 'Here: https://t.example/l\n' },
      {
        to: 'a@example.org',
        subject: 'Your sign-in link for Tidings',
        text: 'Hello,\n\nhere you can sign in at Tidings, without a password:\n\nhttps://t.example/l\n\nThe link works once, for one hour. If you did not ask for it, leave it alone and show it to nobody.\n',
      },
    ]);
    expect(
      await db.auditEntry.findMany({
        orderBy: { id: 'asc' },
        select: { action: true, actorId: true, targetId: true, after: true },
      }),
    ).toMatchObject([
      { action: 'mail.change', actorId: admin.id, targetId: kind, after: own },
      {
        action: 'mail.default',
        actorId: admin.id,
        targetId: kind,
        after: { subject: 'Your sign-in link for {siteName}' },
      },
    ]);
  });

  it('are refused without the link, and over the head of a colleague', async () => {
    await expect(
      saveMailTemplate(admin, { kind, seen: '', subject: 'S', text: 'No link' }),
    ).rejects.toMatchObject({
      code: 'invalid',
      fields: [{ path: 'text', message: '{link} must stay in the text: the link that signs in.' }],
    });
    await saveMailTemplate(admin, { kind, seen: '', ...own });
    const late = { kind, seen: '', subject: 'Mine', text: '{link}' } as const;
    await expect(saveMailTemplate(admin, late)).rejects.toMatchObject({ code: 'conflict' });
    await expect(resetMailTemplate(admin, late)).rejects.toMatchObject({ code: 'conflict' });
    expect(await getMailTemplate(kind)).toMatchObject(own);
  });

  it('are ours where stored ones lack what the mail must say', async () => {
    await db.mailTemplate.create({ data: { kind, subject: 'S', body: 'No link' } });
    await send();
    expect(await sent()).toMatchObject([{ subject: 'Your sign-in link for Tidings' }]);
  });

  it.each(['READER', 'AUTHOR', 'MODERATOR', 'EDITOR'] as const)('are not for %s', async (role) => {
    const actor = testViewer(role, { id: (await makeUser({ role })).id });
    const edited = { kind, seen: '', ...own } as const;
    for (const call of [saveMailTemplate, resetMailTemplate, previewMail, sendTestMail])
      await expect(call(actor, edited)).rejects.toMatchObject({ code: 'forbidden' });
    expect([await db.mailTemplate.count(), await sent()]).toEqual([0, []]);
  });
});

it('a test goes to whoever asks, with samples, ten times in ten minutes, and saves nothing', async () => {
  await sendTestMail(admin, { kind, ...own });
  expect(await sent()).toEqual([
    {
      to: 'me@t.example',
      subject: 'Test: In you come, Broadsheet',
      text: expect.stringMatching(/^Here: http\S+\/signin\/link\?token=sample\n$/),
    },
  ]);
  for (let i = 1; i < 10; i++) await sendTestMail(admin, { kind, ...own });
  await expect(sendTestMail(admin, { kind, ...own })).rejects.toMatchObject({
    code: 'rate_limited',
  });
  expect(await db.mailTemplate.count()).toBe(0);
});
