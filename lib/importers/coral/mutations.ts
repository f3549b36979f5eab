import { z } from 'zod';
import { writeConversations, type ForeignComment } from '@/lib/importers/conversations/mutations';
import { readJson } from '@/lib/importers/json';
import type { ImportOptions } from '@/lib/importers/run/mutations';
import { textOf } from '@/lib/importers/text';

type Options = ImportOptions & { open(): AsyncIterable<Uint8Array> };

const words = z.string().nullish().catch(null);
/** A time as JSON has it, or as the database's own dump does. */
const moment = z
  .union([z.string(), z.number(), z.object({ $date: z.union([z.string(), z.number()]) })])
  .nullish()
  .catch(null);
const named = z
  .object({ id: words, url: words, username: words, name: words })
  .partial()
  .nullish()
  .catch(null);

/** What is read of a comment, by the names of today and of Talk before version 5. */
const coralComment = z.object({
  id: z.string(),
  ...{ storyID: words, asset_id: words, authorID: words, author_id: words },
  ...{ parentID: words, parent_id: words, status: words, body: words },
  ...{ storyURL: words, createdAt: moment, created_at: moment, deletedAt: moment },
  ...{ story: named, asset: named, author: named, user: named },
  revisions: z
    .array(z.object({ body: words }).partial())
    .nullish()
    .catch(null),
});
const place = z.object({ id: z.string(), url: words });
const person = z.object({ id: z.string(), username: words });

const tables = ['$.comments.*', '$.stories.*', '$.assets.*', '$.users.*'];

/** Brings the comments of a Coral export in: an object with comments, stories and users, or a list or lines of comments. Throws `invalid` with a sentence about the file. */
export async function importCoral({ open, ...options }: Options): Promise<void> {
  const shape = await shapeOf(open);
  const urls = new Map<string, string>();
  const people = new Map<string, string>();
  for await (const { table, value } of readJson(open, shape)) {
    if (table === 'stories' || table === 'assets') {
      const parsed = place.safeParse(value);
      if (parsed.success) urls.set(parsed.data.id, parsed.data.url ?? '');
    } else if (table === 'users') {
      const parsed = person.safeParse(value);
      if (parsed.success) people.set(parsed.data.id, parsed.data.username ?? '');
    }
  }
  const comments = async function* () {
    for await (const { table, value } of readJson(open, shape)) {
      if (['stories', 'assets', 'users'].includes(table)) continue;
      const parsed = coralComment.safeParse(value);
      if (parsed.success) yield commentOf(parsed.data, { urls, people });
      else options.report.leftOut('comments that cannot be read');
    }
  };
  await writeConversations('coral', comments(), options);
}

async function shapeOf(open: () => AsyncIterable<Uint8Array>) {
  let head = '';
  for await (const text of textOf(open)) {
    head += text;
    if (head.length > 16_384) break;
  }
  if (/^\s*\[/.test(head)) return { paths: ['$.*'] };
  const isWhole = /^\s*\{\s*"(comments|stories|assets|users)"\s*:\s*\[/.test(head);
  return isWhole ? { paths: tables } : { paths: ['$'], isLines: true };
}

const gone: Record<string, string> = {
  REJECTED: 'comments that were rejected there',
  SPAM: 'comments marked as spam',
};
/** What readers saw there. Whatever waited for somebody waits here too. */
const seen = new Set(['APPROVED', 'ACCEPTED', 'NONE']);

function commentOf(
  comment: z.output<typeof coralComment>,
  { urls, people }: { urls: ReadonlyMap<string, string>; people: ReadonlyMap<string, string> },
): ForeignComment {
  const { id, story, asset, revisions, deletedAt } = comment;
  const status = comment.status ?? 'NONE';
  const time = comment.createdAt ?? comment.created_at;
  const at = new Date(typeof time === 'object' && time !== null ? time.$date : (time ?? NaN));
  const why = deletedAt ? 'comments that were deleted there' : gone[status];
  const author = comment.author ?? comment.user;
  return {
    key: id,
    parentKey: comment.parentID ?? comment.parent_id ?? null,
    address:
      comment.storyURL ??
      story?.url ??
      asset?.url ??
      urls.get(comment.storyID ?? comment.asset_id ?? '') ??
      '',
    author:
      author?.username ??
      author?.name ??
      people.get(comment.authorID ?? comment.author_id ?? '') ??
      '',
    html: comment.body ?? revisions?.at(-1)?.body ?? '',
    ...(why && { gone: why }),
    status: seen.has(status) ? 'APPROVED' : 'PENDING',
    createdAt: Number.isNaN(at.getTime()) ? null : at,
  };
}
