import type { Told } from '@/lib/notifications/data';
import { accountCommentPath, conversationPath, notificationsPath } from '@/lib/paths';
import { lowerFirst } from '@/lib/i18n/lower-first';
import { wordsIn, type Words } from '@/lib/i18n/words';
import { isReason } from '@/lib/moderation/schema';

const outcomes = {
  approved: 'approved',
  rejected: 'rejected',
  spam: 'spam',
  deleted: 'deleted',
  rejected_recent: 'rejectedRecent',
  removed: 'removed',
  kept: 'kept',
  overturned: 'overturned',
  upheld: 'upheld',
} as const;
const isOutcome = (value: string): value is keyof typeof outcomes => Object.hasOwn(outcomes, value);

function reasonOf({ reason, label }: Told['facts'], { lang, account }: Words): string {
  const known = reason && isReason(reason) ? (reason === 'other' ? 'another' : reason) : null;
  const words = label ?? (known && account.reasons[known]);
  return words ? ` ${account.told.reason({ reason: lowerFirst(words, lang) })}` : '';
}

/** What a notification says, as plain sentences in the site's language. */
export function tell(
  { kind, facts, actor }: Pick<Told, 'kind' | 'facts' | 'actor'>,
  place: { locale: string },
): string {
  const words = wordsIn(place);
  const { told } = words.account;
  const name = actor ?? told.former;
  switch (kind) {
    case 'REPLY':
      return told.reply({ name });
    case 'STAFF_REPLY':
      return told.staffReply({ name });
    case 'LIKES':
      return told.likes(facts.count ?? 1);
    case 'WARNING':
      return told.warning;
    default: {
      const { outcome = '' } = facts;
      return (isOutcome(outcome) ? told[outcomes[outcome]] : told.decided) + reasonOf(facts, words);
    }
  }
}

/** Where what it is about can be seen. */
export function placeOf({ kind, comment }: Pick<Told, 'kind' | 'comment'>): string {
  if (!comment) return notificationsPath();
  const { id, isPublic, story } = comment;
  if (isPublic) return conversationPath(story.slug, { comment: id });
  const isGone = comment.body === null;
  return kind === 'REPORT_OUTCOME' || isGone
    ? notificationsPath()
    : accountCommentPath({ posted: id });
}

/** The beginning of a text, cut between words: at most 160 characters. */
export function excerptOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= 160) return line;
  const cut = line.slice(0, 159).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.replace(/\s\S*$/, '')}…`;
}
