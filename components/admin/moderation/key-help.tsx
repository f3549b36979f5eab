import type { RefObject } from 'react';

const keys = [
  ['J', 'next comment'],
  ['K', 'previous comment'],
  ['F', 'approve'],
  ['D', 'reject: choose a reason, then Enter'],
  ['S', 'spam'],
  ['B', 'the member’s record, and what to decide about them'],
  ['U', 'undo, for ten seconds'],
  ['/', 'search'],
  ['?', 'this list'],
] as const;

/** The keys, always in sight below the queue and as a dialog on `?`. */
export function KeyHelp({ dialog }: { dialog: RefObject<HTMLDialogElement | null> }) {
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
          <dl className="kv">
            {keys.map(([key, does]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
          <p className="hint">They rest while you type, and with Ctrl, Alt or ⌘.</p>
          <button className="btn line">Close</button>
        </form>
      </dialog>
    </>
  );
}
