import { expect, it } from 'vitest';
import type { Judge } from '@/lib/triage/judge';
import { refound, type Waiting } from '@/lib/triage/rescoring/refound';
import { rebuild } from '@/lib/triage/triage';

const examples = Array.from({ length: 40 }, (_, i) => ({
  text: i % 2 ? `You moron, ${i}.` : `The council is right, ${i}.`,
  signals: [],
  isBad: i % 2 === 1,
}));
const { model } = rebuild(examples);
const judge: Judge = { model, hold: null, clear: null, checkShare: 0.05 };
const finding = (phase: string) => ({ phase, message: phase, matches: [], ranges: [] });
const waiting: Waiting = {
  body: 'You moron.',
  phase: 'new_member',
  findings: [finding('new_member')],
  score: null,
};

it('adds score and reason to what has none, with the words in their places', () => {
  const { score, findings } = refound(judge, waiting)!;
  expect(score).toBeGreaterThan(0.8);
  expect(findings.map(({ phase }) => phase)).toEqual(['new_member', 'triage']);
  expect(findings[1]!.matches).toContain('moron');
  expect(findings[1]!.ranges).toContainEqual({ start: 4, end: 9 });
});

it('says it anew in the same place, and nothing where nothing has changed', () => {
  const before = { ...waiting, score: 0.3, findings: [finding('triage'), finding('new_member')] };
  const { score, findings } = refound(judge, before)!;
  expect(findings.map(({ phase }) => phase)).toEqual(['triage', 'new_member']);
  expect(findings[0]!.message).toMatch(/^Triage: \d\d % likely/);
  expect(refound(judge, { ...before, score, findings })).toBeNull();
});

it('takes both away when the triage has forgotten, but not the reason why something waits', () => {
  const scored = { ...waiting, score: 0.9, findings: [finding('triage'), finding('new_member')] };
  expect(refound(null, scored)).toEqual({ score: null, findings: [finding('new_member')] });
  expect(refound(null, { ...scored, phase: 'triage' })).toEqual({
    score: null,
    findings: scored.findings,
  });
  expect(refound(null, waiting)).toBeNull();
});
