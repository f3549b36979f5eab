'use client';

import { useActionState, useState } from 'react';
import { FrameEditor } from '@/components/admin/media/frame-editor';
import { FaultLine } from '@/components/ui/fault-line';
import { describeMediaAction } from '@/lib/media/actions';
import { mediaLimits, type MediaItem } from '@/lib/media/schema';

type Field = 'alt' | 'caption' | 'credit' | 'licence' | 'copyright';

/** The picture with its focal point and crops, and everything that is said of it, in one form. */
export function DescribePicture({ item, canEdit }: { item: MediaItem; canEdit: boolean }) {
  const [state, save, isSaving] = useActionState(describeMediaAction, null);
  const [isDecorative, setDecorative] = useState(item.isDecorative);
  const failure = state && !state.ok ? state : null;
  const valueOf = (name: Field) => failure?.values?.[name] ?? item[name];
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
      </div>
    );
  };
  return (
    <form action={save} className="describe" aria-label="About the picture">
      <input type="hidden" name="id" value={item.id} />
      {/* A disabled box sends nothing. */}
      {isDecorative && <input type="hidden" name="alt" value="" />}
      <FrameEditor item={item} canEdit={canEdit} />
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
            defaultValue={failure?.values?.rightsUntil ?? item.rightsUntil ?? ''}
            aria-describedby="d-rights-hint"
          />
          <p id="d-rights-hint" className="hint">
            Empty when the rights do not end.
          </p>
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
