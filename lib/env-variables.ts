import path from 'node:path';
import { z } from 'zod';

/** One variable: how it is checked, and the words for someone who got it wrong. */
export type Variable = { check: z.ZodType; should: string; example: string };

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
export const groups = [
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
export const dependants = [
  { names: ['OIDC_STAFF_ACR', 'OIDC_STAFF_AMR', 'OIDC_STAFF_MAX_AGE'], needs: 'OIDC_ISSUER' },
  { names: ['EMBEDDINGS_KEY'], needs: 'EMBEDDINGS_URL' },
] as const;

/** Names with spaces between, as OAuth writes such lists. */
const names = z
  .string()
  .max(500)
  .default('')
  .transform((list) => list.split(/\s+/).filter(Boolean));

/** Every variable of Broadsheet; `.env.example` explains each to whoever sets it. */
export const variables = {
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
