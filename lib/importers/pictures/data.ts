import { db } from '@/lib/db';
import { listImportedSites } from '@/lib/importers/data';
import { hostOf } from '@/lib/importers/pictures/hosts';

/** A site on which pictures of imported stories still are; one's own is a site that was imported. */
export type WaitingHost = { host: string; count: number; isOwn: boolean };

/** The names of the servers of the sites that were imported. */
export async function listImportedHosts(): Promise<string[]> {
  const hosts = (await listImportedSites()).map(hostOf);
  return [...new Set(hosts.filter((host) => host !== null))];
}

/** Where pictures wait to be fetched, most of them first. */
export async function listWaitingHosts(): Promise<WaitingHost[]> {
  const rows = await db.$queryRaw<{ start: string; count: number }[]>`
    select substring("externalUrl" from '^[^/]*//[^/]*') as start, count(*)::int
    from media where path is null and "externalUrl" is not null group by 1`;
  const counts = new Map<string, number>();
  for (const { start, count } of rows) {
    const host = hostOf(start ?? '');
    if (host !== null) counts.set(host, (counts.get(host) ?? 0) + count);
  }
  const own = new Set(await listImportedHosts());
  return [...counts]
    .map(([host, count]) => ({ host, count, isOwn: own.has(host) }))
    .sort((a, b) => b.count - a.count || (a.host < b.host ? -1 : 1));
}
