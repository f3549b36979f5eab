// npm run bench -- comments [--comments N] [--json]
import { sealSession, sessionCookieName } from '@/lib/auth/session';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { makeSession, makeStory, makeUser } from '@/prisma/factories';
import { loadOf, middle, middleLoad, type Load } from '../shared/load';
import { readOptions } from '../shared/options';
import { PlainError, progress, runBench, table } from '../shared/report';
import { openFloor } from './floor';

const usage = `Usage: npm run bench -- comments [--comments N] [--json]
  Posts N comments (600), each by another member, to the demo edition over 8 connections, in turn with writing as many rows by
  SQL alone. Then how long an accepted comment takes until readers see it on the page.`;

function readArguments() {
  const values = readOptions(
    {
      comments: { type: 'string', default: '600' },
      json: { type: 'boolean', default: false },
    },
    usage,
  );
  const comments = Number(values.comments);
  if (!Number.isInteger(comments) || comments < 60 || comments > 100_000)
    throw new PlainError(`--comments must be a whole number from 60 to 100000.\n\n${usage}`);
  return { ...values, comments };
}

const connections = 8;
const rounds = 3;
const seen = 20;
/** The site asks readers to wait between two comments: nobody writes a second one here. */
type Member = { cookie: string };

async function makeMembers(count: number, fields: { trusted: boolean }): Promise<Member[]> {
  const members: Member[] = [];
  for (let i = 0; i < count; i++) {
    const { id } = await makeUser(fields);
    const session = await makeSession({ userId: id });
    members.push({ cookie: `${sessionCookieName()}=${await sealSession(session)}` });
  }
  return members;
}

const words =
  'the board said on Monday that the mole would be rebuilt before winter and paid for by the harbour dues'.split(
    ' ',
  );
/** Words of a usual comment, no two alike. */
const textOf = (i: number) =>
  `Number ${i}: ${Array.from({ length: 40 }, (_, k) => words[(i * 7 + k * (1 + (i % 5))) % words.length]).join(' ')}.`;

async function post(slug: string, { cookie }: Member, body: string): Promise<string> {
  const { SITE_URL } = env();
  const answer = await fetch(`${SITE_URL}/api/v1/articles/${slug}/comments`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Cookie: cookie, Origin: SITE_URL },
    body: JSON.stringify({ body }),
  });
  const said = (await answer.json()) as { status: string; detail?: string };
  if (answer.status !== 201) throw new PlainError(`A comment was refused: ${said.detail}`);
  return said.status;
}

/** Posts one comment of each member. Counts what became of them. */
async function postAll(
  slug: string,
  members: readonly Member[],
  from: number,
  states: Map<string, number>,
) {
  const took: number[] = [];
  let next = 0;
  const began = performance.now();
  const one = async () => {
    while (next < members.length) {
      const i = next++;
      const start = performance.now();
      const status = await post(slug, members[i]!, textOf(from + i));
      took.push(performance.now() - start);
      states.set(status, (states.get(status) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
  return loadOf(took, performance.now() - began);
}

/** Milliseconds from the answer to a comment that appears at once until the story's page has it: the middle of several. */
async function measureSeen(slug: string): Promise<number> {
  const members = await makeMembers(seen, { trusted: true });
  const times: number[] = [];
  for (const [i, member] of members.entries()) {
    const text = `Seen at once, number ${i}`;
    const status = await post(slug, member, text);
    if (status !== 'approved') throw new PlainError(`A trusted member's comment is ${status}.`);
    const began = performance.now();
    while (!(await (await fetch(`${env().SITE_URL}/article/${slug}`)).text()).includes(text)) {
      if (performance.now() - began > 10_000) throw new PlainError('A comment never appeared.');
    }
    times.push(performance.now() - began);
  }
  return middle(times);
}

type Result = {
  bench: 'comments';
  comments: number;
  states: Record<string, number>;
  site: Load;
  floor: Load;
  ratio: number;
  seenMs: number;
};

await runBench(
  async (): Promise<Result> => {
    const { comments } = readArguments();
    const each = Math.ceil(comments / rounds);
    const { slug } = await makeStory({ headline: 'A story that many have a word on' });
    progress('members');
    const members = await makeMembers(each * (rounds + 1), { trusted: false });
    const floor = await openFloor(connections);
    const states = new Map<string, number>();
    const [ours, bare]: [Load[], Load[]] = [[], []];
    for (let round = 0; round <= rounds; round++) {
      progress(round === 0 ? 'warming up' : `round ${round} of ${rounds}`);
      const from = round * each;
      const some = members.slice(from, from + each);
      const rows = await floor.write(some.map((_, i) => textOf(from + i)));
      const posted = await postAll(slug, some, from, round === 0 ? new Map() : states);
      if (round === 0) continue;
      bare.push(rows);
      ours.push(posted);
    }
    await floor.end();
    progress('until it is seen');
    const seenMs = await measureSeen(slug);
    await db.$disconnect();
    return {
      bench: 'comments',
      comments: each * rounds,
      states: Object.fromEntries(states),
      site: middleLoad(ours),
      floor: middleLoad(bare),
      ratio: middle(ours.map(({ perSecond }, i) => perSecond / bare[i]!.perSecond)),
      seenMs,
    };
  },
  {
    asText: ({ comments, states, site, floor, ratio, seenMs }) =>
      `${comments} comments over ${connections} connections (${Object.entries(states)
        .map(([status, count]) => `${count} ${status}`)
        .join(', ')})\n${table([
        ['', 'per second', 'p50 / p99 ms'],
        [
          'comment accepted',
          site.perSecond.toFixed(0),
          `${site.p50.toFixed(1)} / ${site.p99.toFixed(0)}`,
        ],
        [
          'row written',
          floor.perSecond.toFixed(0),
          `${floor.p50.toFixed(1)} / ${floor.p99.toFixed(0)}`,
        ],
      ])}\n${ratio.toFixed(3)} × as many as rows; on the page ${seenMs.toFixed(0)} ms after the answer`,
    isJson: () => readArguments().json,
  },
);
