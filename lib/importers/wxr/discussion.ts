import { AppError } from '@/lib/errors';
import { commentText } from '@/lib/importers/comment-text';
import type { GoneComment, ImportedComment } from '@/lib/importers/schema';
import { momentOf } from '@/lib/importers/wxr/dates';
import type { WxrComment } from '@/lib/importers/wxr/schema';
import { plainLine } from '@/lib/importers/words';

type Fallback = {
  /** For a comment without a time. */
  at: Date;
  leftOut(why: string, example: string): void;
  note(what: string, example: string): void;
};

/** What a file does not say was let through waits. */
const states: Record<string, ImportedComment['status']> = {
  ...{ '1': 'APPROVED', '0': 'PENDING', '': 'PENDING' },
};
const inTheBin = { status: 'REJECTED', why: 'comments in the bin' } as const;
const goneStates: Record<string, Pick<GoneComment, 'status' | 'why'>> = {
  spam: { status: 'SPAM', why: 'comments marked as spam' },
  trash: inTheBin,
  'post-trashed': inTheBin,
};

/** Whether a comment is one that comes in, as far as can be said without reading it. */
export const isWanted = ({ id, type, approved, content }: WxrComment): boolean =>
  (type === '' || type === 'comment') && approved in states && id !== '' && content !== '';

/** Comments of people that the old site does not show, beside those that come in; they may be here from before. */
export function goneFrom(
  comments: readonly WxrComment[],
  kept: readonly ImportedComment[],
): GoneComment[] {
  const isKept = new Set(kept.map(({ key }) => key));
  const gone = comments.filter((comment) => isGone(comment) && !isKept.has(comment.id));
  return gone.map(({ id, author, approved }) => ({
    ...{ key: id, label: plainLine(author, 80).text, ...goneStates[approved]! },
  }));
}

const isGone = ({ id, type, approved }: WxrComment): boolean =>
  (type === '' || type === 'comment') && Object.hasOwn(goneStates, approved) && id !== '';

/** The people's comments of a post, oldest first and each after what it answers; a reply to one that is left out hangs on the next above. */
export function discussionOf(
  comments: readonly WxrComment[],
  fallback: Fallback,
): ImportedComment[] {
  const above = new Map(comments.map(({ id, parent }) => [id, parent]));
  const kept = new Map<string, ImportedComment>();
  for (const comment of comments) {
    if (isGone(comment)) continue;
    const made = commentOf(comment, fallback);
    if (!made) continue;
    if (kept.has(made.key)) fallback.leftOut('comments that the file has twice', made.guestName);
    kept.set(made.key, made);
  }
  for (const comment of kept.values()) comment.parentKey = keptParent(comment.key, above, kept);
  const byTime = [...kept.values()].sort(
    (a, b) => a.createdAt.getTime() - b.createdAt.getTime() || Number(a.key) - Number(b.key),
  );
  return parentsFirst(byTime);
}

function commentOf(comment: WxrComment, { at, leftOut, note }: Fallback): ImportedComment | null {
  const { id, author, type, approved } = comment;
  const say = (why: string) => {
    leftOut(why, plainLine(author, 80).text);
    return null;
  };
  if (type === 'pingback' || type === 'trackback')
    return say(`${type}s (links from other blogs, not comments)`);
  if (type !== '' && type !== 'comment') return say(`comments of the type “${type}”`);
  const status = states[approved];
  if (!status) return say(goneStates[approved]?.why ?? `comments of the status “${approved}”`);
  if (!id) return say('comments without a number');
  const body = textOf(comment);
  if (!body?.text) return say('comments without words');
  if (body.isCut) note('comments cut to 20,000 characters', author);
  return {
    key: id,
    parentKey: null,
    guestName: plainLine(author, 80).text || 'Anonymous',
    body: body.text,
    status,
    createdAt: momentOf(comment).at ?? at,
  };
}

function textOf({ content }: WxrComment) {
  try {
    return commentText(content);
  } catch (error) {
    if (error instanceof AppError) return null; // tags without end
    throw error;
  }
}

/** The nearest comment above that is kept; null at the top, and where the file goes in circles. */
function keptParent(
  key: string,
  above: ReadonlyMap<string, string>,
  kept: ReadonlyMap<string, ImportedComment>,
): string | null {
  const seen = new Set([key]);
  let found: string | null = null;
  for (let at = above.get(key); at !== undefined && at !== '' && at !== '0'; at = above.get(at)) {
    if (seen.has(at)) return null;
    seen.add(at);
    if (kept.has(at)) found ??= at;
  }
  return found;
}

/** The same order, but nothing stands before what it answers. */
function parentsFirst(comments: readonly ImportedComment[]): ImportedComment[] {
  const replies = new Map<string, ImportedComment[]>();
  const isPut = new Set<string>();
  const out: ImportedComment[] = [];
  const put = (first: ImportedComment) => {
    const open = [first];
    for (let comment = open.shift(); comment; comment = open.shift()) {
      isPut.add(comment.key);
      out.push(comment);
      open.push(...(replies.get(comment.key) ?? []));
    }
  };
  for (const comment of comments) {
    const { parentKey } = comment;
    if (parentKey === null || isPut.has(parentKey)) put(comment);
    else if (replies.has(parentKey)) replies.get(parentKey)!.push(comment);
    else replies.set(parentKey, [comment]);
  }
  return out;
}
