import type { QueueFilter } from '@/lib/moderation/queue/schema';

/** Every address inside the site, spelled once. Slugs are letters of any script, so they are percent-encoded here. */
const slug = (value: string) => encodeURIComponent(value);

export const frontPath = () => '/';
export const articlePath = (value: string) => `/article/${slug(value)}`;
export const pagePath = (value: string) => `/${slug(value)}`;
export const sectionPath = (value: string) => `/section/${slug(value)}`;
export const topicPath = (value: string) => `/topic/${slug(value)}`;
/** A topic's time line from its beginning, or another page of it. */
export const timelinePath = (value: string, page: number, order: 'newest' | 'oldest') =>
  withQuery(topicPath(value), {
    page: page > 1 ? page : undefined,
    order: order === 'oldest' ? order : undefined,
  });
export const authorPath = (value: string) => `/author/${slug(value)}`;
export const commentPath = (story: string, id: number) => `${articlePath(story)}#comment-${id}`;
type Words = Record<string, string | number | undefined>;
function withQuery(path: string, query: Words): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return text ? `${path}?${text}` : path;
}

/** A part of the conversation under a story: a page of it in some order, or the thread of one comment. */
export const conversationPath = (
  story: string,
  { comment, ...query }: { sort?: string; cursor?: string; comment?: number },
) =>
  `${withQuery(articlePath(story), { ...query, comment })}#${comment ? `comment-${comment}` : 'comments'}`;
/** Where a comment is finished, looked at while it waits, or reported. */
export const accountCommentPath = (query: {
  draft?: string;
  problem?: string;
  posted?: number;
  deleted?: number;
  report?: number;
}) => withQuery('/account/comment', query);
type QueueAddress = { status?: string; comment?: number; cursor?: string; sort?: string };
type MemberDrawer = { drawer?: number; wrote?: string; older?: string };
/** A part of the queue, narrowed by whatever lib/moderation/queue/schema knows; `drawer` lays a member's record beside it. */
export const moderationPath = (query: QueueAddress & MemberDrawer & QueueFilter = {}) =>
  withQuery(adminModerationPath(), query);
export const latestPath = () => '/latest';
/** Every year and month; where a year stands there, and a month's own page. `month` is 1 to 12. */
export const archivePath = () => '/archive';
export const archiveYearId = (year: number) => String(year).padStart(4, '0');
export const archiveYearPath = (year: number) => `${archivePath()}#${archiveYearId(year)}`;
export const archiveMonthPath = (year: number, month: number) =>
  `${archivePath()}/${archiveYearId(year)}/${String(month).padStart(2, '0')}`;
/** The picture that others show who link to a story; `stamp` from lib/cards/schema.ts. */
export const cardPath = (value: string, stamp: string) => `${articlePath(value)}/card/${stamp}.jpg`;
/** A drawn logo or icon of the publication; `stamp` from lib/logo/schema.ts. */
export const markPath = (stamp: string, name: string) => `/mark/${stamp}/${name}.png`;
export const manifestPath = () => '/manifest.webmanifest';
/** What was changed in a story after publication. */
export const historyPath = (value: string) => `${articlePath(value)}/history`;
export const mostReadPath = () => '/most-read';
export const correctionsPath = () => '/corrections';
export const searchPath = (q?: string) => (q ? `/search?q=${encodeURIComponent(q)}` : '/search');
type SearchWords = { page?: number; sort?: string } & Partial<
  Record<'section' | 'topic' | 'author' | 'when', string>
>;
/** A page of results, in an order, narrowed; in the order in which the front door writes its parameters. */
export const searchResultsPath = (
  q: string,
  { page, sort, section, topic, author, when }: SearchWords,
) => withQuery('/search', { q, page, sort, section, topic, author, when });
const withNext = (path: string, next?: string) =>
  next ? `${path}?next=${encodeURIComponent(next)}` : path;
export const signInPath = (next?: string) => withNext('/signin', next);
/** /signin with a code of lib/auth/sign-in-words.ts. */
export const signInErrorPath = (error: string, next?: string) =>
  withQuery('/signin', { error, next });
/** Where the link of a mail signs in. */
export const signInLinkPath = () => '/signin/link';
/** Where another service sends people back to; it leads on to `next`. */
export const signInDonePath = (next?: string) => withNext('/signin/done', next);
/** Where the second factor is asked for. */
export const secondFactorPath = (next?: string) => withNext('/signin/second', next);
export const registerPath = (next?: string) => withNext('/register', next);
/** Where the link in a mail to a new address of an account leads; `done` once that has been confirmed. */
export const verifyAddressPath = (done?: 'yes') => withQuery('/verify/address', { done });
export const forgotPath = () => '/forgot';
export const accountPath = () => '/account';
export const sessionsPath = () => '/account/sessions';
/** What one has written, likes and put aside: lists of the account, newest first. */
export const ownCommentsPath = (cursor?: string) => withQuery('/account/comments', { cursor });
export const ownLikesPath = (cursor?: string) => withQuery('/account/likes', { cursor });
export const savedPath = (cursor?: string) => withQuery('/account/saved', { cursor });
/** What somebody was told, and how they want to be told. */
export const notificationsPath = (cursor?: string) =>
  withQuery('/account/notifications', { cursor });
export const ignoredPath = (cursor?: string) => withQuery('/account/ignored', { cursor });
/** Where a mail's link leads that wants no more of them. */
export const unsubscribePath = (token?: string) => withQuery('/unsubscribe', { token });
/** The newsletters, one list's issues, and one issue as it was sent; `number` counts from 1. */
export const newslettersPath = () => '/newsletters';
export const newsletterPath = (value: string) => `/newsletters/${slug(value)}`;
export const issuePath = (value: string, number: number) => `${newsletterPath(value)}/${number}`;
/** Where somebody signs up by plain form. */
export const newsletterFormPath = () => '/api/forms/newsletter';
/** Where the link leads that confirms an address; `done` says what has been done there. */
export const confirmNewsletterPath = (query: { token?: string; done?: 'sent' | 'yes' } = {}) =>
  withQuery('/verify/newsletter', query);
export const ownNewslettersPath = () => '/account/newsletters';
/** Where anybody reports a comment. */
export const reportPath = (comment: number) => withQuery('/report', { comment });
export const leavePath = () => '/account/delete';
export const exportPath = () => '/api/v1/me/export';
/** What is said to somebody who has just asked to be erased. */
export const goodbyePath = () => '/goodbye';
/** How one signs in: address, password, other services. */
export const waysInPath = (problem?: string) => withQuery('/account/sign-in', { problem });
export const securityPath = () => '/account/security';
/** Forms that change who is signed in; they answer with a redirect and work without a script. */
export const signOutFormPath = () => '/api/forms/sign-out';
export const providerFormPath = () => '/api/forms/provider';
export const adminPath = () => '/admin';
export const adminStoriesPath = () => '/admin/articles';
/** What was thrown away. */
export const adminTrashPath = () => '/admin/articles/trash';
export const adminMyWorkPath = () => '/admin/my-work';
type CalendarWords = {
  view?: 'week';
  on?: string;
  section?: number | undefined;
  author?: number | undefined;
  status?: string | undefined;
};
export const adminCalendarPath = (query: CalendarWords = {}) => withQuery('/admin/calendar', query);
export const adminNewStoryPath = () => '/admin/articles/new';
export const adminModerationPath = () => '/admin/moderation';
export const adminAppealsPath = (cursor?: string) =>
  withQuery('/admin/moderation/appeals', { cursor });
/** The report on moderation; months as "2026-11". */
type ReportMonths = { from?: string; to?: string };
export const adminReportPath = (query: ReportMonths = {}) =>
  withQuery('/admin/moderation/report', query);
export const adminReportExportPath = (query: ReportMonths = {}) =>
  withQuery('/admin/moderation/report/export', query);
/** What moderators know of a member; `done` names the decision that has just been made there. */
export const adminMemberPath = (
  id: number,
  query: { done?: string; status?: string; cursor?: string } = {},
) => withQuery(`/admin/moderation/members/${id}`, query);
export const adminStoryPath = (id: number) => `/admin/articles/${id}`;
/** The saves of a story; with two versions, what differs between them. */
export const adminHistoryPath = (
  id: number,
  query: { before?: number; from?: number; to?: number; done?: string } = {},
) => withQuery(`/admin/articles/${id}/history`, query);
export const presencePath = () => '/api/presence';
export const revisionApiPath = (id: number, version: number) =>
  `/api/v1/articles/${id}/revisions/${version}`;
/** The media library, narrowed by whatever lib/media/schema knows. */
export const adminMediaPath = (
  query: { q?: string; only?: string; view?: string; cursor?: string; done?: string } = {},
) => withQuery('/admin/media', query);
export const adminPicturePath = (id: number) => `/admin/media/${id}`;
export const mediaApiPath = () => '/api/v1/media';
/** Where the fronts are made; `section` is a section's, `from` an edition to begin with. */
export const adminFrontPath = (query: { section?: string; from?: number; done?: string } = {}) =>
  withQuery('/admin/front', query);
export const frontPreviewPath = () => '/admin/front/preview';
export const frontFillPath = () => '/admin/front/fill';
/** How much is read: of all, or of one story. */
type AnalyticsWords = { range?: string; from?: string; to?: string };
export const adminAnalyticsPath = (query: AnalyticsWords = {}) =>
  withQuery('/admin/analytics', query);
export const adminAnalyticsExportPath = (query: AnalyticsWords & { list: string }) =>
  withQuery('/admin/analytics/export', query);
export const adminStoryAnalyticsPath = (id: number, query: AnalyticsWords = {}) =>
  withQuery(`/admin/analytics/stories/${id}`, query);
export const adminPeoplePath = () => '/admin/people';
/** A person's page; `done` names the decision that has just been made there. */
export const adminPersonPath = (id: number, done?: string) =>
  withQuery(`/admin/people/${id}`, { done });
export const adminInvitationsPath = (done?: string) =>
  withQuery('/admin/people/invitations', { done });
export const adminAuditPath = () => '/admin/audit';
export const auditExportPath = () => '/admin/audit/export';
export const invitePath = (token: string) => withQuery('/invite', { token });
export const adminSettingsPath = () => '/admin/settings';
export const adminWordsPath = () => '/admin/settings/words';
/** The webhooks; `log` shows what one of them was sent. */
export const adminWebhooksPath = (query: { log?: number; cursor?: string } = {}) =>
  withQuery('/admin/settings/webhooks', query);
/** Sections, topics and authors, each on a page; `edit` is the one whose form is open. */
export const adminTaxonomyPath = (query: { edit?: number } = {}) =>
  withQuery('/admin/taxonomy', query);
type TermsWords = { q?: string; page?: number; edit?: number };
export const adminTopicsPath = (query: TermsWords = {}) =>
  withQuery('/admin/taxonomy/topics', query);
export const adminAuthorsPath = (query: TermsWords = {}) =>
  withQuery('/admin/taxonomy/authors', query);
/** The mails that are sent, and the words of one. */
export const adminMailsPath = () => '/admin/settings/mail';
export const adminMailPath = (kind: string) => `/admin/settings/mail/${kind}`;
/** The paper's own pages. */
export const adminPagesPath = () => '/admin/settings/pages';
export const adminSectionCommentsPath = () => '/admin/settings/sections';
/** The wire's queue; with `id` one of its items, and with two versions what differs between them. */
export const adminWirePath = ({
  id,
  ...query
}: { id?: number } & Record<string, string | number | undefined> = {}) =>
  withQuery(id === undefined ? '/admin/wire' : `/admin/wire/${id}`, query);
/** The newsletters; `done` names what has just been done there. */
export const adminNewslettersPath = () => '/admin/newsletters';
export const adminNewsletterPath = (id: number, query: { cursor?: string; done?: string } = {}) =>
  withQuery(`/admin/newsletters/${id}`, query);
export const adminNewNewsletterPath = () => '/admin/newsletters/new';
export const adminIssuePath = (id: number) => `/admin/newsletters/issues/${id}`;
/** Begins a breaking alert about a story. */
export const adminAlertPath = (story: number) => withQuery('/admin/newsletters/alert', { story });
export const adminRedirectsPath = (
  query: { q?: string; cursor?: string; from?: string; edit?: number } = {},
) => withQuery('/admin/redirects', query);
/** What readers did not find. */
export const adminMissedPath = (ignored?: 'yes') =>
  withQuery('/admin/redirects/missed', { ignored });
export const adminRedirectImportPath = () => '/admin/redirects/import';
export const redirectExportPath = () => '/admin/redirects/export';
/** Imports; `run` is the one that is looked at. */
export const adminExportPath = () => '/admin/settings/export';
export const exportFilePath = (id: number) => withQuery('/admin/settings/export/file', { id });
export const adminImportPath = (run?: number) => withQuery('/admin/settings/import', { run });
export const importReportPath = (run: number) =>
  withQuery('/admin/settings/import/report', { run });
export const adminTokensPath = () => '/admin/settings/tokens';
/** The posts of a story that is told live. */
export const adminLivePath = (id: number) => `/admin/articles/${id}/live`;
/** A story that is told live, from one post downwards. */
export const postPath = (story: string, post: number) =>
  `${articlePath(story)}?post=${post}#post-${post}`;
export const adminCorrectionsPath = (id: number) => `/admin/articles/${id}/corrections`;
export const adminRelatedPath = (id: number) => `/admin/articles/${id}/related`;
export const adminPreviewLinksPath = (id: number) => `/admin/articles/${id}/previews`;
/** The page of a preview link, for whoever has it. */
export const outsidePreviewPath = (token: string) => `/preview/${token}`;
export const previewPath = (id: number) => `/admin/articles/${id}/preview`;

/** A route's parameter as the slug it stands for: Next hands letters beyond ASCII over as they were encoded. */
export function slugOf(segment: string): string {
  try {
    return decodeURIComponent(segment).normalize('NFC');
  } catch {
    return segment;
  }
}

/** The feed of a page: /section/harbour has /section/harbour/feed.xml, the front has /feed.xml. */
export const feedPath = (path = '/', format = 'feed.xml') =>
  `${path === '/' ? '' : path}/${format}`;
export const sitemapPath = (file: number) => `/sitemap/${file}.xml`;
export const listSitemapPath = (file: number) =>
  file === 1 ? '/sitemap/lists.xml' : `/sitemap/lists-${file}.xml`;
export const indexNowKeyPath = () => '/indexnow.txt';

/** A list's address for one of its pages: the first is the bare address. */
export const pagedPath = (path: string, page: number) => (page > 1 ? `${path}?page=${page}` : path);

/**
 * Where to go after signing in: only a path of this site. Anything that a browser could read as another origin
 * ("//host", "/\host", control characters, a scheme) becomes `fallback`.
 */
export function safeReturnPath(value: unknown, fallback = accountPath()): string {
  if (typeof value !== 'string' || value.length > 500 || !value.startsWith('/')) return fallback;
  if (/[\p{Cc}\\]/u.test(value) || value.startsWith('//')) return fallback;
  const base = 'https://site.invalid';
  try {
    const url = new URL(value, base);
    // "/.//host" normalises to "//host": what the browser would make of it counts, not what was written.
    if (url.origin !== base || url.pathname.startsWith('//')) return fallback;
    return url.pathname + url.search + url.hash;
  } catch {
    return fallback;
  }
}
