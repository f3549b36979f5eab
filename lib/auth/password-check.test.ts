import { describe, expect, it } from 'vitest';
import { checkPassword, demandGoodPassword } from '@/lib/auth/password-check';

const owner = {
  name: 'Hedda Lund',
  email: 'h.lundgren@northpost.example',
  siteName: 'Port Ellery Tidings',
};
const verdict = async (password: string) => {
  const message = await checkPassword(password, owner);
  if (message === null) return 'good';
  if (message.includes('most common')) return 'common';
  if (message.includes('your own name')) return 'person';
  if (message.includes('this site')) return 'site';
  return message.includes('easily guessed') ? 'guessable' : message;
};

describe('a password', () => {
  it.each([
    // four words, punctuation, other scripts, emoji, very long
    ['seventeen herring gulls', 'good'],
    ['correct horse battery staple', 'good'],
    ['kerosene-Lamp_7', 'good'],
    ['!?%&/()=?*+#<>;:_', 'good'],
    ['tr0ub4dour&3xx', 'good'],
    ['длинный пароль с чайками', 'good'],
    ['港口的灯塔每天晚上都亮着', 'good'],
    ['🌊🐟⛵🦀🐚🦑🐙🌬️⚓🪝', 'good'],
    ['Hedda found nine whelks', 'good'], // the name and enough besides
    [`${'a'.repeat(100)}kerosene-Lamp_7 whelks ${'b'.repeat(60)}`, 'good'],
    ['x9'.repeat(40) + 'vK2#pQ8!mZ4^tR6&', 'good'],
    // on the list, in any case
    ['1qaz2wsx3edc', 'common'],
    ['ADMINISTRATOR', 'common'],
    ['password1234', 'common'],
    ['passwordPassword', 'common'],
    ['Unbelievable', 'common'],
    ['123456789987654321', 'common'],
    // repeats, rows, sequences, a common word and little more
    ['aaaaaaaaaaaa', 'guessable'],
    [' '.repeat(12), 'guessable'],
    ['p'.repeat(200), 'guessable'],
    ['ab'.repeat(100), 'guessable'],
    ['abcabcabcabc', 'guessable'],
    ['abcdefghijkl', 'guessable'],
    ['qwertyuiop[]', 'guessable'],
    ['asdfghjklasdf', 'guessable'],
    ['P@ssw0rdP@ssw0rd', 'guessable'],
    ['iloveyou-iloveyou', 'guessable'],
    ['monkey-monkey-12', 'guessable'],
    ['monkeymonkey', 'guessable'],
    ['iloveyou1234567', 'guessable'],
    ['trustno1trustno1!', 'guessable'],
    ['password'.repeat(25), 'guessable'],
    // the person's own name and address
    ['heddalund1984', 'person'],
    ['HEDDA-lund-2026', 'person'],
    ['Hédda Lûnd!!!', 'person'],
    ['h.lundgren@northpost.example', 'person'],
    ['lundgren12345', 'person'],
    ['Northpost_2026', 'person'],
    ['H3ddaLund2026', 'person'],
    ['H3dd4 H3dd4 H3dd4', 'person'],
    // the publication's name
    ['PortElleryTidings', 'site'],
    ['port ellery tidings!!', 'site'],
    ['Tidings-2026-11', 'site'],
    ['hedda-tidings', 'person'],
  ])('%j is %s', async (password, expected) => {
    expect(await verdict(password)).toBe(expected);
  });

  it('is refused beside its field', async () => {
    await expect(demandGoodPassword('monkeymonkey', owner)).rejects.toMatchObject({
      code: 'invalid',
      fields: [{ path: 'password', message: expect.stringContaining('easily guessed') as string }],
    });
    await expect(demandGoodPassword('seventeen herring gulls', owner)).resolves.toBeUndefined();
  });

  it('of two hundred hostile characters is judged in bounded time', async () => {
    await checkPassword('warm up the lists', owner);
    for (const piece of ['p4ssw0rd@$!1l0', '4@8({[<369&#!10$5+7%2', '4@|_|$']) {
      const password = piece.repeat(200).slice(0, 200);
      const began = performance.now();
      await checkPassword(password, { ...owner, name: '4@8({[<369&#!10'.repeat(2) });
      // Ordinarily some 60 ms; a search without bounds would take minutes.
      expect(performance.now() - began).toBeLessThan(3_000);
    }
  });
});
