import { revisionDiff, type FieldChange, type Passage } from '@/lib/articles/revisions/diff';
import type { PublicState } from '@/lib/articles/public-history/data';

/** What was changed at one moment, as readers are shown it. */
export type PublicChange = { at: Date; fields: FieldChange[]; text: Passage[] };

/** What readers see of a story's fields; never a note, a state, an address or who saved it. */
const shown: ReadonlySet<FieldChange['field']> = new Set([
  'headline',
  'standfirst',
  'section',
  'authors',
  'dateline',
  'source',
]);

/** What differs from one public state to the next, newest first; states that readers could not tell apart are one. */
export function publicChanges(states: readonly PublicState[]): PublicChange[] {
  return states
    .slice(1)
    .map(({ since, snapshot }, i) => {
      const { fields, text } = revisionDiff(states[i]!.snapshot, snapshot);
      return {
        at: since,
        fields: fields.filter(({ field }) => shown.has(field)),
        text: text.some(({ kind }) => kind !== 'same' && kind !== 'restyled') ? text : [],
      };
    })
    .filter(({ fields, text }) => fields.length > 0 || text.length > 0)
    .reverse();
}
