import { mailOf } from '@/lib/mail/templates/catalogue';
import type { Told } from '@/lib/notifications/data';
import { preferenceOf } from '@/lib/notifications/schema';
import { unsubscribeToken } from '@/lib/notifications/unsubscribe/token';
import { excerptOf, placeOf, tell } from '@/lib/notifications/words';
import { notificationsPath, unsubscribePath } from '@/lib/paths';

type Paper = { siteName: string; siteUrl: string };

const quoted = (text: string) => `  “${excerptOf(text)}”`;

function part(told: Told, siteUrl: string): string {
  const { comment, facts } = told;
  const lines = [tell(told)];
  if (facts.message) lines.push(`  ${facts.message.replace(/\s*\n\s*/g, '\n  ')}`);
  if (comment?.body) lines.push(quoted(comment.body));
  if (comment) lines.push(`  On “${comment.story.headline}”`);
  return [...lines, `  ${new URL(placeOf(told), siteUrl).href}`].join('\n');
}

/** What a member is mailed of the conversation: one message for all of it. There is at least one. */
export function notificationMail(
  { siteName, siteUrl }: Paper,
  { id: userId, name }: { id: number; name: string },
  list: readonly Told[],
) {
  const kinds = [...new Set(list.map(({ kind }) => preferenceOf[kind]))];
  const stop = new URL(unsubscribePath(unsubscribeToken({ userId, kinds })), siteUrl);
  const oneClick = new URL(`/api/unsubscribe${stop.search}`, siteUrl);
  const [first] = list;
  const mail = mailOf({ siteName, siteUrl }, 'notifications', {
    name,
    summary:
      list.length === 1
        ? `${tell(first!).replace(/\.(?: Reason.*)?$/s, '')} (${siteName})`
        : `${list.length} notifications from ${siteName}`,
    notifications: list.map((told) => part(told, siteUrl)).join('\n\n'),
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
