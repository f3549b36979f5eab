import type { RefObject } from 'react';
import { KeyRows, type KeyWords } from '@/components/admin/key-rows';

type Props = { keys: KeyWords; dialog: RefObject<HTMLDialogElement | null> };

/** The keys of a page, always in sight below it and as a dialog on `?`. */
export function KeyHelp({ keys, dialog }: Props) {
  return (
    <>
      <p className="keys">
        {keys.map(([key, does]) => (
          <span key={key}>
            <kbd>{key}</kbd> {does}
          </span>
        ))}
      </p>
      <dialog ref={dialog} aria-labelledby="keys-head" className="panel">
        <h2 id="keys-head">Keys</h2>
        <form method="dialog" className="in">
          <KeyRows keys={keys} className="kv" />
          <p className="hint">They rest while you type, and with Ctrl, Alt or ⌘.</p>
          <button className="btn line">Close</button>
        </form>
      </dialog>
    </>
  );
}
