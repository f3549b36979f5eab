import type { z } from 'zod';
import { can } from '@/lib/auth/policy';
import { requirePermission } from '@/lib/auth/viewer';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { listPlacedStories } from '@/lib/front/editions/data';
import { getBrand } from '@/lib/logo/data';
import {
  countAudiences,
  countConfirmed,
  getDeskNewsletter,
  listDeskNewsletters,
} from '@/lib/newsletters/data';
import {
  countDeliveries,
  getAlertState,
  getDeskIssue,
  listIssueFacts,
  listIssues,
  listIssueStories,
  listOpenIssues,
} from '@/lib/newsletters/issues/data';
import type { IssueAnswer, issuesQuery } from '@/lib/newsletters/answers';
import type { IssueRow } from '@/lib/newsletters/issues/schema';
import { wordsNow } from '@/lib/newsletters/issues/words';
import { composeLetter } from '@/lib/newsletters/letter';
import type { Audience } from '@/lib/newsletters/schema';
import { newslettersPath } from '@/lib/paths';
import { countDevices, listAlerts } from '@/lib/push/data';
import { getSettings } from '@/lib/settings/data';
import { listSectionTree } from '@/lib/taxonomy/sections/data';

const nobody: Audience = { confirmed: 0, pending: 0, ended: 0, bounced: 0 };

async function loadPlaceOfDesk() {
  const { locale, timeZone } = await getSettings();
  return { place: { locale, timeZone }, now: new Date() };
}

/** The newsletters, how many read each, and what is in the making. Throws `unauthenticated`, `forbidden`. */
export async function loadNewsletterDesk() {
  const viewer = await requirePermission('issue.edit');
  const [lists, audiences, open, devices, alerts, rest] = await Promise.all([
    listDeskNewsletters(),
    countAudiences(),
    listOpenIssues(),
    countDevices(),
    listAlerts(),
    loadPlaceOfDesk(),
  ]);
  return {
    lists: lists.map((list) => ({ ...list, audience: audiences.get(list.id) ?? nobody })),
    open: open.map(({ newsletter, ...row }) => ({ ...row, list: newsletter.name })),
    ...{ devices, alerts },
    mayManage: can(viewer, 'newsletter.manage'),
    ...rest,
  };
}

const sectionChoices = async () => (await listSectionTree()).map(({ id, name }) => ({ id, name }));

/** What the form of a new newsletter offers. Throws `unauthenticated`, `forbidden`. */
export async function loadNewNewsletter() {
  await requirePermission('newsletter.manage');
  const [sections, { timeZone }] = await Promise.all([sectionChoices(), getSettings()]);
  return { sections, timeZone };
}

/** One newsletter with its issues and its settings. Throws `unauthenticated`, `forbidden`, `not_found`. */
export async function loadDeskNewsletter(id: number, cursor?: number) {
  const viewer = await requirePermission('issue.edit');
  const list = await getDeskNewsletter(id);
  if (!list) throw new AppError('not_found', 'There is no such newsletter.');
  const [audiences, issues, sections, rest] = await Promise.all([
    countAudiences(),
    listIssues(id, cursor),
    sectionChoices(),
    loadPlaceOfDesk(),
  ]);
  return {
    ...{ list, issues, sections, isFirst: cursor === undefined },
    audience: audiences.get(id) ?? nobody,
    mayManage: can(viewer, 'newsletter.manage'),
    ...rest,
  };
}

/** An issue with its stories and what it would look like in the mail. Throws `unauthenticated`, `forbidden`, `not_found`. */
export async function loadDeskIssue(id: number) {
  const viewer = await requirePermission('issue.edit');
  const issue = await getDeskIssue(id);
  if (!issue) throw new AppError('not_found', 'There is no such issue.');
  const now = new Date();
  const settings = await getSettings();
  const [stories, shown, facts, readers, deliveries, brand, devices] = await Promise.all([
    listPlacedStories(now, issue.storyIds),
    listIssueStories(now, id),
    listIssueFacts(now, [id]),
    countConfirmed(issue.list.id),
    countDeliveries(id),
    getBrand(settings),
    countDevices(),
  ]);
  const { siteName, locale, timeZone } = settings;
  const siteUrl = env().SITE_URL;
  const letter = composeLetter({
    paper: { siteName, siteUrl, locale, timeZone },
    ...{ list: issue.list, stories: shown, now },
    issue: { ...issue, ...wordsNow(issue, issue.list.name, facts) },
    to: { email: viewer.email, stopLink: new URL(newslettersPath(), siteUrl).href },
  });
  const { nameplate } = brand;
  const logo = nameplate && {
    ...nameplate.day,
    ...{ src: new URL(nameplate.day.path, siteUrl).href, alt: nameplate.alt },
  };
  const known = new Map(stories.map((story) => [story.id, story]));
  return {
    issue,
    stories: issue.storyIds.flatMap((storyId) => known.get(storyId) ?? []),
    ...{ readers, deliveries, now, devices: devices && devices.breaking },
    letter: { subject: letter.subject, text: letter.text, html: letter.html(logo) },
    ownAddress: viewer.email,
    place: { locale, timeZone },
  };
}
export type DeskIssueView = Awaited<ReturnType<typeof loadDeskIssue>>;

const iso = (moment: Date | null) => moment?.toISOString() ?? null;
const rowAnswer = ({ sendAt, startedAt, finishedAt, ...row }: IssueRow) => ({
  ...row,
  ...{ sendAt: iso(sendAt), startedAt: iso(startedAt), finishedAt: iso(finishedAt) },
});

/** An issue for programs. Throws `unauthenticated`, `forbidden`, `not_found`. */
export async function loadIssueAnswer(id: number): Promise<IssueAnswer> {
  await requirePermission('issue.edit');
  const issue = await getDeskIssue(id);
  if (!issue) throw new AppError('not_found', 'There is no such issue.');
  const { list, storyIds, ...rest } = issue;
  return { ...rest, ...rowAnswer(rest), newsletterId: list.id, stories: storyIds };
}

/** The issues of a list for programs, newest first. Throws `unauthenticated`, `forbidden`, `not_found`. */
export async function loadIssuesAnswer({ newsletter, cursor }: z.output<typeof issuesQuery>) {
  await requirePermission('issue.edit');
  if (!(await getDeskNewsletter(newsletter)))
    throw new AppError('not_found', 'There is no such newsletter.');
  const { items, nextCursor } = await listIssues(newsletter, cursor);
  return { items: items.map(rowAnswer), nextCursor };
}

/** Every list for programs of the newsroom. Throws `unauthenticated`, `forbidden`. */
export async function loadDeskNewslettersAnswer() {
  await requirePermission('issue.edit');
  const [lists, audiences] = await Promise.all([listDeskNewsletters(), countAudiences()]);
  const items = lists.map(({ id, slug, name, kind, isActive, nextAt }) => ({
    ...{ id, slug, name, kind, isActive, nextAt: iso(nextAt) },
    readers: (audiences.get(id) ?? nobody).confirmed,
  }));
  return { items, nextCursor: null };
}

/** Whether a breaking alert about a story can go, and whether one has gone. Throws `unauthenticated`, `forbidden`, `not_found`. */
export async function loadAlert(storyId: number) {
  await requirePermission('issue.edit');
  const { list, story, issue, isPublic } = await getAlertState(storyId);
  if (story?.kind !== 'STORY') throw new AppError('not_found', 'There is no such story.');
  const [readers, devices, alerts, rest] = await Promise.all([
    list ? countConfirmed(list.id) : 0,
    countDevices(),
    listAlerts(storyId),
    loadPlaceOfDesk(),
  ]);
  return {
    ...{ story: { id: storyId, headline: story.headline }, list, issue, isPublic, readers },
    ...{ devices: devices && devices.breaking, alerts, ...rest },
  };
}
