import path from 'node:path';
import { makeComment, makeUser } from '@/prisma/factories';
import type { Role } from '@/prisma/generated/enums';
import { expect, makeStory, test } from './fixtures';
import { addressesOf } from './routes';
import { ask, call, site } from './wire';

type Problem = {
  type: string;
  title: string;
  status: number;
  detail: string;
  errors?: { path: string; message: string }[];
};
type Saved = { id: number; slug: string; version: number; status: string; url: string };

const password = 'seventeen herring gulls';
const cookiesOf = (headers: { 'set-cookie'?: string[] }) =>
  (headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0]!);

/** Signs in the way a program does: next-auth's token, then its form. Gives the answer and the cookies for later calls. */
async function signIn(email: string, word = password) {
  const csrf = await ask('/api/auth/csrf');
  const { csrfToken } = JSON.parse(csrf.text) as { csrfToken: string };
  const answer = await ask('/api/auth/callback/credentials', {
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      Cookie: cookiesOf(csrf.headers).join('; '),
    },
    body: String(new URLSearchParams({ csrfToken, email, password: word, json: 'true' })),
  });
  const { status, headers } = answer;
  return { status, headers, cookies: cookiesOf(headers), csrf: cookiesOf(csrf.headers), csrfToken };
}

/** Calls as a new member of that role. */
async function client(role: Role) {
  const user = await makeUser({ role });
  return {
    user,
    call: <T = Record<string, unknown>>(method: string, path: string, body?: unknown) =>
      call<T>(user, method, path, { body }),
  };
}

test.describe('signing in with next-auth', () => {
  for (const role of ['READER', 'AUTHOR', 'MODERATOR', 'EDITOR', 'ADMIN'] as const) {
    test(`gives a session that is the person (${role})`, async () => {
      const user = await makeUser({ role, password });
      const { status, cookies, headers } = await signIn(user.email);
      expect(status).toBe(200);
      const session = headers['set-cookie']!.find((one) =>
        one.startsWith('next-auth.session-token='),
      );
      expect(session).toMatch(/; HttpOnly/);
      expect(session).toMatch(/; SameSite=Lax/);
      expect(cookies).toContain('signed-in=1');
      const me = await call(null, 'GET', '/me', { headers: { Cookie: cookies.join('; ') } });
      expect(me.status).toBe(200);
      expect(me.body).toEqual({
        id: user.id,
        name: user.name,
        email: user.email,
        role,
        status: 'ACTIVE',
        suspendedUntil: null,
        verified: true,
      });
    });
  }

  test('a wrong password is 401 and no session, and so is an unknown address', async () => {
    const { email } = await makeUser({ password });
    for (const answer of [
      await signIn(email, 'eighteen herring gulls'),
      await signIn('nobody@example.test'),
    ]) {
      expect(answer.status).toBe(401);
      expect(answer.cookies.filter((one) => one.includes('session-token=e'))).toEqual([]);
    }
  });

  test('without next-auth’s token nobody is signed in', async () => {
    const { email } = await makeUser({ password });
    const { headers } = await ask('/api/auth/callback/credentials', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: String(new URLSearchParams({ email, password, json: 'true' })),
    });
    expect(cookiesOf(headers).filter((one) => one.includes('session-token='))).toEqual([]);
  });
});

test('a program may show next-auth’s token in place of an Origin, and only its own', async () => {
  const { email } = await makeUser({ password });
  const { cookies, csrf, csrfToken } = await signIn(email);
  const Cookie = [...csrf, ...cookies].join('; ');
  const save = async (headers: Record<string, string>) => {
    const body = '{"reply":"hourly"}';
    const type = { 'Content-Type': 'application/json' };
    const path = '/api/v1/me/notifications/preferences';
    return (await ask(path, { method: 'PATCH', headers: { Cookie, ...type, ...headers }, body }))
      .status;
  };
  expect(await save({})).toBe(403);
  expect(await save({ 'X-CSRF-Token': csrfToken })).toBe(200);
  expect(await save({ 'X-CSRF-Token': 'f'.repeat(64) })).toBe(403);
  expect(await save({ 'X-CSRF-Token': csrfToken, Origin: 'https://evil.example' })).toBe(403);
});

test.describe('stories', () => {
  test('an author writes and submits, an editor publishes, everyone reads', async () => {
    const [author, editor] = [await client('AUTHOR'), await client('EDITOR')];
    const made = await author.call<Saved>('POST', '/articles', {
      headline: `Herring at last ${author.user.id}`,
      standfirst: 'Nine boxes.',
      bodyHtml: '<p>They came <b>in the night</b>.</p><script>alert(1)</script>',
      section: 'trade',
      topics: ['herring'],
    });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      slug: `herring-at-last-${author.user.id}`,
      version: 1,
      status: 'draft',
      url: `${site.origin}/article/herring-at-last-${author.user.id}`,
    });
    const { id, slug } = made.body;
    expect(made.headers.location).toBe(`/api/v1/articles/${slug}`);

    const anonymous = await call(null, 'GET', `/articles/${slug}`);
    expect(anonymous.status).toBe(404);
    const own = await author.call('GET', `/articles/${slug}`);
    expect(own.body).toMatchObject({ status: 'draft', version: 1 });
    expect(own.body.bodyHtml).toBe('<p>They came <strong>in the night</strong>.</p>');

    const publish = { status: 'published' };
    expect((await author.call('POST', `/articles/${id}/status`, publish)).status).toBe(403);
    const submitted = await author.call('POST', `/articles/${id}/status`, { status: 'in_review' });
    expect(submitted.body).toMatchObject({ status: 'in_review', version: 2 });
    const published = await editor.call('POST', `/articles/${id}/status`, publish);
    expect(published.body).toMatchObject({ status: 'published', version: 3 });
    expect(
      (await author.call('PATCH', `/articles/${id}`, { version: 3, headline: 'No' })).status,
    ).toBe(403);

    const read = await call(null, 'GET', `/articles/${slug}`);
    expect(read.status).toBe(200);
    expect(read.body).toMatchObject({
      id,
      slug,
      standfirst: 'Nine boxes.',
      section: { slug: 'trade', name: 'Trade' },
      topics: [{ slug: 'herring', name: 'Herring' }],
      authors: [{ name: author.user.name }],
      heroImage: null,
      source: null,
      corrections: [],
      commentCount: 0,
      url: `${site.origin}/article/${slug}`,
    });
    expect(read.body).not.toHaveProperty('status');
    const { body } = await call<{ items: { slug: string }[] }>(
      null,
      'GET',
      '/articles?section=trade&limit=100',
    );
    expect(body.items.map((item) => item.slug)).toContain(slug);

    expect(
      (await editor.call('POST', `/articles/${id}/status`, { status: 'unpublished' })).status,
    ).toBe(200);
    expect((await call(null, 'GET', `/articles/${slug}`)).status).toBe(410);
  });

  test('a change on top of an old version is 409, shows what stands and loses nothing', async () => {
    const editor = await client('EDITOR');
    const { id, slug } = await makeStory({ status: 'DRAFT', headline: 'As it was' });
    const change = (version: number, headline: string) =>
      editor.call<Problem & { current: { headline: string }; currentVersion: number }>(
        'PATCH',
        `/articles/${id}`,
        { version, headline },
      );
    expect((await change(1, 'First')).body).toMatchObject({ version: 2 });
    const stale = await change(1, 'Second');
    expect(stale.status).toBe(409);
    expect(stale.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(stale.body).toMatchObject({
      type: 'urn:broadsheet:problem:conflict',
      status: 409,
      currentVersion: 2,
      savedBy: editor.user.name,
      current: { headline: 'First' },
    });
    expect((await editor.call('GET', `/articles/${slug}`)).body).toMatchObject({
      headline: 'First',
      version: 2,
    });
    expect((await change(2, 'Second')).status).toBe(200);
  });

  test('a step that a story cannot take is 409', async () => {
    const editor = await client('EDITOR');
    const { id } = await makeStory();
    const back = await editor.call<Problem>('POST', `/articles/${id}/status`, { status: 'draft' });
    expect([back.status, back.body.detail]).toEqual([
      409,
      'A story that is published cannot become a draft; only unpublished or withdrawn. Unpublish it first.',
    ]);
  });

  test('lists go on from cursor to cursor, and not beyond their limits', async () => {
    type List = { items: { id: number }[]; nextCursor: string | null };
    const first = await call<List>(null, 'GET', '/articles?limit=7&section=town-hall');
    expect(first.body.items).toHaveLength(7);
    const cursor = encodeURIComponent(first.body.nextCursor!);
    const second = await call<List>(
      null,
      'GET',
      `/articles?limit=7&section=town-hall&cursor=${cursor}`,
    );
    const seen = first.body.items.map(({ id }) => id);
    expect(second.body.items.length).toBeGreaterThan(0);
    expect(second.body.items.filter(({ id }) => seen.includes(id))).toEqual([]);
    for (const query of ['limit=0', 'limit=101', 'limit=x', 'cursor=x', 'section=nothing'])
      expect((await call(null, 'GET', `/articles?${query}`)).status, query).toBe(422);
  });

  test('related stories come with a score and a reason', async () => {
    type Related = { items: { slug: string; reason: string; score: number; url: string }[] };
    const slug = 'harbour-board-votes-to-rebuild-north-mole';
    const { body } = await call<Related>(null, 'GET', `/articles/${slug}/related?limit=6`);
    expect(body.items).toHaveLength(6);
    // The best match leads; what only fills the list has no score and says so.
    expect(body.items[0]!.score).toBeGreaterThan(0.15);
    for (const item of body.items) {
      expect(item.slug).not.toBe(slug);
      expect(item.score).toBeGreaterThanOrEqual(0);
      expect(item.reason).toMatch(/\w{3,}/);
      expect((await ask(new URL(item.url).pathname)).status).toBe(200);
    }
  });
});

test.describe('comments', () => {
  test('a retry with the same key gets the same answer and makes no second comment', async () => {
    const { user } = await client('READER');
    const { slug } = await makeStory();
    const post = (body: string, key: string) =>
      call(user, 'POST', `/articles/${slug}/comments`, {
        body: { body },
        headers: { 'Idempotency-Key': key },
      });
    const first = await post('Said once.', 'k1');
    expect([first.status, first.body.status]).toEqual([201, 'pending']);
    const again = await post('Said once.', 'k1');
    expect([again.status, again.body]).toEqual([201, first.body]);
    expect((await post('Something else.', 'k1')).status).toBe(422);
    expect((await post('Said once.', 'k2')).status).toBe(409);
    const hurried = await post('And another thing.', 'k3');
    expect(hurried.status).toBe(429);
    expect(Number(hurried.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(hurried.headers['retry-after'])).toBeLessThanOrEqual(10);
  });

  test('what is empty, too long or misplaced is refused in words', async () => {
    const { user } = await client('MODERATOR');
    const { slug } = await makeStory();
    const other = await makeComment({ story: await makeStory() });
    const post = (body: unknown, where = slug) =>
      call<Problem>(user, 'POST', `/articles/${where}/comments`, { body });
    expect((await post({ body: '   \u200b\n ' })).status).toBe(422);
    expect((await post({ body: 7 })).status).toBe(422);
    expect((await post({})).status).toBe(422);
    expect((await post({ body: 'x'.repeat(5_001) })).status).toBe(413);
    expect((await post({ body: 'x'.repeat(5_000) })).status).toBe(201);
    expect((await post({ body: 'To nobody.' }, 'nobody-wrote-this')).status).toBe(404);
    const reply = await post({ body: 'To another story.', parentId: other.id });
    expect([reply.status, reply.body.errors?.[0]?.path]).toEqual([422, 'parentId']);
    const closed = await makeStory({ commentMode: 'CLOSED' });
    const late = await post({ body: 'Too late.' }, closed.slug);
    expect([late.status, late.body.detail]).toEqual([403, 'Comments on this story are closed.']);
  });

  test('approved ones are a tree; a removed one keeps its replies', async () => {
    const story = await makeStory();
    const top = await makeComment({ story, body: 'Top.' });
    const reply = await makeComment({ parent: top, body: 'Reply.' });
    await makeComment({ parent: reply, body: 'Deep.' });
    await makeComment({ story, body: 'Waiting.', status: 'PENDING' });
    await makeComment({ story, body: 'Refused.', status: 'REJECTED' });
    const gone = await makeComment({ story, status: 'DELETED' });
    await makeComment({ parent: gone, body: 'To the one that is gone.' });
    const { body } = await call<{ items: unknown[] }>(
      null,
      'GET',
      `/articles/${story.slug}/comments?sort=oldest`,
    );
    expect(body.items).toMatchObject([
      { body: 'Top.', replies: [{ body: 'Reply.', replies: [{ body: 'Deep.', replies: [] }] }] },
      { id: gone.id, body: null, replies: [{ body: 'To the one that is gone.' }] },
    ]);
    expect(body.items[1]).not.toHaveProperty('author');
    expect(JSON.stringify(body)).not.toMatch(/Waiting|Refused/);
  });

  test('liking twice counts once, and can be taken back', async () => {
    const reader = await client('READER');
    const { id } = await makeComment({ story: await makeStory() });
    const like = (method: string) => reader.call(method, `/comments/${id}/like`);
    expect((await like('POST')).body).toEqual({ likes: 1, liked: true });
    expect((await like('POST')).body).toEqual({ likes: 1, liked: true });
    expect((await like('DELETE')).body).toEqual({ likes: 0, liked: false });
    expect((await like('DELETE')).body).toEqual({ likes: 0, liked: false });
  });
});

test.describe('moderation', () => {
  test('the second moderator is told who decided first, and what', async () => {
    const [first, second] = [await client('MODERATOR'), await client('MODERATOR')];
    const { id } = await makeComment({ story: await makeStory(), status: 'PENDING' });
    const path = `/moderation/comments/${id}`;
    const approved = await first.call('POST', path, { decision: 'approve', version: 1 });
    expect([approved.status, approved.body]).toEqual([200, { id, status: 'approved', version: 2 }]);
    const late = await second.call<Problem>('POST', path, {
      decision: 'reject',
      reason: 'off_topic',
      version: 1,
    });
    expect(late.status).toBe(409);
    expect(late.body).toMatchObject({
      decidedBy: first.user.name,
      decision: 'approve',
      version: 2,
    });
    expect(late.body.detail).toContain(`${first.user.name} approved this`);
  });

  test('the queue says where each comment stands and why it is there', async () => {
    const moderator = await client('MODERATOR');
    const story = await makeStory({ headline: `Queue of ${moderator.user.id}` });
    const parent = await makeComment({ story, body: 'What was said before.' });
    const { id } = await makeComment({ parent, body: 'What waits.', status: 'PENDING' });
    type Queue = { items: { id: number }[]; nextCursor: string | null };
    const find = async (status: string) => {
      let cursor = '';
      do {
        const { body } = await moderator.call<Queue>(
          'GET',
          `/moderation/comments?status=${status}&limit=100${cursor}`,
        );
        const found = body.items.find((item) => item.id === id);
        if (found || !body.nextCursor) return found;
        cursor = `&cursor=${encodeURIComponent(body.nextCursor)}`;
      } while (true);
    };
    expect(await find('pending')).toMatchObject({
      body: 'What waits.',
      status: 'pending',
      version: 1,
      story: { slug: story.slug, headline: `Queue of ${moderator.user.id}` },
      parent: { id: parent.id, body: 'What was said before.' },
    });
    await moderator.call('POST', `/moderation/comments/${id}`, { decision: 'spam', version: 1 });
    expect(await find('pending')).toBeUndefined();
    expect(await find('spam')).toMatchObject({
      lastDecision: { decision: 'spam', by: moderator.user.name },
    });
  });
});

test('every refusal is a problem document', async () => {
  const author = await client('AUTHOR');
  const answers = [
    await call<Problem>(null, 'GET', '/me'),
    await call<Problem>(null, 'GET', '/articles/nobody-wrote-this'),
    await call<Problem>(null, 'GET', '/nothing'),
    await author.call<Problem>('GET', '/moderation/comments'),
    await author.call<Problem>('POST', '/articles', { headline: '', section: 'trade' }),
    await author.call<Problem>('PATCH', '/articles/x', { version: 1 }),
    await author.call<Problem>('POST', '/articles', { headline: 'A', section: 'no such section' }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([401, 404, 404, 403, 422, 404, 422]);
  for (const { status, headers, body } of answers) {
    expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(headers['cache-control']).toBe('private, no-store');
    expect(body.status).toBe(status);
    expect(body.type).toMatch(/^urn:broadsheet:problem:\w+$/);
    expect(body.title.length).toBeGreaterThan(3);
    expect(body.detail.length).toBeGreaterThan(3);
    if (status === 422) expect(body.errors).toHaveLength(1);
  }
  expect(answers[4]!.body.errors).toEqual([
    { path: 'headline', message: 'A story needs a headline.' },
  ]);
  const broken = await ask('/api/v1/articles', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: site.origin },
    body: '{',
  });
  expect(broken.status).toBe(401); // who it is comes first
});

test.describe('methods', () => {
  for (const { address, methods } of addressesOf(path.resolve('app/api/v1'))) {
    const own = methods.includes('GET') ? [...methods, 'HEAD'] : methods;
    test(`/api/v1${address} has ${own.join(', ')} and says so`, async () => {
      const at = `/api/v1${address.replaceAll(/\[\w+\]/g, '1')}`;
      const allow = [...own, 'OPTIONS'].sort().join(', ');
      const options = await ask(at, { method: 'OPTIONS' });
      expect([options.status, options.headers.allow]).toEqual([204, allow]);
      const missing = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'].filter(
        (method) => !own.includes(method),
      );
      for (const method of missing) {
        const { status, headers, text } = await ask(at, {
          method,
          headers: { Origin: site.origin, 'Content-Type': 'application/json' },
          body: method === 'HEAD' || method === 'GET' ? undefined : '{}',
        });
        expect([status, headers.allow, headers['content-type']], method).toEqual([
          405,
          allow,
          'application/problem+json; charset=utf-8',
        ]);
        if (method === 'HEAD') continue;
        expect(JSON.parse(text), method).toEqual({
          type: 'urn:broadsheet:problem:method_not_allowed',
          title: 'That does not work here',
          status: 405,
          detail: `Nothing here answers to ${method}.`,
        });
      }
    });
  }

  test('nothing answers at an address that there is not, by whatever method', async () => {
    for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
      expect((await ask('/api/v1/nothing', { method })).status, method).toBe(404);
  });
});
