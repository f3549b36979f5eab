import { z } from 'zod';
import { writeConversations, type ForeignComment } from '@/lib/importers/conversations/mutations';
import { readJson, type JsonValue } from '@/lib/importers/json';
import type { ImportOptions } from '@/lib/importers/run/mutations';
import { textOf } from '@/lib/importers/text';

type Options = ImportOptions & { open(): AsyncIterable<Uint8Array> };

const words = z.string().nullish().catch(null);
const key = z.union([z.string(), z.number()]).transform(String);
/** A time as JSON has it, or as the database's own dump does, which has two ways to write one. */
const instant = z.union([z.string(), z.number()]);
const counted = z.object({ $numberLong: z.string().transform(Number) });
const moment = z
  .union([
    instant,
    z
      .object({ $date: z.union([instant, counted.transform((value) => value.$numberLong)]) })
      .transform(({ $date }) => $date),
  ])
  .nullish()
  .catch(null);
const named = z
  .object({ id: words, url: words, username: words, name: words })
  .partial()
  .nullish()
  .catch(null);

/** What is read of a comment, by the names of today and of Talk before version 5. */
const coralComment = z.object({
  id: key,
  ...{ storyID: words, asset_id: words, authorID: words, author_id: words },
  ...{ parentID: words, parent_id: words, status: words, body: words },
  ...{ storyURL: words, createdAt: moment, created_at: moment, deletedAt: moment },
  ...{ story: named, asset: named, author: named, user: named, parent: named },
  revisions: z
    .array(z.object({ body: words }).partial())
    .nullish()
    .catch(null),
});
const place = z.object({ id: key, url: z.string() });
const person = z.object({ id: key, username: z.string() });

const tables = ['$.comments.*', '$.stories.*', '$.assets.*', '$.users.*'];

/** What a value is: by the list that it is in, else by what only such a one has. */
function kindOf({ table, value }: JsonValue): 'comment' | 'story' | 'user' {
  if (table === 'stories' || table === 'assets') return 'story';
  if (table === 'users') return 'user';
  if (table === 'comments') return 'comment';
  const has = (name: string) => typeof value === 'object' && value !== null && name in value;
  if (['revisions', 'body', 'storyID', 'asset_id', 'storyURL'].some(has)) return 'comment';
  return has('url') ? 'story' : has('username') ? 'user' : 'comment';
}

/** Brings the comments of a Coral export in: an object with comments, stories and users, or a list or lines of comments. Throws `invalid` with a sentence about the file. */
export async function importCoral({ open, ...options }: Options): Promise<void> {
  const shape = await shapeOf(open);
  const urls = new Map<string, string>();
  const people = new Map<string, string>();
  for await (const found of readJson(open, shape)) {
    const kind = kindOf(found);
    if (kind === 'story') {
      const parsed = place.safeParse(found.value);
      if (parsed.success) urls.set(parsed.data.id, parsed.data.url);
    } else if (kind === 'user') {
      const parsed = person.safeParse(found.value);
      if (parsed.success) people.set(parsed.data.id, parsed.data.username);
    }
  }
  const comments = async function* () {
    for await (const found of readJson(open, shape)) {
      if (kindOf(found) !== 'comment') continue;
      const parsed = coralComment.safeParse(found.value);
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
  // The answer of its API.
  const list = /^\s*\{\s*("data"\s*:\s*\{\s*)?"comments"\s*:\s*\{/.exec(head);
  if (list) return { paths: [`$.${list[1] ? 'data.' : ''}comments.edges.*.node`] };
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
  const at = new Date(time ?? NaN);
  const why = deletedAt ? 'comments that were deleted there' : gone[status];
  const author = comment.author ?? comment.user;
  const page = comment.storyID ?? comment.asset_id ?? '';
  return {
    key: id,
    parentKey: comment.parentID || comment.parent_id || comment.parent?.id || null,
    // Sites may have made the address of a page its number.
    address: comment.storyURL ?? story?.url ?? asset?.url ?? urls.get(page) ?? page,
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
