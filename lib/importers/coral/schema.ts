import { z } from 'zod';
import { escapeHtml } from '@/lib/articles/to-html';
import type { JsonValue } from '@/lib/importers/json';

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
/** A wording of the comment, with the picture or film it was sent with. */
const wording = z
  .object({ body: words, media: z.object({ url: words }).partial().nullish().catch(null) })
  .partial();
const wordings = z.array(wording).nullish().catch(null);
/** Its mark: "STAFF" as a name, as an object, or as Talk had it. */
const tag = z.union([
  z.string(),
  z.object({ type: z.string() }).transform(({ type }) => type),
  z.object({ code: z.string() }).transform(({ code }) => code),
  z.object({ tag: z.object({ name: z.string() }) }).transform(({ tag: { name } }) => name),
]);

/** What is read of a comment, by the names of today and of Talk before version 5. */
export const coralComment = z.object({
  id: key,
  ...{ storyID: words, asset_id: words, authorID: words, author_id: words },
  ...{ parentID: words, parent_id: words, status: words, body: words },
  ...{ storyURL: words, createdAt: moment, created_at: moment },
  ...{ deletedAt: moment, deleted_at: moment, deleted: z.boolean().nullish().catch(null) },
  ...{ story: named, asset: named, author: named, user: named, parent: named },
  ...{ revisions: wordings, body_history: wordings, revision: wording.nullish().catch(null) },
  tags: z.array(tag.nullable().catch(null)).nullish().catch(null),
});
export type CoralComment = z.output<typeof coralComment>;

export const coralStory = z.object({ id: key, url: z.string() });

/** People of Talk may be called otherwise than their account. */
export const coralUser = z
  .object({
    id: key,
    username: words,
    metadata: z.object({ displayName: words }).partial().nullish().catch(null),
  })
  .transform(({ id, username, metadata }) => ({
    id,
    name: metadata?.displayName || username || '',
  }));

export type CoralKind = 'comment' | 'story' | 'user' | 'other';

const kinds: Partial<Record<string, CoralKind>> = {
  ...{ comments: 'comment', archivedComments: 'comment' },
  ...{ stories: 'story', assets: 'story', users: 'user' },
};

/** How the lists are called in a file that has all of them. */
export const lists = Object.keys(kinds);

/** What a value is: by the list that it is in, else by what only such a one has. */
export function kindOf({ table, value }: JsonValue): CoralKind {
  const kind = kinds[table];
  if (kind) return kind;
  const has = (name: string) => typeof value === 'object' && value !== null && name in value;
  // What was done with a comment names it, and has its story too.
  if (has('commentID') || has('item_id')) return 'other';
  const ofComments = ['revisions', 'body', 'body_history', 'storyID', 'asset_id', 'storyURL'];
  if (ofComments.some(has)) return 'comment';
  if (has('url')) return 'story';
  // Who signed up by another service may have no name yet.
  if (['username', 'profiles', 'role'].some(has)) return 'user';
  return ['author', 'parentID', 'createdAt'].every(has) ? 'comment' : 'other';
}

/** The words of a comment as HTML: its last wording, and the address of what was sent with it. '' where there are none. */
export function htmlOf(comment: CoralComment): string {
  const { revisions, body_history: history, revision } = comment;
  const last = revision ?? revisions?.at(-1) ?? history?.at(-1);
  // "||": a text that is empty there may stand in its history.
  const body = comment.body || last?.body || '';
  // Talk kept what was typed, and showed "<" as that.
  const html = comment.asset_id || history ? escapeHtml(body) : body;
  const media = last?.media?.url;
  return media && /^https?:/.test(media) ? `${html}\n\n<p>${escapeHtml(media)}</p>` : html;
}
