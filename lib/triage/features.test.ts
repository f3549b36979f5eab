import { describe, expect, it } from 'vitest';
import { biasSlot, featuresOf, ruleStart, signalSlots, slotCount } from '@/lib/triage/features';
import { rules } from '@/lib/triage/rules';

const judged = (text: string) =>
  Object.fromEntries(
    [...featuresOf(text).judged].flatMap((found, i) =>
      found === 0 ? [] : [[rules[i]!.name, Math.round(found * 1000) / 1000]],
    ),
  );
const slotsOf = (text: string) => new Set(featuresOf(text).slots);
const wordsAndLetters = (text: string) =>
  [...slotsOf(text)].filter((slot) => slot < ruleStart).sort((a, b) => a - b);

it('has a slot for each bucket, each rule and the constant', () => {
  expect(slotCount).toBe(2 ** 16 + 2 ** 16 + 20 + 1);
});

it('puts words, pairs and letters into the same buckets for ever', () => {
  // "you", "you fool", "fool"; the 3 to 5 letters of " you " and of " fool "; the rules; the constant
  expect([...featuresOf('You fool').slots]).toEqual([
    ...[15707, 38417, 57880],
    ...[95714, 127782, 116366, 103953, 121746, 100209],
    ...[102992, 81630, 121979, 89252, 123416, 112578, 116558, 67828, 115529],
    ...[131083, 131084, 131087, 131092],
  ]);
});

it('weighs each group the same, and what is said twice once', () => {
  const { slots, values } = featuresOf('You fool. You fool.');
  const sum = (from: number, to: number) =>
    slots.reduce((all, slot, i) => (slot >= from && slot < to ? all + values[i]! ** 2 : all), 0);
  expect(sum(0, 2 ** 16)).toBeCloseTo(1);
  expect(sum(2 ** 16, 2 ** 17)).toBeCloseTo(1);
  expect(values[slots.indexOf(biasSlot)]).toBe(2);
  expect(new Set(slots).size).toBe(slots.length);
});

it('reads no more than 5,000 characters', () => {
  const long = 'word '.repeat(1_000);
  expect(long).toHaveLength(5_000);
  expect(featuresOf(`${long} idiot`)).toEqual(featuresOf(long));
});

it('knows the phases that spoke apart from the words', () => {
  const [links] = signalSlots(['links', 'links']);
  expect(slotsOf('Well').has(links!.slot)).toBe(false);
  const { slots, values } = featuresOf('Well', ['links', 'links']);
  expect(values[slots.indexOf(links!.slot)]).toBe(0.7);
  expect(slots).toHaveLength(featuresOf('Well').slots.length + 1);
});

it.each([
  ['an address by its host', 'https://www.shop.example/a?b=1', 'http://shop.example/other'],
  ['no sign after it', 'www.shop.com/a.', 'www.shop.com'],
  ['a bare address', 'shop.com', 'https://www.shop.com/deal'],
])('reads %s', (_, one, other) => {
  expect(wordsAndLetters(one)).toEqual(wordsAndLetters(other));
});

describe('disguises', () => {
  it.each([
    ['zero width', 'i\u200Bd\u200Bi\u200Bo\u200Bt'],
    ['soft hyphens', 'id\u00ADiot'],
    ['fullwidth', 'ｉｄｉｏｔ'],
    ['mathematical bold', '𝐢𝐝𝐢𝐨𝐭'],
    ['capitals', 'IDIOT'],
    ['spaces', 'i d i o t'],
    ['dots', 'i.d.i.o.t'],
  ])('reads through %s completely', (_, disguised) => {
    expect(wordsAndLetters(disguised)).toEqual(wordsAndLetters('idiot'));
  });

  it.each([
    ['look-alikes', 'idiоt'],
    ['digits', '1d1ot'],
    ['accents', 'ídïot'],
    ['stretching', 'idioooooot'],
  ])('finds the word behind %s as well as what was written', (_, disguised) => {
    const found = slotsOf(disguised);
    expect(wordsAndLetters('idiot').filter((slot) => !found.has(slot))).toEqual([]);
  });
});

describe('rules', () => {
  it.each([
    [
      'See www.shop.example and deal.com now!',
      { link: 1, links: 0.25, capitals: 0.033, exclamations: 0.2, signs: 0.216, length: 0.479 },
    ],
    [
      'Call +44 20 7946 0958 or a@b.example, $50',
      { contact: 1, money: 0.5, capitals: 0.067, signs: 0.195, digits: 1, length: 0.492 },
    ],
    [
      'YOU IDIOTS ARE WRONG',
      { capitals: 1, shouting: 0.8, short: 1, length: 0.401, coarse: 0.5, addressed: 1 },
    ],
    [
      'S\u200BT\u200BOP THAT',
      { capitals: 1, shouting: 0.4, short: 1, length: 0.303, invisible: 0.5 },
    ],
    ['so\u200B\u200Bft', { short: 1, length: 0.212, invisible: 0.5 }],
    ['pаypal', { short: 1, length: 0.256, mixed: 0.5, disguised: 0.333 }],
    ['sooooo good 😂', { stretched: 0.333, signs: 0.182, short: 1, length: 0.327, pictures: 0.25 }],
    ['Is it? café', { capitals: 0.125, questions: 0.2, signs: 0.182, short: 1, length: 0.327 }],
    ['The 1st of 24h', { capitals: 0.125, digits: 0.643, short: 1, length: 0.356 }],
    ['Buy and win free gifts', { capitals: 0.056, short: 1, length: 0.412, inviting: 1 }],
  ])('judge %j', (text, expected) => {
    expect(judged(text)).toEqual(expected);
  });

  it('hold nothing coarse against words that contain a coarse one', () => {
    expect(judged('Scunthorpe, classic assassins, cockpit').coarse).toBeUndefined();
  });
});
