'use client';

import { useActionState, useState } from 'react';
import { keepTicks } from '@/components/admin/keep-ticks';
import { FrameEditor } from '@/components/admin/media/frame-editor';
import { TheirWords } from '@/components/admin/media/their-words';
import { FaultLine } from '@/components/ui/fault-line';
import { describeMediaAction } from '@/lib/media/actions';
import {
  mediaLimits,
  type ChangedMedia,
  type mediaWords,
  type MediaItem,
} from '@/lib/media/schema';

type Field = (typeof mediaWords)[number];

/**
 * The picture with its focal point and crops, and everything that is said of it, in one form. Where a colleague was faster
 * nothing is saved: what was typed here stays, the other fields take their words, and the next save is on top of theirs.
 */
export function DescribePicture({ item, canEdit }: { item: MediaItem; canEdit: boolean }) {
  const [state, save, isSaving] = useActionState(describeMediaAction, null);
  const [isDecorative, setDecorative] = useState(item.isDecorative);
  const failure = state && !state.ok ? state : null;
  const theirs = theirsOf(state);
  const { base, version } = useRead(item, state);
  const valueOf = (name: Field | 'rightsUntil') => {
    const typed = failure?.values?.[name];
    const isUntouched = theirs && typed === (base[name] ?? '');
    return (isUntouched ? theirs[name] : (typed ?? item[name])) ?? '';
  };
  const faultOf = (name: string) =>
    failure?.error.fields?.find(({ path }) => path.split('.')[0] === name)?.message;
  const field = (name: Field, label: string, rows = 1) => {
    const fault = faultOf(name);
    return (
      <div>
        <label htmlFor={`d-${name}`}>{label}</label>
        <textarea
          id={`d-${name}`}
          name={name}
          rows={rows}
          dir="auto"
          defaultValue={valueOf(name)}
          maxLength={mediaLimits[name]}
          disabled={name === 'alt' && isDecorative}
          aria-describedby={fault ? `d-${name}-fault` : undefined}
        />
        {fault && (
          <p id={`d-${name}-fault`} className="fault">
            {fault}
          </p>
        )}
        <TheirWords theirs={theirs?.[name]} mine={valueOf(name)} />
      </div>
    );
  };
  return (
    <form action={save} onReset={keepTicks} className="describe" aria-label="About the picture">
      <input type="hidden" name="id" value={item.id} />
      <input type="hidden" name="version" value={version} />
      {/* A disabled box sends nothing. */}
      {isDecorative && <input type="hidden" name="alt" value="" />}
      {/* The key lets the cuts of another file begin anew. */}
      <FrameEditor key={item.fingerprint} item={item} canEdit={canEdit} />
      <fieldset disabled={!canEdit || isSaving} className="words">
        <legend className="vh">Words and rights</legend>
        {!canEdit && (
          <p className="hint">It stands in stories that you may not change: ask an editor.</p>
        )}
        {failure && <FaultLine>{failure.error.message}</FaultLine>}
        {field('alt', 'What it shows, for those who do not see it', 2)}
        <label className="tick">
          <input
            type="checkbox"
            name="isDecorative"
            checked={isDecorative}
            onChange={(event) => setDecorative(event.target.checked)}
          />{' '}
          It is decorative: nothing in it needs words
        </label>
        {field('caption', 'Caption', 2)}
        {field('credit', 'Credit')}
        {field('licence', 'Licence, such as CC BY 4.0 or the agency’s contract')}
        {field('copyright', 'Copyright')}
        <div>
          <label htmlFor="d-rights">Last day on which it may be shown</label>
          <input
            id="d-rights"
            type="date"
            name="rightsUntil"
            defaultValue={valueOf('rightsUntil')}
            aria-describedby="d-rights-hint"
          />
          <p id="d-rights-hint" className="hint">
            Empty when the rights do not end.
          </p>
          <TheirWords theirs={theirs?.rightsUntil} mine={valueOf('rightsUntil')} />
        </div>
        <div className="add">
          <button className="btn">Save</button>
          <span role="status" className="hint">
            {state?.ok ? 'Saved.' : 'It holds wherever the picture stands.'}
          </span>
        </div>
      </fieldset>
    </form>
  );
}

type State = Awaited<ReturnType<typeof describeMediaAction>> | null;

const theirsOf = (state: State): ChangedMedia | undefined =>
  state && !state.ok && state.error.code === 'conflict'
    ? (state.error.details as ChangedMedia)
    : undefined;

/** Of which version the words in the form are, and what they were before the last answer of the server. */
function useRead(item: MediaItem, state: State): { base: ChangedMedia; version: number } {
  const [known, setKnown] = useState<{ state: State; base: ChangedMedia; next: ChangedMedia }>({
    ...{ state, base: item, next: item },
  });
  const [fingerprint, setFingerprint] = useState(item.fingerprint);
  if (state !== known.state) {
    const answered = state?.ok ? { ...item, ...state.data } : theirsOf(state);
    setKnown({ state, base: known.next, next: answered ?? known.next });
    setFingerprint(item.fingerprint);
  }
  // One's own new file is nothing that a colleague did.
  const isOwnFile = item.fingerprint !== fingerprint && item.version === known.next.version + 1;
  return { base: known.base, version: isOwnFile ? item.version : known.next.version };
}
