import { db } from '@/lib/db';
import type { MissEntry } from '@/lib/redirects/schema';

/** The addresses that readers missed most, or those that somebody set aside. */
export function listMisses({
  isIgnored,
  take,
}: {
  isIgnored: boolean;
  take: number;
}): Promise<MissEntry[]> {
  return db.missedAddress.findMany({
    where: { ignoredAt: isIgnored ? { not: null } : null },
    orderBy: [{ hits: 'desc' }, { path: 'asc' }],
    take,
    select: {
      path: true,
      hits: true,
      fromHost: true,
      firstAt: true,
      lastAt: true,
      ignoredAt: true,
    },
  });
}
