import {
  test as base,
  expect,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test';
import { Client } from 'pg';
import { hintCookieName, sealSession, sessionCookieName } from '@/lib/auth/session';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import type { Role } from '@/prisma/generated/enums';
import * as make from '@/prisma/factories';
import { site } from './wire';

type Member = Awaited<ReturnType<typeof make.makeUser>>;
type StoryFields = NonNullable<Parameters<typeof make.makeStory>[0]>;

type Fixtures = {
  /** `test.use({ isAlone: true })`: changes what every page depends on, so no other test runs meanwhile. */
  isAlone: boolean;
  turn: void;
  /** What no page of this site may do: ask another host, break its own content policy, throw. Checked after each test. */
  faults: string[];
  /** A browser of its own in which this person, or a new member of that role, is signed in. */
  as(who: Role | Member, options?: BrowserContextOptions): Promise<{ page: Page; user: Member }>;
  /** A page in a browser that runs no script. */
  plain: Page;
};

function watch(context: BrowserContext, faults: string[]): void {
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    const isOurs = origin === site.origin || protocol === 'data:' || protocol === 'blob:';
    // Whoever signs in with the provider goes there, as a whole page.
    const isAtProvider = origin === env().OIDC_ISSUER && request.isNavigationRequest();
    if (!isOurs && !isAtProvider) faults.push(`asked ${request.url()}`);
  });
  context.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) faults.push(message.text());
  });
  context.on('weberror', (thrown) => {
    const words = String(thrown.error());
    // Going to a page of another site, which turns no sheet with ours, is no fault of either.
    if (!/ViewTransition opt-in disabled|Transition was skipped/.test(words)) faults.push(words);
  });
}

/** Any number that nothing else locks. */
const turnKey = 1_815;

export const test = base.extend<Fixtures>({
  isAlone: [false, { option: true }],
  turn: [
    async ({ isAlone }, provide) => {
      const lock = new Client({ connectionString: env().DATABASE_URL });
      await lock.connect();
      await lock.query(`select pg_advisory_lock${isAlone ? '' : '_shared'}($1)`, [turnKey]);
      await provide();
      await lock.end(); // which gives it back
    },
    // Waiting for the others is no part of a test's own time.
    { auto: true, timeout: 600_000 },
  ],
  faults: [
    async ({}, provide) => {
      const faults: string[] = [];
      await provide(faults);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
  context: async ({ context, faults }, provide) => {
    watch(context, faults);
    await provide(context);
  },
  as: async ({ browser, faults }, provide) => {
    const opened: BrowserContext[] = [];
    await provide(async (who, options) => {
      const user = typeof who === 'string' ? await make.makeUser({ role: who }) : who;
      const context = await browser.newContext(options);
      opened.push(context);
      watch(context, faults);
      await context.addCookies(await sessionCookies(user));
      return { page: await context.newPage(), user };
    });
    for (const context of opened) await context.close();
  },
  plain: async ({ browser, faults }, provide) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    watch(context, faults);
    await provide(await context.newPage());
    await context.close();
  },
});

async function sessionCookies({ id }: Member) {
  const rest = { domain: site.hostname, path: '/', sameSite: 'Lax' } as const;
  const value = await sealSession(await make.makeSession({ userId: id }));
  return [
    { name: sessionCookieName(), value, httpOnly: true, ...rest },
    { name: hintCookieName, value: '1', ...rest },
  ];
}

/**
 * A story in a section that the paper has: a new section would stand in the masthead of every other test's pages. Pages
 * that were asked for before do not know of it, as no tag is expired; publish through the API where that matters.
 */
export async function makeStory(fields: StoryFields = {}) {
  const section = fields.section ?? (await demoSection('harbour'));
  return make.makeStory({ ...fields, section });
}

export const demoSection = (slug: string) =>
  db.section.findUniqueOrThrow({ where: { slug }, select: { id: true } });

export { expect };
