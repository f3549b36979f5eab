import { emptyDocument, type DocNode } from '@/lib/articles/document';
import type { Named } from '@/lib/articles/schema';
import type { StorySnapshot } from '@/lib/articles/snapshot';

/** A story as the form holds it: every field a value that a control can show. */
export type Draft = {
  headline: string;
  standfirst: string;
  body: DocNode;
  /** A slug; empty until one is chosen. */
  section: string;
  /** One that is new has no slug yet. */
  topics: Named[];
  authors: Named[];
  writer: string;
  organisation: string;
  sourceUrl: string;
  dateline: string;
  language: string;
  /** Empty for a new story whose address is made of its headline. */
  slug: string;
  heroId: number | null;
  commentMode: StorySnapshot['commentMode'];
  /** A number as it is typed; empty for what the section or the site says. */
  commentCloseDays: string;
  commentClosedWords: string;
  note: string;
};

export const draftOf = (fields: StorySnapshot): Draft => ({
  headline: fields.headline,
  standfirst: fields.standfirst,
  body: fields.body,
  section: fields.section.slug,
  topics: fields.topics,
  authors: fields.authors,
  writer: fields.source?.writer ?? '',
  organisation: fields.source?.organisation ?? '',
  sourceUrl: fields.source?.url ?? '',
  dateline: fields.dateline ?? '',
  language: fields.language,
  slug: fields.slug,
  heroId: fields.heroId,
  commentMode: fields.commentMode,
  commentCloseDays: fields.commentCloseDays?.toString() ?? '',
  commentClosedWords: fields.commentClosedWords,
  note: fields.note,
});

const empty = emptyDocument();

export const newDraft = (language: string, byline: Named | null): Draft => ({
  headline: '',
  standfirst: '',
  body: empty,
  section: '',
  topics: [],
  authors: byline ? [byline] : [],
  writer: '',
  organisation: '',
  sourceUrl: '',
  dateline: '',
  language,
  slug: '',
  heroId: null,
  commentMode: 'DEFAULT',
  commentCloseDays: '',
  commentClosedWords: '',
  note: '',
});

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

export const isChanged = (draft: Draft, base: Draft): boolean => !isSame(draft, base);

/** What a save sends: the fields that differ from `base`, as the API takes them. */
export function changesOf(draft: Draft, base: Draft) {
  const differs = (...keys: (keyof Draft)[]) => keys.some((key) => !isSame(draft[key], base[key]));
  const { writer, organisation, sourceUrl } = draft;
  const source =
    writer || organisation || sourceUrl
      ? { organisation, ...(writer && { writer }), ...(sourceUrl && { url: sourceUrl }) }
      : null;
  return {
    ...(differs('headline') && { headline: draft.headline }),
    ...(differs('standfirst') && { standfirst: draft.standfirst }),
    ...(differs('body') && { body: draft.body }),
    ...(differs('section') && { section: draft.section }),
    ...(differs('topics') && { topics: draft.topics.map(({ slug, name }) => slug || name) }),
    ...(differs('authors') && { authors: draft.authors.map(({ slug }) => slug) }),
    ...(differs('writer', 'organisation', 'sourceUrl') && { source }),
    ...(differs('dateline') && { dateline: draft.dateline || null }),
    ...(differs('language') && { language: draft.language }),
    ...(differs('slug') && { slug: draft.slug }),
    ...(differs('heroId') && { heroId: draft.heroId }),
    ...(differs('commentMode') && { commentMode: draft.commentMode }),
    ...(differs('commentCloseDays') && {
      commentCloseDays: draft.commentCloseDays === '' ? null : Number(draft.commentCloseDays),
    }),
    ...(differs('commentClosedWords') && { commentClosedWords: draft.commentClosedWords }),
    ...(differs('note') && { note: draft.note }),
  };
}

/** The form after a save: the server's form of what was sent, but what was typed meanwhile stays. */
export function afterSave(now: Draft, sent: Draft, saved: Draft): Draft {
  const keys = Object.keys(saved) as (keyof Draft)[];
  return Object.fromEntries(
    keys.map((key) => [key, isSame(now[key], sent[key]) ? saved[key] : now[key]]),
  ) as Draft;
}
