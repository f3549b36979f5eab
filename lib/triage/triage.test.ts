import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { modelVersion, readTriage, writeTriage } from '@/lib/triage/bytes';
import { featuresOf } from '@/lib/triage/features';
import { explain, strongest } from '@/lib/triage/explain';
import { lessonsOf, type LogEntry } from '@/lib/triage/ledger';
import { tell } from '@/lib/triage/tell';
import { learnDecision, newTriage, rebuild, scoreText } from '@/lib/triage/triage';

const bad = [
  'You are an idiot, you absolute moron',
  'Check out my channel, click www.deals.example now!!',
  'What an idiot this man is',
  'Those people are scum',
];
const good = [
  'The council should publish the report',
  'I was at the harbour when the ferry came in, and it was on time',
  'A woman asked the mayor about the budget',
  'Thank you for this careful article',
];
type Entry = LogEntry & { text: string; signals: string[] };
const log: Entry[] = Array.from({ length: 40 }, (_, i) => ({
  id: i + 1,
  commentId: i,
  revision: 1,
  text: `${(i % 2 ? bad : good)[Math.floor(i / 2) % 4]} (${i})`,
  by: 'person',
  outcome: i % 2 ? 'rejected' : 'approved',
  signals: i % 8 === 3 ? ['links'] : [],
}));
const triage = rebuild(lessonsOf(log));
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('a rebuild', () => {
  it('gives the same bytes each time, and the same as learning one by one', () => {
    const online = newTriage();
    for (const { text, signals, isBad } of lessonsOf(log)) {
      learnDecision(online, featuresOf(text, signals), isBad);
    }
    const bytes = digest(writeTriage(triage));
    expect(digest(writeTriage(rebuild(lessonsOf(log))))).toBe(bytes);
    expect(digest(writeTriage(online))).toBe(bytes);
  });

  it('forgets what was overturned', () => {
    const overturned: Entry = { ...log[1]!, id: 41, outcome: 'approved' };
    const before = scoreText(triage, bad[1]!);
    const after = rebuild(lessonsOf([...log, overturned]));
    expect([after.model.good, after.model.bad]).toEqual([21, 19]);
    expect(scoreText(after, bad[1]!)).toBeLessThan(before);
  });
});

describe('bytes', () => {
  const bytes = writeTriage(triage);

  it('are about a megabyte and read back the same', () => {
    expect(bytes.length).toBe(28 + 8 * 131_093 + 4 * 20 + 5 * 40);
    const read = readTriage(bytes)!;
    expect(digest(writeTriage(read))).toBe(digest(bytes));
    expect(scoreText(read, bad[0]!)).toBe(scoreText(triage, bad[0]!));
    expect(read.record.rejected).toEqual(triage.record.rejected);
  });

  it('are refused when they are of another version, too short or no such bytes', () => {
    const other = bytes.slice();
    new DataView(other.buffer).setUint32(4, modelVersion + 1, true);
    const refused = [other, bytes.slice(0, -1), new Uint8Array(3), new Uint8Array(bytes.length)];
    expect(refused.map(readTriage)).toEqual([null, null, null, null]);
  });

  it('read from the middle of a larger buffer, as a database gives them', () => {
    const larger = new Uint8Array(bytes.length + 3);
    larger.set(bytes, 3);
    expect(readTriage(larger.subarray(3))?.model.bad).toBe(20);
  });
});

describe('an explanation', () => {
  const text = 'Muddled: you i\u200Bdiot, you 1d1ot! See www.deals.example, y o u fool';
  const signals = ['links'];
  const told = explain(triage.model, text, signals);
  const sum = (shares: { share: number }[]) => shares.reduce((all, { share }) => all + share, 0);

  it('adds up to the score', () => {
    const all =
      sum(told.words) + told.common + sum(told.rules) + sum(told.signals) + told.bias + told.prior;
    expect(told.logit).toBe(scoreText(triage, text, signals));
    expect(all).toBeCloseTo(told.logit, 10);
  });

  it('marks words where they stand in the original', () => {
    const places = (word: string) =>
      told.words
        .find((one) => one.text === word)
        ?.places.map(({ start, end }) => text.slice(start, end));
    expect(places('Muddled')).toEqual(['Muddled']);
    expect(places('i\u200Bdiot')).toEqual(['i\u200Bdiot']);
    expect(places('1d1ot')).toEqual(['1d1ot']);
    expect(places('y o u')).toEqual(['y o u']);
    expect(places('www.deals.example')).toEqual(['www.deals.example']);
  });

  it('names what speaks most for a rejection, and what against it', () => {
    const { worse } = strongest(told.words, 3);
    expect(worse).toHaveLength(3);
    expect(worse.slice(0, 2).map((one) => one.text)).toEqual(['www.deals.example', 'i\u200Bdiot']);
    expect(strongest(told.rules, 3).worse[0]).toMatchObject({
      name: 'coarse',
      label: 'coarse words',
    });
    expect(told.signals).toMatchObject([{ phase: 'links' }]);
    expect(told.signals[0]!.share).toBeGreaterThan(0);
    const kind = explain(triage.model, 'The council and the harbour');
    expect(strongest(kind.words, 3).better.map((one) => one.text)).toEqual(['council', 'harbour']);
    expect(kind.common).toBeLessThan(0);
  });

  it('is told with the three that speak most for a rejection and the three against it', () => {
    const said = tell(triage.model, 'Idiot moron scum channel: council harbour ferry report', []);
    expect(said.message).toBe(
      'Triage: 86 % likely to be rejected. For it: coarse words, “Idiot”, “scum”. Against it: “council”, “report”, “harbour”.',
    );
  });

  it.each(['', '!', '😂😂', '…', 'a'])('adds up for %j too', (little) => {
    const { words, common, rules, bias, prior, logit } = explain(triage.model, little);
    expect(sum(words) + common + sum(rules) + bias + prior).toBeCloseTo(logit, 10);
  });
});

it('learns that the group is not the fault', () => {
  const texts = ['What an idiot this man is', 'What an idiot this woman is'];
  const [one, other] = texts.map((text) => scoreText(triage, text));
  expect(one).toBeGreaterThan(1);
  // The length is the only thing they differ in.
  expect(Math.abs(one! - other!)).toBeLessThan(0.02);
});
