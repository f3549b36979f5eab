import { beforeEach, describe, expect, it, vi } from 'vitest';
import { db } from '@/lib/db';
import { countDevices, getPushOffer } from '@/lib/push/data';
import { getDeviceChoice } from '@/lib/push/devices/data';
import { endDevice, findDevice, setDevice, sweepDevices } from '@/lib/push/devices/mutations';
import { getPushKeys } from '@/lib/push/keys/data';
import { ensurePushKeys, resealPushKeys } from '@/lib/push/keys/mutations';
import { deviceInput } from '@/lib/push/schema';
import { testBrowser } from '@/lib/push/sending/test-push-service';
import { makeSection } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const configured = vi.hoisted(() => ({}) as Record<string, string | undefined>);
vi.mock('@/lib/env', async (original) => {
  const real = await original<typeof import('@/lib/env')>();
  return { ...real, env: () => ({ ...real.env(), ...configured }) };
});

const now = new Date('2026-11-26T12:00:00Z');
const network = '192.0.2.1';
const endpoint = 'https://push.example/one';
const outside = () => Promise.resolve(['93.184.215.14']);
const set = (value: string) =>
  db.setting.upsert({
    where: { key: 'pushAlerts' },
    create: { key: 'pushAlerts', value },
    update: { value },
  });
const ensure = () => db.$transaction((tx) => ensurePushKeys(tx));

beforeEach(async () => {
  for (const name of Object.keys(configured)) delete configured[name];
  await resetDatabase();
  await set('ON');
  await ensure();
  await makeSection({ slug: 'port', name: 'Port' });
  await makeSection({ slug: 'sport', name: 'Sport' });
});

type Wish = Partial<Parameters<typeof setDevice>[0]>;
async function choose(wish: Wish = {}, at = now, from = network, resolve = outside) {
  const address = wish.endpoint ?? endpoint;
  const { keys } = testBrowser(address);
  const { publicKey: serverKey } = (await getPushKeys())!;
  const all = { endpoint: address, keys, serverKey, breaking: false, sections: [], ...wish };
  return setDevice(all, from, at, resolve);
}

describe('a device', () => {
  it('is told of what was chosen last, once, and of nothing after the end', async () => {
    expect(await findDevice(endpoint, network)).toBeNull();
    expect(await choose({ breaking: true, sections: ['port', 'gone'] })).toEqual({
      ...{ breaking: true, sections: ['port'] },
    });
    expect(await choose({ sections: ['sport'] })).toEqual({ breaking: false, sections: ['sport'] });
    expect(await findDevice(endpoint, network)).toEqual({ breaking: false, sections: ['sport'] });
    expect(await db.pushDevice.count()).toBe(1);
    expect(await countDevices()).toEqual({
      ...{ all: 1, breaking: 0, sections: [{ name: 'Sport', count: 1 }] },
    });
    await endDevice(endpoint, network);
    await endDevice(endpoint, network);
    expect([await db.pushDevice.count(), await db.pushSection.count()]).toEqual([0, 0]);
  });

  it('takes its choice along to a new address', async () => {
    await choose({ breaking: true });
    const later = 'https://push.example/two';
    await choose({ endpoint: later, sections: ['port'], replaces: endpoint });
    expect(await getDeviceChoice(endpoint)).toBeNull();
    expect(await getDeviceChoice(later)).toEqual({ breaking: false, sections: ['port'] });
  });

  it.each([
    ['http://push.example/one', 'endpoint', 'The address of a push service begins with https.'],
    ['https://127.0.0.1/one', 'endpoint', 'The server is not on the open internet.'],
    ['https://[::1]/one', 'endpoint', 'The server is not on the open internet.'],
    ['https://169.254.169.254/one', 'endpoint', 'The server is not on the open internet.'],
  ])('is refused at %s', async (address, path, message) => {
    await expect(choose({ endpoint: address, breaking: true })).rejects.toMatchObject({
      ...{ code: 'invalid', fields: [{ path, message }] },
    });
    expect(await db.pushDevice.count()).toBe(0);
  });

  it('is refused where its name leads into a private network', async () => {
    const inner = () => Promise.resolve(['93.184.215.14', '10.0.0.1']);
    await expect(choose({ breaking: true }, now, network, inner)).rejects.toMatchObject({
      fields: [{ path: 'endpoint', message: 'The server is not on the open internet.' }],
    });
  });

  it('is refused with a key that is no point of the curve, nothing that is there, or a key of ours that is not', async () => {
    const keys = { p256dh: `BA${'A'.repeat(85)}`, auth: 'A'.repeat(22) };
    await expect(choose({ breaking: true, keys })).rejects.toMatchObject({
      fields: [{ path: 'keys.p256dh' }],
    });
    await expect(choose({ sections: ['gone'] })).rejects.toMatchObject({
      fields: [{ path: 'sections', message: 'These sections are not there any more.' }],
    });
    const serverKey = testBrowser(endpoint).keys.p256dh;
    await expect(choose({ breaking: true, serverKey })).rejects.toMatchObject({ code: 'conflict' });
    await set('OFF');
    await expect(choose({ breaking: true })).rejects.toMatchObject({
      message: 'This publication sends no alerts to devices.',
    });
    expect(await getPushOffer()).toBeNull();
    expect(await countDevices()).toBeNull();
  });

  it('can be changed thirty times an hour from one network', async () => {
    for (let i = 0; i < 30; i++) await choose({ breaking: true });
    await expect(choose({ breaking: true })).rejects.toMatchObject({ code: 'rate_limited' });
    await expect(endDevice(endpoint, network)).rejects.toMatchObject({ code: 'rate_limited' });
    expect(await choose({ breaking: true }, now, '192.0.2.2')).toMatchObject({ breaking: true });
  });

  it('counts a whole IPv6 network as one', async () => {
    const at = (n: number) => `2001:db8:1:2::${n}`;
    for (let i = 0; i < 29; i++) await choose({ breaking: true }, now, at(i));
    await endDevice(endpoint, at(29));
    await expect(choose({ breaking: true }, now, at(30))).rejects.toMatchObject({
      code: 'rate_limited',
    });
    await expect(endDevice(endpoint, at(31))).rejects.toMatchObject({ code: 'rate_limited' });
    await findDevice(endpoint, at(32));
    await findDevice(endpoint, at(33));
    expect(
      await db.rateWindow.findUniqueOrThrow({
        where: { key: 'push-find:2001:db8:1:2::/64' },
        select: { count: true },
      }),
    ).toEqual({ count: 2 });
  });

  it('is forgotten after 400 days of silence, and what it got after seven', async () => {
    const days = (count: number) => new Date(now.getTime() - count * 86_400_000);
    await choose({ breaking: true }, days(401));
    await choose({ endpoint: 'https://push.example/two', breaking: true }, days(399));
    await sweepDevices(now);
    expect((await db.pushDevice.findMany()).map((row) => row.endpoint)).toEqual([
      'https://push.example/two',
    ]);
  });
});

it('is described by what a browser says of itself, and no more', () => {
  const { keys } = testBrowser(endpoint);
  const serverKey = keys.p256dh;
  const whole = { endpoint, keys, serverKey, breaking: true };
  const faults = (typed: object) =>
    deviceInput
      .safeParse(typed)
      .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  expect(deviceInput.parse({ ...whole, expirationTime: null, id: 7 })).toEqual({
    ...{ ...whole, sections: [] },
  });
  expect(faults({ ...whole, breaking: false })).toEqual([
    'sections: Choose what you want to be told of.',
  ]);
  expect(faults({ ...whole, endpoint: 'javascript:alert(1)' })).toEqual([
    'endpoint: The address of a push service: https, without a password.',
  ]);
  expect(faults({ ...whole, endpoint: `https://push.example/${'x'.repeat(1_000)}` })).toEqual([
    'endpoint: At most 1000 characters.',
  ]);
  expect(faults({ ...whole, keys: { ...keys, auth: 'short' } })).toEqual([
    'keys.auth: The secret of the browser, as it gives it.',
  ]);
});

describe('the keys', () => {
  it('are made once, and kept so that only we read the private one', async () => {
    const first = (await getPushKeys())!;
    await Promise.all([ensure(), ensure()]);
    expect(await getPushKeys()).toEqual(first);
    expect(first.publicKey).toMatch(/^B[\w-]{86}$/);
    expect(first.privateKey).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(await db.pushKey.findMany())).not.toContain(first.privateKey);
  });

  it('of the environment go before stored ones', async () => {
    const { privateKey, publicKey } = (await getPushKeys())!;
    await db.pushKey.deleteMany();
    Object.assign(configured, { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey });
    await ensure();
    expect(await db.pushKey.count()).toBe(0);
    expect(await getPushKeys()).toEqual({ publicKey, privateKey });
  });

  it('go on under a new NEXTAUTH_SECRET, and are made anew when the old one is lost', async () => {
    const first = (await getPushKeys())!;
    const { env } = await import('@/lib/env');
    const old = env().NEXTAUTH_SECRET;
    const fresh = 'the-secret-of-today-the-secret-of-today';
    Object.assign(configured, { NEXTAUTH_SECRET: fresh, NEXTAUTH_SECRET_PREVIOUS: old });
    expect(await getPushKeys()).toEqual(first);
    expect([await resealPushKeys(), await resealPushKeys()]).toEqual([1, 0]);
    configured.NEXTAUTH_SECRET_PREVIOUS = undefined;
    expect(await getPushKeys()).toEqual(first);
    configured.NEXTAUTH_SECRET = 'another-secret-that-nobody-knew-before';
    expect(await getPushKeys()).toBeNull();
    await ensure();
    expect((await getPushKeys())!.publicKey).not.toBe(first.publicKey);
  });
});
