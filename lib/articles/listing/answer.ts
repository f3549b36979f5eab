import type { PendingState } from '@/lib/articles/pending/mutations';
import type { CardAnswer, SavedAnswer, StoryAnswer } from '@/lib/articles/api';
import { statusName, type Article, type Picture, type StoryCard } from '@/lib/articles/schema';
import type { StorySnapshot } from '@/lib/articles/snapshot';
import { documentHtml } from '@/lib/articles/to-html';
import { articlePath, pagePath } from '@/lib/paths';

const pictureAnswer = (picture: Picture | null, origin: string): CardAnswer['heroImage'] =>
  picture && {
    url: picture.path === null ? picture.externalUrl! : origin + picture.path,
    alt: picture.alt,
    caption: picture.caption,
    credit: picture.credit,
    width: picture.width,
    height: picture.height,
  };

const common = (story: Omit<StoryCard, 'publishedAt'>, origin: string) => ({
  id: story.id,
  slug: story.slug,
  headline: story.headline,
  standfirst: story.standfirst,
  language: story.language,
  section: { slug: story.section.slug, name: story.section.name },
  authors: story.authors.map(({ slug, name }) => ({ slug, name })),
  heroImage: pictureAnswer(story.hero, origin),
  commentCount: story.commentCount,
});

/** A card as a list of the API gives it; `origin` makes addresses absolute. */
export const cardAnswerOf = (story: StoryCard, origin: string): CardAnswer => ({
  ...common(story, origin),
  url: origin + articlePath(story.slug),
  publishedAt: story.publishedAt.toISOString(),
});

/** A story as the API gives it to anyone. */
export function storyAnswerOf(story: Article, origin: string): StoryAnswer {
  const path = story.kind === 'PAGE' ? pagePath(story.slug) : articlePath(story.slug);
  const { pictures = [] } = story;
  return {
    ...common(story, origin),
    url: origin + path,
    bodyHtml: documentHtml(story.body, { of: story, origin, path, pictures }),
    dateline: story.dateline,
    topics: story.topics,
    publishedAt: story.publishedAt?.toISOString() ?? null,
    updatedAt: (story.revisedAt ?? story.publishedAt)?.toISOString() ?? null,
    source: story.source,
    canonicalUrl: story.canonicalUrl,
    corrections: story.corrections.map(({ at, ...rest }) => ({ ...rest, at: at.toISOString() })),
  };
}

type Saved = {
  id: number;
  version: number;
  story: Pick<StorySnapshot, 'slug' | 'status' | 'publishedAt'>;
  pending?: PendingState | null;
};

/** What the API says after a save. */
export const savedAnswerOf = (
  { id, version, story, pending }: Saved,
  origin: string,
): SavedAnswer => ({
  id,
  slug: story.slug,
  version,
  status: statusName(story.status),
  publishedAt: story.publishedAt,
  url: origin + articlePath(story.slug),
  pending: pending
    ? {
        status: statusName(pending.status) as NonNullable<SavedAnswer['pending']>['status'],
        publishAt: pending.publishAt?.toISOString() ?? null,
      }
    : null,
});
