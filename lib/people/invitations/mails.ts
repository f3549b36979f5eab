import type { Paper } from '@/lib/auth/paper';
import { wordsIn } from '@/lib/i18n/words';
import { mailOf } from '@/lib/mail/templates/catalogue';
import { invitePath } from '@/lib/paths';
import type { Role } from '@/prisma/generated/enums';

type Invited = { name: string; by: string; role: Role; secret: string; message?: string };

/** Asks somebody to join the staff. What the inviter wrote is set apart, so that it cannot pass for our words. */
export const inviteMail = (paper: Paper, { name, by, role, secret, message }: Invited) =>
  mailOf(paper, 'invitation', {
    ...{ name, by, role: wordsIn(paper).mails.roles[role] },
    message: message
      ? `${wordsIn(paper).mails.said.writes({ by })}\n\n${message.replace(/^/gm, '> ')}`
      : '',
    link: new URL(invitePath(secret), paper.siteUrl).href,
  });
