import type { Role } from '@/prisma/generated/enums';

/** Everything that the log knows, with the words that the newsroom reads. */
export const auditActions = {
  'sign-in': 'signed in',
  'password.change': 'changed their password',
  'sessions.end': 'ended sessions',
  'role.change': 'changed the role of',
  'member.sanction': 'acted on',
} as const;

export type AuditAction = keyof typeof auditActions;

/** Who acted, from where. Null as a whole for the machine and the command line. */
export type AuditActor = { id: number; role: Role; address: string };

/** What is written down. No name, mail address, text or secret: entries outlive the people in them. */
export type AuditWish = {
  action: AuditAction;
  target?: { kind: string; id: number | string };
  /** In the words of who acted. */
  reason?: string;
  before?: Record<string, string | number | boolean | null | readonly string[]>;
  after?: Record<string, string | number | boolean | null | readonly string[]>;
};
