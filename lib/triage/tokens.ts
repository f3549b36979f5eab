import { anyGroup } from '@/lib/triage/identity-words';
import { hint, type View } from '@/lib/moderation/text/view';

/** A word of a view, a picture, a telling sign, or a web or mail address, which stands for its host. */
export type Token = {
  /** As the model has it: a word for a group of people is the word for any of its row. */
  text: string;
  kind: 'word' | 'link' | 'mail';
  /** Where it stands in the original. */
  start: number;
  end: number;
  /** All hints of its units; see `hint` of the view. */
  hints: number;
  /** A stretched word with what is left of the stretch as one letter: "fuuuck" is folded to "fuuck", and may be "fuck". */
  single?: string;
};

const endings =
  'com|net|org|info|biz|co|io|me|ly|tv|gl|gd|to|ru|cn|tk|xyz|top|site|online|shop|club|uk|de|fr|eu|us|in|ca|au';
// What may come before keeps the time linear: an address is looked for where one can begin, not at each of its letters.
const mail = String.raw`(?<![\p{L}\p{N}._+-])[\p{L}\p{N}._+-]+@(?<mail>[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)`;
const link = String.raw`(?:https?:\/\/|www\.)[^\s<>"]*[^\s<>".,;:!?)']|(?<![\p{L}\p{N}@.-])[a-z0-9-]{2,}(?:\.[a-z0-9-]+)*\.(?:${endings})(?![\p{L}\p{N}])(?:\/[^\s<>"]*)?`;
const word = String.raw`[\p{L}\p{N}\p{M}_]+(?:['’][\p{L}\p{N}\p{M}_]+)*`;
const sign = String.raw`\p{Extended_Pictographic}|[!?]|\.{2,}|[$£€%#@*]`;
const pattern = new RegExp(`${mail}|(?<link>${link})|${word}|${sign}`, 'gu');

/** "https://www.shop.example/a?b" and "shop.example": "url_shop.example". */
function hostToken(address: string): string {
  const host = address.replace(/^https?:\/\//, '').replace(/^www\./, '');
  return `url_${/^[^/?#:]*/.exec(host)![0]}`;
}

function singled({ text, hints }: View, first: number, last: number): string {
  let single = '';
  for (let i = first; i <= last; i++) if (!(hints[i]! & hint.stretched)) single += text[i]!;
  return single;
}

/** The tokens of a view in their order. */
export function tokensOf(view: View): Token[] {
  const { text, starts, ends, hints } = view;
  const tokens: Token[] = [];
  for (const match of text.matchAll(pattern)) {
    const { index, groups } = match;
    const last = index + match[0].length - 1;
    let all = 0;
    for (let i = index; i <= last; i++) all |= hints[i]!;
    const place = { start: starts[index]!, end: ends[last]!, hints: all };
    if (groups?.link) tokens.push({ text: hostToken(groups.link), kind: 'link', ...place });
    else if (groups?.mail) tokens.push({ text: `mail_${groups.mail}`, kind: 'mail', ...place });
    else if (all & hint.stretched) {
      const single = anyGroup(singled(view, index, last));
      tokens.push({ text: anyGroup(match[0]), kind: 'word', ...place, single });
    } else tokens.push({ text: anyGroup(match[0]), kind: 'word', ...place });
  }
  return tokens;
}

/** The tokens that stand outside all of `covers`; both in the order of the text. */
export function outside(tokens: readonly Token[], covers: readonly Token[]): Token[] {
  let next = 0;
  return tokens.filter(({ start, end }) => {
    while (next < covers.length && covers[next]!.end <= start) next++;
    return next === covers.length || end <= covers[next]!.start;
  });
}
