import type { MouseEvent } from 'react';
import type { PreviewWidth } from '@/components/admin/front/preview-frame';
import { noteLength } from '@/lib/front/editions/schema';
import { frontPreviewPath } from '@/lib/paths';

type Props = {
  liveAt: string;
  note: string;
  faultOf: (path: string) => string | undefined;
  isPending: boolean;
  isChanged: boolean;
  onPreview: (width: PreviewWidth) => void;
};

/** When the front comes, how it looks, and saving it. */
export function SavePanel({ liveAt, note, faultOf, isPending, isChanged, onPreview }: Props) {
  const fault = faultOf('liveAt');
  const preview = (width: PreviewWidth, words: string) => (
    <button
      className="btn line"
      // Without a script the preview opens in a window of its own.
      formAction={frontPreviewPath()}
      formMethod="get"
      formTarget="_blank"
      onClick={(event: MouseEvent) => {
        event.preventDefault();
        onPreview(width);
      }}
    >
      {words}
    </button>
  );
  return (
    <section className="panel fd-save" aria-labelledby="fd-save">
      <h2 id="fd-save">Save{isChanged && <span className="end">Changed, not saved yet</span>}</h2>
      <div className="in">
        <div>
          <label htmlFor="fd-live">Readers see it from</label>
          <input
            key={`live-${liveAt}`}
            id="fd-live"
            name="liveAt"
            type="datetime-local"
            defaultValue={liveAt}
            aria-invalid={fault ? true : undefined}
            aria-describedby="fd-live-note"
          />
          <p className="hint" id="fd-live-note">
            {fault ? <b>{fault}</b> : 'Empty: at once. A time is that of the newsroom.'}
          </p>
        </div>
        <div>
          <label htmlFor="fd-note">Note for colleagues</label>
          <input
            key={`note-${note}`}
            id="fd-note"
            name="note"
            maxLength={noteLength}
            defaultValue={note}
          />
        </div>
        <div className="fd-pair">
          <button className="btn" name="intent" value="save" disabled={isPending}>
            Save this front
          </button>
          {preview('phone', 'Preview on a phone')}
          {preview('desktop', 'Preview on a desktop')}
        </div>
      </div>
    </section>
  );
}
