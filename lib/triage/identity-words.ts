// Who somebody is says nothing about what they write. The words of a row are therefore one word to the model, whatever the
// group: it has nothing to take for the fault that is not said of all of them. Edit freely and raise `modelVersion`; a word
// may stand in one row only.
export const identityRows: readonly (readonly string[])[] = [
  // What somebody is, of whatever kind: with a row each, the model would still rate one kind above another.
  'christian muslim jewish jew hindu buddhist sikh catholic protestant evangelical mormon atheist ' +
    'black white asian latino hispanic brown ' +
    'african european arab mexican chinese indian american polish russian turkish japanese british english irish scottish ' +
    'french german italian spanish greek canadian australian korean vietnamese pakistani iranian iraqi israeli ' +
    'palestinian ukrainian romanian nigerian somali syrian afghan brazilian ' +
    'gay straight lesbian homosexual heterosexual bisexual queer transgender trans cisgender ' +
    'deaf blind disabled autistic immigrant native refugee migrant woman man female male',
  // The same of several.
  'christians muslims jews hindus buddhists sikhs catholics protestants evangelicals mormons atheists ' +
    'blacks whites asians latinos hispanics ' +
    'africans europeans arabs mexicans indians americans poles russians turks canadians australians germans italians ' +
    'greeks koreans pakistanis iranians israelis palestinians ukrainians romanians nigerians somalis syrians afghans ' +
    'brazilians gays straights lesbians homosexuals heterosexuals bisexuals immigrants natives refugees migrants women men females males',
  'christianity islam judaism hinduism buddhism sikhism catholicism protestantism atheism',
  'girl boy',
  'girls boys',
  'wife husband',
  'wives husbands',
  'girlfriend boyfriend',
  'mother father',
  'mothers fathers',
  'mom mum dad',
  'daughter son',
  'daughters sons',
  'sister brother',
  'sisters brothers',
  'lady gentleman',
  'ladies gentlemen',
  'she he',
  'her his',
  'hers him',
  'herself himself',
  'old young',
  'elderly teenage',
  'boomer millennial',
  'boomers millennials',
  'democrat republican',
  'democrats republicans',
  'liberal conservative',
  'liberals conservatives',
].map((row) => row.split(' '));

const sameOf = new Map(identityRows.flatMap((row) => row.map((word) => [word, row[0]!] as const)));
const possessive = /['’]s$/;

/** The word that stands for all of its row; any other word as it is. "muslim's" is "christian's". Expects lower case. */
export function anyGroup(word: string): string {
  const same = sameOf.get(word);
  if (same !== undefined) return same;
  const stem = possessive.test(word) ? sameOf.get(word.slice(0, -2)) : undefined;
  return stem === undefined ? word : stem + word.slice(-2);
}
