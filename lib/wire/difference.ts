import { passages, type Passage } from '@/lib/articles/revisions/diff';
import type { WireContent } from '@/lib/wire/schema';

const fields: readonly (readonly [string, (content: WireContent) => string])[] = [
  ['Headline', ({ headline }) => headline],
  ['Standfirst', ({ standfirst }) => standfirst],
  ['Byline', ({ byline }) => byline],
  ['Dateline', ({ dateline }) => dateline],
  ['Slugline', ({ slugline }) => slugline],
  ['To editors', ({ ednote }) => ednote],
  ['Usage terms', ({ usageTerms }) => usageTerms],
  ['Status', ({ status }) => status],
  ['Embargo', ({ embargoUntil }) => embargoUntil ?? ''],
  ['Urgency', ({ urgency }) => String(urgency ?? '')],
  ['Pictures', ({ pictures }) => String(pictures.length)],
];

export type WireDifference = {
  fields: { label: string; before: string; after: string }[];
  text: Passage[];
};

/** What an agency changed between two versions of an item: fields that differ, and the text paragraph by paragraph. */
export const differenceOf = (before: WireContent, after: WireContent): WireDifference => ({
  fields: fields.flatMap(([label, say]) =>
    say(before) === say(after) ? [] : [{ label, before: say(before), after: say(after) }],
  ),
  text: passages(before.body, after.body),
});
