'use client';

import { useActionState } from 'react';
import { picturesWords } from '@/components/admin/imports/words';
import { FaultLine } from '@/components/ui/fault-line';
import type { WaitingHost } from '@/lib/importers/pictures/data';
import { fetchPicturesAction } from '@/lib/importers/runs/actions';

/** The sites on which pictures of imported stories still are, and from which of them they may be fetched. */
export function PicturesForm({ waiting }: { waiting: readonly WaitingHost[] }) {
  const [state, fetchThem, isSending] = useActionState(fetchPicturesAction, null);
  const failure = state && !state.ok ? state : null;
  const fault = failure?.error.fields?.find(({ path }) => path.startsWith('hosts'))?.message;
  const typed = failure?.values && (failure.values.hosts ?? '').split('\n');
  return (
    <form className="stack" action={fetchThem}>
      <FaultLine>{failure && !fault && failure.error.message}</FaultLine>
      <fieldset
        className="boxes"
        aria-describedby="pictures-note"
        // What was ticked stays so when the form is answered.
        key={typed?.join(' ') ?? ''}
      >
        <legend className="lab">Sites from which they may be fetched</legend>
        {waiting.map(({ host, count, isOwn }) => (
          <label key={host}>
            <input
              type="checkbox"
              name="hosts"
              value={host}
              defaultChecked={typed ? typed.includes(host) : isOwn}
            />
            <span>
              <bdi>{host}</bdi>{' '}
              <small>
                {picturesWords(count)}
                {isOwn && ', a site that was imported'}
              </small>
            </span>
          </label>
        ))}
        <p className={fault ? 'hint fault' : 'hint'} id="pictures-note">
          {fault ??
            'Pictures may be on a server of another name than the site, such as of a CDN. Nothing is asked of a site that is not ticked, nor of private addresses.'}
        </p>
      </fieldset>
      <p>
        <button className="btn" disabled={isSending}>
          Fetch pictures
        </button>
      </p>
    </form>
  );
}
