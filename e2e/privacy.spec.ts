import { expect, test } from './fixtures';
import { englishPageTypes, pageTypes } from './page-types';
import { ask, site } from './wire';

// Why the paper has no banner that asks for consent: there is nothing to consent to.
for (const [name, addressOf] of Object.entries({ ...pageTypes, ...englishPageTypes }))
  test(`${name}: no cookie is set and nobody else is asked for anything`, async ({
    page,
    context,
  }) => {
    const address = await addressOf();
    const others: string[] = [];
    context.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (/^(http|ws)/.test(protocol) && origin !== site.origin) others.push(request.url());
    });
    const cookies: string[] = [];
    context.on('response', async (response) => {
      if ((await response.allHeaders())['set-cookie']) cookies.push(response.url());
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    // What comes only when it is seen.
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.waitForLoadState('networkidle');
    expect((await ask(address)).headers).not.toHaveProperty('set-cookie');
    expect(cookies).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => document.cookie)).toBe('');
    expect(others).toEqual([]);
  });
