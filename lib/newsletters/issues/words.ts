import type { StoryCard } from '@/lib/articles/schema';
import { issueLimits } from '@/lib/newsletters/issues/schema';

type Named = Pick<StoryCard, 'headline' | 'standfirst'>;
type Words = { subject: string; preheader: string };

/** What an issue of a list says that nobody has worded: the list and its first headline, then what `preheaderOf` gives. */
export const wordsOf = (name: string, stories: readonly Named[]): Words => ({
  subject: subjectOf(name, stories),
  preheader: preheaderOf(stories),
});

const subjectOf = (name: string, [first]: readonly Named[]): string =>
  (first ? `${name}: ${first.headline}` : name).slice(0, issueLimits.subject);

/** What stands after the subject: the headlines that come after the first, or what a single story is about. */
const preheaderOf = (stories: readonly Named[]): string =>
  (stories.length === 1
    ? stories[0]!.standfirst
    : stories
        .slice(1, 3)
        .map(({ headline }) => headline)
        .join(' · ')
  ).slice(0, issueLimits.preheader);

/** So much of a headline shows that words name it: a subject may have been cut. */
const enough = 60;
const mentions = (words: string, { headline, standfirst }: Named): boolean =>
  [headline, standfirst].some((text) => text !== '' && words.includes(text.slice(0, enough)));

/**
 * The words of an issue for readers at this moment. Where readers have one of its stories no more (or not yet), words that
 * the clock made, and a person's that name that story, give way to what the stories say that readers have.
 */
export function wordsNow(
  issue: Words & { isAutomatic: boolean },
  listName: string,
  stories: readonly (Named & { isPublic: boolean })[],
): Words {
  const gone = stories.filter(({ isPublic }) => !isPublic);
  const ours = wordsOf(
    listName,
    stories.filter(({ isPublic }) => isPublic),
  );
  const now = (kind: keyof Words) =>
    gone.some((story) => issue.isAutomatic || mentions(issue[kind], story))
      ? ours[kind]
      : issue[kind];
  return { subject: now('subject'), preheader: now('preheader') };
}
