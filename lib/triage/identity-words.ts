import { hashText, hashStart, mix } from '@/lib/triage/hash';

// Who somebody is says nothing about what they write. Every decision is therefore learnt a second time with such words
// exchanged within their row, so that the model cannot take the group for the fault. Edit freely; a word may stand in
// one row only.
const rows: readonly (readonly string[])[] = [
  [
    'christian',
    'muslim',
    'jewish',
    'hindu',
    'buddhist',
    'sikh',
    'catholic',
    'protestant',
    'atheist',
  ],
  [
    'christians',
    'muslims',
    'jews',
    'hindus',
    'buddhists',
    'sikhs',
    'catholics',
    'protestants',
    'atheists',
  ],
  [
    'christianity',
    'islam',
    'judaism',
    'hinduism',
    'buddhism',
    'sikhism',
    'catholicism',
    'protestantism',
    'atheism',
  ],
  ['black', 'white', 'asian', 'latino', 'hispanic', 'brown'],
  ['blacks', 'whites', 'asians', 'latinos', 'hispanics'],
  [
    'african',
    'european',
    'arab',
    'mexican',
    'chinese',
    'indian',
    'american',
    'polish',
    'russian',
    'turkish',
    'japanese',
  ],
  [
    'africans',
    'europeans',
    'arabs',
    'mexicans',
    'indians',
    'americans',
    'poles',
    'russians',
    'turks',
  ],
  [
    'gay',
    'straight',
    'lesbian',
    'homosexual',
    'heterosexual',
    'bisexual',
    'queer',
    'transgender',
    'trans',
    'cisgender',
  ],
  ['gays', 'straights', 'lesbians', 'homosexuals', 'heterosexuals', 'bisexuals'],
  ['woman', 'man'],
  ['women', 'men'],
  ['female', 'male'],
  ['females', 'males'],
  ['girl', 'boy'],
  ['girls', 'boys'],
  ['wife', 'husband'],
  ['mother', 'father'],
  ['daughter', 'son'],
  ['sister', 'brother'],
  ['lady', 'gentleman'],
  ['she', 'he'],
  ['deaf', 'blind', 'disabled', 'autistic'],
  ['old', 'young'],
  ['elderly', 'teenage'],
  ['immigrant', 'native', 'refugee', 'migrant'],
  ['immigrants', 'natives', 'refugees', 'migrants'],
];

const rowOf = new Map(rows.flatMap((row) => row.map((word) => [word, row] as const)));
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[...rowOf.keys()].join('|')})(?![\\p{L}\\p{N}])`,
  'giu',
);

/** As the word that is replaced was written. */
function inCaseOf(model: string, word: string): string {
  if (model === model.toUpperCase()) return word.toUpperCase();
  return model[0] === model[0]!.toUpperCase() ? word[0]!.toUpperCase() + word.slice(1) : word;
}

/**
 * The text with words for groups of people exchanged, the same word by the same other throughout; null when it names no
 * group. Which other word is taken depends on the text alone, so a rebuild takes the same.
 */
export function swapIdentities(text: string): string | null {
  if (text.search(pattern) < 0) return null;
  const seed = mix(hashText(hashStart, text));
  return text.replace(pattern, (found) => {
    const row = rowOf.get(found.toLowerCase())!;
    const step = 1 + (seed % (row.length - 1));
    return inCaseOf(found, row[(row.indexOf(found.toLowerCase()) + step) % row.length]!);
  });
}
