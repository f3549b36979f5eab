import { db } from '@/lib/db';
import { expireInTx } from '@/lib/cache/expire';
import { AppError } from '@/lib/errors';
import { commentText } from '@/lib/importers/comment-text';
import { findStoryOf } from '@/lib/importers/conversations/data';
import { foretellComments, type Talk } from '@/lib/importers/discussions/data';
import { writeComments } from '@/lib/importers/discussions/mutations';
import { decidedHere, goneToo } from '@/lib/importers/discussions/words';
import { everything, patience } from '@/lib/importers/mutations';
import { attempt } from '@/lib/importers/run/faults';
import type { ImportOptions } from '@/lib/importers/run/mutations';
import type { GoneComment, ImportedComment, WrittenComments } from '@/lib/importers/schema';
import { plainLine } from '@/lib/importers/words';

/** A comment of another system, with the address of the page it stands under. */
export type ForeignComment = {
  key: string;
  parentKey: string | null;
  address: string;
  /** What else the page is called there, where that address leads nowhere here. */
  alias?: string;
  author: string;
  html: string;
  /** Why it does not come in; undefined when it does. */
  gone?: string;
  /** As what it goes where it is here from before. */
  goes?: GoneComment['status'];
  status: ImportedComment['status'];
  createdAt: Date | null;
};

export type Conversations = { comments: AsyncIterable<ForeignComment>; count: number };

/** The comments in the order of the file, but each after what it answers; what is held are those that stand before it. */
export async function* parentsFirst(
  comments: AsyncIterable<ForeignComment>,
): AsyncGenerator<ForeignComment> {
  const given = new Set<string>();
  const waiting = new Map<string, ForeignComment[]>();
  const release = function* (first: ForeignComment) {
    const next = [first];
    for (let comment = next.pop(); comment; comment = next.pop()) {
      given.add(comment.key);
      yield comment;
      next.push(...(waiting.get(comment.key) ?? []).reverse());
      waiting.delete(comment.key);
    }
  };
  for await (const comment of comments) {
    const { key, parentKey } = comment;
    const others = waiting.get(parentKey ?? '');
    if (parentKey === null || parentKey === key || given.has(parentKey)) yield* release(comment);
    else if (others) others.push(comment);
    else waiting.set(parentKey, [comment]);
  }
  // What they answer came in with another file, or never.
  for (const [key, replies] of waiting) {
    waiting.delete(key);
    for (const reply of replies) if (!given.has(reply.key)) yield* release(reply);
  }
}

/**
 * Brings comments in under stories that are here already, one transaction each. A reply to one that is left out hangs on the
 * next above.
 */
export async function writeConversations(
  source: string,
  { comments, count }: Conversations,
  { report, isDryRun, now, progress }: ImportOptions,
): Promise<void> {
  const stories = new Map<string, number | null>();
  /** Of those that are left out: what they answered. */
  const above = new Map<string, string | null>();
  const seen = new Set<string>();
  let done = 0;
  for await (const comment of parentsFirst(comments)) {
    await progress?.('comments', ++done, count);
    const { key, address, alias = '', status } = comment;
    const isAgain = seen.has(key);
    seen.add(key);
    const item = { kind: 'comments', key, label: plainLine(comment.author, 80).text } as const;
    const leaveOut = (why: string) => {
      above.set(key, comment.parentKey);
      report.item({ ...item, outcome: 'leftOut', why });
      report.leftOut(why, why === noStory ? address : item.label);
    };
    if (isAgain) {
      // What answers it hangs on the first.
      report.item({ ...item, outcome: 'leftOut', why: twice });
      report.leftOut(twice, item.label);
      continue;
    }
    const page = `${address} ${alias}`;
    if (!stories.has(page))
      stories.set(page, (await findStoryOf(address)) ?? (await findStoryOf(alias)));
    const storyId = stories.get(page) ?? null;
    if (comment.gone) {
      const went = await takeDown(source, { storyId, comment, label: item.label, isDryRun });
      if (!went) {
        leaveOut(comment.gone);
        continue;
      }
      above.set(key, comment.parentKey);
      report.item({ ...item, outcome: 'updated' });
      report.note(goneToo, item.label);
      continue;
    }
    const text = textOf(comment.html);
    if (storyId === null || !text) {
      leaveOut(storyId === null ? noStory : 'comments without words');
      continue;
    }
    const made: ImportedComment = {
      ...{ key, parentKey: keptAbove(comment.parentKey, above), status },
      guestName: item.label || 'Anonymous',
      ...{ body: text, createdAt: comment.createdAt ?? now },
    };
    const talk = { storyId, comments: [made], gone: [] };
    const tried = await attempt(() => write(source, talk, isDryRun));
    if ('refused' in tried) {
      leaveOut(`comments that the database refuses (${tried.refused})`);
      continue;
    }
    const { created, updated, kept } = tried.done;
    report.item({ ...item, outcome: created ? 'created' : updated ? 'updated' : 'skipped' });
    report.note(decidedHere, item.label, kept);
    if (created) report.state('comments', status.toLowerCase());
  }
}

const twice = 'comments that the file has twice';
const noStory = 'comments under pages that are not here';

/** Writes what is new or was changed there; a trial only says what would be. */
const write = (source: string, talk: Talk, isDryRun: boolean): Promise<WrittenComments> =>
  isDryRun
    ? foretellComments(source, talk)
    : db.$transaction(async (tx) => {
        const written = await writeComments(tx, source, talk);
        const { created, updated, gone } = written;
        if (created + updated + gone.size > 0) await expireInTx(tx, everything);
        return written;
      }, patience);

type Going = {
  storyId: number | null;
  comment: ForeignComment;
  label: string;
  isDryRun: boolean;
};

/** Takes a comment down here that is gone there; false where it is not here, or not as it came. */
async function takeDown(
  source: string,
  { storyId, comment: { key, gone = '', goes }, label, isDryRun }: Going,
): Promise<boolean> {
  if (storyId === null || !goes) return false;
  const talk = { storyId, comments: [], gone: [{ key, status: goes, why: gone, label }] };
  const tried = await attempt(() => write(source, talk, isDryRun));
  return 'done' in tried && tried.done.gone.size > 0;
}

function textOf(html: string): string {
  try {
    return commentText(html).text;
  } catch (error) {
    if (error instanceof AppError) return ''; // tags without end
    throw error;
  }
}

function keptAbove(key: string | null, above: ReadonlyMap<string, string | null>): string | null {
  const seen = new Set<string>();
  let at = key;
  while (at !== null && above.has(at) && !seen.has(at)) {
    seen.add(at);
    at = above.get(at) ?? null;
  }
  return at !== null && above.has(at) ? null : at;
}
