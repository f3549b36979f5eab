import { isPublic } from '@/lib/articles/visibility';
import { db, type Tx } from '@/lib/db';
import { getPushKeys } from '@/lib/push/keys/data';
import type { AlertRow, DeviceCounts, PushOffer } from '@/lib/push/schema';
import { getSettings } from '@/lib/settings/data';
import { listTopSections } from '@/lib/taxonomy/data';

/** What readers can be told of on their devices; null while the publication sends no alerts. */
export async function getPushOffer(): Promise<PushOffer | null> {
  const { pushAlerts } = await getSettings();
  const keys = pushAlerts === 'ON' ? await getPushKeys() : null;
  if (!keys) return null;
  const sections = await listTopSections();
  return {
    serverKey: keys.publicKey,
    sections: sections.map(({ slug, name, ink }) => ({ slug, name, ink })),
  };
}

/** The devices that can be reached: those that subscribed under the key that holds now. Null while no alerts are sent. */
export async function countDevices(client: Tx = db): Promise<DeviceCounts | null> {
  const { pushAlerts } = await getSettings(client);
  const keys = pushAlerts === 'ON' ? await getPushKeys(client) : null;
  if (!keys) return null;
  const of = { serverKey: keys.publicKey };
  const [all, breaking, bySection] = await Promise.all([
    client.pushDevice.count({ where: of }),
    client.pushDevice.count({ where: { ...of, breaking: true } }),
    client.section.findMany({
      where: { pushDevices: { some: { device: of } } },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      select: { name: true, _count: { select: { pushDevices: { where: { device: of } } } } },
    }),
  ]);
  return {
    ...{ all, breaking },
    sections: bySection.map(({ name, _count }) => ({ name, count: _count.pushDevices })),
  };
}

const alertsShown = 10;

/** The newest alerts, of all stories or of one. */
export async function listAlerts(storyId?: number): Promise<AlertRow[]> {
  const rows = await db.pushAlert.findMany({
    where: storyId === undefined ? {} : { storyId },
    orderBy: { id: 'desc' },
    take: alertsShown,
    select: {
      ...{ id: true, kind: true, title: true, storyId: true, createdAt: true, finishedAt: true },
      ...{ recipients: true, sent: true, failed: true, gone: true },
      story: { select: { headline: true } },
    },
  });
  return rows.map(({ story, title, ...row }) => ({ ...row, title: title ?? story.headline }));
}

/** An alert with its story, and whether readers have that at `now`; null when there is none. */
export async function getAlert(id: number, now: Date, client: Tx = db) {
  const row = await client.pushAlert.findUnique({
    where: { id },
    select: {
      ...{ id: true, kind: true, title: true, createdAt: true, startedAt: true, finishedAt: true },
      story: {
        select: {
          ...{ id: true, slug: true, headline: true, standfirst: true, language: true },
          sectionId: true,
          ...{ status: true, publishedAt: true, embargoUntil: true },
        },
      },
    },
  });
  return row && { ...row, isPublic: isPublic(row.story, now) };
}
