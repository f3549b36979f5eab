import type { Paper } from '@/lib/auth/paper';
import { asA } from '@/lib/people/words';
import { invitePath } from '@/lib/paths';
import type { Role } from '@/prisma/generated/enums';

type Invited = { name: string; by: string; role: Role; secret: string; message?: string };

/** Asks somebody to join the staff. What the inviter wrote is set apart, so that it cannot pass for our words. */
export const inviteMail = (
  { siteName, siteUrl }: Paper,
  { name, by, role, secret, message }: Invited,
): { subject: string; text: string } => ({
  subject: `${by} invites you to ${siteName}`,
  text: `Hello ${name},

${by} invites you to work at ${siteName} as ${asA(role)}.
${message ? `\n${by} writes:\n\n${message.replace(/^/gm, '> ')}\n` : ''}
Accept and choose a password:

${new URL(invitePath(secret), siteUrl).href}

The link works once, for seven days. If you do not want this, leave it alone: nothing changes without it.
`,
});
