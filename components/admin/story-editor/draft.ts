import { emptyDocument, type DocNode } from '@/lib/articles/document';
import { canonical } from '@/lib/articles/revisions/align';
import type { Named } from '@/lib/articles/schema';
import type { StorySnapshot } from '@/lib/articles/snapshot';
import { standInHeadline } from '@/lib/articles/stand-in/headline';

/** A story as the form holds it: every field a value that a control can show. */
export type Draft = {
  /** Empty while something stands in for it, as the section is. */
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
  sourceIsCanonical: boolean;
  /** A slug, or a whole address as it is pasted; empty for none. */
  translationOf: string;
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
  headline: fields.headline === standInHeadline ? '' : fields.headline,
  standfirst: fields.standfirst,
  body: fields.body,
  section: fields.sectionIsStandIn ? '' : fields.section.slug,
  topics: fields.topics,
  authors: fields.authors,
  writer: fields.source?.writer ?? '',
  organisation: fields.source?.organisation ?? '',
  sourceUrl: fields.source?.url ?? '',
  sourceIsCanonical: fields.sourceIsCanonical ?? false,
  translationOf: fields.translationOf ?? '',
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
  sourceIsCanonical: false,
  translationOf: '',
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
    // Spaces alone where nothing was are not sent: something stands in.
    ...((draft.headline.trim() || base.headline) &&
      differs('headline') && { headline: draft.headline }),
    ...(differs('standfirst') && { standfirst: draft.standfirst }),
    ...(differs('body') && { body: draft.body }),
    ...(differs('section') && { section: draft.section }),
    ...(differs('topics') && { topics: draft.topics.map(({ slug, name }) => slug || name) }),
    ...(differs('authors') && { authors: draft.authors.map(({ slug }) => slug) }),
    ...(differs('writer', 'organisation', 'sourceUrl') && { source }),
    ...(differs('sourceIsCanonical') && { sourceIsCanonical: draft.sourceIsCanonical }),
    ...(differs('translationOf') && { translationOf: draft.translationOf.trim() || null }),
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

/** What goes to the server by itself: a headline and a section that were emptied wait until there are others. */
export const sentByItself = (draft: Draft, base: Draft): Draft => ({
  ...draft,
  headline: draft.headline.trim() ? draft.headline : base.headline,
  section: draft.section || base.section,
});

/** Whether somebody has written something: a story that was only opened is not begun. */
export const isWritten = (draft: Draft): boolean =>
  [...typed].some((key) =>
    key === 'body'
      ? draft.body.content?.some(({ type, content }) => type !== 'paragraph' || content?.length)
      : String(draft[key]).trim() !== '',
  );

/** Runs of space count as one, and none at the ends: what the server makes of a line that is still being typed. */
const spaced = (value: unknown) =>
  typeof value === 'string' ? value.normalize('NFC').replace(/\s+/g, ' ').trim() : canonical(value);
const isAlikeIn = (key: keyof Draft, a: Draft, b: Draft) => spaced(a[key]) === spaced(b[key]);

/** Whether two drafts say the same to a reader: spaces at the ends and the order of keys do not count. */
export const isAlike = (a: Draft, b: Draft): boolean =>
  (Object.keys(a) as (keyof Draft)[]).every((key) => isAlikeIn(key, a, b));

/** What is typed by hand, and so belongs to the hand: no answer of a server takes a letter or a space out of it. */
const typed: ReadonlySet<keyof Draft> = new Set([
  'headline',
  'standfirst',
  'body',
  'dateline',
  'writer',
  'organisation',
  'sourceUrl',
  'commentClosedWords',
  'note',
]);

/**
 * Form and base after a save that sent `sent`: what was typed stays as it is now, and counts as saved as far as the server
 * has it; of the rest, what was not changed meanwhile takes the server's form.
 */
export function afterSave(now: Draft, sent: Draft, saved: Draft): { draft: Draft; base: Draft } {
  const draft: Record<string, unknown> = {};
  const base: Record<string, unknown> = {};
  for (const key of Object.keys(saved) as (keyof Draft)[]) {
    const isKept = typed.has(key) && isAlikeIn(key, sent, saved);
    base[key] = isKept ? sent[key] : saved[key];
    draft[key] = typed.has(key) || !isSame(now[key], sent[key]) ? now[key] : saved[key];
  }
  return { draft: draft as Draft, base: base as Draft };
}
