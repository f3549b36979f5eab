'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Staying } from '@/components/admin/people/use-decision';
import { doneWords } from '@/components/admin/members/words';
import type { Done } from '@/lib/moderation/members/schema';

type Props = {
  head: ReactNode;
  /** The address of the queue without it. */
  closedAt: string;
  children: ReactNode;
};

/**
 * Lies beside the queue, which stays as it is: over all that is behind it, so that Tab and the queue's keys stay out of
 * there. Esc closes it, and the focus goes back to where it came from. It says what the forms in it have done.
 */
export function Drawer({ head, closedAt, children }: Props) {
  const { replace } = useRouter();
  const [done, setDone] = useState<Done | null>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const opener = useRef<Element>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const word = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const box = dialog.current;
    if (box && !box.open) {
      opener.current = document.activeElement;
      box.showModal();
      heading.current?.focus();
    }
    return () => {
      // Closed, it has given the focus back already; taken off the page by the browser’s way back, it has not.
      if (opener.current instanceof HTMLElement && !box?.isConnected) opener.current.focus();
    };
  }, []);
  // The form that was sent is empty again, and its button may have gone.
  useEffect(() => word.current?.focus(), [done]);
  return (
    <dialog
      ref={dialog}
      className="drawer"
      aria-labelledby="drawer-head"
      closedby="any"
      onClose={() => replace(closedAt as never, { scroll: false })}
    >
      <div className="dk-head">
        <h2 id="drawer-head" tabIndex={-1} ref={heading}>
          {head}
        </h2>
        <form method="dialog" className="end">
          <button className="btn line">
            Close <kbd>Esc</kbd>
          </button>
        </form>
      </div>
      {done && (
        <p className="done" role="status" tabIndex={-1} ref={word}>
          {doneWords[done]}
        </p>
      )}
      <Staying value={(made) => setDone((made as { done: Done }).done)}>{children}</Staying>
    </dialog>
  );
}
