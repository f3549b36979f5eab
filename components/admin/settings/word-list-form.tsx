'use client';

import { useActionState } from 'react';
import { FaultLine } from '@/components/ui/fault-line';
import { saveWordListAction } from '@/lib/moderation/word-lists/actions';
import {
  wordListCharacters,
  type WordListEntry,
  type WordListName,
  type WordListSummary,
} from '@/lib/moderation/word-lists/schema';

const words: Record<WordListName, { title: string; lede: string }> = {
  REJECT: {
    title: 'Refused words',
    lede: 'A comment with one of them is rejected at once, and its author is told that it holds words that are not published here. For what is never said by accident.',
  },
  HOLD: {
    title: 'Held words',
    lede: 'A comment with one of them waits for a moderator, who sees which it was and where.',
  },
};

const count = (number: number, one: string, many: string) =>
  `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;

/** One list, a word or phrase a line, with how many there are and which lines find nothing. */
export function WordListForm({ list }: { list: WordListEntry }) {
  const { kind, text, version } = list;
  const [state, save, isSaving] = useActionState(saveWordListAction, null);
  const failure = state && !state.ok ? state : null;
  const { title, lede } = words[kind];
  const id = `words-${kind.toLowerCase()}`;
  return (
    <section className="setting-group" aria-labelledby={`${id}-head`}>
      <div>
        <h2 id={`${id}-head`}>{title}</h2>
        <p className="hint">{lede}</p>
      </div>
      <form action={save}>
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="version" value={version} />
        <FaultLine>{failure?.error.fields?.[0]?.message ?? failure?.error.message}</FaultLine>
        <div>
          <label htmlFor={id}>
            One word or phrase in each line<span className="vh">: {title.toLowerCase()}</span>
          </label>
          <textarea
            // A saved list is shown as it was saved.
            key={version}
            id={id}
            name="text"
            rows={12}
            dir="auto"
            spellCheck={false}
            autoCapitalize="off"
            autoComplete="off"
            maxLength={wordListCharacters}
            defaultValue={failure?.values?.text ?? text}
            aria-describedby={`${id}-note`}
          />
          <p className="hint" id={`${id}-note`}>
            Whole words are found, however they are disguised. <code>fool*</code> also finds
            foolish; what follows a <code>#</code> is a remark.
          </p>
        </div>
        <Summary summary={list} />
        <div className="send">
          <button className="btn" disabled={isSaving}>
            Save <span className="vh">“{title}”</span>
          </button>
          {state?.ok && <p role="status">Saved. It holds from the next comment on.</p>}
        </div>
      </form>
    </section>
  );
}

function Summary({ summary }: { summary: WordListSummary }) {
  const { entries, duplicates, problems, problemCount } = summary;
  return (
    <div>
      <p className="num">
        {count(entries, 'entry', 'entries')}
        {duplicates > 0 && `, ${count(duplicates, 'line', 'lines')} said twice`}
        {problemCount > 0 && `, ${count(problemCount, 'line', 'lines')} left out`}.
      </p>
      {problemCount > 0 && (
        <ul className="faults">
          {problems.map(({ line, message }) => (
            <li key={line}>
              Line {line}: <bdi>{message}</bdi>
            </li>
          ))}
          {problemCount > problems.length && (
            <li>{count(problemCount - problems.length, 'more line', 'more lines')}.</li>
          )}
        </ul>
      )}
    </div>
  );
}
