import type { StoryKind, StoryStatus } from '@/prisma/generated/enums';
import { dayKey, hourOfDay } from '@/lib/dates';
import type { DocNode } from '@/lib/articles/document';
import type { Settings } from '@/lib/settings/schema';
import { markupDocument } from './markup';
import { demoPages } from './pages';
import { cultureStories } from './stories/culture';
import { deskStories } from './stories/desk';
import { harbourStories } from './stories/harbour';
import { languageStories } from './stories/languages';
import { townStories } from './stories/town';
import { tradeSportStories } from './stories/trade-sport';
import type { DemoStory } from './types';

/** What the Port Ellery Tidings calls itself. */
export const demoSettings = {
  siteName: 'Port Ellery Tidings',
  motto: 'Founded on the north quay, 1871',
  description:
    'News of the harbour, the hill and the seven parishes: an invented town, reported daily.',
  timeZone: 'Europe/London',
  locale: 'en-GB',
  commentMode: 'PREMODERATED',
  commentGuidelines:
    'Write as you would speak to a neighbour, about the story and not about each other. A moderator reads comments before they appear.',
} as const satisfies Partial<Settings>;

/** A story of the edition with its text read and its times fixed. Sections, authors and topics are slugs. */
export type EditionStory = {
  kind: StoryKind;
  footerOrder?: number;
  slug: string;
  formerSlugs: string[];
  status: StoryStatus;
  headline: string;
  standfirst: string;
  section: string;
  authors: string[];
  topics: string[];
  document: DocNode;
  language: string;
  dateline: string | null;
  source: DemoStory['source'] | null;
  correction: { at: Date; text: string } | null;
  picture: { path: string; alt: string; caption: string; credit: string } | null;
  note: string;
  publishedAt: Date | null;
  revisedAt: Date | null;
  /** When somebody began to write it. */
  createdAt: Date;
};

const day = 86_400_000;

/** Stories that had another address while they were expected. */
const formerSlugs: Record<string, string[]> = {
  'harbour-board-votes-to-rebuild-north-mole': ['harbour-board-to-vote-on-north-mole'],
  'rovers-beat-stannow-city-on-penalties': ['rovers-face-stannow-city-in-the-coast-cup'],
};

/** Six in the morning of the newsroom's next day. */
function tomorrowAtSix(now: Date): Date {
  const { timeZone } = demoSettings;
  const six = Date.parse(`${dayKey(new Date(now.getTime() + day), timeZone)}T06:00:00Z`);
  return new Date(six - (hourOfDay(new Date(six), timeZone) - 6) * 3_600_000);
}

/**
 * The whole paper as it stands at `now`, oldest first. Pure: the same moment gives the same edition. Throws when the
 * markup of a story is wrong.
 */
export function demoEdition(now: Date): EditionStory[] {
  const ago = (days: number) => new Date(now.getTime() - Math.round(days * 1440) * 60_000);
  const published = [
    ...harbourStories,
    ...townStories,
    ...tradeSportStories,
    ...cultureStories,
    ...languageStories,
  ];

  const story = (it: DemoStory, status: StoryStatus, note: string): EditionStory => {
    const corrected = it.correction?.daysAgo;
    const revised = Math.min(it.updatedDaysAgo ?? Infinity, corrected ?? Infinity);
    const isDated = status === 'PUBLISHED' || status === 'UNPUBLISHED';
    return {
      kind: 'STORY',
      slug: it.slug,
      formerSlugs: formerSlugs[it.slug] ?? [],
      status,
      headline: it.headline,
      standfirst: it.standfirst,
      section: it.section,
      authors: it.authors,
      topics: it.topics,
      document: markupDocument(it.body, it.slug),
      language: it.language ?? demoSettings.locale,
      dateline: it.dateline ?? null,
      source: it.source ?? null,
      correction: it.correction
        ? { at: ago(it.correction.daysAgo), text: it.correction.text }
        : null,
      picture: it.image
        ? {
            path: `/prints/${it.image.print}.svg`,
            alt: it.image.alt,
            caption: it.image.caption,
            credit: it.image.credit,
          }
        : null,
      note,
      publishedAt: isDated ? ago(it.daysAgo) : status === 'SCHEDULED' ? tomorrowAtSix(now) : null,
      revisedAt: Number.isFinite(revised) ? ago(revised) : null,
      createdAt: ago(it.daysAgo + 0.2),
    };
  };

  const pages = demoPages.map((page, i): EditionStory => ({
    ...page,
    kind: 'PAGE',
    footerOrder: i + 1,
    formerSlugs: [],
    status: 'PUBLISHED',
    section: 'town-hall',
    authors: [],
    topics: [],
    document: markupDocument(page.body, page.slug),
    language: demoSettings.locale,
    dateline: null,
    source: null,
    correction: null,
    picture: null,
    note: '',
    publishedAt: ago(40),
    revisedAt: null,
    createdAt: ago(41),
  }));
  const stories = [
    ...published.map((it) => story(it, 'PUBLISHED', '')),
    ...deskStories.map((it) => story(it, it.status, it.note)),
  ];
  return [...pages, ...stories.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime())];
}
