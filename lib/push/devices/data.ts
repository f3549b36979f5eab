import { db } from '@/lib/db';
import type { DeviceChoice } from '@/lib/push/schema';

/** What the device at an endpoint is told of; null when it is none of ours. */
export async function getDeviceChoice(endpoint: string): Promise<DeviceChoice | null> {
  const row = await db.pushDevice.findUnique({
    where: { endpoint },
    select: {
      breaking: true,
      sections: { orderBy: { sectionId: 'asc' }, select: { section: { select: { slug: true } } } },
    },
  });
  return (
    row && { breaking: row.breaking, sections: row.sections.map(({ section }) => section.slug) }
  );
}
