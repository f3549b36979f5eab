import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { db } from '@/lib/db';
import { makeComment, makeToken, makeUser } from '@/prisma/factories';
import { expect, makeStory, test } from './fixtures';
import { linkMailed } from './outbox';
import { ask, call, cookieOf } from './wire';

const password = 'seventeen herring gulls';

/** Opens one of the decisions on a person's page. */
async function open(page: Page, decision: string) {
  const fold = page.locator('details', { has: page.locator('summary', { hasText: decision }) });
  await fold.locator('summary').click();
  return fold;
}

test('a ban in mid-session bites on the next request of another browser: page, action, API and token', async ({
  as,
}) => {
  const admin = await as('ADMIN');
  const editor = await as('EDITOR');
  await editor.page.goto('/admin/articles/new');
  const theirs = { Cookie: await cookieOf(editor.user) };
  const { secret } = await makeToken({ userId: editor.user.id, scopes: ['moderation'] });
  const byToken = { Authorization: `Bearer ${secret}` };
  const queue = async (headers: Record<string, string>) => {
    const { status, text } = await ask('/api/v1/moderation/comments', { headers });
    return [status, (JSON.parse(text) as { detail?: string }).detail];
  };
  expect(await queue(theirs)).toEqual([200, undefined]);
  expect(await queue(byToken)).toEqual([200, undefined]);

  await admin.page.goto(`/admin/people?q=${encodeURIComponent(editor.user.name)}`);
  await admin.page.getByRole('link', { name: editor.user.name }).click();
  const ban = await open(admin.page, 'Ban for good');
  await ban.getByLabel('Why (for the log)').fill('   ');
  await ban.getByRole('button', { name: 'Ban' }).click();
  await expect(ban.getByText('Say why; it goes into the log.')).toBeVisible();
  await ban.getByLabel('Why (for the log)').fill('Gave the password away.');
  await ban.getByRole('button', { name: 'Ban' }).click();
  await expect(admin.page.getByRole('status')).toContainText('Banned. It holds from their next');

  // The action of a page that was open before.
  await editor.page.getByLabel('Headline').fill('Never to be saved');
  await editor.page.getByRole('button', { name: /^Save/ }).first().click();
  await expect(editor.page.getByText('This account is banned.').first()).toBeVisible();
  expect(await db.story.count({ where: { headline: 'Never to be saved' } })).toBe(0);
  // The next page.
  await editor.page.goto('/admin');
  await expect(editor.page.getByRole('heading', { level: 1 })).toHaveText('Not for this account');
  await expect(editor.page.getByText('This account is banned.')).toBeVisible();
  // A copy of the session at the API, and a token.
  const banned = [403, 'This account is banned.'];
  expect(await queue(theirs)).toEqual(banned);
  expect(await queue(byToken)).toEqual(banned);

  // Taken back where it was done, it holds at once as well.
  await admin.page.getByRole('button', { name: 'Undo: restore' }).click();
  await expect(admin.page.getByRole('status')).toContainText('Restored.');
  await editor.page.goto('/admin');
  await expect(editor.page.getByRole('heading', { level: 1 })).not.toHaveText(
    'Not for this account',
  );
  const history = admin.page.getByRole('region', { name: 'History' });
  await expect(history).toContainText('Gave the password away.');
  await expect(history).toContainText('Taken back.');
});

test('a new role ends the sessions, and is undone with one press', async ({ as }) => {
  const admin = await as('ADMIN');
  const author = await as('AUTHOR');
  await author.page.goto('/admin');
  await admin.page.goto(`/admin/people/${author.user.id}`);
  const change = await open(admin.page, 'Change the role');
  await change.getByLabel('Role from now on').selectOption('Editor');
  await change.getByLabel('Why (for the log)').fill('Joins the desk.');
  await change.getByRole('button', { name: 'Change role' }).click();
  await expect(admin.page.getByRole('status')).toContainText('They are an editor now.');
  await author.page.goto('/admin');
  await expect(author.page).toHaveURL('/signin?next=%2Fadmin');
  await admin.page.getByRole('button', { name: 'Undo: author again' }).click();
  await expect(admin.page.getByRole('status')).toContainText('They are an author now.');
  expect(
    await db.user.findUnique({ where: { id: author.user.id }, select: { role: true } }),
  ).toEqual({ role: 'AUTHOR' });
});

test('an admin steps down into a session of the new role', async ({ as }) => {
  const { page, user } = await as('ADMIN');
  await page.goto(`/admin/people/${user.id}`);
  const step = await open(page, 'Step down');
  await step.getByLabel('Role from now on').selectOption('Moderator');
  await step.getByLabel('Why (for the log)').fill('Enough.');
  const before = (await page.context().cookies()).find(({ name }) => name.includes('session'));
  await step.getByRole('button', { name: 'Step down' }).click();
  await expect(page).toHaveURL('/admin');
  const after = (await page.context().cookies()).find(({ name }) => name.includes('session'));
  expect(after!.value).not.toBe(before!.value);
  await expect(page.getByRole('navigation', { name: 'Newsroom' })).not.toContainText('People');
  await page.goto('/admin/people');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not for this account');
});

test('nobody decides about another admin, or about themselves with a sanction', async ({ as }) => {
  const { page, user } = await as('ADMIN');
  const other = await makeUser({ role: 'ADMIN' });
  await page.goto(`/admin/people/${other.id}`);
  await expect(page.getByText('Nobody decides about somebody of the same')).toBeVisible();
  expect(
    (
      await call(user, 'POST', `/moderation/members/${other.id}`, {
        body: { action: 'ban', reason: 'A coup' },
      })
    ).status,
  ).toBe(403);
});

test('suspending without a script, until a date, with what was typed kept', async ({ as }) => {
  const admin = await as('ADMIN', { javaScriptEnabled: false });
  const member = await makeUser();
  await admin.page.goto(`/admin/people/${member.id}`);
  const form = await open(admin.page, 'Suspend for a time');
  await form.getByLabel('Until a date').check();
  await form.getByLabel('Why (for the log)').fill('Cool down.');
  await form.getByRole('button', { name: 'Suspend' }).click();
  await expect(form.getByText('Say until when.')).toBeVisible();
  await expect(form.getByLabel('Why (for the log)')).toHaveValue('Cool down.');
  await expect(form.getByLabel('Until a date')).toBeChecked();
  await form.getByLabel('The date, on the newsroom').fill('2036-01-02T08:30');
  await form.getByRole('button', { name: 'Suspend' }).click();
  await expect(admin.page.getByRole('status')).toContainText('Suspended.');
  expect(await db.sanction.findMany({ where: { userId: member.id } })).toMatchObject([
    { action: 'SUSPEND', reason: 'Cool down.' },
  ]);
});

test('an invitation: sent, accepted with a password, and of no use twice', async ({ as, page }) => {
  const { page: desk, user } = await as('ADMIN');
  const email = `new-${Date.now()}@example.test`;
  await desk.goto('/admin/people');
  await desk.getByRole('link', { name: /^Invite/ }).click();
  await desk.getByLabel('Name').fill('Hedda Lund');
  await desk.getByLabel('Address').fill(email);
  await desk.getByLabel('Role').selectOption('Editor');
  await desk.getByLabel('Reason').fill('Takes over the harbour desk.');
  await desk.getByLabel('A few words').fill('We meet at nine.');
  await desk.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(desk.getByRole('status')).toContainText('on its way');
  await expect(
    desk.getByRole('article', { name: 'Invitation of Hedda Lund' }).first(),
  ).toBeVisible();

  const link = await linkMailed(email, `${user.name} invites you to Port Ellery Tidings`);
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Welcome, Hedda Lund');
  await expect(page.getByText('as an editor')).toBeVisible();
  await page.getByLabel('Name').fill('Hedda Lund-Berg');
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Accept' }).click();
  await expect(page).toHaveURL('/admin');
  await expect(page.getByRole('navigation', { name: 'Newsroom' })).toContainText('Hedda Lund-Berg');
  await expect(page.getByRole('link', { name: 'Front', exact: true })).toBeVisible();
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This invitation is over');

  // The same address again: there is an account now.
  await desk.goto('/admin/people/invitations');
  await desk.getByLabel('Name').fill('Hedda L.');
  await desk.getByLabel('Address').fill(email);
  await desk.getByLabel('Role').selectOption('Administrator');
  await desk.getByLabel('Reason').fill('Takes over the harbour desk.');
  await desk.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(desk.getByRole('main').getByRole('alert')).toContainText(
    'Hedda Lund-Berg has an account with this address.',
  );
  await expect(desk.getByLabel('Address')).toHaveValue(email);
  await expect(desk.getByLabel('Role')).toHaveValue('ADMIN');
  await desk.getByRole('link', { name: 'Give the role on their page.' }).click();
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText('Hedda Lund-Berg');
});

test('a withdrawn invitation leads nowhere', async ({ as, page }) => {
  const { page: desk, user } = await as('ADMIN');
  const email = `gone-${Date.now()}@example.test`;
  await desk.goto('/admin/people/invitations');
  await desk.getByLabel('Name').fill('Otto Vance');
  await desk.getByLabel('Address').fill(email);
  await desk.getByLabel('Role').selectOption('Author');
  await desk.getByLabel('Reason').fill('Takes over the harbour desk.');
  await desk.getByRole('button', { name: 'Send the invitation' }).click();
  const subject = `${user.name} invites you to Port Ellery Tidings`;
  const first = await linkMailed(email, subject);
  const invitation = desk.getByRole('article').filter({ hasText: email });
  const openFold = async (summary: string) => {
    const fold = invitation.locator('details', {
      has: desk.locator('summary', { hasText: summary }),
    });
    await fold.locator('summary').click();
    return fold;
  };
  const again = await openFold('Send again');
  await again.getByLabel('Why (for the log)').fill('The first mail was lost.');
  await again.getByRole('button', { name: 'Send the invitation again' }).click();
  await expect.poll(() => linkMailed(email, subject)).not.toBe(first);
  const link = await linkMailed(email, subject);
  const { id: userId } = await db.user.findUniqueOrThrow({ where: { email } });
  const sent = { action: 'invitation.resend', targetId: String(userId) };
  expect(await db.auditEntry.findMany({ where: sent })).toMatchObject([
    { reason: 'The first mail was lost.' },
  ]);
  const withdraw = await openFold('Withdraw');
  await withdraw.getByLabel('Why (for the log)').fill('The post is filled.');
  await withdraw.getByRole('button', { name: 'Withdraw the invitation' }).click();
  await expect(desk.getByRole('status')).toContainText('withdrawn');
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This invitation is over');
  expect(await db.user.count({ where: { email } })).toBe(0);
});

test('the log shows decisions, narrows, and leaves as a file that says so', async ({ as }) => {
  const { page, user } = await as('ADMIN');
  const member = await makeUser({ name: `=Member ${Date.now()}` });
  await page.goto(`/admin/people/${member.id}`);
  const ban = await open(page, 'Ban for good');
  await ban.getByLabel('Why (for the log)').fill('Threats.');
  await ban.getByRole('button', { name: 'Ban' }).click();
  await expect(page.getByRole('region', { name: 'History' })).toContainText('Threats.');
  await page.getByRole('link', { name: 'In the log' }).click();
  const entry = page
    .getByRole('listitem')
    .filter({ hasText: `${user.name} banned ${member.name}` });
  await expect(entry).toContainText('Threats.');
  await expect(entry).toContainText('active → banned');

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Export what is shown (CSV)' }).click();
  expect((await download).suggestedFilename()).toMatch(/^audit-\d{4}-\d\d-\d\d\.csv$/);
  const csv = await ask(`/admin/audit/export?kind=user&target=${member.id}`, {
    headers: { Cookie: await cookieOf(user) },
  });
  expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(csv.headers['cache-control']).toBe('private, no-store');
  const lines = csv.text.trim().split('\r\n');
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain(`,member.ban,user,${member.id},'${member.name},Threats.,`);
  await page.goto(`/admin/audit?action=audit.export&person=${user.id}`);
  await expect(page.getByRole('listitem').filter({ hasText: 'exported the log' })).toHaveCount(2);
  await page.goto('/admin/audit?from=2001-01-01&to=2001-01-02');
  await expect(page.getByText('No entry fits.')).toBeVisible();
});

for (const viewport of [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
]) {
  test(`people and log at ${viewport.width} px: no fault, nothing to scroll sideways for`, async ({
    as,
  }) => {
    const { page, user } = await as('ADMIN', { viewport });
    const member = await makeUser({
      name: 'Wilhelmina Featherstonehaugh-Cholmondeley',
      email: `wilhelmina.featherstonehaugh.cholmondeley.${Date.now()}@correspondence.example.test`,
      status: 'SUSPENDED',
      suspendedUntil: new Date(Date.now() + 86_400_000),
    });
    await makeComment({ story: await makeStory(), author: member });
    await db.memberNote.create({ data: { userId: member.id, authorId: user.id, text: 'A note' } });
    const deed = { actorId: user.id, actorRole: 'ADMIN', address: '2001:db8::1' } as const;
    await db.auditEntry.create({
      data: {
        ...deed,
        action: 'member.suspend',
        targetKind: 'user',
        targetId: String(member.id),
        reason: 'Threats.',
        before: { status: 'active' },
        after: { status: 'suspended' },
      },
    });
    for (const address of [
      '/admin/people',
      '/admin/people?q=nobody-of-this-name',
      `/admin/people/${member.id}?done=suspend`,
      '/admin/people/invitations',
      '/admin/audit',
      '/admin/audit?from=2001-01-01&to=2001-01-02',
    ]) {
      await page.goto(address, { waitUntil: 'networkidle' });
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll('main details')) fold.setAttribute('open', '');
      });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        const { violations, passes } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
          .setLegacyMode()
          .analyze();
        expect(
          violations.flatMap(({ id, nodes }) =>
            nodes.map(({ target }) => `${id}: ${target.join()}`),
          ),
          `${address} ${colorScheme}`,
        ).toEqual([]);
        expect(passes.length, address).toBeGreaterThan(10);
      }
      const beyond = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(beyond, address).toBe(0);
    }
  });
}
