import fs from 'node:fs';
import path from 'node:path';
import { scopes } from '@/lib/auth/scopes';
import { db } from '@/lib/db';
import { makeSession, makeToken, makeUser } from '@/prisma/factories';
import { expect, makeStory, test } from './fixtures';
import { matrix, open, people } from './matrix';
import { answerTo, expectOutcome, guarded, isUnsafe, made, outcomeOf, speaks } from './matrix-walk';
import { addressesOf } from './routes';
import { ask, cookieFor, cookieOf, site } from './wire';

// What there is, and what each role gets of it, stands in matrix.ts.

test('every route stands in the matrix or among the open ones', () => {
  const there = addressesOf(path.resolve('app')).flatMap(({ address, methods }) =>
    methods.map((method) => `${method} ${address}`),
  );
  const known = [...matrix.map(({ route }) => route), ...open];
  expect(there.filter((route) => !known.includes(route))).toEqual([]);
  expect(known.filter((route) => !there.includes(route))).toEqual([]);
});

for (const [number, row] of matrix.entries()) {
  test(`${row.route} (${number})`, async () => {
    for (const [i, who] of people.entries()) {
      const target = await made(row);
      const cookie = who === 'nobody' ? null : await cookieOf(await makeUser({ role: who }));
      const given = await outcomeOf(row, target, cookie);
      expectOutcome(given, row.gives[i]!, `${who} at ${target.at}`);
    }
  });
}

const tomorrow = () => new Date(Date.now() + 86_400_000);
/** Administrators who may do nothing now, though they are signed in. */
const stopped = {
  'somebody banned': () => ({ status: 'BANNED' }) as const,
  'somebody suspended': () => ({ status: 'SUSPENDED', suspendedUntil: tomorrow() }) as const,
  'somebody about to be erased': () => ({ eraseAt: tomorrow() }),
};

for (const [who, fields] of Object.entries(stopped)) {
  test(`${who} enters no page of the newsroom and changes nothing by the API`, async () => {
    for (const row of guarded) {
      const target = await made(row);
      const user = await makeUser({ role: 'ADMIN', ...fields() });
      const given = await outcomeOf(row, target, await cookieOf(user));
      // Readers are refused each page of the newsroom, in the words that are for them.
      const refused = isUnsafe(row) ? '403' : row.gives[1];
      const wanted = row.isTheirs && !user.eraseAt ? row.gives[people.indexOf('ADMIN')]! : refused;
      expectOutcome(given, wanted, `${row.route}: ${target.at}`);
    }
  });
}

test('whose second factor is still to come is nobody', async () => {
  for (const row of guarded) {
    const target = await made(row);
    const { id: userId } = await makeUser({ role: 'ADMIN', secondFactorSince: new Date() });
    const session = await makeSession({ userId, isPending: true });
    const given = await outcomeOf(row, target, await cookieFor(session));
    // Where no page is asked for, but a file, nobody with a cookie hears so instead of being sent to sign in.
    const isFile = fs.existsSync(path.join('app', row.route.replace('GET /', ''), 'route.ts'));
    const isOfNewsroom = row.route.startsWith('GET /admin/');
    const wanted = isOfNewsroom && isFile ? '401' : row.gives[0];
    expectOutcome(given, wanted, `${row.route}: ${target.at}`);
  }
});

for (const scope of scopes) {
  test(`a token for ${scope} opens what its scope is for, and nothing else`, async () => {
    const admin = await makeUser({ role: 'ADMIN' });
    const { secret } = await makeToken({ userId: admin.id, scopes: [scope] });
    for (const row of matrix.filter(({ route }) => route.includes(' /api/v1/'))) {
      const target = await made(row);
      const answer = await answerTo(row, target, { Authorization: `Bearer ${secret}` });
      const [nobody] = row.gives;
      const full = row.gives[people.indexOf('ADMIN')]!;
      if (row.scopes?.includes(scope)) {
        expect(String(answer.status), row.route).toBe(full);
      } else if (nobody === '401') {
        expect(answer.status, row.route).toBe(403);
        const challenge = answer.headers['www-authenticate'];
        // Where the role itself says no, no scope would help.
        if (full !== '403')
          expect(challenge, row.route).toMatch(/^Bearer error="insufficient_scope"/);
      } else {
        expect(String(answer.status), row.route).toBe(nobody);
      }
      expect(answer.headers['cache-control'], row.route).toBe('private, no-store');
    }
  });
}

test('the description of the API names the scopes that open each call', async () => {
  type Operation = { security?: Record<string, string[]>[] };
  const { paths } = JSON.parse((await ask('/api/v1/openapi.json')).text) as {
    paths: Record<string, Record<string, Operation>>;
  };
  const described = Object.entries(paths).flatMap(([address, operations]) =>
    Object.entries(operations).map(([method, { security = [] }]): [string, string[]] => {
      const named = security.flatMap(({ token = [] }) => token);
      return [`${method.toUpperCase()} /api/v1${address.replace(/\{(\w+)\}/g, '[$1]')}`, named];
    }),
  );
  for (const [route, named] of described) {
    const rows = matrix.filter((row) => row.route === route && row.gives[0] === '401');
    const opened = scopes.filter((scope) => rows.some((row) => row.scopes?.includes(scope)));
    // Whose comment it is decides which scope: the matrix has the comments of others.
    const own = /^(PATCH|DELETE) \/api\/v1\/comments\/\[id\]$/.test(route)
      ? ['comments:write']
      : [];
    // In any order: one of them will do.
    expect(named.toSorted(), route).toEqual([...own, ...opened].toSorted());
  }
});

test('no page and no action takes a token', async () => {
  const { id: userId } = await makeUser({ role: 'ADMIN' });
  const { secret } = await makeToken({ userId, scopes });
  const headers = { Authorization: `Bearer ${secret}` };
  for (const row of matrix.filter(({ route }) => !route.includes(' /api/v1/'))) {
    const target = await made(row);
    const answer = await answerTo(row, target, { Origin: site.origin, ...headers });
    expect(String(answer.status), row.route).toBe(row.gives[0].slice(0, 3));
  }
  const viewer = await ask('/api/viewer', { headers });
  expect(JSON.parse(viewer.text)).toMatchObject({ viewer: null });
});

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
