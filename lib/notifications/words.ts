import type { Told } from '@/lib/notifications/data';
import { accountCommentPath, conversationPath, notificationsPath } from '@/lib/paths';
import { reasonWords } from '@/lib/moderation/schema';

const people = (count: number) => (count === 1 ? '1 person likes' : `${count} people like`);
const outcomes = {
  approved: 'Your comment is published.',
  rejected: 'Your comment is not published.',
  deleted: 'A moderator has taken your comment away.',
  rejected_recent: 'A moderator has rejected what you wrote in the last days.',
  removed: 'The comment that you reported was taken down.',
  kept: 'A moderator looked at the comment that you reported, and it stays.',
  overturned: 'Your appeal was right: your comment is published.',
  upheld: 'Your appeal was heard: the decision on your comment stands.',
} as const;
const outcomeWords = (outcome = '') =>
  outcome in outcomes ? outcomes[outcome as keyof typeof outcomes] : 'A moderator has decided.';

const reasonOf = ({ reason, label }: Told['facts']) => {
  const words =
    label ??
    (reason && reason in reasonWords ? reasonWords[reason as keyof typeof reasonWords] : null);
  return words ? ` Reason: ${lowerFirst(words)}.` : '';
};
const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** What a notification says, as plain sentences. */
export function tell({ kind, facts, actor }: Pick<Told, 'kind' | 'facts' | 'actor'>): string {
  const name = actor ?? 'A former member';
  switch (kind) {
    case 'REPLY':
      return `${name} replied to you.`;
    case 'STAFF_REPLY':
      return `${name} of our staff replied to you.`;
    case 'LIKES':
      return `${people(facts.count ?? 1)} what you wrote.`;
    case 'WARNING':
      return 'A moderator has warned you.';
    default:
      return outcomeWords(facts.outcome) + reasonOf(facts);
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
