import { randomUUID } from 'node:crypto';
import { makeComment, makeMedia, makeNewsletter, makeTopic, makeUser } from '@/prisma/factories';
import { storyStateSelect, snapshotOf } from '@/lib/articles/snapshot';
import type { Scope } from '@/lib/auth/scopes';
import { db } from '@/lib/db';
import type { Prisma } from '@/prisma/generated/client';
import type { Role } from '@/prisma/generated/enums';
import { aDevice, aKnownDevice, letAlerts } from './alerts';
import { makeStory } from './fixtures';

/** The order of the columns below. Nobody is someone without a session. */
export const people = ['nobody', 'READER', 'MODERATOR', 'AUTHOR', 'EDITOR', 'ADMIN'] as const;
type Outcomes = [string, string, string, string, string, string];

export type Target = { at: string; body?: unknown; form?: Record<string, string> };
export type Row = {
  /** "GET /admin": the method and the folder of the route below app/. */
  route: string;
  /** What is asked for. Made anew for each person, so that no answer depends on the one before. */
  target: string | (() => Promise<Target>);
  /** A status; with the place it leads to; "in words" where the page itself says why. */
  gives: Outcomes;
  /** Of /api/v1: the scopes with which an administrator's token is answered as the administrator is; or all. */
  scopes?: readonly Scope[];
  /** About the own account: somebody banned or suspended may as well. */
  isTheirs?: true;
};

const enters = (at: string): Outcomes => [
  `307 /signin?next=${encodeURIComponent(at)}`,
  '403 in words',
  '200',
  '200',
  '200',
  '200',
];
const writes = (at: string): Outcomes => {
  const [nobody, refused] = enters(at);
  return [nobody, refused, '403 in words', '200', '200', '200'];
};
/** An address in the newsroom without a page: whoever may not write learns nothing of which stories there are. */
const missing: Outcomes = [
  '307 /signin',
  '403 in words',
  '403 in words',
  '404 in words',
  '404 in words',
  '404 in words',
];
const everybody = (status: string): Outcomes => [status, status, status, status, status, status];
const signedIn = (status: string): Outcomes => ['401', status, status, status, status, status];
const moderates: Outcomes = ['401', '403', '200', '403', '200', '200'];

const administers = (at: string): Outcomes => {
  const [nobody, refused] = enters(at);
  return [nobody, refused, refused, refused, refused, '200'];
};

const edits = (at: string): Outcomes => {
  const [nobody, refused] = enters(at);
  return [nobody, refused, refused, refused, '200', '200'];
};

const draft = () => makeStory({ status: 'DRAFT' });
const snapshotFor = async ({ id }: { id: number }) =>
  snapshotOf(
    await db.story.findUniqueOrThrow({ where: { id }, select: storyStateSelect }),
  ) as unknown as Prisma.InputJsonObject;
/** A draft that was saved once more since. */
async function savedTwice() {
  const story = await makeStory({ status: 'DRAFT', version: 2 });
  const snapshot = await snapshotFor(story);
  await db.storyRevision.createMany({
    data: [1, 2].map((version) => ({ storyId: story.id, version, snapshot })),
  });
  return story;
}
const withPending = async () => {
  const story = await makeStory();
  await db.pendingVersion.create({
    data: { storyId: story.id, snapshot: await snapshotFor(story), baseVersion: 1 },
  });
  return story;
};
/** A story that is told live. */
async function told() {
  const story = await makeStory();
  await db.liveCoverage.create({ data: { storyId: story.id } });
  return story;
}
const someWork = async () =>
  db.assignment.create({ data: { storyId: (await draft()).id, task: 'Some work' } });
/** A list that readers do not see. */
const aLetter = () => makeNewsletter({ isActive: false });
/** An issue of it that nobody has sent. */
const anIssue = async () => {
  const { id: newsletterId } = await aLetter();
  return db.newsletterIssue.create({ data: { newsletterId, subject: 'An issue' } });
};
/** A list of which an issue was sent. */
async function sentIssue() {
  const list = await aLetter();
  await db.newsletterIssue.create({
    data: {
      ...{ newsletterId: list.id, subject: 'An issue', status: 'SENT', number: 1 },
      ...{ sendAt: new Date(), startedAt: new Date(), finishedAt: new Date() },
    },
  });
  return list;
}
const aComment = (status: 'APPROVED' | 'PENDING' = 'APPROVED') =>
  makeStory().then((story) => makeComment({ story, status }));
const member = (role: Role, action: string) => async () => ({
  at: `/api/v1/moderation/members/${(await makeUser({ role })).id}`,
  body: { action, reason: 'The matrix says so.' },
});
let written = 0;

const both = (answer: string) => [answer, answer] as const;

export const matrix: Row[] = [
  { route: 'GET /admin', target: '/admin', gives: enters('/admin') },
  { route: 'GET /admin/articles', target: '/admin/articles', gives: writes('/admin/articles') },
  ...['calendar', 'my-work'].map((page): Row => ({
    route: `GET /admin/${page}`,
    target: `/admin/${page}`,
    gives: writes(`/admin/${page}`),
  })),
  {
    route: 'GET /admin/articles/trash',
    target: '/admin/articles/trash',
    gives: writes('/admin/articles/trash'),
  },
  {
    route: 'GET /admin/articles/new',
    target: '/admin/articles/new',
    gives: writes('/admin/articles/new'),
  },
  {
    route: 'GET /admin/articles/[id]',
    target: async () => ({ at: `/admin/articles/${(await draft()).id}` }),
    gives: ['307 /signin', '403 in words', '403 in words', '403 in words', '200', '200'],
  },
  {
    route: 'GET /admin/articles/[id]/preview',
    target: async () => ({ at: `/admin/articles/${(await draft()).id}/preview` }),
    gives: ['307 /signin', '403 in words', '403 in words', '403 in words', '200', '200'],
  },
  {
    route: 'GET /admin/articles/[id]/history',
    target: async () => ({ at: `/admin/articles/${(await draft()).id}/history` }),
    gives: ['307 /signin', '403 in words', '403 in words', '403 in words', '200', '200'],
  },
  ...['2147483647', '0', 'new-story'].flatMap((id) =>
    ['', '/preview', '/history'].map((page) => ({
      route: `GET /admin/articles/[id]${page}`,
      target: `/admin/articles/${id}${page}`,
      gives: missing,
    })),
  ),
  { route: 'GET /admin/wire', target: '/admin/wire', gives: writes('/admin/wire') },
  {
    route: 'GET /admin/wire/[id]',
    target: '/admin/wire/2147483647',
    gives: missing,
  },
  {
    route: 'GET /admin/moderation',
    target: '/admin/moderation',
    gives: [
      '307 /signin?next=%2Fadmin%2Fmoderation',
      '403 in words',
      '200',
      '403 in words',
      '200',
      '200',
    ],
  },
  {
    route: 'GET /admin/moderation/appeals',
    target: '/admin/moderation/appeals',
    gives: [
      '307 /signin?next=%2Fadmin%2Fmoderation%2Fappeals',
      '403 in words',
      '200',
      '403 in words',
      '200',
      '200',
    ],
  },
  {
    route: 'GET /admin/moderation/report',
    target: '/admin/moderation/report',
    gives: ['307 /signin', '403 in words', '200', '403 in words', '200', '200'],
  },
  {
    route: 'GET /admin/moderation/report/export',
    target: '/admin/moderation/report/export?from=2026-01',
    gives: [
      '307 /signin?next=%2Fadmin%2Fmoderation%2Freport%2Fexport%3Ffrom%3D2026-01',
      '403',
      '200',
      '403',
      '200',
      '200',
    ],
  },
  ...[() => makeUser(), () => Promise.resolve({ id: 2_147_483_647 })].map((who, i): Row => ({
    route: 'GET /admin/moderation/members/[id]',
    target: async () => ({ at: `/admin/moderation/members/${(await who()).id}` }),
    gives:
      i === 0
        ? ['307 /signin', '403 in words', '200', '403 in words', '200', '200']
        : [
            '307 /signin',
            '403 in words',
            '404 in words',
            '403 in words',
            '404 in words',
            '404 in words',
          ],
  })),
  {
    route: 'GET /admin/settings',
    target: '/admin/settings',
    gives: administers('/admin/settings'),
  },
  {
    route: 'GET /admin/settings/export',
    target: '/admin/settings/export',
    gives: administers('/admin/settings/export'),
  },
  {
    route: 'GET /admin/settings/export/file',
    target: '/admin/settings/export/file?id=2147483647',
    gives: [
      '307 /signin?next=%2Fadmin%2Fsettings%2Fexport%2Ffile%3Fid%3D2147483647',
      '403',
      '403',
      '403',
      '403',
      '404',
    ],
  },
  {
    route: 'GET /admin/settings/import',
    target: '/admin/settings/import',
    gives: administers('/admin/settings/import'),
  },
  {
    route: 'GET /admin/settings/import/report',
    target: '/admin/settings/import/report?run=2147483647',
    gives: [
      '307 /signin?next=%2Fadmin%2Fsettings%2Fimport%2Freport%3Frun%3D2147483647',
      '403',
      '403',
      '403',
      '403',
      '404',
    ],
  },
  {
    route: 'GET /admin/settings/tokens',
    target: '/admin/settings/tokens',
    gives: administers('/admin/settings/tokens'),
  },
  {
    route: 'GET /admin/settings/mail',
    target: '/admin/settings/mail',
    gives: administers('/admin/settings/mail'),
  },
  {
    route: 'GET /admin/settings/mail/[kind]',
    target: '/admin/settings/mail/sign-in-link',
    gives: administers('/admin/settings/mail/sign-in-link'),
  },
  {
    route: 'GET /admin/settings/pages',
    target: '/admin/settings/pages',
    gives: edits('/admin/settings/pages'),
  },
  {
    route: 'GET /admin/settings/sections',
    target: '/admin/settings/sections',
    gives: edits('/admin/settings/sections'),
  },
  { route: 'GET /admin/front', target: '/admin/front', gives: edits('/admin/front') },
  {
    route: 'GET /admin/front',
    target: '/admin/front?section=nowhere',
    gives: [
      '307 /signin?next=%2Fadmin%2Ffront%3Fsection%3Dnowhere',
      '403 in words',
      '403 in words',
      '403 in words',
      '404 in words',
      '404 in words',
    ],
  },
  {
    route: 'GET /admin/front/fill',
    target: '/admin/front/fill?slot=lead&story=1&until=',
    gives: [
      '307 /signin?next=%2Fadmin%2Ffront%2Ffill%3Fslot%3Dlead%26story%3D1%26until%3D',
      '403',
      '403',
      '403',
      '200',
      '200',
    ],
  },
  {
    route: 'GET /admin/front/preview',
    target: '/admin/front/preview?slot=lead&story=1&until=',
    // Back to where fronts are made: what was arranged does not stand in the address of a sign-in.
    gives: edits('/admin/front'),
  },
  {
    route: 'GET /admin/settings/webhooks',
    target: '/admin/settings/webhooks',
    gives: administers('/admin/settings/webhooks'),
  },
  {
    route: 'GET /admin/settings/words',
    target: '/admin/settings/words',
    gives: edits('/admin/settings/words'),
  },
  {
    route: 'GET /admin/analytics',
    target: '/admin/analytics',
    gives: writes('/admin/analytics'),
  },
  {
    route: 'GET /admin/analytics/export',
    target: '/admin/analytics/export?list=days',
    gives: [
      '307 /signin?next=%2Fadmin%2Fanalytics%2Fexport%3Flist%3Ddays',
      '403',
      '403',
      '200',
      '200',
      '200',
    ],
  },
  {
    route: 'GET /admin/analytics/stories/[id]',
    target: async () => ({ at: `/admin/analytics/stories/${(await makeStory()).id}` }),
    gives: ['307 /signin', '403 in words', '403 in words', '403 in words', '200', '200'],
  },
  ...['2147483647', '0', 'x'].map((id) => ({
    route: 'GET /admin/analytics/stories/[id]',
    target: `/admin/analytics/stories/${id}`,
    gives: missing,
  })),
  ...['', '/missed', '/import'].map((page) => ({
    route: `GET /admin/redirects${page}`,
    target: `/admin/redirects${page}`,
    gives: edits(`/admin/redirects${page}`),
  })),
  ...['', '/topics', '/authors'].map((page) => ({
    route: `GET /admin/taxonomy${page}`,
    target: `/admin/taxonomy${page}`,
    gives: edits(`/admin/taxonomy${page}`),
  })),
  {
    route: 'GET /admin/redirects/export',
    target: '/admin/redirects/export',
    gives: ['307 /signin?next=%2Fadmin%2Fredirects%2Fexport', '403', '403', '403', '200', '200'],
  },
  ...['corrections', 'live', 'related', 'previews'].map((page): Row => ({
    route: `GET /admin/articles/[id]/${page}`,
    target: async () => ({ at: `/admin/articles/${(await draft()).id}/${page}` }),
    gives: ['307 /signin', '403 in words', '403 in words', '403 in words', '200', '200'],
  })),
  {
    route: 'GET /admin/newsletters',
    target: '/admin/newsletters',
    gives: edits('/admin/newsletters'),
  },
  {
    route: 'GET /admin/newsletters/new',
    target: '/admin/newsletters/new',
    gives: administers('/admin/newsletters/new'),
  },
  {
    route: 'GET /admin/newsletters/[id]',
    target: async () => ({ at: `/admin/newsletters/${(await aLetter()).id}` }),
    gives: ['307 /signin', '403 in words', '403 in words', '403 in words', '200', '200'],
  },
  {
    route: 'GET /admin/newsletters/issues/[id]',
    target: async () => {
      const { id: newsletterId } = await aLetter();
      const data = { newsletterId, subject: 'An issue' };
      return {
        at: `/admin/newsletters/issues/${(await db.newsletterIssue.create({ data })).id}`,
      };
    },
    gives: ['307 /signin', '403 in words', '403 in words', '403 in words', '200', '200'],
  },
  {
    route: 'GET /admin/newsletters/alert',
    target: async () => ({ at: `/admin/newsletters/alert?story=${(await makeStory()).id}` }),
    gives: [
      '307 /signin?next=%2Fadmin%2Fnewsletters%2Falert%3Fstory%3D',
      '403 in words',
      '403 in words',
      '403 in words',
      '200',
      '200',
    ],
  },
  ...['/admin/newsletters/0', '/admin/newsletters/issues/x'].map((target, i): Row => ({
    route: i === 0 ? 'GET /admin/newsletters/[id]' : 'GET /admin/newsletters/issues/[id]',
    target,
    gives: [
      '307 /signin',
      '403 in words',
      '403 in words',
      '403 in words',
      '404 in words',
      '404 in words',
    ],
  })),
  { route: 'GET /admin/media', target: '/admin/media', gives: writes('/admin/media') },
  {
    route: 'GET /admin/media/[id]',
    target: async () => ({ at: `/admin/media/${(await makeMedia()).id}` }),
    gives: ['307 /signin', '403 in words', '403 in words', '200', '200', '200'],
  },
  ...['2147483647', '0', 'x'].map((id) => ({
    route: 'GET /admin/media/[id]',
    target: `/admin/media/${id}`,
    gives: missing,
  })),
  // Whoever knows the address of a picture may have it; nobody can guess one.
  { route: 'GET /media/[...file]', target: '/media/1-0000/quay.jpg', gives: everybody('404') },
  { route: 'GET /admin/people', target: '/admin/people', gives: administers('/admin/people') },
  {
    route: 'GET /admin/people/[id]',
    target: async () => ({ at: `/admin/people/${(await makeUser()).id}` }),
    gives: [
      '307 /signin?next=%2Fadmin%2Fpeople%2F',
      '403 in words',
      '403 in words',
      '403 in words',
      '403 in words',
      '200',
    ],
  },
  {
    route: 'GET /admin/people/[id]',
    target: '/admin/people/2147483647',
    gives: [
      '307 /signin?next=%2Fadmin%2Fpeople%2F2147483647',
      '403 in words',
      '403 in words',
      '403 in words',
      '403 in words',
      '404 in words',
    ],
  },
  {
    route: 'GET /admin/people/invitations',
    target: '/admin/people/invitations',
    gives: administers('/admin/people/invitations'),
  },
  { route: 'GET /admin/audit', target: '/admin/audit', gives: administers('/admin/audit') },
  {
    route: 'GET /admin/audit/export',
    target: '/admin/audit/export?action=story.draft',
    gives: [
      '307 /signin?next=%2Fadmin%2Faudit%2Fexport%3Faction%3Dstory.draft',
      '403',
      '403',
      '403',
      '403',
      '200',
    ],
  },
  {
    route: 'GET /account',
    target: '/account',
    gives: ['307 /signin?next=%2Faccount', '200', '200', '200', '200', '200'],
  },
  {
    route: 'GET /account/sessions',
    target: '/account/sessions',
    gives: ['307 /signin?next=%2Faccount%2Fsessions', '200', '200', '200', '200', '200'],
  },
  {
    route: 'GET /account/security',
    target: '/account/security',
    gives: ['307 /signin?next=%2Faccount%2Fsecurity', '200', '200', '200', '200', '200'],
  },
  {
    route: 'GET /signin/second',
    target: '/signin/second?next=/latest',
    gives: [
      '307 /signin?next=%2Flatest',
      ...(Array(5).fill('307 /latest') as [string, string, string, string, string]),
    ],
  },
  {
    route: 'GET /account/sign-in',
    target: '/account/sign-in',
    gives: ['307 /signin?next=%2Faccount%2Fsign-in', '200', '200', '200', '200', '200'],
  },
  {
    route: 'GET /report',
    target: async () => ({ at: `/report?comment=${(await aComment()).id}` }),
    gives: [
      '200',
      ...(Array(5).fill('307 /account/comment') as [string, string, string, string, string]),
    ],
  },
  {
    route: 'POST /api/forms/provider',
    // With a service that there is not: what else it answers depends on the service (sign-in.spec.ts).
    target: async () => ({ at: '/api/forms/provider', form: { provider: 'none' } }),
    gives: everybody('400'),
  },
  {
    route: 'POST /api/forms/sign-out',
    target: async () => ({ at: '/api/forms/sign-out', form: {} }),
    gives: everybody('303 /'),
  },
  {
    route: 'GET /account/comments',
    target: '/account/comments',
    gives: ['307 /signin?next=%2Faccount%2Fcomments', '200', '200', '200', '200', '200'],
  },
  {
    route: 'GET /account/likes',
    target: '/account/likes',
    gives: ['307 /signin?next=%2Faccount%2Flikes', '200', '200', '200', '200', '200'],
  },
  {
    route: 'GET /account/saved',
    target: '/account/saved',
    // Of somebody without an account the browser alone knows the list.
    gives: everybody('200'),
  },
  {
    route: 'GET /account/notifications',
    target: '/account/notifications',
    gives: ['307 /signin?next=%2Faccount%2Fnotifications', '200', '200', '200', '200', '200'],
  },
  {
    route: 'GET /account/newsletters',
    target: '/account/newsletters',
    gives: ['307 /signin?next=%2Faccount%2Fnewsletters', '200', '200', '200', '200', '200'],
  },
  {
    route: 'GET /account/ignored',
    target: '/account/ignored',
    gives: ['307 /signin?next=%2Faccount%2Fignored', '200', '200', '200', '200', '200'],
  },
  {
    route: 'GET /account/delete',
    target: '/account/delete',
    gives: ['307 /signin?next=%2Faccount%2Fdelete', '200', '200', '200', '200', '200'],
  },
  {
    route: 'GET /account/comment',
    target: '/account/comment?posted=1',
    gives: [
      '307 /signin?next=%2Faccount%2Fcomment%3Fposted%3D1',
      '200',
      '200',
      '200',
      '200',
      '200',
    ],
  },
  {
    route: 'POST /api/forms/comment',
    target: async () => ({
      at: '/api/forms/comment',
      form: { slug: (await makeStory()).slug, body: 'I was there.' },
    }),
    gives: [
      '303 /signin',
      '303 /account/comment',
      ...(Array(4).fill('303 /article') as [string, string, string, string]),
    ],
  },
  {
    route: 'POST /api/forms/like',
    target: async () => {
      const story = await makeStory();
      const { id } = await makeComment({ story });
      return { at: '/api/forms/like', form: { slug: story.slug, id: String(id) } };
    },
    gives: [
      '303 /signin',
      ...(Array(5).fill('303 /article') as [string, string, string, string, string]),
    ],
  },
  {
    route: 'POST /api/forms/save',
    target: async () => ({ at: '/api/forms/save', form: { slug: (await makeStory()).slug } }),
    gives: [
      '303 /signin',
      ...(Array(5).fill('303 /account/saved') as [string, string, string, string, string]),
    ],
  },
  { route: 'GET /api/viewer', target: '/api/viewer', gives: everybody('200') },
  { route: 'GET /api/v1/openapi.json', target: '/api/v1/openapi.json', gives: everybody('200') },
  {
    route: 'GET /api/v1/me',
    target: '/api/v1/me',
    gives: signedIn('200'),
    scopes: ['account:read'],
  },
  {
    // Of people without a password, who have just signed in.
    route: 'DELETE /api/v1/me',
    target: async () => ({ at: '/api/v1/me', body: {} }),
    gives: signedIn('202'),
    scopes: [],
    isTheirs: true,
  },
  {
    route: 'GET /api/v1/me/export',
    target: '/api/v1/me/export',
    gives: signedIn('200'),
    scopes: [],
  },
  {
    route: 'GET /api/v1/me/saved',
    target: '/api/v1/me/saved',
    gives: signedIn('200'),
    scopes: [],
  },
  ...['POST', 'DELETE'].map((method): Row => ({
    route: `${method} /api/v1/me/saved/[ref]`,
    target: async () => ({ at: `/api/v1/me/saved/${(await makeStory()).slug}` }),
    gives: signedIn('200'),
    scopes: [],
  })),
  {
    route: 'GET /api/v1/me/notifications',
    target: '/api/v1/me/notifications',
    gives: signedIn('200'),
    scopes: ['account:read'],
  },
  {
    route: 'POST /api/v1/me/notifications/read',
    target: '/api/v1/me/notifications/read',
    gives: signedIn('200'),
    scopes: [],
  },
  {
    route: 'GET /api/v1/me/notifications/preferences',
    target: '/api/v1/me/notifications/preferences',
    gives: signedIn('200'),
    scopes: ['account:read'],
  },
  {
    route: 'PATCH /api/v1/me/notifications/preferences',
    target: async () => ({ at: '/api/v1/me/notifications/preferences', body: { likes: 'daily' } }),
    gives: signedIn('200'),
    scopes: [],
  },
  {
    route: 'GET /api/v1/me/notifications/newsroom',
    target: '/api/v1/me/notifications/newsroom',
    gives: signedIn('200'),
    scopes: ['account:read'],
  },
  {
    route: 'PATCH /api/v1/me/notifications/newsroom',
    target: async () => ({ at: '/api/v1/me/notifications/newsroom', body: { storySteps: false } }),
    gives: signedIn('200'),
    scopes: [],
  },
  {
    route: 'POST /api/v1/me/warnings/[id]',
    target: '/api/v1/me/warnings/2147483647',
    gives: signedIn('404'),
    scopes: [],
    isTheirs: true,
  },
  ...['POST', 'DELETE'].map((method): Row => ({
    route: `${method} /api/v1/members/[id]/ignore`,
    target: async () => ({ at: `/api/v1/members/${(await makeUser()).id}/ignore` }),
    gives: signedIn('200'),
    scopes: [],
  })),
  { route: 'GET /api/v1/articles', target: '/api/v1/articles', gives: everybody('200') },
  {
    route: 'GET /api/v1/search/suggestions',
    target: '/api/v1/search/suggestions?q=ferry',
    gives: everybody('200'),
  },
  {
    route: 'POST /api/v1/articles',
    target: async () => ({
      at: '/api/v1/articles',
      body: { headline: `Written by the matrix ${++written}`, section: 'trade' },
    }),
    gives: ['401', '403', '403', '201', '201', '201'],
    scopes: ['stories:write', 'stories:publish'],
  },
  {
    route: 'GET /api/v1/newsroom/articles',
    target: '/api/v1/newsroom/articles?status=draft&is=own',
    gives: ['401', '403', '403', '200', '200', '200'],
    scopes: ['stories:read', 'stories:write', 'stories:publish'],
  },
  ...['calendar', 'my-work'].map((list): Row => ({
    route: `GET /api/v1/newsroom/${list}`,
    target: `/api/v1/newsroom/${list}`,
    gives: ['401', '403', '403', '200', '200', '200'],
    scopes: ['stories:read', 'stories:write', 'stories:publish'],
  })),
  {
    route: 'POST /api/v1/newsroom/articles',
    target: async () => ({
      at: '/api/v1/newsroom/articles',
      body: { action: 'submit', items: [{ id: (await draft()).id, version: 1 }] },
    }),
    gives: ['401', '403', '403', '200', '200', '200'],
    scopes: ['stories:write', 'stories:publish'],
  },
  {
    route: 'GET /api/v1/articles/[ref]',
    target: async () => ({ at: `/api/v1/articles/${(await draft()).slug}` }),
    gives: ['404', '404', '404', '404', '200', '200'],
    scopes: ['stories:read', 'stories:write', 'stories:publish'],
  },
  {
    route: 'PATCH /api/v1/articles/[ref]',
    target: async () => ({
      at: `/api/v1/articles/${(await draft()).id}`,
      body: { version: 1, headline: 'Changed by the matrix' },
    }),
    gives: ['401', '403', '403', '403', '200', '200'],
    scopes: ['stories:write', 'stories:publish'],
  },
  {
    route: 'POST /api/v1/articles/[ref]/status',
    target: async () => ({
      at: `/api/v1/articles/${(await draft()).id}/status`,
      body: { status: 'in_review' },
    }),
    gives: ['401', '403', '403', '403', '200', '200'],
    scopes: ['stories:write', 'stories:publish'],
  },
  {
    route: 'DELETE /api/v1/articles/[ref]/pending',
    target: async () => ({ at: `/api/v1/articles/${(await withPending()).id}/pending?version=1` }),
    gives: ['401', '403', '403', '403', '200', '200'],
    scopes: ['stories:write', 'stories:publish'],
  },
  ...(
    [
      ['POST', 'trash', { version: 1 }, '204'],
      ['DELETE', 'trash?version=1', undefined, '204'],
      ['POST', 'legal', { legal: 'flag', version: 1 }, '200'],
      ['GET', 'notes', undefined, '200'],
      ['POST', 'notes', { text: 'Said by the matrix.' }, '201'],
      ['GET', 'assignments', undefined, '200'],
    ] as const
  ).map(([method, below, body, answer]): Row => ({
    route: `${method} /api/v1/articles/[ref]/${below.replace('?version=1', '')}`,
    target: async () => ({
      at: `/api/v1/articles/${(await draft()).id}/${below}`,
      ...(body && { body }),
    }),
    gives: ['401', '403', '403', '403', answer, answer],
    scopes: ['stories:write', 'stories:publish'],
  })),
  {
    route: 'POST /api/v1/articles/[ref]/assignments',
    target: async () => ({
      at: `/api/v1/articles/${(await draft()).id}/assignments`,
      body: { assigneeId: (await makeUser({ role: 'EDITOR' })).id, task: 'Given by the matrix' },
    }),
    gives: ['401', '403', '403', '403', '201', '201'],
    scopes: ['stories:write', 'stories:publish'],
  },
  {
    route: 'POST /api/v1/notes/[id]',
    target: async () => {
      const note = { storyId: (await draft()).id, text: 'Said before.' };
      const { id } = await db.passageNote.create({ data: note });
      return { at: `/api/v1/notes/${id}`, body: { isResolved: true } };
    },
    gives: ['401', '403', '403', '403', '204', '204'],
    scopes: ['stories:write', 'stories:publish'],
  },
  // Whose work it is not learns nothing of it.
  {
    route: 'PATCH /api/v1/assignments/[id]',
    target: async () => ({
      at: `/api/v1/assignments/${(await someWork()).id}`,
      body: { isDone: true },
    }),
    gives: ['401', '403', '403', '404', '204', '204'],
    scopes: ['stories:write', 'stories:publish'],
  },
  {
    route: 'DELETE /api/v1/assignments/[id]',
    target: async () => ({ at: `/api/v1/assignments/${(await someWork()).id}` }),
    gives: ['401', '403', '403', '403', '204', '204'],
    scopes: ['stories:write', 'stories:publish'],
  },
  {
    route: 'GET /api/v1/media',
    target: '/api/v1/media',
    gives: ['401', '403', '403', '200', '200', '200'],
    scopes: ['media', 'stories:write', 'stories:publish'],
  },
  {
    // From an address that is none of the open internet: what is taken stands in media.spec.ts.
    route: 'POST /api/v1/media',
    target: async () => ({ at: '/api/v1/media', body: { url: 'http://127.0.0.1:1/a.png' } }),
    gives: ['401', '403', '403', '422', '422', '422'],
    scopes: ['media'],
  },
  {
    route: 'GET /api/v1/media/[id]',
    target: async () => ({ at: `/api/v1/media/${(await makeMedia()).id}` }),
    gives: ['401', '403', '403', '200', '200', '200'],
    scopes: ['media', 'stories:write', 'stories:publish'],
  },
  {
    route: 'PATCH /api/v1/media/[id]',
    target: async () => ({
      at: `/api/v1/media/${(await makeMedia()).id}`,
      body: { alt: 'Changed by the matrix' },
    }),
    gives: ['401', '403', '403', '403', '200', '200'],
    scopes: ['media'],
  },
  {
    // Without a file.
    route: 'POST /api/v1/media/[id]/file',
    target: async () => ({ at: `/api/v1/media/${(await makeMedia()).id}/file`, body: {} }),
    gives: ['401', '403', '403', '400', '400', '400'],
    scopes: ['media'],
  },
  {
    route: 'DELETE /api/v1/media/[id]',
    target: async () => ({ at: `/api/v1/media/${(await makeMedia()).id}` }),
    gives: ['401', '403', '403', '403', '204', '204'],
    scopes: ['media'],
  },
  ...(
    [
      ['GET', '', undefined],
      ['GET', '/1', undefined],
      ['GET', '/diff?from=1&to=2', undefined],
      ['PATCH', '/1', { name: 'Named by the matrix' }],
      ['POST', '/1/restore', { version: 2 }],
    ] as const
  ).map(([method, below, body]): Row => ({
    route: `${method} /api/v1/articles/[ref]/revisions${below.replace('/1', '/[version]').split('?')[0]}`,
    target: async () => ({
      at: `/api/v1/articles/${(await savedTwice()).id}/revisions${below}`,
      ...(body && { body }),
    }),
    gives: ['401', '403', '403', '403', '200', '200'],
    scopes:
      method === 'GET'
        ? ['stories:read', 'stories:write', 'stories:publish']
        : ['stories:write', 'stories:publish'],
  })),
  {
    route: 'POST /api/presence',
    target: async () => ({
      at: '/api/presence',
      body: {
        story: (await draft()).id,
        window: randomUUID(),
        does: 'writes',
        version: 1,
      },
    }),
    gives: ['401', '403', '403', '403', '200', '200'],
  },
  {
    route: 'GET /api/v1/articles/[ref]/related',
    target: async () => ({ at: `/api/v1/articles/${(await makeStory()).slug}/related` }),
    gives: everybody('200'),
  },
  {
    route: 'GET /api/v1/articles/[ref]/comments',
    target: async () => ({ at: `/api/v1/articles/${(await makeStory()).slug}/comments` }),
    gives: everybody('200'),
  },
  {
    route: 'GET /api/v1/articles/[ref]/comments/events',
    target: async () => ({ at: `/api/v1/articles/${(await makeStory()).slug}/comments/events` }),
    gives: everybody('200'),
  },
  {
    route: 'POST /api/v1/articles/[ref]/comments',
    target: async () => ({
      at: `/api/v1/articles/${(await makeStory()).slug}/comments`,
      body: { body: 'I was there.' },
    }),
    gives: signedIn('201'),
    scopes: ['comments:write'],
  },
  {
    route: 'GET /api/v1/comments/[id]',
    target: async () => ({ at: `/api/v1/comments/${(await aComment()).id}` }),
    gives: everybody('200'),
  },
  {
    route: 'PATCH /api/v1/comments/[id]',
    target: async () => ({
      at: `/api/v1/comments/${(await aComment()).id}`,
      body: { body: 'Words in somebody else’s mouth.' },
    }),
    gives: moderates,
    scopes: ['moderation'],
  },
  {
    route: 'DELETE /api/v1/comments/[id]',
    target: async () => ({ at: `/api/v1/comments/${(await aComment()).id}` }),
    gives: ['401', '403', '204', '403', '204', '204'],
    scopes: ['moderation'],
  },
  {
    route: 'POST /api/v1/comments/[id]/like',
    target: async () => ({ at: `/api/v1/comments/${(await aComment()).id}/like` }),
    gives: signedIn('200'),
    scopes: ['comments:write'],
  },
  {
    route: 'DELETE /api/v1/comments/[id]/like',
    target: async () => ({ at: `/api/v1/comments/${(await aComment()).id}/like` }),
    gives: signedIn('200'),
    scopes: ['comments:write'],
  },
  {
    route: 'POST /api/v1/comments/[id]/pick',
    target: async () => ({ at: `/api/v1/comments/${(await aComment()).id}/pick` }),
    gives: moderates,
    scopes: ['moderation'],
  },
  {
    route: 'DELETE /api/v1/comments/[id]/pick',
    target: async () => ({ at: `/api/v1/comments/${(await aComment()).id}/pick` }),
    gives: moderates,
    scopes: ['moderation'],
  },
  {
    route: 'POST /api/v1/comments/[id]/report',
    target: async () => ({
      at: `/api/v1/comments/${(await aComment()).id}/report`,
      body: { reason: 'off_topic' },
    }),
    gives: signedIn('200'),
    scopes: ['comments:write'],
  },
  {
    route: 'POST /api/v1/comments/[id]/appeal',
    target: async () => ({
      at: `/api/v1/comments/${(await aComment()).id}/appeal`,
      body: { text: 'It is somebody else’s comment.' },
    }),
    gives: signedIn('403'),
    scopes: ['comments:write'],
  },
  {
    route: 'GET /api/v1/moderation/appeals',
    target: '/api/v1/moderation/appeals',
    gives: moderates,
    scopes: ['moderation'],
  },
  {
    route: 'POST /api/v1/moderation/appeals/[id]',
    target: async () => ({
      at: '/api/v1/moderation/appeals/2147483647',
      body: { outcome: 'upheld' },
    }),
    gives: ['401', '403', '404', '403', '404', '404'],
    scopes: ['moderation'],
  },
  {
    route: 'GET /api/v1/moderation/transparency',
    target: '/api/v1/moderation/transparency?from=2026-01&to=2026-02',
    gives: moderates,
    scopes: ['moderation'],
  },
  {
    route: 'GET /api/v1/moderation/reports',
    target: '/api/v1/moderation/reports',
    gives: moderates,
    scopes: ['moderation'],
  },
  {
    route: 'GET /api/v1/moderation/members/[id]',
    target: async () => ({ at: `/api/v1/moderation/members/${(await makeUser()).id}` }),
    gives: moderates,
    scopes: ['moderation'],
  },
  {
    route: 'GET /api/v1/moderation/members/[id]/comments',
    target: async () => ({ at: `/api/v1/moderation/members/${(await makeUser()).id}/comments` }),
    gives: moderates,
    scopes: ['moderation'],
  },
  {
    route: 'POST /api/v1/moderation/members/[id]/notes',
    target: async () => ({
      at: `/api/v1/moderation/members/${(await makeUser()).id}/notes`,
      body: { text: 'The matrix says so.' },
    }),
    gives: ['401', '403', '201', '403', '201', '201'],
    scopes: ['moderation'],
  },
  {
    route: 'GET /api/v1/moderation/words',
    target: '/api/v1/moderation/words',
    gives: ['401', '403', '403', '403', '200', '200'],
    scopes: ['words'],
  },
  {
    route: 'GET /api/v1/moderation/words/[list]',
    target: '/api/v1/moderation/words/hold',
    gives: ['401', '403', '403', '403', '200', '200'],
    scopes: ['words'],
  },
  ...['POST', 'DELETE'].map((method): Row => ({
    route: `${method} /api/v1/moderation/words/[list]`,
    target: async () => ({
      at: '/api/v1/moderation/words/hold',
      body: { entries: ['words of the matrix'] },
    }),
    gives: ['401', '403', '403', '403', '200', '200'],
    scopes: ['words'],
  })),
  {
    route: 'POST /api/v1/moderation/words/try',
    target: async () => ({ at: '/api/v1/moderation/words/try', body: { text: 'Hm.' } }),
    gives: ['401', '403', '403', '403', '200', '200'],
    scopes: ['words'],
  },
  {
    route: 'GET /api/v1/front',
    target: '/api/v1/front',
    gives: ['401', '403', '403', '403', '200', '200'],
    scopes: ['stories:publish'],
  },
  {
    // With a version that never was: whoever may set fronts is told so.
    route: 'PUT /api/v1/front',
    target: async () => ({ at: '/api/v1/front', body: { version: 'none', slots: [] } }),
    gives: ['401', '403', '403', '403', '409', '409'],
    scopes: ['stories:publish'],
  },
  {
    route: 'DELETE /api/v1/front/editions/[id]',
    target: async () => ({ at: '/api/v1/front/editions/2147483647?version=none' }),
    gives: ['401', '403', '403', '403', '404', '404'],
    scopes: ['stories:publish'],
  },
  {
    route: 'POST /api/v1/front/editions/[id]/restore',
    target: async () => ({
      at: '/api/v1/front/editions/2147483647/restore',
      body: { version: 'none' },
    }),
    gives: ['401', '403', '403', '403', '404', '404'],
    scopes: ['stories:publish'],
  },
  {
    route: 'PUT /api/v1/sections/[id]/comments',
    target: async () => ({
      at: '/api/v1/sections/2147483647/comments',
      body: { commentMode: 'DEFAULT', commentCloseDays: null },
    }),
    gives: ['401', '403', '403', '403', '404', '404'],
    scopes: ['stories:publish'],
  },
  {
    route: 'PATCH /api/v1/articles/[ref]/history',
    target: async () => ({
      at: `/api/v1/articles/${(await makeStory()).id}/history`,
      body: { shows: null },
    }),
    gives: ['401', '403', '403', '403', '200', '200'],
    scopes: ['stories:publish'],
  },
  {
    route: 'PATCH /api/v1/articles/[ref]/related',
    target: async () => ({
      at: `/api/v1/articles/${(await makeStory()).id}/related`,
      body: { isOff: true },
    }),
    gives: ['401', '403', '403', '403', '200', '200'],
    scopes: ['stories:publish'],
  },
  {
    route: 'PUT /api/v1/articles/[ref]/related/[other]',
    target: async () => ({
      at: `/api/v1/articles/${(await makeStory()).id}/related/${(await makeStory()).id}`,
      body: { rule: 'exclude' },
    }),
    gives: ['401', '403', '403', '403', '200', '200'],
    scopes: ['stories:publish'],
  },
  {
    // It is not pinned: whoever may move pins is told so.
    route: 'PATCH /api/v1/articles/[ref]/related/[other]',
    target: async () => ({
      at: `/api/v1/articles/${(await makeStory()).id}/related/2147483647`,
      body: { to: 'up' },
    }),
    gives: ['401', '403', '403', '403', '404', '404'],
    scopes: ['stories:publish'],
  },
  {
    route: 'GET /api/v1/newsroom/filters',
    target: '/api/v1/newsroom/filters',
    gives: ['401', '403', '403', '200', '200', '200'],
    scopes: ['stories:write', 'stories:publish'],
  },
  {
    route: 'POST /api/v1/newsroom/filters',
    target: async () => ({
      at: '/api/v1/newsroom/filters',
      body: { name: randomUUID(), query: 'status=draft', isShared: false },
    }),
    gives: ['401', '403', '403', '201', '201', '201'],
    scopes: ['stories:write', 'stories:publish'],
  },
  {
    route: 'PATCH /api/v1/newsroom/filters/[id]',
    target: async () => ({
      at: '/api/v1/newsroom/filters/2147483647',
      body: { name: 'Another', isShared: false },
    }),
    gives: ['401', '403', '403', '404', '404', '404'],
    scopes: ['stories:write', 'stories:publish'],
  },
  {
    route: 'DELETE /api/v1/newsroom/filters/[id]',
    target: async () => ({ at: '/api/v1/newsroom/filters/2147483647' }),
    gives: ['401', '403', '403', '404', '404', '404'],
    scopes: ['stories:write', 'stories:publish'],
  },
  {
    // Over before it begins, so that no other test's pages carry it.
    route: 'PUT /api/v1/banner',
    target: async () => ({
      at: '/api/v1/banner',
      body: { text: 'Nothing', endsAt: '2001-01-01T00:00:00Z' },
    }),
    gives: ['401', '403', '403', '403', '422', '422'],
    scopes: ['stories:publish'],
  },
  {
    route: 'DELETE /api/v1/banner',
    target: async () => ({ at: '/api/v1/banner', body: {} }),
    gives: ['401', '403', '403', '403', '200', '200'],
    scopes: ['stories:publish'],
  },
  { route: 'GET /api/v1/banner', target: '/api/v1/banner', gives: everybody('200') },
  {
    route: 'GET /api/v1/analytics',
    target: '/api/v1/analytics?from=2026-01-01',
    gives: ['401', '403', '403', '200', '200', '200'],
    scopes: ['analytics'],
  },
  {
    route: 'GET /api/v1/analytics/now',
    target: '/api/v1/analytics/now',
    gives: ['401', '403', '403', '200', '200', '200'],
    scopes: ['analytics'],
  },
  {
    route: 'GET /api/v1/analytics/stories/[id]',
    target: async () => ({ at: `/api/v1/analytics/stories/${(await makeStory()).id}` }),
    gives: ['401', '403', '403', '403', '200', '200'],
    scopes: ['analytics'],
  },
  ...['sections', 'topics', 'authors'].flatMap((terms): Row[] => [
    {
      route: `GET /api/v1/${terms}`,
      target: `/api/v1/${terms}`,
      gives: ['401', '403', '403', '403', '200', '200'],
      scopes: ['stories:publish'],
    },
    {
      route: `POST /api/v1/${terms}`,
      target: async () => ({
        at: `/api/v1/${terms}`,
        // A section would stand in every masthead: this one is refused for what it is to stand below.
        body: {
          name: `Matrix ${(written += 1)} ${randomUUID()}`,
          ...(terms === 'sections' && { parentId: 2_147_483_647 }),
        },
      }),
      gives: ['401', '403', '403', '403', ...(terms === 'sections' ? both('422') : both('201'))],
      scopes: ['stories:publish'],
    },
    {
      route: `PATCH /api/v1/${terms}/[id]`,
      target: async () => ({ at: `/api/v1/${terms}/2147483647`, body: { version: 1 } }),
      gives: ['401', '403', '403', '403', '404', '404'],
      scopes: ['stories:publish'],
    },
    {
      route: `DELETE /api/v1/${terms}/[id]`,
      target: `/api/v1/${terms}/2147483647?version=1`,
      gives: ['401', '403', '403', '403', '404', '404'],
      scopes: ['stories:publish'],
    },
  ]),
  {
    route: 'PATCH /api/v1/sections',
    // An order that is not how they stand: refused after the permission was asked.
    target: async () => ({ at: '/api/v1/sections', body: { seen: [], order: [] } }),
    gives: ['401', '403', '403', '403', '409', '409'],
    scopes: ['stories:publish'],
  },
  {
    route: 'POST /api/v1/topics/[id]/merge',
    target: async () => ({
      at: `/api/v1/topics/${(await makeTopic()).id}/merge`,
      body: { version: 1, into: (await makeTopic()).slug },
    }),
    gives: ['401', '403', '403', '403', '200', '200'],
    scopes: ['stories:publish'],
  },
  { route: 'GET /api/v1/newsletters', target: '/api/v1/newsletters', gives: everybody('200') },
  {
    route: 'GET /api/v1/newsletters/[slug]/issues',
    target: async () => ({ at: `/api/v1/newsletters/${(await sentIssue()).slug}/issues` }),
    gives: everybody('200'),
  },
  {
    route: 'GET /api/v1/newsletters/[slug]/issues/[number]',
    target: async () => ({ at: `/api/v1/newsletters/${(await sentIssue()).slug}/issues/1` }),
    gives: everybody('200'),
  },
  {
    route: 'GET /api/v1/newsroom/newsletters',
    target: '/api/v1/newsroom/newsletters',
    gives: ['401', '403', '403', '403', '200', '200'],
    scopes: ['newsletters'],
  },
  {
    route: 'GET /api/v1/newsroom/issues',
    target: async () => ({ at: `/api/v1/newsroom/issues?newsletter=${(await aLetter()).id}` }),
    gives: ['401', '403', '403', '403', '200', '200'],
    scopes: ['newsletters'],
  },
  {
    route: 'POST /api/v1/newsroom/issues',
    target: async () => ({
      at: '/api/v1/newsroom/issues',
      body: { newsletterId: (await aLetter()).id },
    }),
    gives: ['401', '403', '403', '403', '201', '201'],
    scopes: ['newsletters'],
  },
  ...(
    [
      ['GET', '', '200'],
      ['PATCH', '', '200'],
      ['DELETE', '', '204'],
      ['POST', '/hold', '200'],
      ['POST', '/test', '200'],
      // The list is off: whoever may send is told so.
      ['POST', '/send', '422'],
    ] as const
  ).map(([method, call, answer]): Row => ({
    route: `${method} /api/v1/newsroom/issues/[id]${call}`,
    target: async () => ({
      at: `/api/v1/newsroom/issues/${(await anIssue()).id}${call}`,
      ...(method === 'PATCH' && { body: { version: 1, subject: 'Another' } }),
      ...(method === 'POST' && { body: {} }),
    }),
    gives: ['401', '403', '403', '403', answer, answer],
    scopes: ['newsletters'],
  })),
  // Anybody's device: its endpoint is the key to it.
  {
    route: 'PUT /api/v1/push/devices',
    target: async () => ({ at: '/api/v1/push/devices', body: await aDevice() }),
    gives: everybody('200'),
  },
  {
    route: 'DELETE /api/v1/push/devices',
    target: async () => ({ at: '/api/v1/push/devices', body: await aKnownDevice() }),
    gives: everybody('204'),
  },
  {
    route: 'POST /api/v1/push/devices/find',
    target: async () => ({ at: '/api/v1/push/devices/find', body: await aKnownDevice() }),
    gives: everybody('200'),
  },
  {
    route: 'POST /api/v1/push/alerts',
    target: async () => {
      await letAlerts();
      return { at: '/api/v1/push/alerts', body: { storyId: (await makeStory()).id } };
    },
    gives: ['401', '403', '403', '403', '201', '201'],
    scopes: ['newsletters'],
  },
  {
    route: 'POST /api/v1/newsletters/bounces',
    target: async () => ({
      at: '/api/v1/newsletters/bounces',
      body: { address: `${randomUUID()}@example.test`, kind: 'hard' },
    }),
    gives: ['401', '403', '403', '403', '403', '200'],
    scopes: ['newsletters:bounces'],
  },
  {
    route: 'POST /api/v1/wire',
    target: async () => ({
      at: '/api/v1/wire',
      body: { uri: `urn:matrix:${randomUUID()}`, headline: 'From the wire' },
    }),
    gives: ['401', '403', '403', '403', '201', '201'],
    scopes: ['wire:write'],
  },
  {
    route: 'GET /api/v1/redirects',
    target: '/api/v1/redirects',
    gives: ['401', '403', '403', '403', '200', '200'],
    scopes: ['stories:publish'],
  },
  {
    route: 'POST /api/v1/redirects',
    target: async () => ({
      at: '/api/v1/redirects',
      body: { source: `/matrix/${(written += 1)}-${randomUUID()}`, target: '/latest' },
    }),
    gives: ['401', '403', '403', '403', '201', '201'],
    scopes: ['stories:publish'],
  },
  {
    route: 'PATCH /api/v1/redirects/[id]',
    target: async () => ({
      at: '/api/v1/redirects/2147483647',
      body: { source: '/matrix/x', target: '/latest' },
    }),
    gives: ['401', '403', '403', '403', '404', '404'],
    scopes: ['stories:publish'],
  },
  {
    route: 'DELETE /api/v1/redirects/[id]',
    target: '/api/v1/redirects/2147483647',
    gives: ['401', '403', '403', '403', '404', '404'],
    scopes: ['stories:publish'],
  },
  {
    route: 'POST /api/v1/redirects/import',
    target: async () => ({
      at: '/api/v1/redirects/import',
      body: { csv: '/matrix/a,/latest', dryRun: true },
    }),
    gives: ['401', '403', '403', '403', '200', '200'],
    scopes: ['stories:publish'],
  },
  {
    route: 'GET /api/v1/redirects/missed',
    target: '/api/v1/redirects/missed',
    gives: ['401', '403', '403', '403', '200', '200'],
    scopes: ['stories:publish'],
  },
  {
    route: 'PATCH /api/v1/redirects/missed',
    target: async () => ({
      at: '/api/v1/redirects/missed',
      body: { path: '/matrix/nobody-asked', ignored: true },
    }),
    gives: ['401', '403', '403', '403', '404', '404'],
    scopes: ['stories:publish'],
  },
  {
    route: 'GET /api/v1/articles/[ref]/corrections',
    target: async () => ({ at: `/api/v1/articles/${(await makeStory()).id}/corrections` }),
    gives: ['401', '403', '403', '403', '200', '200'],
    scopes: ['stories:write', 'stories:publish'],
  },
  {
    route: 'POST /api/v1/articles/[ref]/corrections',
    target: async () => ({
      at: `/api/v1/articles/${(await makeStory()).id}/corrections`,
      body: { text: 'It was Monday.' },
    }),
    gives: ['401', '403', '403', '403', '201', '201'],
    scopes: ['stories:publish'],
  },
  {
    route: 'PATCH /api/v1/articles/[ref]/corrections/[correction]',
    target: async () => ({
      at: `/api/v1/articles/${(await makeStory()).id}/corrections/2147483647`,
      body: { text: 'It was Monday.' },
    }),
    gives: ['401', '403', '403', '403', '404', '404'],
    scopes: ['stories:publish'],
  },
  {
    route: 'DELETE /api/v1/articles/[ref]/corrections/[correction]',
    target: async () => ({
      at: `/api/v1/articles/${(await makeStory()).id}/corrections/2147483647`,
    }),
    gives: ['401', '403', '403', '403', '404', '404'],
    scopes: ['stories:publish'],
  },
  {
    route: 'POST /api/v1/articles/[ref]/posts',
    target: async () => ({
      at: `/api/v1/articles/${(await told()).id}/posts`,
      body: { text: 'The gates are shut.' },
    }),
    gives: ['401', '403', '403', '403', '201', '201'],
    scopes: ['stories:publish'],
  },
  {
    route: 'PATCH /api/v1/articles/[ref]/posts/[post]',
    target: async () => ({
      at: `/api/v1/articles/${(await told()).id}/posts/2147483647`,
      body: { version: 1, isPinned: true },
    }),
    gives: ['401', '403', '403', '403', '404', '404'],
    scopes: ['stories:publish'],
  },
  {
    route: 'PUT /api/v1/articles/[ref]/live',
    target: async () => ({
      at: `/api/v1/articles/${(await makeStory()).id}/live`,
      body: { state: 'live' },
    }),
    gives: ['401', '403', '403', '403', '200', '200'],
    scopes: ['stories:publish'],
  },
  {
    route: 'GET /api/v1/articles/[ref]/posts',
    target: async () => ({ at: `/api/v1/articles/${(await told()).slug}/posts` }),
    gives: everybody('200'),
  },
  {
    route: 'GET /api/v1/articles/[ref]/posts/events',
    target: async () => ({ at: `/api/v1/articles/${(await told()).slug}/posts/events?after=0` }),
    gives: everybody('200'),
  },
  {
    route: 'GET /api/v1/articles/[ref]/previews',
    target: async () => ({ at: `/api/v1/articles/${(await draft()).id}/previews` }),
    gives: ['401', '403', '403', '403', '200', '200'],
    scopes: ['stories:write', 'stories:publish'],
  },
  {
    route: 'POST /api/v1/articles/[ref]/previews',
    target: async () => ({
      at: `/api/v1/articles/${(await draft()).id}/previews`,
      body: { label: 'The matrix' },
    }),
    gives: ['401', '403', '403', '403', '201', '201'],
    scopes: ['stories:write', 'stories:publish'],
  },
  {
    route: 'DELETE /api/v1/articles/[ref]/previews/[link]',
    target: async () => ({ at: `/api/v1/articles/${(await draft()).id}/previews/2147483647` }),
    gives: ['401', '403', '403', '403', '404', '404'],
    scopes: ['stories:write', 'stories:publish'],
  },
  {
    route: 'GET /api/v1/settings',
    target: '/api/v1/settings',
    gives: ['401', '403', '403', '403', '403', '200'],
    scopes: [],
  },
  {
    // What nobody could read is refused to whoever may change it.
    route: 'PATCH /api/v1/settings',
    target: async () => ({ at: '/api/v1/settings', body: { petrolLight: '#ffffff' } }),
    gives: ['401', '403', '403', '403', '403', '422'],
    scopes: [],
  },
  {
    route: 'GET /api/v1/webhooks',
    target: '/api/v1/webhooks',
    gives: ['401', '403', '403', '403', '403', '200'],
    scopes: ['webhooks'],
  },
  {
    route: 'GET /api/v1/webhooks/[id]/deliveries',
    target: '/api/v1/webhooks/2147483647/deliveries',
    gives: ['401', '403', '403', '403', '403', '404'],
    scopes: ['webhooks'],
  },
  {
    route: 'POST /api/v1/webhooks/deliveries/[id]',
    target: async () => ({ at: '/api/v1/webhooks/deliveries/2147483647', body: {} }),
    gives: ['401', '403', '403', '403', '403', '404'],
    scopes: ['webhooks'],
  },
  {
    route: 'GET /api/v1/moderation/comments',
    target: '/api/v1/moderation/comments',
    gives: moderates,
    scopes: ['moderation'],
  },
  {
    route: 'GET /api/v1/moderation/counts',
    target: '/api/v1/moderation/counts',
    gives: moderates,
    scopes: ['moderation'],
  },
  {
    route: 'GET /api/v1/moderation/events',
    target: '/api/v1/moderation/events',
    gives: moderates,
    scopes: ['moderation'],
  },
  {
    route: 'POST /api/v1/moderation/comments/[id]',
    target: async () => ({
      at: `/api/v1/moderation/comments/${(await aComment('PENDING')).id}`,
      body: { decision: 'reject', reason: 'off_topic', version: 1 },
    }),
    gives: moderates,
    scopes: ['moderation'],
  },
  {
    route: 'POST /api/v1/moderation/comments',
    target: async () => ({
      at: '/api/v1/moderation/comments',
      body: { decision: 'spam', items: [{ id: (await aComment('PENDING')).id, version: 1 }] },
    }),
    gives: moderates,
    scopes: ['moderation'],
  },
  {
    // Whoever may take back finds that there is nothing of theirs to take back.
    route: 'POST /api/v1/moderation/comments/[id]/undo',
    target: async () => ({
      at: `/api/v1/moderation/comments/${(await aComment('PENDING')).id}/undo`,
      body: { version: 1 },
    }),
    gives: ['401', '403', '409', '403', '409', '409'],
    scopes: ['moderation'],
  },
  {
    route: 'POST /api/v1/moderation/members/[id]',
    target: member('READER', 'ban'),
    gives: moderates,
    scopes: ['moderation'],
  },
  {
    route: 'POST /api/v1/moderation/members/[id]',
    target: member('MODERATOR', 'ban'),
    gives: ['401', '403', '403', '403', '200', '200'],
    scopes: ['moderation'],
  },
  {
    route: 'POST /api/v1/moderation/members/[id]',
    target: member('ADMIN', 'premoderate'),
    gives: ['401', '403', '403', '403', '403', '403'],
    scopes: ['moderation'],
  },
];

/** For everyone, signed in or not: they show the same to all, or are the way to sign in. */
export const open = [
  'GET /',
  'GET /[page]',
  'GET /archive',
  'GET /archive/[year]',
  'GET /archive/[year]/[month]',
  'GET /article/[slug]',
  'GET /article/[slug]/history',
  'GET /article/[slug]/[feed]',
  'GET /article/[slug]/card/[stamp]',
  // Whoever has a link has it: its token is the right.
  'GET /preview/[token]',
  'GET /author/[slug]',
  'GET /corrections',
  'GET /latest',
  'GET /most-read',
  'GET /newsletters',
  'GET /newsletters/[slug]',
  'GET /newsletters/[slug]/[issue]',
  // Anybody signs an address up; nothing is sent to it before its owner confirms.
  'POST /api/forms/newsletter',
  'GET /verify/newsletter',
  'GET /search',
  'GET /section/[slug]',
  'GET /topic/[slug]',
  'GET /atom.xml',
  'GET /author/[slug]/[feed]',
  'GET /feed.json',
  'GET /feed.xml',
  'GET /indexnow.txt',
  'GET /manifest.webmanifest',
  'GET /mark/[stamp]/[name]',
  'GET /news-sitemap.xml',
  'GET /robots.txt',
  'GET /speculation-rules.json',
  'GET /%5Fdoor/not-found',
  'GET /section/[slug]/[feed]',
  'GET /sitemap.xml',
  'GET /sitemap/[file]',
  'GET /topic/[slug]/[feed]',
  'GET /signin',
  'GET /register',
  'GET /signin/link',
  'GET /signin/done',
  'GET /verify',
  'GET /verify/address',
  'GET /forgot',
  'GET /reset',
  'GET /goodbye',
  'GET /unsubscribe',
  // Mail programs, by the token of a mail (lib/notifications/mailing).
  'GET /api/unsubscribe',
  'POST /api/unsubscribe',
  'GET /invite',
  'GET /api/auth/[...nextauth]',
  'POST /api/auth/[...nextauth]',
  'GET /api/health',
  'GET /api/ready',
  ...['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].map((method) => `${method} /api/[...rest]`),
];
