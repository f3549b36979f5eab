import {
  coralComment,
  coralStory,
  coralUser,
  htmlOf,
  kindOf,
  lists,
  type CoralComment,
} from '@/lib/importers/coral/schema';
import { readTable } from '@/lib/importers/coral/table';
import {
  writeConversations,
  type Conversations,
  type ForeignComment,
} from '@/lib/importers/conversations/mutations';
import { readJson } from '@/lib/importers/json';
import { momentIn } from '@/lib/importers/moment';
import type { ImportOptions } from '@/lib/importers/run/mutations';
import { textOf } from '@/lib/importers/text';

type Open = () => AsyncIterable<Uint8Array>;
type Options = ImportOptions & { open: Open };
type Shape = { paths: string[]; isLines?: boolean };

/** Brings the comments of a Coral export in: an object with comments, stories and users, a list or lines of them, or a table. Throws `invalid` with a sentence about the file. */
export async function importCoral({ open, ...options }: Options): Promise<void> {
  await writeConversations('coral', await readCoral(open, options), options);
}

/** The comments of an export, and how many there are. Throws `invalid` with a sentence about the file. */
export async function readCoral(
  open: Open,
  { report, readSoFar }: Pick<ImportOptions, 'report' | 'readSoFar'>,
): Promise<Conversations> {
  const shape = await shapeOf(open);
  const known = { urls: new Map<string, string>(), people: new Map<string, string>() };
  const { count, values } = shape
    ? await survey(open, shape, { report, readSoFar, ...known })
    : await readTable(open, {
        lacks: (what) => report.note(`the table does not say ${missing[what]}`),
        readSoFar,
      });
  const comments = async function* () {
    let row = 0;
    for await (const value of values) {
      row++;
      const parsed = coralComment.safeParse(value);
      if (!parsed.success) {
        yield unreadable(row);
        continue;
      }
      for (const mark of parsed.data.tags ?? [])
        if (mark && marks[mark]) report.note(marks[mark], parsed.data.id);
      yield commentOf(parsed.data, known);
    }
  };
  return { comments: comments(), count };
}

/** What is no comment by its number, which is told by its place. */
const unreadable = (row: number): ForeignComment => ({
  ...{ key: `row ${row}`, parentKey: null, address: '', author: '', html: '' },
  ...{ gone: 'comments that cannot be read', status: 'PENDING', createdAt: null },
});

const missing = {
  status: 'which comments were let through: all wait for a decision',
  name: 'who wrote a comment',
  parentID: 'what a comment answers',
};

/** Marks of a comment that meant something to readers. */
const marks: Partial<Record<string, string>> = {
  FEATURED: 'comments that were featured there: recommend them again',
  ...Object.fromEntries(
    ['STAFF', 'ADMIN', 'MODERATOR', 'EXPERT'].map((mark) => [
      mark,
      'comments of the newsroom, which stand here without its mark',
    ]),
  ),
};

/** Where the pages are, how people are called, and how many comments there are. What is neither is said. */
async function survey(
  open: Open,
  shape: Shape,
  { urls, people, report, readSoFar }: Known & Pick<Options, 'report' | 'readSoFar'>,
): Promise<{ count: number; values: AsyncGenerator }> {
  let count = 0;
  for await (const found of readJson(open, shape)) {
    await readSoFar?.('reading');
    // Of an answer about one story: its comments do not say which that is.
    if (typeof found.value === 'string') urls.set('', found.value);
    const kind = kindOf(found);
    if (kind === 'comment') for (const _ of thread(found.value)) count++;
    else if (kind === 'story') {
      const parsed = coralStory.safeParse(found.value);
      if (parsed.success) urls.set(parsed.data.id, parsed.data.url);
    } else if (kind === 'user') {
      const parsed = coralUser.safeParse(found.value);
      if (parsed.success) people.set(parsed.data.id, parsed.data.name);
    } else if (kind === 'other' && typeof found.value === 'object')
      report.note('what is no comment, story or person is not looked at');
  }
  return { count, values: commentsIn(open, shape) };
}

type Known = { urls: Map<string, string>; people: Map<string, string> };

async function* commentsIn(open: Open, shape: Shape): AsyncGenerator {
  for await (const found of readJson(open, shape))
    if (kindOf(found) === 'comment') yield* thread(found.value);
}

/** A comment as the API gives it: with the answers to it inside. */
type Answer = { id?: unknown; story?: unknown; parent?: unknown; replies?: unknown };
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** A comment, and what answers it where that stands within; what is none stands for itself. */
function* thread(comment: unknown, above?: Answer): Generator {
  if (!isObject(comment)) return yield comment;
  const { parent, story } = comment;
  const whole = {
    ...comment,
    ...(above && { parent: parent ?? { id: above.id }, story: story ?? above.story }),
  };
  yield whole;
  const { edges, nodes } = isObject(comment.replies) ? comment.replies : {};
  const inside = Array.isArray(edges)
    ? edges.map((edge) => (isObject(edge) ? edge.node : edge))
    : nodes;
  for (const reply of Array.isArray(inside) ? inside : [])
    if (isObject(reply)) yield* thread(reply, whole);
}

/** How a file is written, from its beginning; null for a table. */
async function shapeOf(open: Open): Promise<Shape | null> {
  let head = '';
  for await (const text of textOf(open)) {
    head += text;
    if (head.length > 16_384) break;
  }
  // Several lists in a row too, as a dump of each put together.
  if (/^\s*\[/.test(head)) return { paths: ['$.*'], isLines: true };
  if (!/^\s*\{/.test(head)) return null;
  const within = /^\s*\{\s*"data"\s*:\s*\{/.test(head) ? '$.data' : '$';
  // The answer of its API: to what was asked of all comments, or of a story.
  if (/^\s*\{\s*("data"\s*:\s*\{\s*)?("story"\s*:\s*\{[^[]*)?"comments"\s*:\s*\{/.test(head))
    return {
      paths: ['', '.story'].flatMap((place) => [
        `${within}${place}.comments.edges.*.node`,
        `${within}${place}.comments.nodes.*`,
        `${within}${place}.url`,
      ]),
    };
  const isWhole = new RegExp(`^[^[]*"(${lists.join('|')})"\\s*:\\s*\\[`).test(head);
  return isWhole
    ? { paths: lists.map((list) => `${within}.${list}.*`) }
    : { paths: ['$'], isLines: true };
}

const gone: Record<string, string> = {
  REJECTED: 'comments that were rejected there',
  SPAM: 'comments marked as spam',
};
/** What readers saw there. Whatever waited for somebody waits here too. */
const seen = new Set(['APPROVED', 'ACCEPTED', 'NONE']);

function commentOf(comment: CoralComment, { urls, people }: Known): ForeignComment {
  const { id, story, asset, parent } = comment;
  const status = comment.status?.toUpperCase() ?? 'NONE';
  const time = comment.createdAt ?? comment.created_at;
  const at = new Date(time ?? NaN);
  const isDeleted = comment.deletedAt ?? comment.deleted_at ?? comment.deleted;
  const why = isDeleted ? 'comments that were deleted there' : gone[status];
  const author = comment.author ?? comment.user;
  const page = comment.storyID ?? comment.asset_id ?? story?.id ?? asset?.id ?? '';
  return {
    key: id,
    parentKey: comment.parentID || comment.parent_id || parent?.id || null,
    // Sites may have made the address of a page its number.
    address: comment.storyURL ?? story?.url ?? asset?.url ?? urls.get(page) ?? page,
    author:
      author?.username ??
      author?.name ??
      people.get(comment.authorID ?? comment.author_id ?? author?.id ?? '') ??
      '',
    html: htmlOf(comment),
    ...(why && { gone: why, goes: status === 'SPAM' ? 'SPAM' : 'REJECTED' }),
    status: seen.has(status) ? 'APPROVED' : 'PENDING',
    createdAt: momentIn(at),
  };
}
