import { expect, it } from 'vitest';
import { requestLink } from '@/lib/auth/links/mutations';
import { register } from '@/lib/auth/registration/mutations';
import { authenticate } from '@/lib/auth/sign-in/mutations';
import { code } from '@/lib/auth/test-mails';
import { makeUser } from '@/prisma/factories';
import { resetDatabase } from '@/scripts/testing/database';

const tries = 50;
const password = 'salt and herring pie';

/** Another place for each try, so that no limit answers instead. */
let places = 0;
const from = () => ({ address: `2001:db8:0:${(++places).toString(16)}::1`, userAgent: '' });

const ways = {
  'sign-in': (email: string) => authenticate({ email, password }, from()),
  register: (email: string) =>
    register({ name: 'Hedda Lund', email, password }, from(), 'b'.repeat(43)),
  reset: (email: string) => requestLink({ email, purpose: 'RESET_PASSWORD' }, from()),
  'sign-in link': (email: string) => requestLink({ email, purpose: 'SIGN_IN' }, from()),
};

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

// What it costs to ask about a known and an unknown address, for the report. Not a pass or fail of milliseconds: machines
// are busy. What is held is that both get the same answer.
it.each(Object.entries(ways))(
  '%s takes its time and answers the same for known and unknown addresses',
  async (name, ask) => {
    await resetDatabase();
    await ask('warm@example.org').catch(() => undefined);
    const spent = { known: [] as number[], unknown: [] as number[] };
    const answers = { known: new Set(), unknown: new Set() };
    const known = Array.from({ length: tries }, (_, i) => `known-${i}@example.org`);
    for (const email of known) await makeUser({ email, passwordHash: await otherHash() });
    // By turns, so that whatever else the machine does weighs on both, and each goes first as often.
    for (let i = 0; i < tries; i++) {
      const kinds = ['known', 'unknown'] as const;
      for (const kind of i % 2 ? kinds : kinds.toReversed()) {
        const began = performance.now();
        answers[kind].add(await code(ask(`${kind}-${i}@example.org`)));
        spent[kind].push(performance.now() - began);
      }
    }
    const [a, b] = [median(spent.known), median(spent.unknown)];
    console.log(
      `${name}: median of ${tries} known ${a.toFixed(1)} ms, unknown ${b.toFixed(1)} ms, ratio ${(a / b).toFixed(3)}`,
    );
    expect(answers.known).toEqual(answers.unknown);
    expect(answers.known.size).toBe(1);
  },
  300_000,
);

let hash: Promise<string> | undefined;
const otherHash = () =>
  (hash ??= import('@/lib/auth/password').then(({ hashPassword }) =>
    hashPassword('another good password'),
  ));
