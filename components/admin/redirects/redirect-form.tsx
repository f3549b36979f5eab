'use client';

import { useActionState } from 'react';
import { FaultLine } from '@/components/ui/fault-line';
import { adminRedirectsPath } from '@/lib/paths';
import { addRedirectAction, changeRedirectAction } from '@/lib/redirects/actions';
import { readable } from '@/lib/redirects/readable';
import { redirectStatuses, redirectWords, type RedirectEntry } from '@/lib/redirects/schema';

type Props = { redirect?: RedirectEntry; from?: string };

/** Adds a redirect, or changes the one that it is given. */
export function RedirectForm({ redirect, from = '' }: Props) {
  const [made, make, isMaking] = useActionState(addRedirectAction, null);
  const [changed, change, isChanging] = useActionState(changeRedirectAction, null);
  const state = redirect ? changed : made;
  const failure = state && !state.ok ? state : null;
  const fault = (name: string) => failure?.error.fields?.find(({ path }) => path === name)?.message;
  const typed = (name: 'source' | 'target' | 'note') =>
    failure?.values?.[name] ?? redirect?.[name] ?? (name === 'source' && !made?.ok ? from : '');
  const status = failure?.values?.status ?? String(redirect?.status ?? 308);
  return (
    <form
      className="stack redirect-form"
      action={redirect ? change : make}
      key={made?.ok ? made.data.source : 'open'}
    >
      {redirect && <input type="hidden" name="id" value={redirect.id} />}
      <FaultLine>{failure && !failure.error.fields ? failure.error.message : null}</FaultLine>
      <div>
        <label htmlFor="r-source">Old address</label>
        <input
          id="r-source"
          name="source"
          required
          maxLength={2000}
          autoComplete="off"
          spellCheck={false}
          placeholder="/2019/05/old-story"
          defaultValue={typed('source')}
          aria-invalid={fault('source') ? true : undefined}
          aria-describedby="r-source-note"
        />
        <p className={fault('source') ? 'hint fault' : 'hint'} id="r-source-note">
          {fault('source') ?? 'A path of this site, with its query where that matters: /?p=12.'}
        </p>
      </div>
      <div>
        <label htmlFor="r-target">Leads to</label>
        <input
          id="r-target"
          name="target"
          maxLength={2000}
          autoComplete="off"
          spellCheck={false}
          placeholder="/article/new-story"
          defaultValue={typed('target')}
          aria-invalid={fault('target') ? true : undefined}
          aria-describedby="r-target-note"
        />
        <p className={fault('target') ? 'hint fault' : 'hint'} id="r-target-note">
          {fault('target') ??
            'A path of this site or an http or https address. Empty for what is gone.'}
        </p>
      </div>
      <div>
        <label htmlFor="r-status">How</label>
        <select key={status} id="r-status" name="status" defaultValue={status}>
          {redirectStatuses.map((code) => (
            <option key={code} value={code}>
              {redirectWords[code]}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor="r-note">Note</label>
        <input id="r-note" name="note" maxLength={200} defaultValue={typed('note')} />
      </div>
      <div className="send">
        <button className="btn" disabled={isMaking || isChanging}>
          {redirect ? 'Save the redirect' : 'Add the redirect'}
        </button>
        {redirect && <a href={adminRedirectsPath()}>Leave it as it is</a>}
        <span role="status">
          {made?.ok &&
            `${readable(made.data.source)} ${made.data.target ? `leads to ${readable(made.data.target)}` : 'is said to be gone'} now.`}
        </span>
      </div>
    </form>
  );
}
