import { z } from 'zod';
import { auditActions, type AuditAction } from '@/lib/audit/schema';
import { asked } from '@/lib/input';
import { instantOf } from '@/lib/newsroom/local-time';

const day = z.iso.date();
const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^\P{Cc}*$/u);

/** What somebody can have acted on, with the words on screen. */
export const targetKinds = {
  user: 'Person',
  story: 'Story',
  comment: 'Comment',
  setting: 'Setting',
  token: 'API token',
} as const;
export type TargetKind = keyof typeof targetKinds;

/** The log as its address asks for it; what makes no sense counts as not asked. */
export const auditFilterSchema = z.object({
  /** Who acted: a number, an address or a part of a name. */
  person: asked(line(200)),
  action: asked(z.enum(Object.keys(auditActions) as [AuditAction])),
  /** Days of the newsroom, both included. */
  from: asked(day),
  to: asked(day),
  kind: asked(z.enum(Object.keys(targetKinds) as [TargetKind])),
  /** The number of what was acted on, or a setting's name. */
  target: asked(line(100)),
  cursor: asked(z.string().regex(/^\d{1,13}\.\d{1,10}$/)),
});
export type AuditFilter = z.output<typeof auditFilterSchema>;

/** "#12" and "12" are the person of that number; null when the text is something else. */
export function personNumber(text: string): number | null {
  const [, digits] = /^#?(\d{1,10})$/.exec(text) ?? [];
  const number = Number(digits ?? 0);
  return number > 0 && number <= 2_147_483_647 ? number : null;
}

const dayAfter = (date: string) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** The instants between which the wished days lie, in the newsroom's zone. */
export function periodOf({ from, to }: Pick<AuditFilter, 'from' | 'to'>, timeZone: string) {
  const start = (date: string) => instantOf(`${date}T00:00`, timeZone) ?? undefined;
  return { from: from && start(from), until: to && start(dayAfter(to)) } as {
    from?: Date;
    until?: Date;
  };
}

/** The address of the log, or of its export, under a filter: only what narrows it stands there. */
export function auditPath(path: string, filter: AuditFilter): string {
  const query = new URLSearchParams();
  for (const name of ['person', 'action', 'from', 'to', 'kind', 'target', 'cursor'] as const) {
    const value = filter[name];
    if (value) query.set(name, value);
  }
  const text = query.toString();
  return path + (text && `?${text}`);
}
