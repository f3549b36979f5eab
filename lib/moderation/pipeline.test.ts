import { describe, expect, it } from 'vitest';
import type { Asked, History, Rules, Submission } from '@/lib/moderation/context';
import { phases, runPipeline } from '@/lib/moderation/pipeline';
import { compileWords } from '@/lib/moderation/words/compile';
import { defaultSettings } from '@/lib/settings/schema';
import type { Judge } from '@/lib/triage/judge';
import { featuresOf } from '@/lib/triage/features';
import { learnDecision, newTriage } from '@/lib/triage/triage';

const now = new Date('2026-11-25T12:00:00Z');
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);
const reader = {
  role: 'READER',
  email: 'ann@example.org',
  isPremoderated: false,
  isTrusted: false,
} as const;
const regular: History = {
  lastAt: null,
  isRepeatHere: false,
  isRepeatElsewhere: false,
  approved: 2,
  weekApproved: 0,
  weekRejected: 0,
};
const words = { reject: compileWords(['idiot', 'fool*']), hold: compileWords(['lizard people']) };
const twoLinks = 'https://a.example and www.b.example/x';

type Given = Partial<Omit<Submission, 'author' | 'history' | 'rules'>> & {
  author?: Partial<Submission['author']>;
  history?: Partial<History>;
  rules?: Partial<Rules>;
};
/** Somebody well known with a harmless comment on an open thread, save for what is given. */
const run = ({ author, history, rules, text = 'A fair point.', ...more }: Given = {}) =>
  runPipeline({
    kind: 'post',
    now,
    text,
    typed: text,
    mode: 'OPEN',
    isSiteMode: true,
    words,
    triage: null,
    ...more,
    author: { ...reader, ...author },
    history: { ...regular, ...history },
    rules: { ...defaultSettings, ...rules },
  });

it('runs the rules in this order', () => {
  expect(phases.map(({ name }) => name)).toEqual([
    'length',
    'premoderated_member',
    'repeat',
    'flood',
    'external_staff',
    'staff',
    'trusted_member',
    'refused_words',
    'held_words',
    'turned_text',
    'links',
    'triage',
    'new_member',
    'rejection_rate',
    'mail_domain',
    'external',
    'triage_check',
    'triage_clear',
    'premoderated_thread',
    'open_thread',
  ]);
});

describe('each rule decides', () => {
  it.each<[string, Given, string, string]>([
    ['nothing stops it', {}, 'APPROVED', 'open_thread'],
    [
      'hold-all goes before the own role',
      { author: { isPremoderated: true, role: 'AUTHOR', isTrusted: true } },
      'PENDING',
      'premoderated_member',
    ],
    ['the staff pass', { author: { role: 'AUTHOR' }, mode: 'PREMODERATED' }, 'APPROVED', 'staff'],
    [
      'the staff may repeat',
      { author: { role: 'EDITOR' }, history: { isRepeatElsewhere: true } },
      'APPROVED',
      'staff',
    ],
    [
      'the staff may be quick',
      { author: { role: 'EDITOR' }, history: { lastAt: now } },
      'APPROVED',
      'staff',
    ],
    [
      'a trusted member passes where all wait',
      { author: { isTrusted: true }, text: twoLinks, mode: 'PREMODERATED' },
      'APPROVED',
      'trusted_member',
    ],
    ['the same words elsewhere', { history: { isRepeatElsewhere: true } }, 'PENDING', 'repeat'],
    [
      'the same words elsewhere where that is allowed',
      { history: { isRepeatElsewhere: true }, rules: { commentRepeat: 'ALLOW' } },
      'APPROVED',
      'open_thread',
    ],
    ['a refused word', { text: 'You 1d10t!' }, 'REJECTED', 'refused_words'],
    ['a refused stem', { text: 'Foolish.' }, 'REJECTED', 'refused_words'],
    ['an innocent word', { text: 'Idiotype research.' }, 'APPROVED', 'open_thread'],
    ['a held phrase', { text: 'The lizard  people.' }, 'PENDING', 'held_words'],
    ['both lists', { text: 'Lizard people, idiot' }, 'REJECTED', 'refused_words'],
    ['a turned text', { typed: '\u202Etoidi' }, 'PENDING', 'turned_text'],
    ['an isolate', { typed: 'a\u2067b\u2069' }, 'PENDING', 'turned_text'],
    ['a plain mark of direction', { typed: 'a\u200Eb' }, 'APPROVED', 'open_thread'],
    ['one link', { text: 'See https://a.example.' }, 'APPROVED', 'open_thread'],
    ['two links', { text: twoLinks }, 'PENDING', 'links'],
    [
      'two links strung together',
      { text: 'https://a.example,https://b.example' },
      'PENDING',
      'links',
    ],
    [
      'two links with nothing between',
      { text: 'http://a.example/xHTTPS://b.example' },
      'PENDING',
      'links',
    ],
    [
      'a link that holds another',
      { text: 'https://archive.example/2026/https://a.example/?to=https://b.example' },
      'APPROVED',
      'open_thread',
    ],
    [
      'one link where one is too many',
      { text: 'www.a.example', rules: { commentHeldLinks: 1 } },
      'PENDING',
      'links',
    ],
    [
      'nine links where none are counted',
      { text: twoLinks.repeat(9), rules: { commentHeldLinks: 0 } },
      'APPROVED',
      'open_thread',
    ],
    ['a first comment', { history: { approved: 0 } }, 'PENDING', 'new_member'],
    ['a second one', { history: { approved: 1 } }, 'PENDING', 'new_member'],
    [
      'a first comment where new members are like others',
      { history: { approved: 0 }, rules: { commentNewMembers: 0 } },
      'APPROVED',
      'open_thread',
    ],
    [
      '3 of 10 rejected',
      { history: { weekApproved: 7, weekRejected: 3 } },
      'PENDING',
      'rejection_rate',
    ],
    [
      '29 of 100 rejected',
      { history: { weekApproved: 71, weekRejected: 29 } },
      'APPROVED',
      'open_thread',
    ],
    [
      '2 of 2 rejected, which is too few to tell',
      { history: { weekRejected: 2 } },
      'APPROVED',
      'open_thread',
    ],
    [
      'all rejected where that does not count',
      { history: { weekRejected: 9 }, rules: { commentRejectionPercent: 0 } },
      'APPROVED',
      'open_thread',
    ],
    ['a held mail domain', { rules: { heldDomains: ['example.org'] } }, 'PENDING', 'mail_domain'],
    [
      'a domain above it',
      { author: { email: 'a@mail.example.org' }, rules: { heldDomains: ['example.org'] } },
      'PENDING',
      'mail_domain',
    ],
    [
      'a refused domain, of an old account',
      { rules: { refusedDomains: ['example.org'] } },
      'PENDING',
      'mail_domain',
    ],
    [
      'a held domain that is allowed',
      { rules: { heldDomains: ['example.org'], allowedDomains: ['example.org'] } },
      'APPROVED',
      'open_thread',
    ],
    ['a thread where all wait', { mode: 'PREMODERATED' }, 'PENDING', 'premoderated_thread'],
    ['an edit at once', { kind: 'edit', history: { lastAt: now } }, 'APPROVED', 'open_thread'],
  ])('%s', (_, given, status, phase) => {
    expect(run(given)).toMatchObject({ status, phase });
  });
});

describe('each rule refuses', () => {
  it.each<[string, Given, object]>([
    [
      'what is empty',
      { text: '', typed: ' ' },
      { code: 'invalid', message: 'Write something first.' },
    ],
    [
      'what is too long',
      { text: 'a'.repeat(5_001) },
      { code: 'too_large', message: 'A comment has at most 5,000 characters.' },
    ],
    [
      'the same words here',
      { history: { isRepeatHere: true } },
      { code: 'conflict', message: 'You have already posted this text under this story.' },
    ],
    [
      'the same words of the staff',
      { history: { isRepeatHere: true }, author: { role: 'ADMIN' } },
      { code: 'conflict' },
    ],
    [
      'the same words elsewhere where that is not allowed',
      { history: { isRepeatElsewhere: true }, rules: { commentRepeat: 'REFUSE' } },
      { code: 'conflict', message: 'You have just posted this text under another story.' },
    ],
    [
      'the next comment after 3 seconds',
      { history: { lastAt: ago(3) } },
      {
        code: 'rate_limited',
        retryAfter: 7,
        message: 'Please wait 7 seconds before your next comment.',
      },
    ],
    [
      'the next comment after 59 seconds of 60',
      { history: { lastAt: ago(59) }, rules: { commentSecondsBetween: 60 } },
      {
        code: 'rate_limited',
        retryAfter: 1,
        message: 'Please wait 1 second before your next comment.',
      },
    ],
    [
      'the quick, though all of theirs wait anyway',
      { history: { lastAt: now }, author: { isPremoderated: true } },
      { code: 'rate_limited', retryAfter: 10 },
    ],
  ])('%s', (_, given, refusal) => {
    expect(() => run(given)).toThrow(expect.objectContaining(refusal));
  });

  it('nobody who waited, and nobody where there is no wait', () => {
    expect(run({ history: { lastAt: ago(10) } }).status).toBe('APPROVED');
    expect(run({ history: { lastAt: now }, rules: { commentSecondsBetween: 0 } }).status).toBe(
      'APPROVED',
    );
  });
});

describe('what it found', () => {
  it('comes with its places in the text as it is kept', () => {
    expect(run({ text: `Buy ${twoLinks} now` }).findings).toEqual([
      {
        phase: 'links',
        message: 'It holds 2 links.',
        matches: ['https://a.example', 'www.b.example/x'],
        ranges: [
          { start: 4, end: 21 },
          { start: 26, end: 41 },
        ],
      },
    ]);
    expect(run({ text: '🙃 You 1d10t, you fool', typed: '🙃 You 1d\u200B10t, you fool' })).toEqual({
      status: 'REJECTED',
      phase: 'refused_words',
      told: 'It holds words that are not published here.',
      findings: [
        {
          phase: 'refused_words',
          message: 'On the list of refused words: “idiot”, “fool*”.',
          matches: ['1d10t', 'fool'],
          ranges: [
            { start: 7, end: 12 },
            { start: 18, end: 22 },
          ],
        },
      ],
      score: null,
    });
    expect(run().findings).toEqual([]);
  });

  it('is that of all rules that would hold it, the one that decided first', () => {
    const { phase, findings } = run({
      text: `${twoLinks} lizard people`,
      mode: 'PREMODERATED',
      history: { approved: 1, weekApproved: 1, weekRejected: 2 },
    });
    expect(phase).toBe('held_words');
    expect(findings.map(({ phase, message }) => [phase, message])).toEqual([
      ['held_words', 'On the list of held words: “lizard people”.'],
      ['links', 'It holds 2 links.'],
      ['new_member', 'A new member: 1 of 2 comments approved so far.'],
      ['rejection_rate', '2 of this member’s 3 comments of the last 7 days were rejected.'],
      ['premoderated_thread', 'Comments on this story are read before they appear.'],
    ]);
  });

  it('ends where somebody passes', () => {
    const { status, findings } = run({
      text: 'lizard people',
      author: { role: 'AUTHOR', isPremoderated: true },
    });
    expect([status, findings.map(({ phase }) => phase)]).toEqual([
      'PENDING',
      ['premoderated_member'],
    ]);
  });

  it('names five entries of a list and counts the rest', () => {
    const hold = compileWords(['one', 'two', 'three', 'four', 'five', 'six', 'seven']);
    const text = 'one two three four five six seven one';
    expect(run({ text, words: { ...words, hold } }).findings[0]).toMatchObject({
      message: 'On the list of held words: “one”, “two”, “three”, “four”, “five” and 2 more.',
      matches: ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'one'],
    });
  });
});

it.each<[string, Given, string]>([
  ['where the site reads all, it appears', { mode: 'PREMODERATED' }, 'APPROVED external'],
  [
    'where the story or its section does, it waits',
    { mode: 'PREMODERATED', isSiteMode: false },
    'PENDING premoderated_thread',
  ],
  ['what a rule has held waits', { history: { approved: 0 } }, 'PENDING new_member'],
])('what the checking service approves: %s', (_, given, wanted) => {
  const { status, phase } = run({
    ...given,
    external: { decision: 'approve', ranges: [] },
  });
  expect(`${status} ${phase}`).toBe(wanted);
});

describe('the triage', () => {
  const learnt = newTriage();
  for (let i = 0; i < 60; i++) {
    const isBad = i % 2 === 1;
    const text = isBad ? `You moron, what a moron (${i})` : `The council is right here (${i})`;
    learnDecision(learnt, featuresOf(text), isBad);
  }
  const judge: Judge = { model: learnt.model, hold: null, clear: null, checkShare: 0.05 };
  const asked = (more: Partial<Judge> = {}, rest: Partial<Asked> = {}): Asked => ({
    judge: { ...judge, ...more },
    chance: 0.5,
    ...rest,
  });
  const bad = 'What a moron';
  const mild = 'The council is right';
  const passed = ({ status, phase }: ReturnType<typeof run>) => `${status} ${phase}`;

  it('says how bad a comment looks and which words made it so, and leaves it at that', () => {
    const { status, phase, score, findings } = run({ text: bad, triage: asked() });
    expect([status, phase]).toEqual(['APPROVED', 'open_thread']);
    expect(score).toBeGreaterThan(0.9);
    expect(findings).toMatchObject([{ phase: 'triage', matches: ['moron'] }]);
    expect(findings[0]!.message).toMatch(
      /^Triage: 9\d % likely to be rejected\. For it: “moron”, coarse words, its common words\./,
    );
    const { score: little, findings: remarks } = run({ text: mild, triage: asked() });
    expect(little).toBeLessThan(0.1);
    expect(remarks[0]!.message).toContain('Against it: “council”');
    expect(remarks[0]!.ranges).toEqual([]);
  });

  it('holds from the bar on, after what is certain about the text', () => {
    const triage = asked({ hold: 0 });
    expect(passed(run({ text: bad, triage }))).toBe('PENDING triage');
    expect(passed(run({ text: mild, triage }))).toBe('APPROVED open_thread');
    expect(passed(run({ text: `${bad} ${twoLinks}`, triage }))).toBe('PENDING links');
    expect(passed(run({ text: bad, triage, author: { role: 'AUTHOR' } }))).toBe('APPROVED staff');
  });

  it.each<[string, Given, string]>([
    ['what is mild appears', {}, 'APPROVED triage_clear'],
    ['what is not waits', { text: bad }, 'PENDING premoderated_thread'],
    [
      'one in so many is read',
      { triage: asked({ clear: -1 }, { chance: 0.049 }) },
      'PENDING triage_check',
    ],
    [
      'no more than that',
      { triage: asked({ clear: -1 }, { chance: 0.05 }) },
      'APPROVED triage_clear',
    ],
    ['off, nothing appears', { triage: asked() }, 'PENDING premoderated_thread'],
    [
      'a story that asks for a moderator gets one',
      { triage: asked({ clear: -1 }), isSiteMode: false },
      'PENDING premoderated_thread',
    ],
    ['a new member waits', { history: { approved: 1 } }, 'PENDING new_member'],
    ['words that are held wait', { text: `${mild} lizard people` }, 'PENDING held_words'],
    ['an open thread needs no triage', { mode: 'OPEN' }, 'APPROVED open_thread'],
  ])('lets through: %s', (_, given, expected) => {
    const triage = asked({ clear: -1 });
    expect(passed(run({ text: mild, mode: 'PREMODERATED', triage, ...given }))).toBe(expected);
  });
});
