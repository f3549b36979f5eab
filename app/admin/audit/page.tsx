import type { Metadata } from 'next';
import { gate } from '../gate';
import { AuditLog } from '@/components/admin/audit/audit-log';
import { auditFilterSchema, auditPath } from '@/lib/audit/filter';
import { loadAudit } from '@/lib/audit/loaders';
import { adminAuditPath } from '@/lib/paths';

export const metadata: Metadata = { title: 'Audit' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AuditPage({ searchParams }: Props) {
  const filter = auditFilterSchema.parse(await searchParams);
  const entry = await gate(auditPath(adminAuditPath(), filter), () => loadAudit(filter));
  if ('instead' in entry) return entry.instead;
  return <AuditLog filter={filter} {...entry.data} />;
}
