// npm run db:seed: the demonstration edition, into an empty database
import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hashPassword } from '@/lib/auth/password';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { rebuildRelated, storyChanged } from '@/lib/related/mutations';
import { readArguments, Refusal, runCommand } from '@/scripts/lib/command';
import { demoSignIns } from './demo/accounts';
import { demoEdition } from './demo/edition';
import { loadNewsletters, loadPeople, loadSettings, loadStories } from './demo/load';
import { loadReadings } from './demo/load-readings';
import { loadThreads } from './demo/load-threads';

type Options = { now: Date; dataDir: string; say: (line: string) => void };

/**
 * Loads the demonstration edition as it stands at `now` and writes the passwords of its accounts to
 * `dataDir`/demo-accounts.json. All in one transaction, so that a start that was interrupted leaves an empty database. A
 * database that holds anybody or anything already is left as it is; then the answer is false.
 */
export async function seedDemo({ now, dataDir, say }: Options): Promise<boolean> {
  const [user, story] = [
    await db.user.findFirst({ select: { id: true } }),
    await db.story.findFirst({ select: { id: true } }),
  ];
  if (user || story) {
    say('The database is not empty: nothing was changed.');
    return false;
  }
  const accounts = demoSignIns.map(({ role, email, name }) => ({
    role,
    email,
    password: randomBytes(12).toString('base64url'),
    name,
  }));
  const edition = demoEdition(now);
  // Slow by design, and done beside this thread: everything else is loaded meanwhile.
  const hashing = Promise.all(accounts.map(({ password }) => hashPassword(password)));

  await db.$transaction(
    async (tx) => {
      const people = await loadPeople(tx, now);
      await loadSettings(tx);
      say(`${people.members.length} members, ${people.byProfile.size} reporters`);
      const stories = await loadStories(tx, edition, people);
      say(`${stories.size} stories and pages`);
      await loadNewsletters(tx);
      const comments = await loadThreads(tx, now, stories, people);
      say(`${comments} comments`);
      const views = await loadReadings(tx, now, stories);
      say(`${views.toLocaleString('en-GB')} views in thirty days`);
      // Work for the worker, in case that this process does not come to do it below.
      for (const { slug, kind, status } of edition) {
        if (kind === 'STORY' && status === 'PUBLISHED')
          await storyChanged(tx, stories.get(slug)!.id);
      }
      const hashes = await hashing;
      for (const [i, { email }] of accounts.entries()) {
        await tx.user.update({
          where: { email },
          data: { passwordHash: hashes[i]! },
          select: { id: true },
        });
      }
      writeAccounts(dataDir, accounts);
    },
    { timeout: 60_000 },
  );
  say(`related stories for ${await rebuildRelated({ recount: true })} stories`);
  await db.job.deleteMany({
    where: { kind: { in: ['relate-story', 'rebuild-related'] }, doneAt: null },
  });
  return true;
}

function writeAccounts(dataDir: string, accounts: unknown): void {
  const file = path.join(dataDir, 'demo-accounts.json');
  mkdirSync(dataDir, { recursive: true });
  rmSync(file, { force: true }); // a mode is given to new files only
  writeFileSync(file, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
}

const usage = `Usage: npm run db:seed [-- --force-demo]
  Loads the demonstration edition into an empty database; one that holds anything is left as it is.
  --force-demo  into a database that is not the embedded one, too`;

async function run(): Promise<number> {
  const options = { 'force-demo': { type: 'boolean', default: false } } as const;
  const { 'force-demo': isForced } = readArguments(usage, { options }).values;
  const { BROADSHEET_DEMO, DATA_DIR } = env();
  if (!BROADSHEET_DEMO && !isForced)
    throw new Refusal(
      'The demo edition is for the embedded database. Into another one it goes with --force-demo.',
    );
  const minute = 60_000;
  const now = new Date(Math.floor(Date.now() / minute) * minute);
  await seedDemo({ now, dataDir: DATA_DIR, say: (line) => console.log(`  ${line}`) });
  return 0;
}

if (process.argv[1] === import.meta.filename) await runCommand(run, () => db.$disconnect());
