import type { Locator, Page } from '@playwright/test';
import { expireInTx } from '@/lib/cache/expire';
import { tags } from '@/lib/cache/tags';
import { db } from '@/lib/db';
import { getFrontVersion } from '@/lib/front/editions/data';
import { makeUser } from '@/prisma/factories';
import { expect, makeStory, test } from './fixtures';
import { ask, call, cookieOf } from './wire';

// The front and the line of breaking news stand on pages that every other test reads.
test.use({ isAlone: true });
test.afterEach(async () => {
  await db.frontEdition.deleteMany();
  await db.banner.deleteMany();
  await expireInTx(db, [tags.front(null), tags.front('harbour'), tags.banner()]);
});

let made = 0;
const aStory = (words: string, fields: Parameters<typeof makeStory>[0] = {}) =>
  makeStory({ headline: `${words} ${process.pid} ${++made}`, ...fields });

/** The headline of the front's lead, as readers get it. Polled after a change: the door hears of it a moment after the commit. */
async function lead(path = '/', options?: Parameters<typeof ask>[1]): Promise<string> {
  const { text } = await ask(path, options);
  const [, found = ''] =
    /<article class="(?:lead|story big)".*?<h2[^>]*>(.*?)<\/h2>/s.exec(text) ?? [];
  return found.replace(/<[^>]*>/g, '');
}

/** The lead of a front that nobody has touched. Stories that tests make expire no page, so the door is told of them first. */
async function untouchedLead(): Promise<string> {
  const headers = { Cookie: await cookieOf(await makeUser({ role: 'EDITOR' })) };
  const untouched = await lead('/admin/front/preview', { headers });
  await expireInTx(db, [tags.front(null)]);
  await expect.poll(() => lead()).toBe(untouched);
  return untouched;
}

/** Presses Tab until this has the focus: nothing is reached that the keyboard does not reach. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  for (let presses = 0; presses < 150; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error('Tab does not lead there.');
}

const said = (page: Page) => page.locator('.fd-said');
const slot = (page: Page, name: string) => page.getByRole('listitem', { name, exact: true });

test('a front is made, moved, saved and taken back with the keyboard alone', async ({ as }) => {
  const { headline } = await aStory('Gale over the harbour');
  const before = await untouchedLead();
  const { page } = await as('EDITOR');
  await page.goto('/admin/front');
  await tabTo(page, page.getByLabel('Words of its headline'));
  await page.keyboard.type(headline);
  await page.keyboard.press('Enter');
  await expect(said(page)).toHaveText('One story found.');
  await tabTo(page, page.getByLabel('Put it in'));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByLabel('Put it in')).toHaveValue('more-1');
  await tabTo(page, page.getByRole('button', { name: `Place ${headline}` }));
  await page.keyboard.press('Enter');
  await expect(said(page)).toHaveText(`“${headline}” placed: Under the lead, first.`);
  await expect(slot(page, 'Under the lead, first')).toContainText(headline);

  const up = page.getByRole('button', { name: `Up ${headline}` });
  const down = page.getByRole('button', { name: `Down ${headline}` });
  await tabTo(page, down);
  await page.keyboard.press('Enter');
  await expect(said(page)).toHaveText(`“${headline}” moved: Under the lead, second.`);
  await expect(down).toBeFocused(); // it went along
  await tabTo(page, up, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(said(page)).toHaveText(`“${headline}” moved: Lead.`);
  await expect(up).toBeFocused();
  expect(await lead()).toBe(before); // nothing is public before it is saved

  await tabTo(page, page.getByRole('button', { name: 'Save this front' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(said(page)).toHaveText('Saved. Readers see it now.');
  await expect.poll(() => lead()).toBe(headline);

  await tabTo(page, page.getByRole('button', { name: 'Take back' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Taken back. What stood before stands again.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Editions' })).toContainText('Taken back');
  await expect.poll(() => lead()).toBe(before);
  await tabTo(page, page.getByRole('button', { name: 'Bring back' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Brought back.')).toBeVisible();
  await expect.poll(() => lead()).toBe(headline);
});

test('a place is moved to, pinned and emptied with the keyboard, and the pin is said', async ({
  as,
}) => {
  const { headline } = await aStory('Herring');
  const { page } = await as('EDITOR');
  await page.goto('/admin/front');
  await page.getByLabel('Words of its headline').fill(headline);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: `Place ${headline}` }).press('Enter');
  await page.locator('summary', { hasText: headline }).press('Enter');
  await page.getByLabel('Move to').selectOption('More news, second');
  await page.getByRole('button', { name: `Move ${headline}`, exact: true }).press('Enter');
  await expect(said(page)).toHaveText(`“${headline}” moved: More news, second.`);
  await page.locator('summary', { hasText: headline }).press('Enter');
  await page.getByLabel('Pinned until').fill('2001-01-01T00:00');
  await page.getByRole('button', { name: 'Save this front' }).press('Enter');
  const fault = 'More news, second: the pin ends before this front begins.';
  await expect(page.getByRole('alert').filter({ hasText: fault })).toBeVisible();
  await expect(page.getByLabel('Pinned until')).toHaveAccessibleDescription(fault);
  await page.getByRole('button', { name: `Remove ${headline}` }).press('Enter');
  await expect(said(page)).toHaveText(`“${headline}” removed: More news, second fills itself.`);
  await expect(slot(page, 'More news, second')).toBeFocused();
});

test('a story is dragged into its place', async ({ as }) => {
  const { headline } = await aStory('Dragged');
  const { page } = await as('EDITOR');
  await page.goto('/admin/front');
  await page.getByLabel('Words of its headline').fill(headline);
  await page.keyboard.press('Enter');
  await page.locator('.fd-found > li').dragTo(slot(page, 'Lead'));
  await expect(said(page)).toHaveText(`“${headline}” placed: Lead.`);
  await slot(page, 'Lead').locator('.fd-story').dragTo(slot(page, 'More news, first'));
  await expect(said(page)).toHaveText(`“${headline}” moved: More news, first.`);
});

test('a step is undone, by the button and by the key, and what fills itself moves along', async ({
  as,
}) => {
  const [first, other] = [await aStory('Undone'), await aStory('Given way')];
  const { page } = await as('EDITOR');
  await page.goto('/admin/front');
  const filled = slot(page, 'Under the lead, first').locator('.fd-fill a');
  const before = await filled.textContent();
  for (const { headline } of [first, other]) {
    await page.getByLabel('Words of its headline').fill(headline);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: `Place ${headline}` }).click();
  }
  await expect(said(page)).toHaveText(
    `“${other.headline}” placed: Lead. “${first.headline}” gave way.`,
  );
  // Every place goes on saying what would stand there.
  await expect(filled).toBeVisible();
  await page.getByRole('button', { name: 'Undo the last step' }).click();
  await expect(said(page)).toHaveText(
    `Undone: “${other.headline}” placed: Lead. “${first.headline}” gave way.`,
  );
  await expect(slot(page, 'Lead')).toContainText(first.headline);
  await page.keyboard.press('Control+z');
  await expect(slot(page, 'Lead').getByRole('button', { name: /^Keep here/ })).toBeVisible();
  await expect(filled).toHaveText(before!);
  await expect(page.getByText('Changed, not saved yet')).toBeHidden();
});

test('what fills a place is dragged like any other, and a place that is not for it does not take it', async ({
  as,
}) => {
  const { page } = await as('EDITOR');
  await page.goto('/admin/front');
  // Whatever the demo's day has put there.
  const filled = slot(page, 'More news, first').locator('.fd-fill .fd-story');
  const headline = await filled.getByRole('link').textContent();
  const [section] = (await filled.textContent())!.replace(headline!, '').split(' · ');
  await filled.dragTo(slot(page, 'Under the lead, second'));
  await expect(said(page)).toHaveText(`“${headline}” placed: Under the lead, second.`);
  // What fills the places has moved along: nothing moves below the pointer any more.
  await expect(slot(page, 'More news, first').locator('.fd-fill a')).not.toHaveText(headline!);
  const elsewhere = page.locator('.fd-slot[id^="slot-band."]').filter({ hasNotText: section });
  await slot(page, 'Under the lead, second').locator('.fd-story').dragTo(elsewhere.first());
  await expect(said(page)).toHaveText(`“${headline}” placed: Under the lead, second.`);
});

test('without a script as well, on a telephone', async ({ as }) => {
  const { headline } = await aStory('Plainly');
  const { page } = await as('EDITOR', {
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  });
  await page.goto('/admin/front');
  await page.getByLabel('Words of its headline').fill(headline);
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByLabel('Put it in').selectOption('Under the lead, first');
  await page.getByRole('button', { name: `Place ${headline}` }).click();
  await expect(said(page)).toHaveText(`“${headline}” placed: Under the lead, first.`);
  await page.getByRole('button', { name: `Up ${headline}` }).click();
  await expect(said(page)).toHaveText(`“${headline}” moved: Lead.`);
  await page.getByLabel('Note for colleagues').fill('For the evening');
  await page.getByRole('button', { name: 'Save this front' }).click();
  await expect(said(page)).toHaveText('Saved. Readers see it now.');
  await expect(page.getByRole('region', { name: 'Editions' })).toContainText('For the evening');
  await expect.poll(() => lead()).toBe(headline);
});

test('two editors: the second is told who was faster and loses nothing', async ({ as }) => {
  const [theirs, mine] = [await aStory('Theirs'), await aStory('Mine')];
  const colleague = await makeUser({ role: 'EDITOR', name: 'Olu Adeyemi' });
  const { page } = await as('EDITOR');
  await page.goto('/admin/front');
  await page.getByLabel('Words of its headline').fill(mine.headline);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: `Place ${mine.headline}` }).click();
  const version = await getFrontVersion({ sectionId: null });
  const slots = [{ slot: 'lead', storyId: theirs.id }];
  const saved = await call(colleague, 'PUT', '/front', { body: { version, slots } });
  expect(saved.status).toBe(200);

  await page.getByRole('button', { name: 'Save this front' }).click();
  const clash = page.getByRole('region', { name: 'Somebody was faster' });
  await expect(clash.getByRole('alert')).toContainText('Olu Adeyemi has changed this front');
  await expect(clash.getByRole('row', { name: 'Lead' })).toContainText(
    `${theirs.headline}${mine.headline}`,
  );
  await expect.poll(() => lead()).toBe(theirs.headline);
  await expect(slot(page, 'Lead')).toContainText(mine.headline);
  await clash.getByRole('button', { name: 'Save mine on top' }).click();
  await expect(said(page)).toHaveText('Saved. Readers see it now.');
  await expect.poll(() => lead()).toBe(mine.headline);
  expect(await db.frontEdition.count()).toBe(2);
});

test('a placed story that is public no more is gone from the front at once', async () => {
  const editor = await makeUser({ role: 'EDITOR' });
  const { id, headline } = await aStory('Withdrawn soon');
  const before = await untouchedLead();
  const version = await getFrontVersion({ sectionId: null });
  const slots = [{ slot: 'lead', storyId: id }];
  await call(editor, 'PUT', '/front', { body: { version, slots } });
  await expect.poll(() => lead()).toBe(headline);
  await call(editor, 'POST', `/articles/${id}/status`, { body: { status: 'unpublished' } });
  await expect.poll(() => lead()).toBe(before);
  expect((await ask('/')).text).not.toContain(headline);
});

test('a front comes on the second of its moment, and so does the end of a pin', async () => {
  const editor = await makeUser({ role: 'EDITOR' });
  const { id, headline } = await aStory('Later');
  const before = await untouchedLead();
  const version = await getFrontVersion({ sectionId: null });
  const liveAt = new Date(Date.now() + 3_000);
  const pinnedUntil = new Date(Date.now() + 6_000);
  const slots = [{ slot: 'lead', storyId: id, pinnedUntil }];
  await call(editor, 'PUT', '/front', { body: { version, slots, liveAt } });
  expect(await lead()).toBe(before);
  await expect.poll(() => lead(), { intervals: [200] }).toBe(headline);
  const came = Date.now();
  expect(came).toBeGreaterThanOrEqual(Number(liveAt));
  await expect.poll(() => lead(), { intervals: [200], timeout: 10_000 }).toBe(before);
  expect(Date.now()).toBeGreaterThanOrEqual(Number(pinnedUntil));
});

test('a section has a front of its own', async ({ as }) => {
  const { headline } = await aStory('Of the harbour', {
    publishedAt: new Date('2026-01-01T00:00:00Z'),
  });
  const front = await untouchedLead();
  const { page } = await as('EDITOR');
  await page.goto('/admin/front');
  await page.getByRole('navigation', { name: 'Fronts' }).getByText('Harbour').click();
  await page.getByLabel('Words of its headline').fill(headline);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: `Place ${headline}` }).click();
  await page.getByRole('button', { name: 'Save this front' }).click();
  await expect(said(page)).toHaveText('Saved. Readers see it now.');
  await expect.poll(() => lead('/section/harbour')).toBe(headline);
  await expect.poll(() => lead()).toBe(front);
});

test('the preview is the public page with what is placed, at the width of a screen, for editors alone', async ({
  as,
}) => {
  const { headline, id } = await aStory('Seen before');
  const hidden = await aStory('A draft', { status: 'DRAFT' });
  const { page } = await as('EDITOR');
  await page.goto('/admin/front');
  await page.getByLabel('Words of its headline').fill(headline);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: `Place ${headline}` }).click();
  for (const [width, words] of [
    [390, 'Preview on a phone'],
    [1280, 'Preview on a desktop'],
  ] as const) {
    await page.getByRole('button', { name: words }).click();
    const screen = page.frameLocator(`iframe[title="The front at ${width} pixels"]`);
    await expect(screen.locator('article.lead h2')).toHaveText(headline);
    await expect(screen.locator('.dk-top')).toBeHidden();
    expect(await screen.locator('html').evaluate((html) => html.clientWidth)).toBe(width);
  }

  const path = `/admin/front/preview?slot=lead&story=${hidden.id}&until=&slot=row-1&story=${id}&until=`;
  const asked = async (role: 'EDITOR' | 'AUTHOR') =>
    ask(path, { headers: { Cookie: await cookieOf(await makeUser({ role })) } });
  const shown = await asked('EDITOR');
  expect(shown.headers['cache-control']).toBe('private, no-store');
  expect(shown.text).toContain(headline);
  expect(shown.text).not.toContain(hidden.headline); // readers would not see it either
  const refused = await asked('AUTHOR');
  expect(refused.status).toBe(403);
  expect(refused.text).not.toContain(headline);
});

test('breaking news stands above every public page until it is taken down, and moves nothing', async ({
  as,
  page: reader,
}) => {
  const story = await aStory('Ferry adrift');
  const pages = [
    '/',
    '/latest',
    '/section/harbour',
    `/article/${story.slug}`,
    '/nobody-wrote-this',
  ];
  const text = `Ferry adrift off the mole ${process.pid}`;
  const holders = async () => {
    const answers = await Promise.all(pages.map((path) => ask(path)));
    return answers.filter((answer) => answer.text.includes(text)).length;
  };
  expect(await holders()).toBe(0); // and the door has them all
  const { page } = await as('EDITOR');
  await page.goto('/admin/front');
  const panel = page.getByRole('region', { name: 'Breaking news' });
  await panel.getByLabel('A new line').fill(text);
  // Looked for by the return key, ticked, and kept with what was typed when something else is refused.
  await panel.getByLabel('Words of that story’s headline').fill(story.headline);
  await panel.getByLabel('Words of that story’s headline').press('Enter');
  const choice = panel.getByRole('radio', { name: story.headline });
  await expect(choice).not.toBeChecked();
  await expect(panel.getByLabel('A new line')).toHaveValue(text);
  await choice.check();
  await panel.getByLabel('From').fill('2030-01-01T00:00');
  await panel.getByRole('button', { name: 'Put it up' }).click();
  await expect(panel.getByLabel('Until')).toHaveAccessibleDescription(
    'It would end before it begins.',
  );
  await expect(panel.getByLabel('A new line')).toHaveValue(text);
  await expect(choice).toBeChecked();
  await panel.getByLabel('From').fill('');
  await panel.getByRole('button', { name: 'Put it up' }).click();
  await expect(panel.getByRole('radio')).toHaveCount(0);
  await expect(panel.getByRole('listitem')).toContainText(text);
  await expect.poll(holders).toBe(pages.length);

  await reader.addInitScript(() => {
    const shifts = (window as { shifts?: number[] }).shifts ?? [];
    (window as { shifts?: number[] }).shifts = shifts;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as { value?: number }).value ?? 0);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await reader.goto('/', { waitUntil: 'networkidle' });
  const line = reader.getByRole('region', { name: 'Breaking news' });
  await expect(line.getByRole('link', { name: text })).toHaveAttribute(
    'href',
    `/article/${story.slug}`,
  );
  const top = await line.evaluate((element) => element.getBoundingClientRect().top);
  expect(top).toBe(0);
  const shifts = await reader.evaluate(() => (window as { shifts?: number[] }).shifts ?? []);
  expect(shifts.reduce((sum, one) => sum + one, 0)).toBeLessThan(0.01);

  await panel.getByRole('button', { name: `Take it down ${text}` }).click();
  await expect(panel.getByText('No line is up, and none is to come.')).toBeVisible();
  await expect.poll(holders).toBe(0);
});

test('breaking news by the API: begins and ends by itself on a page that the door keeps', async () => {
  const editor = await makeUser({ role: 'EDITOR' });
  const text = `Gale warning ${process.pid}`;
  const isUp = async () => (await ask('/corrections')).text.includes(text);
  expect(await isUp()).toBe(false);
  const startsAt = new Date(Date.now() + 2_000);
  const endsAt = new Date(Date.now() + 5_000);
  const put = await call(editor, 'PUT', '/banner', { body: { text, startsAt, endsAt } });
  expect(put.status).toBe(200);
  expect(await isUp()).toBe(false);
  await expect.poll(isUp, { intervals: [200] }).toBe(true);
  expect(Date.now()).toBeGreaterThanOrEqual(Number(startsAt));
  const { body } = await call<{ banner: { text: string } }>(null, 'GET', '/banner');
  expect(body.banner.text).toBe(text);
  await expect.poll(isUp, { intervals: [200], timeout: 10_000 }).toBe(false);
  expect(Date.now()).toBeGreaterThanOrEqual(Number(endsAt));
});
