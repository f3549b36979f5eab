import type { Tx } from '@/lib/db';
import { env } from '@/lib/env';
import { wordsIn, type Words } from '@/lib/i18n/words';
import { queueMail } from '@/lib/mail/mutations';
import { mailOf } from '@/lib/mail/templates/catalogue';
import { adminWirePath } from '@/lib/paths';
import { getSettings } from '@/lib/settings/data';

/** What the desk has to know at once. */
export type WireNotice = keyof Words['mails']['wire'];

/** Mails every editor and admin about an item, with the commit. */
export async function tellDesk(
  tx: Tx,
  { itemId, headline, what }: { itemId: number; headline: string; what: WireNotice },
): Promise<void> {
  const { siteName, locale } = await getSettings(tx);
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
        headline: headline.slice(0, 160).toWellFormed(),
        what: wordsIn({ locale }).mails.wire[what],
        link: `${siteUrl}${adminWirePath({ id: itemId })}`,
      }),
    });
}
