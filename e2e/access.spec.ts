import path from 'node:path';
import { db } from '@/lib/db';
import { makeComment, makeUser } from '@/prisma/factories';
import type { Role } from '@/prisma/generated/enums';
import { expect, makeStory, test } from './fixtures';
import { addressesOf } from './routes';
import { ask, cookieOf, site } from './wire';

/** The order of the columns below. Nobody is someone without a session. */
const people = ['nobody', 'READER', 'MODERATOR', 'AUTHOR', 'EDITOR', 'ADMIN'] as const;
type Outcomes = [string, string, string, string, string, string];

type Target = { at: string; body?: unknown; form?: Record<string, string> };
type Row = {
  /** "GET /admin": the method and the folder of the route below app/. */
  route: string;
  /** What is asked for. Made anew for each person, so that no answer depends on the one before. */
  target: string | (() => Promise<Target>);
  /** A status; with the place it leads to; "in words" where the page itself says why. */
  gives: Outcomes;
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
const missing = (id: string): Outcomes => {
  const isNumber = Number(id) > 0;
  const refused = isNumber ? '403 in words' : '404 in words';
  return ['307 /signin', refused, refused, '404 in words', '404 in words', '404 in words'];
};
const everybody = (status: string): Outcomes => [status, status, status, status, status, status];
const signedIn = (status: string): Outcomes => ['401', status, status, status, status, status];
const moderates: Outcomes = ['401', '403', '200', '403', '200', '200'];

const draft = () => makeStory({ status: 'DRAFT' });
const aComment = (status: 'APPROVED' | 'PENDING' = 'APPROVED') =>
  makeStory().then((story) => makeComment({ story, status }));
const member = (role: Role, action: string) => async () => ({
  at: `/api/v1/moderation/members/${(await makeUser({ role })).id}`,
  body: { action, reason: 'The matrix says so.' },
});
let written = 0;

const matrix: Row[] = [
  { route: 'GET /admin', target: '/admin', gives: enters('/admin') },
  { route: 'GET /admin/articles', target: '/admin/articles', gives: writes('/admin/articles') },
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
  ...['2147483647', '0', 'new-story'].flatMap((id) =>
    ['', '/preview'].map((page) => ({
      route: `GET /admin/articles/[id]${page}`,
      target: `/admin/articles/${id}${page}`,
      gives: missing(id),
    })),
  ),
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
  { route: 'GET /api/viewer', target: '/api/viewer', gives: everybody('200') },
  { route: 'GET /api/v1/openapi.json', target: '/api/v1/openapi.json', gives: everybody('200') },
  { route: 'GET /api/v1/me', target: '/api/v1/me', gives: signedIn('200') },
  { route: 'GET /api/v1/articles', target: '/api/v1/articles', gives: everybody('200') },
  {
    route: 'POST /api/v1/articles',
    target: async () => ({
      at: '/api/v1/articles',
      body: { headline: `Written by the matrix ${++written}`, section: 'trade' },
    }),
    gives: ['401', '403', '403', '201', '201', '201'],
  },
  {
    route: 'GET /api/v1/articles/[ref]',
    target: async () => ({ at: `/api/v1/articles/${(await draft()).slug}` }),
    gives: ['404', '404', '404', '404', '200', '200'],
  },
  {
    route: 'PATCH /api/v1/articles/[ref]',
    target: async () => ({
      at: `/api/v1/articles/${(await draft()).id}`,
      body: { version: 1, headline: 'Changed by the matrix' },
    }),
    gives: ['401', '403', '403', '403', '200', '200'],
  },
  {
    route: 'POST /api/v1/articles/[ref]/status',
    target: async () => ({
      at: `/api/v1/articles/${(await draft()).id}/status`,
      body: { status: 'in_review' },
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
    route: 'POST /api/v1/articles/[ref]/comments',
    target: async () => ({
      at: `/api/v1/articles/${(await makeStory()).slug}/comments`,
      body: { body: 'I was there.' },
    }),
    gives: signedIn('201'),
  },
  {
    route: 'PATCH /api/v1/comments/[id]',
    target: async () => ({
      at: `/api/v1/comments/${(await aComment()).id}`,
      body: { body: 'Words in somebody else’s mouth.' },
    }),
    gives: signedIn('403'),
  },
  {
    route: 'DELETE /api/v1/comments/[id]',
    target: async () => ({ at: `/api/v1/comments/${(await aComment()).id}` }),
    gives: ['401', '403', '204', '403', '204', '204'],
  },
  {
    route: 'POST /api/v1/comments/[id]/like',
    target: async () => ({ at: `/api/v1/comments/${(await aComment()).id}/like` }),
    gives: signedIn('200'),
  },
  {
    route: 'DELETE /api/v1/comments/[id]/like',
    target: async () => ({ at: `/api/v1/comments/${(await aComment()).id}/like` }),
    gives: signedIn('200'),
  },
  {
    route: 'POST /api/v1/comments/[id]/report',
    target: async () => ({
      at: `/api/v1/comments/${(await aComment()).id}/report`,
      body: { reason: 'off_topic' },
    }),
    gives: signedIn('200'),
  },
  {
    route: 'GET /api/v1/moderation/comments',
    target: '/api/v1/moderation/comments',
    gives: moderates,
  },
  {
    route: 'POST /api/v1/moderation/comments/[id]',
    target: async () => ({
      at: `/api/v1/moderation/comments/${(await aComment('PENDING')).id}`,
      body: { decision: 'reject', reason: 'off_topic', version: 1 },
    }),
    gives: moderates,
  },
  {
    route: 'POST /api/v1/moderation/members/[id]',
    target: member('READER', 'ban'),
    gives: moderates,
  },
  {
    route: 'POST /api/v1/moderation/members/[id]',
    target: member('MODERATOR', 'ban'),
    gives: ['401', '403', '403', '403', '200', '200'],
  },
  {
    route: 'POST /api/v1/moderation/members/[id]',
    target: member('ADMIN', 'premoderate'),
    gives: ['401', '403', '403', '403', '403', '403'],
  },
];

/** For everyone, signed in or not: they show the same to all, or are the way to sign in. */
const open = [
  'GET /',
  'GET /[page]',
  'GET /archive/[year]/[month]',
  'GET /article/[slug]',
  'GET /author/[slug]',
  'GET /corrections',
  'GET /latest',
  'GET /search',
  'GET /section/[slug]',
  'GET /topic/[slug]',
  'GET /atom.xml',
  'GET /author/[slug]/[feed]',
  'GET /feed.json',
  'GET /feed.xml',
  'GET /news-sitemap.xml',
  'GET /robots.txt',
  'GET /section/[slug]/[feed]',
  'GET /sitemap.xml',
  'GET /sitemap/[file]',
  'GET /topic/[slug]/[feed]',
  'GET /signin',
  'GET /register',
  'GET /verify',
  'GET /forgot',
  'GET /reset',
  'GET /api/auth/[...nextauth]',
  'POST /api/auth/[...nextauth]',
  'GET /api/health',
  'GET /api/ready',
  ...['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].map((method) => `${method} /api/[...rest]`),
];

test('every route stands in the matrix or among the open ones', () => {
  const there = addressesOf(path.resolve('app')).flatMap(({ address, methods }) =>
    methods.map((method) => `${method} ${address}`),
  );
  const known = [...matrix.map(({ route }) => route), ...open];
  expect(there.filter((route) => !known.includes(route))).toEqual([]);
  expect(known.filter((route) => !there.includes(route))).toEqual([]);
});

/** Whether the page says no in words: in its own text, not in what its scripts might make of it. */
const speaks = (html: string) =>
  /<h1[^>]*>(Not for this account|There is nothing at this address)<\/h1>/.test(
    html.replace(/<script.*?<\/script>/gs, ''),
  );

async function outcome(route: string, target: Target, who: (typeof people)[number]) {
  const cookie: Record<string, string> =
    who === 'nobody' ? {} : { Cookie: await cookieOf(await makeUser({ role: who })) };
  const { at, body, form } = target;
  const type = form ? 'application/x-www-form-urlencoded' : 'application/json';
  const content = form ? String(new URLSearchParams(form)) : body && JSON.stringify(body);
  const answer = await ask(at, {
    method: route.split(' ')[0],
    headers: { Origin: site.origin, 'Content-Type': type, ...cookie },
    body: content as string | undefined,
  });
  const { location } = answer.headers;
  if (location && answer.status >= 300)
    return `${answer.status} ${location.replace(site.origin, '')}`;
  return `${answer.status}${speaks(answer.text) ? ' in words' : ''}`;
}

for (const [number, { route, target, gives }] of matrix.entries()) {
  test(`${route} (${number})`, async () => {
    for (const [i, who] of people.entries()) {
      const made = typeof target === 'string' ? { at: target } : await target();
      const given = await outcome(route, made, who);
      const wanted = gives[i]!;
      // Where the address holds an id, its beginning is what counts.
      expect(given.slice(0, wanted.length), `${who} at ${made.at}`).toBe(wanted);
      if (/^\d+( in words)?$/.test(wanted)) expect(given, `${who} at ${made.at}`).toBe(wanted);
    }
  });
}

test('no spelling of a newsroom address shows anything to a stranger', async () => {
  const { id, headline } = await makeStory({
    status: 'DRAFT',
    headline: 'A secret of the newsroom',
  });
  const place = `/admin/articles/${id}`;
  const forged = { Cookie: 'next-auth.session-token=abc; signed-in=1' };
  for (const address of [
    place,
    `${place}/preview`,
    `${place}.rsc`,
    `${place}/`,
    `${place}?_rsc=1`,
    `${place}.segments/_tree.segment.rsc`,
    `/%61dmin/articles/${id}`,
    `//admin/articles/${id}`,
    `/ADMIN/articles/${id}`,
    `/x/../admin/articles/${id}`,
    `/api/../admin/articles/${id}`,
  ]) {
    const ways: Record<string, string>[] = [{}, { RSC: '1' }, forged, { ...forged, RSC: '1' }];
    for (const headers of ways) {
      const { status, text } = await ask(address, { headers });
      expect([307, 308, 400, 404], address).toContain(status);
      expect(text, address).not.toContain(headline);
    }
  }
});

test('a refusal gives the reason of the policy, to HEAD the same status, and to the router words', async () => {
  const later = new Date(Date.now() + 86_400_000);
  for (const [fields, reason] of [
    [{ role: 'READER' }, 'Your role does not allow this.'],
    [{ role: 'EDITOR', status: 'BANNED' }, 'This account is banned.'],
    [
      { role: 'EDITOR', status: 'SUSPENDED', suspendedUntil: later },
      `This account is suspended until ${later.toISOString()}.`,
    ],
  ] as const) {
    const Cookie = await cookieOf(await makeUser(fields));
    const page = await ask('/admin', { headers: { Cookie } });
    expect(page.status).toBe(403);
    expect(page.text).toContain(`<p>${reason}</p>`);
    expect(page.headers['cache-control']).toBe('private, no-store');
    expect((await ask('/admin', { method: 'HEAD', headers: { Cookie } })).status).toBe(403);
    // Next's router takes anything but 200 for a failure and loads the whole page anew.
    const headers = { Cookie, RSC: '1' };
    const { location } = (await ask('/admin', { headers })).headers; // with the mark that Next gives such requests
    const part = await ask(location!.replace(site.origin, ''), { headers });
    expect(part.status).toBe(200);
    expect(part.headers['content-type']).toMatch(/^text\/x-component/);
    expect(part.text).toContain(reason);
  }
});

test('a ban, a lost role and an ended session bite on the very next request', async () => {
  const user = await makeUser({ role: 'EDITOR' });
  const Cookie = await cookieOf(user);
  const look = async () => {
    const { status, headers, text } = await ask('/admin', { headers: { Cookie } });
    if (headers.location) return `${status} to ${new URL(headers.location, site).pathname}`;
    return `${status}${speaks(text) ? ' in words' : ''}`;
  };
  const change = (data: Parameters<typeof db.user.update>[0]['data']) =>
    db.user.update({ where: { id: user.id }, data, select: { id: true } });
  expect(await look()).toBe('200');
  await change({ status: 'BANNED' });
  expect(await look()).toBe('403 in words');
  await change({ status: 'ACTIVE' });
  expect(await look()).toBe('200');
  await change({ role: 'READER' });
  expect(await look()).toBe('403 in words');
  await change({ role: 'EDITOR', sessions: { deleteMany: {} } });
  expect(await look()).toBe('307 to /signin');
});

test('whoever is banned, suspended or not verified yet writes nothing', async () => {
  const { slug } = await makeStory();
  const later = new Date(Date.now() + 86_400_000);
  const post = async (fields: NonNullable<Parameters<typeof makeUser>[0]>) => {
    const { status, text } = await ask(`/api/v1/articles/${slug}/comments`, {
      method: 'POST',
      headers: {
        Origin: site.origin,
        'Content-Type': 'application/json',
        Cookie: await cookieOf(await makeUser(fields)),
      },
      body: JSON.stringify({ body: 'Let me in.' }),
    });
    return [status, (JSON.parse(text) as { detail?: string }).detail];
  };
  expect(await post({ status: 'BANNED' })).toEqual([403, 'This account is banned.']);
  expect(await post({ status: 'SUSPENDED', suspendedUntil: later })).toEqual([
    403,
    `This account is suspended until ${later.toISOString()}.`,
  ]);
  expect(await post({ emailVerifiedAt: null })).toEqual([
    403,
    'Please confirm your e-mail address first.',
  ]);
  const past = new Date(Date.now() - 1000);
  expect(await post({ status: 'SUSPENDED', suspendedUntil: past })).toEqual([201, undefined]);
});
