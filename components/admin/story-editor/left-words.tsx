'use client';

import { draftOf } from '@/components/admin/story-editor/draft';
import { LeftCopy } from '@/components/admin/story-editor/left-copy';
import type { LocalCopy } from '@/components/admin/story-editor/local-copy';
import { useLeftCopies } from '@/components/admin/story-editor/use-left-copies';
import type { StorySnapshot } from '@/lib/articles/snapshot';
import { documentText } from '@/lib/articles/document';
import type { Place } from '@/lib/dates';

type Props = { personId: number; storyId: number; fields: StorySnapshot; place: Place };

const wordsOf = ({ draft }: LocalCopy) =>
  [draft.headline, draft.standfirst, documentText(draft.body)].filter(Boolean).join('\n\n');

/** Shows text that this browser holds of a story which its writer may not change any more, so that it can be given on. */
export function LeftWords({ personId, storyId, fields, place }: Props) {
  const { copies, now, forget } = useLeftCopies({ personId, storyId, base: draftOf(fields) });
  return copies.map((copy) => (
    <LeftCopy
      key={copy.key}
      advice="Give it to whoever writes the story now; it is kept here until then."
      onForget={forget}
      {...{ copy, place, now: now! }}
    >
      <details>
        <summary>Show this text</summary>
        <textarea
          readOnly
          rows={12}
          dir="auto"
          aria-label="Text that was never saved"
          value={wordsOf(copy)}
        />
      </details>
    </LeftCopy>
  ));
}
