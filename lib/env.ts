import { createECDH } from 'node:crypto';
import path from 'node:path';
import { z } from 'zod';

/** One variable: how it is checked, and the words for someone who got it wrong. */
type Variable = { check: z.ZodType; should: string; example: string };

const address = (schemes: string[], more: (url: URL) => boolean = (url) => url.hostname !== '') =>
  z.string().refine((text) => {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    return url !== undefined && schemes.includes(url.protocol.slice(0, -1)) && more(url);
  });

/** Either a host, or ?host= with the folder of a Unix socket; and the name of a database. */
const database = address(
  ['postgresql', 'postgres'],
  (url) => url.pathname.length > 1 && (url.hostname !== '' || url.searchParams.has('host')),
);

/** Only the origin: the paper owns its whole host, and links are made as SITE_URL + path. */
const origin = address(
  ['http', 'https'],
  (url) => url.pathname === '/' && !url.search && !url.hash && !url.username,
).transform((url) => new URL(url).origin);

const wholeNumber = (from: number, to: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .refine((number) => number >= from && number <= to);

const isSafeIssuer = (url: URL) =>
  !url.search &&
  !url.hash &&
  !url.username &&
  (url.protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname));

const clientId = (provider: string): Variable & { check: z.ZodOptional<z.ZodString> } => ({
  check: z.string().max(300).optional(),
  should: `the client id that ${provider} gave you, or unset`,
  example: 'broadsheet',
});
const clientSecret = (provider: string): Variable & { check: z.ZodOptional<z.ZodString> } => ({
  check: z.string().max(1000).optional(),
  should: `the client secret that ${provider} gave you, or unset`,
  example: 'a-long-random-secret',
});

const signingIn = 'signing in with that provider';
/** What is of use only together: all of a group are set, or none. */
const groups = [
  { of: signingIn, all: ['GOOGLE_CLIENT_ID', 'GOOGLE_CLIENT_SECRET'] },
  { of: signingIn, all: ['GITHUB_CLIENT_ID', 'GITHUB_CLIENT_SECRET'] },
  { of: signingIn, all: ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_NAME'] },
  {
    of: 'keeping pictures in such a store',
    all: [
      'MEDIA_S3_ENDPOINT',
      'MEDIA_S3_BUCKET',
      'MEDIA_S3_ACCESS_KEY_ID',
      'MEDIA_S3_SECRET_ACCESS_KEY',
    ],
  },
  { of: 'signing alerts with your own keys', all: ['VAPID_PUBLIC_KEY', 'VAPID_PRIVATE_KEY'] },
  { of: 'reading stories with such a model', all: ['EMBEDDINGS_URL', 'EMBEDDINGS_MODEL'] },
] as const;

/** Of use only beside another: whoever sets one of the first believes that it does something. */
const dependants = [
  { names: ['OIDC_STAFF_ACR', 'OIDC_STAFF_AMR', 'OIDC_STAFF_MAX_AGE'], needs: 'OIDC_ISSUER' },
  { names: ['EMBEDDINGS_KEY'], needs: 'EMBEDDINGS_URL' },
] as const;

/** Names with spaces between, as OAuth writes such lists. */
const names = z
  .string()
  .max(500)
  .default('')
  .transform((list) => list.split(/\s+/).filter(Boolean));

const variables = {
  DATABASE_URL: {
    check: database,
    should: 'the address of a PostgreSQL database (13 or newer)',
    example: 'postgresql://broadsheet:password@localhost:5432/broadsheet',
  },
  DATABASE_REPLICA_URL: {
    check: database.optional(),
    should: 'the address of a read-only copy of the database, or unset',
    example: 'postgresql://broadsheet:password@replica:5432/broadsheet',
  },
  REDIS_URL: {
    check: address(['redis', 'rediss']).optional(),
    should: 'the address of a Redis or Valkey, or unset',
    example: 'redis://localhost:6379',
  },
  SITE_URL: {
    check: origin.optional(),
    should: 'the address readers use, without a path',
    example: 'https://news.example.org',
  },
  NEXTAUTH_SECRET: {
    check: z.string().min(32),
    should: 'at least 32 random characters, the same on every machine',
    example: '"$(openssl rand -base64 33)"',
  },
  NEXTAUTH_SECRET_PREVIOUS: {
    check: z.string().min(32).optional(),
    should:
      'the NEXTAUTH_SECRET from before the last change, while it is still to be read, or unset',
    example: '"the-secret-of-at-least-32-characters-that-was"',
  },
  SMTP_URL: {
    check: address(['smtp', 'smtps']).optional(),
    should: 'the address of a mail server, or unset',
    example: 'smtps://user:password@mail.example.org:465',
  },
  MAIL_FROM: {
    check: z
      .string()
      .regex(/^[^\r\n]*@[^\r\n]+$/)
      .default('Broadsheet <newsroom@localhost>'),
    should: 'the sender of all mail',
    example: 'The Harbour Post <newsroom@example.org>',
  },
  BOUNCE_ADDRESS: {
    check: z
      .string()
      .regex(/^[\w.-]{1,20}@[^\s@]+\.[^\s@]+$/)
      .optional(),
    should: 'the mailbox for newsletters that did not arrive, which takes name+anything, or unset',
    example: 'bounces@example.org',
  },
  TRUST_PROXY: {
    check: wholeNumber(0, 10).default(0),
    should: 'the number of reverse proxies in front, from 0 to 10',
    example: '1',
  },
  PORT: {
    check: wholeNumber(0, 65_535).default(3000),
    should: 'a port number from 0 to 65535',
    example: '3000',
  },
  HOST: {
    check: z.union([z.ipv4(), z.ipv6(), z.literal('localhost')]).default('127.0.0.1'),
    should: 'the IP address to listen on: 127.0.0.1 for this machine only, 0.0.0.0 for all',
    example: '127.0.0.1',
  },
  DATA_DIR: {
    check: z
      .string()
      .default('.data')
      .transform((folder) => path.resolve(folder)),
    should: 'a folder for uploads and, in the demo, the database',
    example: '.data',
  },
  MEDIA_DIR: {
    check: z
      .string()
      .optional()
      .transform((folder) => folder && path.resolve(folder)),
    should: 'a folder for pictures, or unset (then the folder media in DATA_DIR)',
    example: '/var/lib/broadsheet/media',
  },
  MEDIA_S3_ENDPOINT: {
    check: origin.optional(),
    should: 'the address of a store that speaks S3, without the bucket, or unset',
    example: 'https://s3.eu-central-1.amazonaws.com',
  },
  MEDIA_S3_BUCKET: {
    check: z
      .string()
      .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/)
      .optional(),
    should: 'the name of a bucket that exists there, or unset',
    example: 'harbour-post-pictures',
  },
  MEDIA_S3_REGION: {
    check: z
      .string()
      .regex(/^[a-z0-9-]{1,40}$/)
      .default('auto'),
    should: 'the region of that store; auto where it has none',
    example: 'eu-central-1',
  },
  MEDIA_S3_ACCESS_KEY_ID: {
    check: z.string().max(300).optional(),
    should: 'the id of a key that may read, write and delete in the bucket, or unset',
    example: 'AKIAEXAMPLE',
  },
  MEDIA_S3_SECRET_ACCESS_KEY: {
    check: z.string().max(1000).optional(),
    should: 'the secret of that key, or unset',
    example: 'a-long-random-secret',
  },
  GOOGLE_CLIENT_ID: clientId('Google'),
  GOOGLE_CLIENT_SECRET: clientSecret('Google'),
  GITHUB_CLIENT_ID: clientId('GitHub'),
  GITHUB_CLIENT_SECRET: clientSecret('GitHub'),
  OIDC_ISSUER: {
    check: address(['https', 'http'], isSafeIssuer).optional(),
    should:
      'the address of an OpenID Connect provider (https, on this machine also http), below which /.well-known/openid-configuration is found, or unset',
    example: 'https://id.example.org',
  },
  OIDC_CLIENT_ID: clientId('OpenID Connect'),
  OIDC_CLIENT_SECRET: clientSecret('OpenID Connect'),
  OIDC_NAME: {
    check: z.string().max(40).optional(),
    should: 'what readers call that provider, at most 40 characters',
    example: 'Harbour ID',
  },
  OIDC_STAFF_ACR: {
    check: names,
    should:
      'the values of acr, with spaces between, of which that provider must vouch for one before staff come in, or unset',
    example: '"urn:example:mfa phr"',
  },
  OIDC_STAFF_AMR: {
    check: names,
    should:
      'the values of amr, with spaces between, of which that provider must name one before staff come in, or unset',
    example: '"mfa hwk"',
  },
  EMBEDDINGS_URL: {
    check: address(['http', 'https']).optional(),
    should: 'where a model that speaks OpenAI’s /v1/embeddings answers, or unset',
    example: 'http://localhost:11434/v1/embeddings',
  },
  EMBEDDINGS_MODEL: {
    check: z.string().max(200).optional(),
    should: 'the name of that model, or unset',
    example: 'nomic-embed-text',
  },
  EMBEDDINGS_KEY: {
    check: z.string().max(1000).optional(),
    should: 'the key that the model asks for, or unset',
    example: 'a-long-random-key',
  },
  OIDC_STAFF_MAX_AGE: {
    check: wholeNumber(0, 604_800).optional(),
    should:
      'for how many seconds (0 to 604800) staff may have been signed in at that provider, or unset',
    example: '43200',
  },
  WEBHOOKS_ALLOW_PRIVATE: {
    check: z
      .enum(['0', '1'])
      .default('0')
      .transform((flag) => flag === '1'),
    should:
      '1 when webhooks may go to http and to addresses of an inner network, else 0 (they must be https on the open internet)',
    example: '0',
  },
  VAPID_PUBLIC_KEY: {
    check: z
      .string()
      .regex(/^B[\w-]{86}$/)
      .optional(),
    should:
      'the public key that alerts on devices are signed with (87 characters of base64url), or unset',
    example: '"$(npx web-push generate-vapid-keys)"',
  },
  VAPID_PRIVATE_KEY: {
    check: z
      .string()
      .regex(/^[\w-]{43}$/)
      .optional(),
    should: 'the private key that belongs to it (43 characters of base64url), or unset',
    example: '"$(npx web-push generate-vapid-keys)"',
  },
  VAPID_SUBJECT: {
    check: address(['https', 'mailto'], () => true).optional(),
    should: 'where push services reach you, as mailto: or https:, or unset',
    example: 'mailto:newsroom@example.org',
  },
  WIRE_FOLDER: {
    check: z
      .string()
      .optional()
      .transform((folder) => folder && path.resolve(folder)),
    should: 'a folder that the worker may write to, into which agencies put their items, or unset',
    example: '/var/lib/broadsheet/wire',
  },
  RENDERER_SOCKET: {
    check: z.string().optional(),
    should: 'the path of the Unix socket a renderer listens on (set by `npm run serve`)',
    example: '/run/broadsheet/renderer-1.sock',
  },
  RENDERER_SOCKETS: {
    check: z
      .string()
      .default('')
      .transform((list) => list.split(',').filter(Boolean)),
    should: "the paths of all renderers' sockets, with commas between (set by `npm run serve`)",
    example: '/run/broadsheet/renderer-1.sock,/run/broadsheet/renderer-2.sock',
  },
  BROADSHEET_DEMO: {
    check: z
      .enum(['0', '1'])
      .default('0')
      .transform((flag) => flag === '1'),
    should: '1 when the demo edition runs on the embedded database (set by `npm start`)',
    example: '1',
  },
} satisfies Record<string, Variable>;

type Parsed = { [Name in keyof typeof variables]: z.output<(typeof variables)[Name]['check']> };
/** The checked configuration. SITE_URL is always there. */
export type Env = Omit<Parsed, 'SITE_URL'> & { SITE_URL: string };

/** Says in one message what is wrong with each variable. Never repeats a value: it may be a password. */
export class EnvError extends Error {
  override name = 'EnvError';
  constructor(readonly problems: string[]) {
    super(
      `The configuration needs attention:\n${problems.map((line) => `  - ${line}`).join('\n')}`,
    );
  }
}

/** Checks a set of variables. Throws EnvError with a line for each that is missing or malformed. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const values: Record<string, unknown> = {};
  const problems: string[] = [];
  for (const [name, { check, should, example }] of Object.entries<Variable>(variables)) {
    const given = source[name]?.trim() || undefined; // compose files pass unset variables on as ''
    const result = check.safeParse(given);
    if (result.success) values[name] = result.data;
    else {
      const state = given === undefined ? 'is missing' : 'cannot be used as it is';
      problems.push(`${name} ${state}. It should be ${should}, for example ${name}=${example}`);
    }
  }
  problems.push(
    ...halfSet(source),
    ...withoutUse(source),
    ...mismatched(values as Partial<Parsed>),
  );
  if (values.NEXTAUTH_SECRET && values.NEXTAUTH_SECRET === values.NEXTAUTH_SECRET_PREVIOUS)
    problems.push(
      'NEXTAUTH_SECRET_PREVIOUS is the same as NEXTAUTH_SECRET. It should be the secret from before the change, or unset',
    );
  if (problems.length > 0) throw new EnvError(problems);
  const parsed = values as Parsed;
  return { ...parsed, SITE_URL: parsed.SITE_URL ?? `http://localhost:${parsed.PORT}` };
}

/** A sentence where a public key is not that of the private one: every push service would refuse what is signed. */
function mismatched({ VAPID_PUBLIC_KEY: open, VAPID_PRIVATE_KEY: secret }: Partial<Parsed>) {
  if (!open || !secret) return [];
  const pair = createECDH('prime256v1');
  try {
    pair.setPrivateKey(secret, 'base64url');
    if (pair.getPublicKey('base64url') === open) return [];
  } catch {
    // No number of the curve.
  }
  return [
    'VAPID_PUBLIC_KEY does not belong to VAPID_PRIVATE_KEY. They should be of one pair, or both unset',
  ];
}

/** A sentence for each variable that does nothing without another, which is not set. */
function withoutUse(source: Record<string, string | undefined>): string[] {
  return dependants.flatMap(({ names, needs }) =>
    source[needs]?.trim()
      ? []
      : names
          .filter((name) => source[name]?.trim())
          .map((name) => `${name} does nothing without ${needs}. Set that too, or neither`),
  );
}

/** A sentence for each variable that is missing beside others of its group. */
function halfSet(source: Record<string, string | undefined>): string[] {
  return groups.flatMap(({ of, all }) => {
    const isSet = (name: string) => Boolean(source[name]?.trim());
    const set = all.filter(isSet);
    if (set.length === 0) return [];
    return all
      .filter((name) => !isSet(name))
      .map((name) => {
        const { should, example }: Variable = variables[name];
        return `${name} is missing, but ${set.join(', ')} is set: ${of} needs all of ${all.join(', ')}, or none. It should be ${should.replace(/, or unset$/, '')}, for example ${name}=${example}`;
      });
  });
}

let checked: Env | undefined;

/**
 * The configuration, checked at the first call and then kept: the only way to environment variables (LAYOUT.md). Call it
 * inside functions, never at the top of a module, so that `next build` needs no variable.
 */
export function env(): Env {
  return (checked ??= readEnv(process.env));
}
