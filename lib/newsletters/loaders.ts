import { cache } from 'react';
import type { z } from 'zod';
import { pageCount, pageNumber, storiesPerPage } from '@/lib/articles/paging';
import type { StoryCard } from '@/lib/articles/schema';
import { dependsOn, freshUntil } from '@/lib/cache/page';
import { tags } from '@/lib/cache/tags';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import type {
  archiveAnswer,
  newslettersAnswer,
  wholePastIssueAnswer,
} from '@/lib/newsletters/answers';
import { clockOf } from '@/lib/newsletters/rhythm';
import { articlePath, issuePath, newsletterPath } from '@/lib/paths';
import { getNewsletterBySlug, listNewsletters } from '@/lib/newsletters/data';
import {
  countSentIssues,
  getSentIssue,
  listIssueFacts,
  listIssueStories,
  listSentIssues,
  type IssueFacts,
} from '@/lib/newsletters/issues/data';
import type { SentIssue } from '@/lib/newsletters/issues/schema';
import { wordsNow } from '@/lib/newsletters/issues/words';
import { getPushOffer } from '@/lib/push/data';
import type { PushOffer } from '@/lib/push/schema';
import type { PublicNewsletter } from '@/lib/newsletters/schema';

/** The newsletters that readers can have. */
export const loadNewsletters = cache(async (): Promise<PublicNewsletter[]> => {
  dependsOn(tags.newsletters(), tags.sections());
  return listNewsletters();
});

/** What devices can be told of; null while the publication sends no alerts. */
export const loadPushOffer = cache(async (): Promise<PushOffer | null> => {
  dependsOn(tags.settings(), tags.sections());
  return getPushOffer();
});

/** The stories of some issues. The page hangs on all of them, so that each comes and goes with what readers may see. */
async function loadFacts(issueIds: readonly number[]): Promise<IssueFacts[]> {
  const now = new Date();
  const facts = await listIssueFacts(now, issueIds);
  for (const story of facts) {
    dependsOn(tags.story(story.slug), tags.section(story.section.slug));
    const at = Math.max(Number(story.publishedAt ?? 0), Number(story.embargoUntil ?? 0));
    if (at > now.getTime()) freshUntil(new Date(at));
  }
  return facts;
}

type Listed = PublicNewsletter & { isActive: boolean };
export type NewsletterArchive = {
  newsletter: Listed;
  issues: SentIssue[];
  page: number;
  pages: number;
  total: number;
};

/** A newsletter with the issues that were sent, newest first; null where there is none, or no such page of it. */
export const loadNewsletterArchive = cache(
  async (slug: string, rawPage?: string | string[]): Promise<NewsletterArchive | null> => {
    dependsOn(tags.newsletters(), tags.sections());
    const page = pageNumber(rawPage);
    const newsletter = await getNewsletterBySlug(slug);
    if (!newsletter || page === null) return null;
    const total = await countSentIssues(newsletter.id);
    const pages = pageCount(total, storiesPerPage);
    if (page > pages) return null;
    const skip = (page - 1) * storiesPerPage;
    const stored = await listSentIssues(newsletter.id, { take: storiesPerPage, skip });
    const facts = await loadFacts(stored.map(({ id }) => id));
    const issues = stored.map(({ id, number, startedAt, ...words }) => {
      const ofIt = facts.filter(({ issueId }) => issueId === id);
      return { number, startedAt, subject: wordsNow(words, newsletter.name, ofIt).subject };
    });
    return { newsletter, issues, page, pages, total };
  },
);

export type PastIssue = {
  newsletter: Listed;
  issue: SentIssue & { preheader: string; intro: string };
  stories: StoryCard[];
};

/** An issue that was sent, with those of its stories that readers have now; null where there is none. */
export const loadPastIssue = cache(
  async (slug: string, rawNumber: string): Promise<PastIssue | null> => {
    dependsOn(tags.newsletters());
    const number = /^[1-9]\d{0,8}$/.test(rawNumber) ? Number(rawNumber) : null;
    const newsletter = await getNewsletterBySlug(slug);
    const found = newsletter && number && (await getSentIssue(newsletter.id, number));
    if (!newsletter || !found) return null;
    const { id, intro } = found;
    const [facts, stories] = await Promise.all([loadFacts([id]), listIssueStories(new Date(), id)]);
    const words = wordsNow(found, newsletter.name, facts);
    const issue = { ...words, intro, number: found.number!, startedAt: found.startedAt! };
    return { newsletter, issue, stories };
  },
);

const addressOf = (path: string) => new URL(path, env().SITE_URL).href;

/** The lists for programs. */
export async function loadNewslettersAnswer(): Promise<z.output<typeof newslettersAnswer>> {
  const items = (await loadNewsletters()).map((list) => {
    const { slug, name, description, kind, section, sendMinute, weekday } = list;
    return {
      ...{ slug, name, description, kind, weekday },
      section: section?.slug ?? null,
      sendsAt: kind === 'BREAKING' ? null : clockOf(sendMinute),
      url: addressOf(newsletterPath(slug)),
    };
  });
  return { items, nextCursor: null };
}

const pastAnswer = (slug: string, { number, subject, startedAt }: SentIssue) => ({
  ...{ number, subject, sentAt: startedAt.toISOString() },
  url: addressOf(issuePath(slug, number)),
});

/** What was sent of a list, for programs. Throws `not_found`. */
export async function loadArchiveAnswer(
  slug: string,
  rawPage?: string,
): Promise<z.output<typeof archiveAnswer>> {
  const archive = await loadNewsletterArchive(slug, rawPage);
  if (!archive) throw new AppError('not_found', 'There is no such newsletter, or page of it.');
  const { issues, page, pages, total } = archive;
  return { items: issues.map((issue) => pastAnswer(slug, issue)), page, pages, total };
}

/** An issue that was sent, for programs. Throws `not_found`. */
export async function loadPastIssueAnswer(
  slug: string,
  number: number,
): Promise<z.output<typeof wholePastIssueAnswer>> {
  const past = await loadPastIssue(slug, String(number));
  if (!past) throw new AppError('not_found', 'There is no such issue.');
  const { issue, stories } = past;
  return {
    ...pastAnswer(slug, issue),
    ...{ preheader: issue.preheader, intro: issue.intro },
    stories: stories.map((story) => ({
      ...{ slug: story.slug, headline: story.headline, standfirst: story.standfirst },
      url: addressOf(articlePath(story.slug)),
    })),
  };
}
