import { stringify } from 'csv-stringify/sync';
import { can } from '@/lib/auth/policy';
import { requirePermission } from '@/lib/auth/viewer';
import { countRedirects, getRedirect, listAllRedirects, listRedirects } from '@/lib/redirects/data';
import { listMisses } from '@/lib/redirects/missed/data';
import {
  redirectsPerPage,
  type MissEntry,
  type RedirectDeskQuery,
  type RedirectEntry,
} from '@/lib/redirects/schema';
import { getSettings } from '@/lib/settings/data';

/** The redirects for their page, with the one that is about to be changed. Throws `unauthenticated`, `forbidden`. */
export async function loadRedirectDesk({ q, cursor, edit }: RedirectDeskQuery) {
  const viewer = await requirePermission('redirect.manage');
  const isWhole = can(viewer, 'settings.edit');
  const [list, total, edited, { locale, timeZone }] = await Promise.all([
    listRedirects({ q, cursor, limit: redirectsPerPage }),
    countRedirects(),
    edit === undefined ? null : getRedirect(edit),
    getSettings(),
  ]);
  return { ...list, total, edited, isWhole, place: { locale, timeZone }, now: new Date() };
}

/** What readers did not find, for its page. Throws `unauthenticated`, `forbidden`. */
export async function loadMisses({ isIgnored }: { isIgnored: boolean }) {
  const viewer = await requirePermission('redirect.manage');
  const isWhole = can(viewer, 'settings.edit');
  const [misses, { locale, timeZone }] = await Promise.all([
    listMisses({ isIgnored, take: 200 }),
    getSettings(),
  ]);
  return { misses, isWhole, place: { locale, timeZone }, now: new Date() };
}

/** The form that takes a list. Throws `unauthenticated`, `forbidden`. */
export async function loadRedirectImport() {
  const viewer = await requirePermission('redirect.manage');
  return { total: await countRedirects(), isWhole: can(viewer, 'settings.edit') };
}

/** Every redirect as CSV, as an import takes it. Throws `unauthenticated`, `forbidden`. */
export async function loadRedirectExport(): Promise<string> {
  await requirePermission('redirect.manage');
  const rows = await listAllRedirects();
  return stringify(
    rows.map(({ source, target, status, note, hits, lastHitAt }) => ({
      ...{ source, target, status, note, hits },
      'last used': lastHitAt?.toISOString() ?? '',
    })),
    {
      header: true,
      columns: ['source', 'target', 'status', 'note', 'hits', 'last used'],
      bom: true,
      escape_formulas: true,
    },
  );
}

/** A redirect as the API gives it. */
export const redirectAnswerOf = ({ by: _, lastHitAt, createdAt, ...row }: RedirectEntry) => ({
  ...row,
  lastHitAt: lastHitAt?.toISOString() ?? null,
  createdAt: createdAt.toISOString(),
});

/** The redirects for the API. Throws `unauthenticated`, `forbidden`, `invalid`. */
export async function loadRedirects(query: { q?: string; cursor?: string; limit: number }) {
  await requirePermission('redirect.manage');
  const { items, nextCursor } = await listRedirects(query);
  return { items: items.map(redirectAnswerOf), nextCursor };
}

const missAnswerOf = ({ firstAt, lastAt, ignoredAt, ...row }: MissEntry) => ({
  ...row,
  firstAt: firstAt.toISOString(),
  lastAt: lastAt.toISOString(),
  ignoredAt: ignoredAt?.toISOString() ?? null,
});

/** What readers did not find, most missed first, for the API. Throws `unauthenticated`, `forbidden`. */
export async function loadMissList(query: { ignored: 'true' | 'false'; limit: number }) {
  await requirePermission('redirect.manage');
  const rows = await listMisses({ isIgnored: query.ignored === 'true', take: query.limit });
  return { items: rows.map(missAnswerOf), nextCursor: null };
}
