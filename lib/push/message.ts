import { directionOf } from '@/lib/articles/language';
import { oneLine } from '@/lib/one-line';
import { articlePath } from '@/lib/paths';
import { pushLimits } from '@/lib/push/schema';

type Told = {
  story: { id: number; slug: string; headline: string; standfirst: string; language: string };
  /** The alert's own words; null for the story's. */
  title: string | null;
  /** The path of the publication's icon; null without one. */
  icon: string | null;
};

const cut = (text: string, most: number) => {
  const letters = [...oneLine(text)];
  return letters.length <= most ? letters.join('') : `${letters.slice(0, most - 1).join('')}…`;
};

/**
 * What a browser gets of an alert, as public/alerts.js reads it. Well below the 3,993 bytes that every push service takes,
 * in any script.
 */
export function alertMessage({ story, title, icon }: Told): string {
  const { id, slug, headline, standfirst, language } = story;
  return JSON.stringify({
    title: cut(title ?? headline, pushLimits.title),
    body: cut(standfirst, pushLimits.text),
    path: articlePath(slug),
    // One of the same story takes the place of the one before.
    tag: alertTopic(id),
    lang: language,
    dir: directionOf(language),
    ...(icon !== null && { icon }),
  });
}

/** The name under which push services and browsers know the alerts of a story (RFC 8030, 5.4). */
export const alertTopic = (storyId: number): string => `story-${storyId}`;
