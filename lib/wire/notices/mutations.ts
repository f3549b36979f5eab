import type { Tx } from '@/lib/db';
import { env } from '@/lib/env';
import { queueMail } from '@/lib/mail/mutations';
import { mailOf } from '@/lib/mail/templates/catalogue';
import { adminWirePath } from '@/lib/paths';
import { getSettings } from '@/lib/settings/data';

/** What the desk has to know at once. */
const words = {
  'killed-live':
    'The agency has called the item back. The story made of it was withdrawn: its address answers that it is gone.',
  killed: 'The agency has called the item back. The story made of it must not be published.',
  'update-live':
    'The agency has sent a new version of an item whose story readers have. Nothing was changed: look at what differs and take it in.',
  update:
    'The agency has sent a new version of an item whose story is scheduled. The text was not changed. If the agency now withholds it or its embargo ends later, the story is a draft again.',
  parted:
    'Somebody has parted the story from its wire item: the agency’s embargo and its kills no longer hold it back.',
} as const;
export type WireNotice = keyof typeof words;

/** Mails every editor and admin about an item, with the commit. */
export async function tellDesk(
  tx: Tx,
  { itemId, headline, what }: { itemId: number; headline: string; what: WireNotice },
): Promise<void> {
  const { siteName } = await getSettings(tx);
  const siteUrl = env().SITE_URL;
  const editors = await tx.user.findMany({
    where: {
      ...{ role: { in: ['EDITOR', 'ADMIN'] }, status: 'ACTIVE', eraseAt: null },
      emailVerifiedAt: { not: null },
    },
    orderBy: { id: 'asc' },
    select: { email: true },
  });
  for (const { email } of editors)
    await queueMail(tx, {
      to: email,
      ...mailOf({ siteName, siteUrl }, 'wire', {
        headline: headline.slice(0, 160),
        what: words[what],
        link: `${siteUrl}${adminWirePath({ id: itemId })}`,
      }),
    });
}
