import { describe, expect, it } from 'vitest';
import { languages, pluralForms, type Language } from '@/lib/i18n/languages';
import { textsOf } from '@/lib/i18n/texts';

type Leaf = { path: string; forms: Record<string, string> };

/** Every message with its path; one without plural as the form `other`. */
function leavesOf(texts: object, path = ''): Leaf[] {
  return Object.entries(texts).flatMap(([key, value]: [string, unknown]) => {
    const here = path ? `${path}.${key}` : key;
    if (typeof value === 'string') return [{ path: here, forms: { other: value } }];
    const inner = value as Record<string, string>;
    return typeof inner.other === 'string' ? [{ path: here, forms: inner }] : leavesOf(inner, here);
  });
}

const holesOf = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
const isCounted = ({ path }: Leaf) => englishForms.get(path)!.includes('one');
const english = leavesOf(textsOf('en'));
const englishForms = new Map(english.map(({ path, forms }) => [path, Object.keys(forms)]));
const others = languages.filter((language) => language !== 'en');

it('knows the plural forms of each language as Intl does', () => {
  for (const language of languages)
    expect([...pluralForms[language]].sort()).toEqual(
      [...new Intl.PluralRules(language).resolvedOptions().pluralCategories].sort(),
    );
});

describe.each(others)('in %s', (language: Language) => {
  const leaves = leavesOf(textsOf(language));

  it('there is every message and no other', () =>
    expect(leaves.map(({ path }) => path).sort()).toEqual(english.map(({ path }) => path).sort()));

  it('every message has its places for values', () => {
    const wanted = new Map(english.map(({ path, forms }) => [path, holesOf(forms.other!)]));
    const isNoCount = (hole: string) => hole !== '{count}';
    for (const leaf of leaves) {
      const { path, forms } = leaf;
      const all = wanted.get(path)!;
      if (!isCounted(leaf)) expect([path, holesOf(forms.other!)]).toEqual([path, all]);
      else
        for (const text of Object.values(forms))
          expect([path, holesOf(text).filter(isNoCount)]).toEqual([path, all.filter(isNoCount)]);
    }
  });

  it('every message for a number has the forms of the language', () => {
    for (const leaf of leaves.filter(isCounted))
      expect([leaf.path, Object.keys(leaf.forms).sort()]).toEqual([
        leaf.path,
        [...pluralForms[language]].sort(),
      ]);
  });

  it('nothing is empty, and no text has a typewriter’s quotation marks', () => {
    for (const { path, forms } of leaves)
      for (const text of Object.values(forms)) {
        expect([path, text.trim()]).not.toEqual([path, '']);
        expect(text.replaceAll(/\{\w+\}/g, '')).not.toMatch(/["']/);
      }
  });
});

it('French sets a space that does not break before high punctuation and inside its quotation marks', () => {
  for (const { path, forms } of leavesOf(textsOf('fr')))
    for (const text of Object.values(forms)) {
      const clean = text.replaceAll(/https?:\/\//g, '');
      expect([path, clean]).toEqual([path, expect.not.stringMatching(/[^\u202f\u00a0\d][;:!?»%]/)]);
      expect([path, clean]).toEqual([path, expect.not.stringMatching(/«[^\u202f\u00a0]/)]);
    }
});

it('Spanish opens its questions, German quotes as German does, Arabic has its own comma', () => {
  const textsIn = (language: Language) =>
    leavesOf(textsOf(language)).flatMap(({ forms }) => Object.values(forms));
  for (const text of textsIn('es'))
    expect([...text.matchAll(/\?/g)].length).toBe([...text.matchAll(/¿/g)].length);
  for (const text of textsIn('de')) expect(text).not.toMatch(/[“][^“„]*[”]/);
  for (const text of textsIn('ar')) expect(text).not.toMatch(/[,;?]/);
});
