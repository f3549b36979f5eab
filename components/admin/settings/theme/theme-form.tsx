'use client';

import { useActionState, type ReactNode } from 'react';
import { ThemeFields } from '@/components/admin/settings/theme/theme-fields';
import { FaultLine } from '@/components/ui/fault-line';
import { themeAction } from '@/lib/theme/actions';
import type { Theme } from '@/lib/theme/schema';

type Props = { theme: Theme; specimen: ReactNode };

const said = {
  save: 'Saved. Readers see it from now on.',
  same: 'Nothing was different.',
  default: 'The design has its own colours and faces again.',
  preview: 'Below is how it would look. It is not saved yet.',
};

/** The publication's colours and faces: looked at while they are typed, refused where they could not be read. */
export function ThemeForm({ theme, specimen }: Props) {
  const [state, send, isSending] = useActionState(themeAction, null);
  const failure = state && !state.ok ? state : null;
  const done = state?.ok ? state.data : null;
  const typed = failure?.values ?? (done && 'theme' in done ? done.theme : {});
  return (
    <section className="setting-group theme" aria-labelledby="theme-head">
      <div>
        <h2 id="theme-head">Colours and faces</h2>
        <p className="hint">
          Six spot inks, three surfaces and two faces. What could not be read by everybody is not
          taken: text needs a contrast of 4.5 : 1 on every surface, by day and by night (WCAG 2.2
          AA).
        </p>
      </div>
      <form action={send}>
        <FaultLine>{failure?.error.message}</FaultLine>
        <ThemeFields
          // What was saved, or the design's own, is shown as it is now.
          key={`${JSON.stringify(theme)} ${done && 'turn' in done ? done.turn : ''}`}
          first={{ ...theme, ...typed }}
          saved={theme}
          faults={failure?.error.fields ?? []}
          specimen={specimen}
        >
          <div className="send">
            <button className="btn" name="intent" value="save" disabled={isSending}>
              Save <span className="vh">the colours and faces</span>
            </button>
            <button className="btn line" name="intent" value="preview" disabled={isSending}>
              Preview
            </button>
            <button className="btn line" name="intent" value="default" disabled={isSending}>
              Back to the design’s own
            </button>
            {done && <p role="status">{said[done.done]}</p>}
          </div>
        </ThemeFields>
      </form>
    </section>
  );
}
