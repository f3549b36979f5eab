import type { Prisma } from '@/prisma/generated/client';
import { readDocument } from '@/lib/articles/document';
import type { Article, Correction, Picture, Source, StoryCard } from '@/lib/articles/schema';

export const pictureSelect = {
  id: true,
  path: true,
  externalUrl: true,
  alt: true,
  caption: true,
  credit: true,
  width: true,
  height: true,
  focalX: true,
  focalY: true,
  revision: true,
  renditions: true,
  placeholder: true,
} as const satisfies Prisma.MediaSelect;

/** The columns of a card; without body and words, so that a list stays light. */
export const cardSelect = {
  id: true,
  slug: true,
  headline: true,
  standfirst: true,
  language: true,
  publishedAt: true,
  section: { select: { slug: true, name: true, ink: true } },
  authors: {
    orderBy: { position: 'asc' },
    select: { author: { select: { slug: true, name: true, kind: true } } },
  },
  hero: { select: pictureSelect },
  coverage: { select: { endedAt: true } },
} as const satisfies Prisma.StorySelect;

export const correctionSelect = {
  kind: true,
  wrong: true,
  text: true,
  signature: true,
  createdAt: true,
} as const satisfies Prisma.CorrectionSelect;
type CorrectionRow = Prisma.CorrectionGetPayload<{ select: typeof correctionSelect }>;

/** A row of `correctionSelect` as readers get it: without who wrote it, whom only its signature names. */
export const correctionOf = ({ createdAt, ...row }: CorrectionRow): Correction => ({
  ...row,
  at: createdAt,
});

/** The columns of a story's page. */
export const articleSelect = {
  ...cardSelect,
  kind: true,
  status: true,
  version: true,
  body: true,
  wordCount: true,
  dateline: true,
  revisedAt: true,
  embargoUntil: true,
  sourceWriter: true,
  sourceOrganisation: true,
  sourceUrl: true,
  sourceIsCanonical: true,
  translationOfId: true,
  topics: {
    orderBy: { position: 'asc' },
    select: { topic: { select: { slug: true, name: true } } },
  },
  mediaUses: { select: { media: { select: pictureSelect } } },
  corrections: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], select: correctionSelect },
} as const satisfies Prisma.StorySelect;

type CardRow = {
  id: number;
  slug: string;
  headline: string;
  standfirst: string;
  language: string;
  section: StoryCard['section'];
  authors: { author: StoryCard['authors'][number] }[];
  hero: Picture | null;
  coverage?: { endedAt: Date | null } | null;
  publishedAt: Date | null;
};
type ArticleRow = CardRow &
  Pick<Article, 'kind' | 'status' | 'version' | 'wordCount' | 'dateline' | 'revisedAt'> & {
    body: Prisma.JsonValue;
    embargoUntil: Date | null;
    sourceWriter: string | null;
    sourceOrganisation: string | null;
    sourceUrl: string | null;
    sourceIsCanonical: boolean;
    translationOfId: number | null;
    topics: { topic: { slug: string; name: string } }[];
    mediaUses: { media: Picture }[];
    corrections: CorrectionRow[];
  };

/** A story with what decides whether the public may see it. */
export type StoredArticle = Article & { embargoUntil: Date | null; translationOfId: number | null };

const common = (row: CardRow, commentCount: number) => ({
  id: row.id,
  slug: row.slug,
  headline: row.headline,
  standfirst: row.standfirst,
  language: row.language,
  section: row.section,
  authors: row.authors.map(({ author }) => author),
  hero: row.hero,
  commentCount,
  ...(row.coverage && !row.coverage.endedAt ? { isLive: true as const } : {}),
});

/** A row of `cardSelect` as a list shows it. The row is public, so it has a time. */
export const cardOf = (row: CardRow, commentCount: number): StoryCard => ({
  ...common(row, commentCount),
  publishedAt: row.publishedAt!,
});

/** A row of `articleSelect` as its page shows it. */
export const articleOf = (row: ArticleRow, commentCount: number): StoredArticle => ({
  ...common(row, commentCount),
  publishedAt: row.publishedAt,
  kind: row.kind,
  status: row.status,
  version: row.version,
  body: readDocument(row.body),
  wordCount: row.wordCount,
  dateline: row.dateline,
  revisedAt: row.revisedAt,
  embargoUntil: row.embargoUntil,
  topics: row.topics.map(({ topic }) => topic),
  pictures: row.mediaUses.map(({ media }) => media),
  source: sourceOf(row),
  canonicalUrl: row.sourceIsCanonical ? row.sourceUrl : null,
  translationOfId: row.translationOfId,
  corrections: row.corrections.map(correctionOf),
});

/** The credit of a story from elsewhere: a writer without an organisation is no source to credit. */
function sourceOf(
  row: Pick<ArticleRow, 'sourceWriter' | 'sourceOrganisation' | 'sourceUrl'>,
): Source | null {
  if (!row.sourceOrganisation) return null;
  return { writer: row.sourceWriter, organisation: row.sourceOrganisation, url: row.sourceUrl };
}
