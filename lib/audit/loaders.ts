import { auditCsv } from '@/lib/audit/csv';
import { findActorIds, listAudit, walkAudit, type AuditQuery } from '@/lib/audit/data';
import { periodOf, type AuditFilter } from '@/lib/audit/filter';
import { recordExport } from '@/lib/audit/mutations';
import { requirePermission } from '@/lib/auth/viewer';
import { dayKey } from '@/lib/dates';
import { getSettings } from '@/lib/settings/data';

/** Entries on one page of the log. */
const perPage = 50;

function queryOf(filter: AuditFilter, timeZone: string): AuditQuery {
  const { person, action, kind, target } = filter;
  return {
    ...periodOf(filter, timeZone),
    ...(person ? { person } : {}),
    ...(action ? { action } : {}),
    ...(kind ? { targetKind: kind } : {}),
    ...(target ? { targetId: target.replace(/^#/, '') } : {}),
  };
}

/** A page of the log for admins. Throws `unauthenticated` or `forbidden`. */
export async function loadAudit(filter: AuditFilter) {
  await requirePermission('audit.see');
  const { locale, timeZone } = await getSettings();
  const { cursor } = filter;
  const query = queryOf(filter, timeZone);
  const page = await listAudit(query, { limit: perPage, ...(cursor && { cursor }) });
  return { ...page, place: { locale, timeZone }, now: new Date() };
}

/** The filtered log as a CSV file, which is itself noted in the log. Throws `unauthenticated` or `forbidden`. */
export async function loadAuditExport(filter: AuditFilter) {
  const viewer = await requirePermission('audit.see');
  const { timeZone } = await getSettings();
  const query = queryOf(filter, timeZone);
  const { person } = query;
  await recordExport(viewer, query, person ? await findActorIds(person) : null);
  const name = `audit-${dayKey(new Date(), timeZone)}.csv`;
  return { name, csv: auditCsv(walkAudit(query)) };
}
