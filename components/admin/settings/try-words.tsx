'use client';

import { useActionState } from 'react';
import { FaultLine } from '@/components/ui/fault-line';
import { tryWordsAction } from '@/lib/moderation/word-lists/actions';
import type { TriedWords } from '@/lib/moderation/word-lists/schema';

/** A box for a text: what the saved lists would find in it. Nothing is kept. */
export function TryWords() {
  const [state, run, isTrying] = useActionState(tryWordsAction, null);
  const failure = state && !state.ok ? state : null;
  return (
    <section className="setting-group" aria-labelledby="try-head">
      <div>
        <h2 id="try-head">Try it</h2>
        <p className="hint">
          What the lists, as they are saved, find in a comment. It goes nowhere.
        </p>
      </div>
      <form action={run}>
        <FaultLine>{failure?.error.fields?.[0]?.message ?? failure?.error.message}</FaultLine>
        <div>
          <label htmlFor="try-words">A comment</label>
          <textarea
            id="try-words"
            name="words"
            rows={4}
            dir="auto"
            required
            maxLength={5_000}
            defaultValue={state?.ok ? state.data.words : failure?.values?.words}
          />
        </div>
        <div className="send">
          <button className="btn line" disabled={isTrying}>
            Try it
          </button>
        </div>
        <div role="status">{state?.ok && <Found tried={state.data} />}</div>
      </form>
    </section>
  );
}

function Found({ tried: { found, hasTurns } }: { tried: TriedWords }) {
  const isRefused = found.some(({ list }) => list === 'REJECT');
  if (found.length === 0 && !hasTurns) return <p>Neither list finds anything in it.</p>;
  return (
    <>
      <p>
        <b>{isRefused ? 'It would be refused.' : 'It would wait for a moderator.'}</b>
      </p>
      <ul className="tried">
        {found.map(({ list, entry, words }, at) => (
          <li key={at}>
            <mark dir="auto">{words}</mark> is on the list of{' '}
            {list === 'REJECT' ? 'refused' : 'held'} words, as “<bdi>{entry}</bdi>”
          </li>
        ))}
        {hasTurns && <li>It turns the direction of writing.</li>}
      </ul>
    </>
  );
}
