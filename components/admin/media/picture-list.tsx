'use client';

import { useActionState, useState } from 'react';
import { keepTicks } from '@/components/admin/keep-ticks';
import { bytesWords, nameOf, rightsWords } from '@/components/admin/media/words';
import { FaultLine } from '@/components/ui/fault-line';
import { bulkMediaAction } from '@/lib/media/actions';
import type { MediaItem } from '@/lib/media/schema';
import { thumbnail } from '@/lib/media/sources';
import { adminPicturePath } from '@/lib/paths';

type Props = { items: MediaItem[]; view: 'grid' | 'list'; locale: string };

/** The pictures, each with a box to choose it, and what can be done to all that are chosen. */
export function PictureList({ items, view, locale }: Props) {
  const [state, run, isPending] = useActionState(bulkMediaAction, null);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const here = items.filter(({ id }) => chosen.has(id));
  const choose = (id: number, isChosen: boolean) =>
    setChosen((all) => new Set(isChosen ? [...all, id] : [...all].filter((one) => one !== id)));
  return (
    <form
      action={run}
      onReset={keepTicks}
      onSubmit={(event) => {
        const step = (event.nativeEvent as SubmitEvent).submitter?.getAttribute('value');
        const words = `Delete ${here.length === 1 ? 'this picture' : `${here.length} pictures`}? Those in use stay.`;
        if (step === 'delete' && !window.confirm(words)) event.preventDefault();
      }}
    >
      {state && !state.ok && <FaultLine>{state.error.message}</FaultLine>}
      {state?.ok && <Results results={state.data} />}
      <ul className={view === 'grid' ? 'shots' : 'shots as-list'}>
        {items.map((item) => (
          <li key={item.id}>
            <input
              type="checkbox"
              name="ids"
              value={item.id}
              aria-label={`Choose ${nameOf(item)}`}
              checked={chosen.has(item.id)}
              onChange={(event) => choose(item.id, event.target.checked)}
            />
            <a href={adminPicturePath(item.id)}>
              <Shot item={item} />
              <span className="name" dir="auto">
                {nameOf(item)}
              </span>
            </a>
            <Facts item={item} locale={locale} />
          </li>
        ))}
      </ul>
      <fieldset className="bulk" disabled={isPending}>
        <legend>With {here.length === 0 ? 'the chosen pictures' : `${here.length} chosen`}</legend>
        <button
          type="button"
          className="btn line"
          onClick={() =>
            setChosen(here.length === items.length ? new Set() : new Set(items.map(({ id }) => id)))
          }
        >
          {here.length === items.length ? 'Choose none' : 'Choose all here'}
        </button>
        <div>
          <label htmlFor="b-credit">Credit</label>
          <input id="b-credit" name="credit" maxLength={500} dir="auto" />
          <button className="btn line" name="step" value="credit">
            Set credit
          </button>
        </div>
        <div>
          <label htmlFor="b-rights">Last day of rights</label>
          <input id="b-rights" name="rightsUntil" type="date" />
          <button className="btn line" name="step" value="rights">
            Set rights
          </button>
        </div>
        <button className="btn line" name="step" value="delete">
          Delete
        </button>
      </fieldset>
    </form>
  );
}

function Shot({ item }: { item: MediaItem }) {
  const src = thumbnail(item, 320);
  if (!src) return <span className="hint">On another site</span>;
  return (
    <img
      src={src}
      alt=""
      width={item.width ?? undefined}
      height={item.height ?? undefined}
      loading="lazy"
    />
  );
}

function Facts({ item, locale }: { item: MediaItem; locale: string }) {
  const rights = rightsWords(item, locale);
  return (
    <p className="facts">
      {item.width && (
        <span className="num">
          {item.width} × {item.height}
        </span>
      )}{' '}
      <span className="num">{bytesWords(item.bytes)}</span>{' '}
      <span>{item.uses === 0 ? 'unused' : `used ${item.uses}×`}</span>
      {item.alt === '' && !item.isDecorative && <b> no alt text</b>}
      {rights && <b> {rights}</b>}
    </p>
  );
}

function Results({
  results,
}: {
  results: { id: number; fileName: string; problem: string | null }[];
}) {
  const failed = results.filter(({ problem }) => problem);
  return (
    <div role="status" className="told">
      <p>
        Done for {results.length - failed.length} of {results.length}.
      </p>
      {failed.length > 0 && (
        <ul>
          {failed.map(({ id, fileName, problem }) => (
            <li key={id}>
              <a href={adminPicturePath(id)}>{fileName || `Picture ${id}`}</a>: {problem}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
