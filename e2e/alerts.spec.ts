import type { BrowserContext } from '@playwright/test';
import { db } from '@/lib/db';
import { openPushService, type TestBrowser } from '@/lib/push/sending/test-push-service';
import { letAlerts } from './alerts';
import { expect, makeStory, test } from './fixtures';
import { site } from './wire';

// Whoever takes breaking news is told what any of these sends.
test.use({ isAlone: true });

let service: Awaited<ReturnType<typeof openPushService>>;
test.beforeEach(async () => {
  await db.pushDevice.deleteMany(); // of the tests that walk the access matrix
  await letAlerts();
  service = await openPushService();
});
test.afterEach(async () => {
  await db.pushDevice.deleteMany();
  await service.close();
});

/** A push service needs its maker's network: the browser's address at ours takes its place, and the rest is the browser's own. */
async function subscribesAt(context: BrowserContext, { endpoint, keys }: TestBrowser) {
  await context.grantPermissions(['notifications'], { origin: site.origin });
  await context.addInitScript(
    ([address, told]) => {
      const there = () => sessionStorage.getItem('key');
      const bytesOf = (text: string) =>
        Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) =>
          c.charCodeAt(0),
        );
      const made = () => ({
        endpoint: address,
        options: { applicationServerKey: bytesOf(there()!).buffer },
        toJSON: () => ({ endpoint: address, expirationTime: null, keys: told }),
        unsubscribe: async () => {
          sessionStorage.removeItem('key');
          return true;
        },
      });
      const subscribe = async ({ applicationServerKey }: { applicationServerKey: string }) => {
        sessionStorage.setItem('key', applicationServerKey);
        return made();
      };
      const getSubscription = async () => (there() ? made() : null);
      Object.assign(PushManager.prototype, { subscribe, getSubscription });
      const ask = Notification.requestPermission.bind(Notification);
      Notification.requestPermission = () => {
        document.documentElement.dataset.asked = 'yes';
        return ask();
      };
    },
    [endpoint, keys] as const,
  );
}

test('a device is told of breaking news once its reader has pressed, and of nothing after the second press', async ({
  page,
  context,
  as,
}) => {
  const browser = service.browser();
  await subscribesAt(context, browser);
  const known = () => db.pushDevice.findUnique({ where: { endpoint: browser.endpoint } });
  await page.goto('/newsletters');
  const part = page.getByRole('region', { name: 'Alerts on this device' });
  const press = (name: string) => part.getByRole('button', { name }).click();
  const said = part.getByRole('status');
  await expect(part.getByRole('checkbox', { name: 'Breaking news' })).toBeChecked();
  await expect(page.locator('html')).not.toHaveAttribute('data-asked');

  await part.getByRole('checkbox', { name: 'Breaking news' }).uncheck();
  await press('Turn alerts on');
  await expect(said).toHaveText('Choose at least one thing to be told about.');
  await expect(page.locator('html')).not.toHaveAttribute('data-asked');
  await part.getByRole('checkbox', { name: 'Breaking news' }).check();
  await press('Turn alerts on');
  await expect(said).toHaveText('Alerts are on. A press on one opens the story.');
  await expect(page.locator('html')).toHaveAttribute('data-asked', 'yes');
  expect(await known()).toMatchObject({ breaking: true, auth: browser.keys.auth });
  expect(await context.cookies()).toEqual([]);

  await page.reload();
  await expect(part.getByRole('button')).toHaveText('Turn alerts off');
  await part.getByRole('checkbox').nth(1).check();
  await expect(said).toHaveText('Your choice is saved.');
  expect(await db.pushSection.count()).toBe(1);

  const story = await makeStory({ headline: 'Gale over the quay', standfirst: 'Stay in.' });
  const { page: desk } = await as('EDITOR');
  await desk.goto(`/admin/newsletters/alert?story=${story.id}`);
  await desk.getByRole('button', { name: 'Tell 1 device now' }).click();
  await expect(desk.getByText('It is going out.')).toBeVisible();
  await expect.poll(() => service.messagesFor(browser).length).toBe(1);
  const [message] = service.messagesFor(browser);
  expect(JSON.parse(browser.read(message!.bytes))).toMatchObject({
    ...{ title: 'Gale over the quay', body: 'Stay in.', path: `/article/${story.slug}` },
  });
  await desk.goto('/admin/newsletters');
  await expect(desk.getByText(/^1 device\. Breaking news: 1, .+: 1\.$/)).toBeVisible();

  await press('Turn alerts off');
  await expect(said).toHaveText('Alerts are off, and we have forgotten this device.');
  await expect(part.getByRole('button')).toHaveText('Turn alerts on');
  expect(await known()).toBeNull();
  expect(
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
  ).toBe(0);
});

test('the program shows what arrives, and a press opens the story', async ({ page, context }) => {
  await context.grantPermissions(['notifications'], { origin: site.origin });
  await page.goto('/newsletters');
  const devtools = await context.newCDPSession(page);
  const registrations: { registrationId: string; scopeURL: string }[] = [];
  devtools.on('ServiceWorker.workerRegistrationUpdated', (event) =>
    registrations.push(...event.registrations),
  );
  await devtools.send('ServiceWorker.enable');
  const arrived = context.waitForEvent('serviceworker');
  await page.evaluate(async () => {
    const { installing } = await navigator.serviceWorker.register('/alerts.js', {
      scope: '/alerts/',
    });
    await new Promise<void>((done) => {
      installing!.addEventListener('statechange', () => {
        if (installing!.state === 'activated') done();
      });
    });
  });
  const worker = await arrived;
  const told = {
    ...{ title: 'Gale over the quay', body: 'Stay in.', path: '/article/gale', tag: 'story-7' },
    ...{ lang: 'en-GB', dir: 'ltr' },
  };
  const [{ registrationId }] = registrations as [(typeof registrations)[number]];
  const deliver = (title: string) =>
    devtools.send('ServiceWorker.deliverPushMessage', {
      ...{ origin: site.origin, registrationId },
      data: JSON.stringify({ ...told, title }),
    });
  const shown = () =>
    page.evaluate(async () => {
      const found = await navigator.serviceWorker.getRegistration('/alerts/');
      const all = await found!.getNotifications();
      return all.map(({ title, body, tag, data }) => ({ title, body, tag, data: data as unknown }));
    });
  await deliver('Gale over the quay');
  const { title, body, tag, path } = told;
  await expect.poll(shown).toEqual([{ title, body, tag, data: { path } }]);
  // One of the same story takes its place.
  await deliver('Gale eases');
  await expect.poll(async () => (await shown()).map((one) => one.title)).toEqual(['Gale eases']);

  // What the browser calls when somebody presses; the window itself is the browser's to open.
  const opened = await worker.evaluate(async () => {
    type Scope = {
      registration: ServiceWorkerRegistration;
      clients: { openWindow(href: string): Promise<null> };
      dispatchEvent(event: Event): boolean;
    };
    const scope = self as unknown as Scope;
    const [notification] = await scope.registration.getNotifications();
    return new Promise<string>((done) => {
      scope.clients.openWindow = async (href) => {
        done(href);
        return null;
      };
      const press = new Event('notificationclick');
      Object.assign(press, { notification, waitUntil: () => undefined });
      scope.dispatchEvent(press);
    });
  });
  expect(opened).toBe(`${site.origin}/article/gale`);
  await expect.poll(shown).toEqual([]);
});

test('without a script the page says nothing of alerts', async ({ plain }) => {
  await plain.goto('/newsletters');
  await expect(plain.getByRole('heading', { name: 'Newsletters' })).toBeVisible();
  await expect(plain.getByRole('heading', { name: 'Alerts on this device' })).toBeHidden();
});
