import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { EnvError, readEnv } from './env';
import { variables } from './env-variables';

const enough = {
  DATABASE_URL: 'postgresql://u:p@localhost:5432/broadsheet',
  NEXTAUTH_SECRET: 'x'.repeat(32),
};

function problemsOf(variables: Record<string, string>) {
  try {
    readEnv({ ...enough, ...variables });
  } catch (error) {
    if (error instanceof EnvError) return error.problems;
    throw error;
  }
  return [];
}

test('two variables are enough; the rest has defaults', () => {
  expect(readEnv(enough)).toMatchObject({
    SITE_URL: 'http://localhost:3000',
    PORT: 3000,
    HOST: '127.0.0.1',
    TRUST_PROXY: 0,
    RENDERER_SOCKETS: [],
    BROADSHEET_DEMO: false,
    WEBHOOKS_ALLOW_PRIVATE: false,
    DATA_DIR: path.resolve('.data'),
  });
});

test('the default address follows the port, and a given one loses its slash', () => {
  expect(readEnv({ ...enough, PORT: '4001' }).SITE_URL).toBe('http://localhost:4001');
  const given = { ...enough, SITE_URL: 'https://News.example.org/' };
  expect(readEnv(given).SITE_URL).toBe('https://news.example.org');
});

test('an empty variable counts as unset', () => {
  expect(readEnv({ ...enough, REDIS_URL: '', PORT: ' ' })).toMatchObject({ PORT: 3000 });
});

test('lists become lists', () => {
  expect(readEnv({ ...enough, RENDERER_SOCKETS: '/a,/b' }).RENDERER_SOCKETS).toEqual(['/a', '/b']);
});

test('all problems are told at once, each with its name and an example', () => {
  let message = '';
  try {
    readEnv({ PORT: 'eighty' });
  } catch (error) {
    message = (error as Error).message;
  }
  expect(message).toMatch(/DATABASE_URL is missing.*DATABASE_URL=postgresql:/);
  expect(message).toMatch(/NEXTAUTH_SECRET is missing/);
  expect(message).toMatch(/PORT cannot be used as it is.*PORT=3000/);
});

test('a malformed value is never repeated', () => {
  const [problem] = problemsOf({ DATABASE_URL: 'mysql://root:hunter2@localhost/x' });
  expect(problem).toMatch(/^DATABASE_URL/);
  expect(problem).not.toMatch(/hunter2/);
});

describe('refused', () => {
  it.each([
    ['DATABASE_URL', 'localhost'],
    ['DATABASE_URL', 'postgresql://localhost'],
    ['SITE_URL', 'example.org'],
    ['SITE_URL', 'https://example.org/news'],
    ['NEXTAUTH_SECRET', 'short'],
    ['NEXTAUTH_SECRET_PREVIOUS', 'short'],
    ['NEXTAUTH_SECRET_PREVIOUS', 'x'.repeat(32)], // the very same as NEXTAUTH_SECRET
    ['TRUST_PROXY', 'true'],
    ['TRUST_PROXY', '-1'],
    ['PORT', '70000'],
    ['HOST', 'x86_64-conda-linux-gnu'],
    ['REDIS_URL', 'http://localhost'],
    ['SMTP_URL', 'mail.example.org'],
    ['MAIL_FROM', 'nobody'],
    ['MAIL_FROM', 'a@example.org\nBcc: b@example.org'],
    ['BROADSHEET_DEMO', 'yes'],
    ['WEBHOOKS_ALLOW_PRIVATE', 'true'],
  ])('%s=%s', (name, value) => {
    expect(problemsOf({ [name]: value })).toHaveLength(1);
  });
});

describe('accepted', () => {
  it.each([
    ['DATABASE_URL', 'postgres://u@db/broadsheet?sslmode=require'],
    ['SITE_URL', 'http://localhost:3000'],
    ['HOST', '::'],
    ['NEXTAUTH_SECRET_PREVIOUS', 'y'.repeat(32)],
    ['REDIS_URL', 'rediss://:secret@cache:6380/1'],
    ['SMTP_URL', 'smtp://localhost:1025'],
    ['TRUST_PROXY', '2'],
  ])('%s=%s', (name, value) => {
    expect(problemsOf({ [name]: value })).toEqual([]);
  });
});

test('a provider to sign in with is configured as a whole or not at all', () => {
  const oidc = {
    OIDC_ISSUER: 'https://id.example.org/realms/paper',
    OIDC_CLIENT_ID: 'broadsheet',
    OIDC_CLIENT_SECRET: 'secret',
    OIDC_NAME: 'Harbour ID',
  };
  expect(problemsOf(oidc)).toEqual([]);
  const { OIDC_NAME: _, ...nameless } = oidc;
  expect(problemsOf(nameless)).toEqual([
    'OIDC_NAME is missing, but OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET is set: signing in with that provider needs all of OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME, or none. It should be what readers call that provider, at most 40 characters, for example OIDC_NAME=Harbour ID',
  ]);
  expect(problemsOf({ GOOGLE_CLIENT_ID: 'x' })[0]).toMatch(/^GOOGLE_CLIENT_SECRET is missing/);
  expect(problemsOf({ GITHUB_CLIENT_SECRET: 'x', GITHUB_CLIENT_ID: ' ' })[0]).toMatch(
    /^GITHUB_CLIENT_ID is missing/,
  );
});

test('what staff must bring from a provider needs that provider', () => {
  const demanded = {
    OIDC_STAFF_ACR: ' gold  silver ',
    OIDC_STAFF_AMR: 'mfa',
    OIDC_STAFF_MAX_AGE: '3600',
  };
  expect(problemsOf(demanded)).toEqual([
    'OIDC_STAFF_ACR does nothing without OIDC_ISSUER. Set that too, or neither',
    'OIDC_STAFF_AMR does nothing without OIDC_ISSUER. Set that too, or neither',
    'OIDC_STAFF_MAX_AGE does nothing without OIDC_ISSUER. Set that too, or neither',
  ]);
  const oidc = {
    OIDC_ISSUER: 'https://id.example.org',
    OIDC_CLIENT_ID: 'broadsheet',
    OIDC_CLIENT_SECRET: 'secret',
    OIDC_NAME: 'Harbour ID',
  };
  expect(readEnv({ ...enough, ...oidc, ...demanded })).toMatchObject({
    OIDC_STAFF_ACR: ['gold', 'silver'],
    OIDC_STAFF_AMR: ['mfa'],
    OIDC_STAFF_MAX_AGE: 3600,
  });
  expect(readEnv({ ...enough, ...oidc }).OIDC_STAFF_ACR).toEqual([]);
  expect(problemsOf({ ...oidc, OIDC_STAFF_MAX_AGE: 'an hour' })).toHaveLength(1);
});

test.each(['http://id.example.org', 'https://id.example.org/?a=1', 'id.example.org'])(
  'the issuer %s is refused',
  (OIDC_ISSUER) => {
    const rest = { OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b', OIDC_NAME: 'c' };
    expect(problemsOf({ ...rest, OIDC_ISSUER })[0]).toMatch(/^OIDC_ISSUER cannot be used/);
  },
);

test('a store for pictures is set whole or not at all', () => {
  const store = {
    MEDIA_S3_ENDPOINT: 'https://s3.example.org',
    MEDIA_S3_BUCKET: 'pictures',
    MEDIA_S3_ACCESS_KEY_ID: 'id',
    MEDIA_S3_SECRET_ACCESS_KEY: 'hunter2',
  };
  expect(readEnv({ ...enough, ...store })).toMatchObject({ ...store, MEDIA_S3_REGION: 'auto' });
  const { MEDIA_S3_BUCKET: _, ...half } = store;
  expect(problemsOf(half)).toEqual([
    'MEDIA_S3_BUCKET is missing, but MEDIA_S3_ENDPOINT, MEDIA_S3_ACCESS_KEY_ID, MEDIA_S3_SECRET_ACCESS_KEY is set: keeping pictures in such a store needs all of MEDIA_S3_ENDPOINT, MEDIA_S3_BUCKET, MEDIA_S3_ACCESS_KEY_ID, MEDIA_S3_SECRET_ACCESS_KEY, or none. It should be the name of a bucket that exists there, for example MEDIA_S3_BUCKET=harbour-post-pictures',
  ]);
});

test('the keys of alerts are of one pair, or both unset', () => {
  const publicKey =
    'BC_pxlTZr-JeZJcuaSdf4V7sgcnNh03xok9rnafDms4mENZi3ahkAT_bvjQ1ncEbaY6Rah4ITicHU_JTUS62jzg';
  const half = problemsOf({ VAPID_PUBLIC_KEY: publicKey });
  expect(half).toHaveLength(1);
  expect(half[0]).toContain('VAPID_PRIVATE_KEY is missing');
  expect(problemsOf({ VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: 'A'.repeat(43) })).toEqual([
    'VAPID_PUBLIC_KEY does not belong to VAPID_PRIVATE_KEY. They should be of one pair, or both unset',
  ]);
  const pair = {
    VAPID_PUBLIC_KEY: publicKey,
    VAPID_PRIVATE_KEY: 'eCv69038yCGRzhfpuyzRdR467RvNb_4PhNbtmALLwzA',
  };
  expect(problemsOf(pair)).toEqual([]);
  expect(problemsOf({ VAPID_SUBJECT: 'newsroom@example.org' })[0]).toContain(
    'VAPID_SUBJECT cannot be used as it is',
  );
});

test('.env.example has every variable once, and no other', () => {
  const example = readFileSync(path.resolve(import.meta.dirname, '../.env.example'), 'utf8');
  const [forPeople, rest] = example.split('# --- set by the scripts, never by hand\n');
  const [byScripts] = rest!.split('# --- for tools\n');
  const set = [...forPeople!.matchAll(/^#?([A-Z_\d]+)=/gm)].map(([, name]) => name!);
  const told = [...byScripts!.matchAll(/\b[A-Z_]{5,}\b/g)].map(([name]) => name);
  expect(Object.keys(variables).filter((name) => ![...set, ...told].includes(name))).toEqual([]);
  expect(set.filter((name) => !(name in variables))).toEqual([]);
  expect(new Set(set).size).toBe(set.length);
});
