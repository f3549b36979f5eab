import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { testViewer } from '@/lib/auth/test-viewer';
import { setStoryStatus } from '@/lib/articles/mutations';
import { viewerOf } from '@/lib/auth/data';
import type { Viewer } from '@/lib/auth/policy';
import { db } from '@/lib/db';
import { runDueJobs } from '@/lib/jobs/run';
import { alertDevices, makeSectionAlert } from '@/lib/push/alerts/mutations';
import { setDevice } from '@/lib/push/devices/mutations';
import { getPushKeys } from '@/lib/push/keys/data';
import { ensurePushKeys } from '@/lib/push/keys/mutations';
import { sendAlert } from '@/lib/push/sending/mutations';
import {
  openPushService,
  readSignature,
  type TestBrowser,
} from '@/lib/push/sending/test-push-service';
import { makeSection, makeStory, makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

vi.mock('@/lib/env', async (original) => {
  const real = await original<typeof import('@/lib/env')>();
  return { ...real, env: () => ({ ...real.env(), WEBHOOKS_ALLOW_PRIVATE: true }) };
});

let service: Awaited<ReturnType<typeof openPushService>>;
let editor: Viewer;
const set = (key: string, value: string | number) =>
  db.setting.upsert({ where: { key }, create: { key, value }, update: { value } });

beforeEach(async () => {
  await resetDatabase();
  service = await openPushService();
  editor = viewerOf(await makeUser({ role: 'EDITOR' }), { now: new Date() });
  await set('pushAlerts', 'ON');
  await db.$transaction((tx) => ensurePushKeys(tx));
});
afterEach(() => service.close());

type Wish = { breaking?: boolean; sections?: string[] };
async function subscribe(wish: Wish = { breaking: true }): Promise<TestBrowser> {
  const browser = service.browser();
  const { publicKey: serverKey } = (await getPushKeys())!;
  const { endpoint, keys } = browser;
  const all = { endpoint, keys, serverKey, breaking: false, sections: [], ...wish };
  await setDevice(all, '192.0.2.1', new Date());
  return browser;
}
const story = async (fields: object = {}) =>
  makeStory({
    ...{ slug: 'gale', headline: 'Gale over the quay', standfirst: 'Stay in.' },
    publishedAt: new Date(Date.now() - 60_000),
    ...fields,
  });
const hand = (alertId: number) => sendAlert(alertId, { jobId: 1, milliseconds: 5_000 });
const alert = (id: number) => db.pushAlert.findUniqueOrThrow({ where: { id } });
/** An alert by an editor's hand that has been sent as far as it goes now. */
async function tell(storyId: number) {
  const { id } = await alertDevices(editor, { storyId }, new Date());
  await hand(id);
  return alert(id);
}

describe('an alert', () => {
  it('is read by the browser that it is for, and signed by us', async () => {
    const browser = await subscribe();
    const other = await subscribe({ breaking: true });
    const { id } = await story();
    expect(await tell(id)).toMatchObject({ recipients: 2, sent: 2, failed: 0, gone: 0 });
    const [message, ...more] = service.messagesFor(browser);
    expect(more).toEqual([]);
    expect(JSON.parse(browser.read(message!.bytes))).toEqual({
      title: 'Gale over the quay',
      body: 'Stay in.',
      path: '/article/gale',
      tag: `story-${id}`,
      lang: 'en-GB',
      dir: 'ltr',
    });
    expect(() => other.read(message!.bytes)).toThrow();
    expect(message!.headers).toMatchObject({
      'content-encoding': 'aes128gcm',
      'content-type': 'application/octet-stream',
      urgency: 'high',
      topic: `story-${id}`,
      'user-agent': 'Broadsheet/1',
    });
    const lifetime = Number(message!.headers.ttl);
    expect(lifetime).toBeGreaterThan(14_300);
    expect(lifetime).toBeLessThanOrEqual(14_400);
    const { key, aud, sub, exp } = readSignature(message!);
    expect(key).toBe((await getPushKeys())!.publicKey);
    expect([aud, sub]).toEqual([service.origin, 'mailto:newsroom@localhost']);
    // A day at most (RFC 8292, 2).
    expect(exp - Date.now() / 1_000).toBeLessThanOrEqual(86_400);
  });

  it('fits any push service, however long the words and whatever their script', async () => {
    const browser = await subscribe();
    const { id } = await story({ headline: '항'.repeat(300), standfirst: '𝕏'.repeat(1_000) });
    await tell(id);
    const { bytes } = service.messagesFor(browser)[0]!;
    expect(bytes.length).toBeLessThan(4_096);
    const said = JSON.parse(browser.read(bytes)) as { title: string; body: string };
    expect(said.title).toBe(`${'항'.repeat(149)}…`);
    expect(said.body).toBe(`${'𝕏'.repeat(299)}…`);
  });

  it('goes to nobody twice, however many workers send it', async () => {
    const browsers = [];
    for (let i = 0; i < 12; i++) browsers.push(await subscribe());
    const { id: storyId } = await story();
    const { id } = await alertDevices(editor, { storyId }, new Date());
    await Promise.all([hand(id), hand(id), hand(id)]);
    await hand(id);
    expect(browsers.map((one) => service.messagesFor(one).length)).toEqual(Array(12).fill(1));
    expect(await alert(id)).toMatchObject({ recipients: 12, sent: 12 });
    expect((await alert(id)).finishedAt).not.toBeNull();
  });

  it('is not sent again to a device that a worker died with', async () => {
    const browser = await subscribe();
    const { id: storyId } = await story();
    const { id } = await alertDevices(editor, { storyId }, new Date());
    const device = await db.pushDevice.findFirstOrThrow();
    await db.pushAlert.update({ where: { id }, data: { startedAt: new Date(), recipients: 1 } });
    await db.pushDelivery.create({
      data: {
        ...{ alertId: id, deviceId: device.id, status: 'SENDING', attempts: 1 },
        claimedAt: new Date(Date.now() - 600_000),
      },
    });
    await hand(id);
    expect(service.messagesFor(browser)).toEqual([]);
    expect(await db.pushDelivery.findFirst()).toMatchObject({ status: 'UNSURE' });
    expect((await alert(id)).finishedAt).not.toBeNull();
  });

  it('goes once by one button, and by an editor alone', async () => {
    const { id: storyId } = await story();
    const now = new Date();
    await alertDevices(editor, { storyId }, now);
    await expect(alertDevices(editor, { storyId }, now)).rejects.toMatchObject({
      code: 'conflict',
      message: 'An alert about this story has just gone to the devices.',
    });
    const author = testViewer('AUTHOR');
    await expect(alertDevices(author, { storyId }, now)).rejects.toMatchObject({
      code: 'forbidden',
    });
    const draft = await story({ slug: 'draft', status: 'DRAFT', publishedAt: null });
    await expect(alertDevices(editor, { storyId: draft.id }, now)).rejects.toMatchObject({
      code: 'conflict',
      message: 'Readers cannot open this story yet. Publish it first.',
    });
    await set('pushAlerts', 'OFF');
    await expect(
      alertDevices(editor, { storyId }, new Date(now.getTime() + 600_000)),
    ).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('what readers do not have', () => {
  it.each([
    ['was withdrawn', { status: 'WITHDRAWN' }],
    ['is under embargo', { embargoUntil: new Date(Date.now() + 3_600_000) }],
  ])('is told to nobody when it %s before the alert begins', async (_, fields) => {
    const browser = await subscribe();
    const { id: storyId } = await story();
    const { id } = await alertDevices(editor, { storyId }, new Date());
    await db.story.update({ where: { id: storyId }, data: fields as object });
    await hand(id);
    expect(service.messagesFor(browser)).toEqual([]);
    expect(await alert(id)).toMatchObject({ recipients: 0, sent: 0 });
  });

  it('is left out for those who have not been told yet', async () => {
    await subscribe();
    await subscribe();
    const { id: storyId } = await story();
    service.answer({ status: 429, headers: { 'Retry-After': '60' } });
    const { id } = await tell(storyId);
    const had = service.received.length;
    await db.story.update({ where: { id: storyId }, data: { status: 'UNPUBLISHED' } });
    await db.pushDelivery.updateMany({ data: { retryAt: null } });
    await hand(id);
    expect(service.received).toHaveLength(had);
    expect(await db.pushDelivery.count({ where: { status: 'SKIPPED' } })).toBe(2);
    expect(await alert(id)).toMatchObject({ recipients: 2, sent: 0, failed: 0 });
  });

  it('is no news any more after four hours', async () => {
    const browser = await subscribe();
    const { id: storyId } = await story({ publishedAt: new Date(Date.now() - 5 * 3_600_000) });
    const { id } = await alertDevices(editor, { storyId }, new Date(Date.now() - 4 * 3_600_000));
    await hand(id);
    expect(service.messagesFor(browser)).toEqual([]);
  });
});

describe('what a push service says', () => {
  it.each([404, 410])('%i: the device is forgotten', async (status) => {
    await subscribe();
    const { id } = await story();
    service.answer({ status });
    expect(await tell(id)).toMatchObject({ recipients: 1, sent: 0, gone: 1 });
    expect(await db.pushDevice.count()).toBe(0);
  });

  it('429: all of its devices wait for as long as it says, and others do not', async () => {
    const other = await openPushService();
    try {
      for (let i = 0; i < 6; i++) await subscribe();
      const elsewhere = other.browser();
      const { publicKey: serverKey } = (await getPushKeys())!;
      await setDevice(
        { ...elsewhere, serverKey, breaking: true, sections: [] },
        '192.0.2.1',
        new Date(),
      );
      service.answer({ status: 429, headers: { 'Retry-After': '120' } });
      const { id: storyId } = await story();
      const began = Date.now();
      const { id } = await tell(storyId);
      expect(other.received).toHaveLength(1);
      // Four were under way at once; the others were not tried.
      expect(service.received.length).toBeLessThanOrEqual(4);
      const waiting = await db.pushDelivery.findMany({ where: { status: 'WAITING' } });
      expect(waiting).toHaveLength(6);
      for (const { retryAt } of waiting)
        expect(Number(retryAt) - began).toBeGreaterThanOrEqual(119_000);
      const job = await db.job.findFirstOrThrow({
        where: { kind: 'send-alert', key: `${id}:after:1` },
      });
      expect(Number(job.runAt) - began).toBeGreaterThanOrEqual(119_000);
      await db.pushDelivery.updateMany({ data: { retryAt: null } });
      service.answer({ status: 201 });
      await hand(id);
      expect(await alert(id)).toMatchObject({ recipients: 7, sent: 7, failed: 0 });
    } finally {
      await other.close();
    }
  });

  it('500: it is tried four times', async () => {
    await subscribe();
    service.answer({ status: 503, body: 'Not now.' });
    const { id: storyId } = await story();
    const { id } = await tell(storyId);
    for (let i = 0; i < 5; i++) {
      await db.pushDelivery.updateMany({ data: { retryAt: null } });
      await hand(id);
    }
    expect(service.received).toHaveLength(4);
    expect(await alert(id)).toMatchObject({ sent: 0, failed: 1 });
    expect(await db.pushDelivery.findFirst()).toMatchObject({
      ...{ status: 'FAILED', error: '503 Not now.' },
    });
  });

  it('403: it is not tried again, and the device stays', async () => {
    await subscribe();
    service.answer({ status: 403 });
    const { id: storyId } = await story();
    const { id } = await tell(storyId);
    await hand(id);
    expect(service.received).toHaveLength(1);
    expect(await alert(id)).toMatchObject({ failed: 1 });
    expect(await db.pushDevice.count()).toBe(1);
  });
});

it('keeps to what goes out in a minute', async () => {
  await set('pushPerMinute', 2);
  for (let i = 0; i < 5; i++) await subscribe();
  const { id: storyId } = await story();
  const { id } = await tell(storyId);
  expect(service.received).toHaveLength(2);
  expect(await db.job.count({ where: { key: `${id}:after:1` } })).toBe(1);
  expect((await alert(id)).finishedAt).toBeNull();
});

it('reaches nobody who subscribed under another key', async () => {
  await subscribe();
  await db.pushKey.deleteMany();
  await db.$transaction((tx) => ensurePushKeys(tx));
  const { id } = await story();
  expect(await tell(id)).toMatchObject({ recipients: 0 });
});

describe('a story that comes out', () => {
  it('is told once to those who follow its section or the one above, with the commit that publishes it', async () => {
    const port = await makeSection({ slug: 'port' });
    const harbour = await makeSection({ slug: 'harbour', parentId: port.id });
    await makeSection({ slug: 'sport' });
    const above = await subscribe({ sections: ['port'] });
    const exact = await subscribe({ sections: ['harbour', 'sport'] });
    const elsewhere = await subscribe({ sections: ['sport'] });
    const urgent = await subscribe({ breaking: true });
    const { id } = await story({ section: harbour, status: 'DRAFT', publishedAt: null });
    await setStoryStatus(editor, id, { status: 'published' });
    await runDueJobs();
    const told = [above, exact, elsewhere, urgent].map((one) => service.messagesFor(one).length);
    expect(told).toEqual([1, 1, 0, 0]);
    const [message] = service.messagesFor(above);
    expect(message!.headers).toMatchObject({ urgency: 'normal', topic: `story-${id}` });
    await setStoryStatus(editor, id, { status: 'unpublished' });
    await setStoryStatus(editor, id, { status: 'published' });
    await runDueJobs();
    expect(service.received).toHaveLength(2);
    expect(await db.pushAlert.count()).toBe(1);
  });

  it('waits for the end of an embargo', async () => {
    const { id } = await story({ status: 'DRAFT', publishedAt: null });
    const until = new Date(Date.now() + 7_200_000);
    await db.story.update({ where: { id }, data: { embargoUntil: until } });
    await setStoryStatus(editor, id, { status: 'published' });
    expect(await db.job.findMany({ where: { kind: 'push-news' } })).toMatchObject([
      { payload: { storyId: id }, runAt: until },
    ]);
  });

  it('is told to nobody when it is old, a translation, or one too many of its section in an hour', async () => {
    const port = await makeSection({ slug: 'port' });
    await subscribe({ sections: ['port'] });
    await set('pushSectionHourly', 2);
    const now = new Date();
    const old = await story({
      ...{ slug: 'old', section: port, publishedAt: new Date(now.getTime() - 7_200_000) },
    });
    await makeSectionAlert(old.id, now);
    const translation = await story({ slug: 't', section: port, translationOfId: old.id });
    await makeSectionAlert(translation.id, now);
    expect(await db.pushAlert.count()).toBe(0);
    for (const slug of ['a', 'b', 'c']) {
      const { id } = await story({ slug, section: port });
      await makeSectionAlert(id, now);
      await makeSectionAlert(id, now);
    }
    expect(await db.pushAlert.count()).toBe(2);
  });

  it('is not told again to whoever had the breaking alert', async () => {
    const port = await makeSection({ slug: 'port' });
    const both = await subscribe({ breaking: true, sections: ['port'] });
    const follower = await subscribe({ sections: ['port'] });
    const { id } = await story({ section: port });
    await tell(id);
    await makeSectionAlert(id, new Date());
    await runDueJobs();
    expect([both, follower].map((one) => service.messagesFor(one).length)).toEqual([1, 1]);
  });

  it('asks for no job while alerts are off', async () => {
    await set('pushAlerts', 'OFF');
    const { id } = await story({ status: 'DRAFT', publishedAt: null });
    await setStoryStatus(editor, id, { status: 'published' });
    expect(await db.job.count({ where: { kind: 'push-news' } })).toBe(0);
  });
});
