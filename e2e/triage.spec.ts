import { db } from '@/lib/db';
import { defaultSettings, type SettingKey, type Settings } from '@/lib/settings/schema';
import { writeTriage } from '@/lib/triage/bytes';
import { newState, type TriageState } from '@/lib/triage/state';
import { newTriage } from '@/lib/triage/triage';
import { makeComment, makeDecision, makeUser } from '@/prisma/factories';
import { expect, makeStory, test } from './fixtures';
import { cookieOf } from './wire';

// What the triage does by itself holds for every comment of the site.
test.use({ isAlone: true });

let settings: Awaited<ReturnType<typeof db.setting.findMany>> | undefined;
let model: Awaited<ReturnType<typeof db.triageModel.findUnique>>;
test.beforeEach(async () => {
  settings = await db.setting.findMany();
  model = await db.triageModel.findUnique({ where: { id: 1 } });
});
test.afterEach(async () => {
  // A test that never had its turn has set nothing.
  if (!settings) return;
  await db.setting.deleteMany();
  await db.setting.createMany({ data: settings.map(({ key, value }) => ({ key, value: value! })) });
  await db.triageModel.deleteMany();
  if (model) await db.triageModel.create({ data: { ...model, state: model.state! } });
});

const set = async (changed: Partial<Settings>) => {
  const data = Object.entries(changed).map(([key, value]) => ({ key, value }));
  await db.setting.deleteMany({ where: { key: { in: data.map(({ key }) => key) } } });
  await db.setting.createMany({ data });
};

/** A triage that has learnt from 600 decisions, the last of the log among them, so that no job finds anything to do. */
async function learnt(state: Partial<Pick<TriageState, 'bars' | 'off'>> = {}): Promise<void> {
  const triage = newTriage();
  triage.model.good = 300;
  triage.model.bad = 300;
  triage.record.rejected = new Array<number>(300).fill(2);
  const last = await db.decision.findFirst({ orderBy: { id: 'desc' }, select: { id: true } });
  const done = last?.id ?? 0;
  const before = (model?.state as TriageState | undefined)?.version ?? 0;
  const row = {
    weights: new Uint8Array(writeTriage(triage)),
    decisions: 600,
    state: {
      ...newState(),
      ...{ version: before + 1, from: done, floor: done, builtAt: new Date().toISOString() },
      ...state,
    },
  };
  await db.triageModel.upsert({ where: { id: 1 }, create: { id: 1, ...row }, update: row });
}

/** Gone off for what the checks found, with the bars as they are set. */
async function drifted(): Promise<void> {
  await set({ triageHoldPercent: 80, triageClearPercent: 20 });
  const since = { sinceCount: 600, sinceDecision: 0, precision: 0.9 };
  await learnt({
    bars: { hold: 80, clear: 20, ...since },
    off: { at: '2026-11-25T10:42:00.000Z', why: ['audit'] },
  });
}

const notice =
  /the triage holds and lets through nothing by itself, because too many of the comments that were checked by chance turned out bad\./;
const lastDeed = (action: string) =>
  db.auditEntry.findFirst({
    where: { action },
    orderBy: { id: 'desc' },
    select: { actorId: true },
  });

test('what drift has switched off is told at the desk, and an admin switches it on again', async ({
  as,
}) => {
  await drifted();
  const moderator = await as('MODERATOR');
  await moderator.page.goto('/admin');
  await expect(moderator.page.getByText(notice)).toBeVisible();
  const way = { name: 'See the figures and decide' };
  await expect(moderator.page.getByRole('link', way)).toHaveCount(0);

  const { page, user } = await as('ADMIN');
  await page.goto('/admin');
  await expect(page.getByText(notice)).toBeVisible();
  await page.getByRole('link', way).click();
  const figures = page.getByRole('region', { name: 'How the triage does' });
  await expect(figures).toContainText('Decisions learnt600: 300 approved, 300 rejected');
  const alert = figures.getByRole('alert');
  await expect(alert).toContainText('it holds and lets through nothing by itself');
  await alert.getByRole('button', { name: 'Switch on again' }).click();
  await expect(alert).toHaveCount(0);
  expect(await lastDeed('triage.resume')).toEqual({ actorId: user.id });

  await page.goto('/admin');
  await expect(page.getByRole('heading', { name: 'Desk' })).toBeVisible();
  await expect(page.getByText(notice)).toHaveCount(0);
});

test('another bar switches it on again as well; an author is not told of any of it', async ({
  as,
}) => {
  await drifted();
  const author = await as('AUTHOR');
  await author.page.goto('/admin');
  await expect(author.page.getByRole('heading', { name: 'Desk' })).toBeVisible();
  await expect(author.page.getByText(notice)).toHaveCount(0);

  const { page } = await as('ADMIN');
  await page.goto('/admin/settings');
  const bar = page.getByLabel('A comment waits for a moderator when it is likely bad with');
  await expect(bar).toHaveValue('80');
  await bar.fill('85');
  await page.getByRole('button', { name: 'Save “Triage”' }).click();
  await expect(page.getByRole('status')).toHaveText('Saved. It holds from now on.');
  await page.goto('/admin');
  await expect(page.getByRole('heading', { name: 'Desk' })).toBeVisible();
  await expect(page.getByText(notice)).toHaveCount(0);
});

test('it forgets all only when that is meant, also without a script', async ({ browser }) => {
  await learnt();
  const admin = await makeUser({ role: 'ADMIN' });
  const context = await browser.newContext({ javaScriptEnabled: false });
  await context.setExtraHTTPHeaders({ Cookie: await cookieOf(admin) });
  const page = await context.newPage();
  await page.goto('/admin/settings');
  const figures = page.getByRole('region', { name: 'How the triage does' });
  await figures.getByText('Forget what it has learnt').click();
  await figures.getByRole('button', { name: 'Forget it' }).click();
  await expect(figures.getByRole('alert')).toHaveText('Tick the box first.');
  await expect(figures).toContainText('Decisions learnt600: 300 approved, 300 rejected');

  await figures.getByLabel('Yes, from the start.').check();
  await figures.getByRole('button', { name: 'Forget it' }).click();
  await expect(figures.getByRole('status')).toHaveText('Forgotten.');
  await expect(figures).toContainText('Decisions learnt0: 0 approved, 0 rejected');
  await expect(figures).toContainText('Still learning: 0 of 50 decisions');
  expect(await lastDeed('triage.reset')).toEqual({ actorId: admin.id });
  await context.close();
});

test('a score stands on a gauge with the bars of the site, and with none while they are off', async ({
  as,
}) => {
  await learnt();
  await set({ triageHoldPercent: 80, triageClearPercent: 20 });
  const story = await makeStory();
  await makeComment({ story, body: 'Middling words.', status: 'PENDING', score: 0.5 });
  const { page } = await as('MODERATOR');
  const address = `/admin/moderation?story=${story.slug}`;
  await page.goto(address);
  const gauge = page.getByRole('img', { name: 'Score 0.50 of 1' });
  await expect(gauge).toHaveText(
    '.50 how likely it is bad; below .20 it may appear by itself; from .80 it waits',
  );
  const rail = gauge.locator('.rail2');
  const bar = (name: string) =>
    rail.evaluate((node, of) => Number(getComputedStyle(node).getPropertyValue(of)), name);
  expect(await bar('--lo')).toBeCloseTo(0.2, 6);
  expect(await bar('--hi')).toBeCloseTo(0.8, 6);

  const keys: SettingKey[] = ['triageHoldPercent', 'triageClearPercent'];
  await db.setting.deleteMany({ where: { key: { in: keys } } });
  expect([defaultSettings.triageHoldPercent, defaultSettings.triageClearPercent]).toEqual([0, 0]);
  await page.goto(address);
  await expect(gauge).toHaveText('.50 how likely it is bad');
  expect([await bar('--lo'), await bar('--hi')]).toEqual([0, 1]);
});

test('the transparency report calls reasons as the newsroom does', async ({ as }) => {
  await set({ reasonOffTopic: 'Strays from the story' });
  const { page, user } = await as('MODERATOR');
  const comment = await makeComment({ story: await makeStory(), status: 'REJECTED' });
  // A month that no other test knows.
  const createdAt = new Date('2003-09-05T12:00:00Z');
  await makeDecision({
    comment,
    actor: user,
    toStatus: 'REJECTED',
    reason: 'off_topic',
    createdAt,
  });
  await page.goto('/admin/moderation/report?from=2003-09&to=2003-09');
  await expect(page.getByRole('row', { name: /Strays from the story/ })).toHaveText(
    'Strays from the story1100 %',
  );
});
