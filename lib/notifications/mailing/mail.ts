import { faultIn } from '@/lib/i18n/faults';
import { wordsIn } from '@/lib/i18n/words';
import { mailOf } from '@/lib/mail/templates/catalogue';
import type { Told } from '@/lib/notifications/data';
import { preferenceOf } from '@/lib/notifications/schema';
import { unsubscribeToken } from '@/lib/notifications/unsubscribe/token';
import { excerptOf, placeOf, tell } from '@/lib/notifications/words';
import { notificationsPath, unsubscribePath } from '@/lib/paths';

type Paper = { siteName: string; siteUrl: string; locale: string };

function part(told: Told, { siteUrl, locale }: Paper): string {
  const { comment, facts } = told;
  const { account } = wordsIn({ locale });
  const quoted = (text: string) => account.quoted({ text });
  const lines = [tell(told, { locale })];
  // A rule speaks English; what a moderator wrote is found by nothing.
  if (facts.message)
    lines.push(`  ${faultIn(facts.message, { locale }).replace(/\s*\n\s*/g, '\n  ')}`);
  if (comment?.body) lines.push(`  ${quoted(excerptOf(comment.body))}`);
  if (comment) lines.push(`  ${account.on({ story: quoted(comment.story.headline) })}`);
  return [...lines, `  ${new URL(placeOf(told), siteUrl).href}`].join('\n');
}

/** What it says, without the reason and as a heading. */
const headingOf = (told: Told, place: { locale: string }) =>
  tell({ ...told, facts: { ...told.facts, reason: undefined, label: undefined } }, place).replace(
    /\.$/,
    '',
  );

/** What a member is mailed of the conversation: one message for all of it. There is at least one. */
export function notificationMail(
  paper: Paper,
  { id: userId, name }: { id: number; name: string },
  list: readonly Told[],
) {
  const { siteName, siteUrl, locale } = paper;
  const kinds = [...new Set(list.map(({ kind }) => preferenceOf[kind]))];
  const stop = new URL(unsubscribePath(unsubscribeToken({ userId, kinds })), siteUrl);
  const oneClick = new URL(`/api/unsubscribe${stop.search}`, siteUrl);
  const [first] = list;
  const mail = mailOf({ siteName, siteUrl }, 'notifications', {
    name,
    summary:
      list.length === 1
        ? `${headingOf(first!, { locale })} (${siteName})`
        : wordsIn({ locale }).account.told.many(list.length, { siteName }),
    notifications: list.map((told) => part(told, paper)).join('\n\n'),
    settingsLink: new URL(notificationsPath(), siteUrl).href,
    stopLink: stop.href,
  });
  return {
    ...mail,
    headers: {
      'List-Unsubscribe': `<${oneClick.href}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  };
}
