import { documentHtml } from '@/lib/articles/to-html';
import { correctionWords } from '@/lib/corrections/schema';
import { escapeXml } from '@/lib/feeds/xml';
import type { FeedStory } from '@/lib/feeds/schema';

type Place = { origin: string; locale: string };

/** A story's text for feeds, with its corrections below it. Made by us: every text in it is escaped. */
export function feedHtml(story: FeedStory, { origin, locale }: Place): string {
  const corrections = story.corrections.map(({ kind, wrong, text, signature, at }) => {
    const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(at);
    const words = [wrong, text, signature && `(${signature})`].filter(Boolean).join(' ');
    return `<p><strong>${correctionWords[kind]}, <time datetime="${at.toISOString()}">${escapeXml(day)}</time>.</strong> ${escapeXml(words)}</p>`;
  });
  return documentHtml(story.body, { of: story, origin }) + corrections.join('');
}
