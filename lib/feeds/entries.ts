import { documentText } from '@/lib/articles/document';
import { documentHtml } from '@/lib/articles/to-html';
import { bodyHtml, bodyText } from '@/lib/comments/body';
import { longDate } from '@/lib/dates';
import { commentGuid, storyGuid } from '@/lib/feeds/guid';
import type { FeedComment, FeedEntry, FeedPicture, FeedStory } from '@/lib/feeds/schema';
import { escapeXml } from '@/lib/feeds/xml';
import { wordsIn } from '@/lib/i18n/words';
import { shareImage } from '@/lib/media/sources';
import { pictureTypeOf } from '@/lib/media/keys';
import { articlePath, authorPath, conversationPath } from '@/lib/paths';

type Place = { origin: string; guidHost: string; locale: string };

/** How many characters of a text stand for it where nobody has written a summary. */
const excerptLength = 300;

/** The beginning of a text in one line, cut between words. */
export function excerptOf(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= excerptLength) return line;
  const head = line.slice(0, excerptLength).toWellFormed();
  const end = head.lastIndexOf(' ');
  return `${end > excerptLength / 2 ? head.slice(0, end) : head}…`;
}

/** A story as an entry; with `isWhole` its text, else the summary alone. */
export function storyEntry(
  story: FeedStory,
  { isWhole, ...place }: Place & { isWhole: boolean; timeZone: string },
): FeedEntry {
  const { origin, guidHost, locale } = place;
  const path = articlePath(story.slug);
  return {
    guid: storyGuid(guidHost, story),
    url: origin + path,
    title: story.headline,
    language: story.language === locale ? null : story.language,
    summary: story.standfirst || excerptOf(documentText(story.body)) || story.headline,
    html: isWhole ? storyHtml(story, place) : null,
    authors: story.authors.map(({ name, slug }) => ({ name, url: origin + authorPath(slug) })),
    categories: [...new Set([story.section.name, ...story.topics])],
    picture: pictureOf(story, origin),
    conversation: { url: `${origin}${path}#comments`, path },
    inReplyTo: null,
    publishedAt: story.publishedAt,
    updatedAt: story.updatedAt,
  };
}

type CommentedStory = { id: number; slug: string; headline: string; createdAt: Date };

/** A comment as an entry of the feed of its story. */
export function commentEntry(
  comment: FeedComment,
  { story, origin, guidHost, locale }: Place & { story: CommentedStory },
): FeedEntry {
  const { id, body, parent, createdAt, updatedAt } = comment;
  const { account, feeds } = wordsIn({ locale });
  const name = comment.name ?? account.told.former;
  const permalink = (of: number) => origin + conversationPath(story.slug, { comment: of });
  return {
    guid: commentGuid(guidHost, comment),
    url: permalink(id),
    title: feeds.comment({ name, headline: story.headline }),
    language: null,
    summary: excerptOf(bodyText(body)) || name,
    html: bodyHtml(body),
    authors: [{ name, url: null }],
    categories: [],
    picture: null,
    conversation: null,
    inReplyTo: parent
      ? { guid: commentGuid(guidHost, parent), url: permalink(parent.id) }
      : { guid: storyGuid(guidHost, story), url: origin + articlePath(story.slug) },
    publishedAt: createdAt,
    updatedAt,
  };
}

function pictureOf({ hero }: FeedStory, origin: string): FeedPicture | null {
  const shared = hero && shareImage(hero);
  if (!shared) return null;
  const { path, width, height } = shared;
  const { alt, caption, credit } = hero;
  return {
    ...{ url: origin + path, type: pictureTypeOf(path), width, height },
    ...{ words: caption || alt, credit },
  };
}

/** A story's text for feeds, with its corrections below it. Made by us: every text in it is escaped. */
function storyHtml(
  story: FeedStory,
  { origin, locale, timeZone }: Omit<Place, 'guidHost'> & { timeZone: string },
): string {
  const { notes } = wordsIn({ locale }).story;
  const corrections = story.corrections.map(({ kind, wrong, text, signature, at }) => {
    const words = [wrong, text, signature && `(${signature})`].filter(Boolean).join(' ');
    const date = `<time datetime="${at.toISOString()}">${escapeXml(longDate(at, { locale, timeZone }))}</time>`;
    return `<p><strong>${notes[kind]({ date })}</strong> ${escapeXml(words)}</p>`;
  });
  const { body, pictures } = story;
  const path = articlePath(story.slug);
  return documentHtml(body, { of: story, origin, path, pictures }) + corrections.join('');
}
