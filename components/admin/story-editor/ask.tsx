'use client';

import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { instantOf, localTime } from '@/lib/newsroom/local-time';

type Props = {
  title: string;
  action: string;
  children: ReactNode;
  onYes: () => void;
  onClose: () => void;
};

/** Asks once before something that readers will notice, and says what that is. */
export function Ask({ title, action, children, onYes, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const decide = (event: FormEvent) => {
    event.preventDefault();
    onYes();
  };
  return (
    <dialog ref={dialog} className="ask" aria-labelledby="ask" onClose={onClose}>
      <form onSubmit={decide}>
        <h2 id="ask">{title}</h2>
        {children}
        <div className="add">
          <button className="btn">{action}</button>
          <button type="button" className="btn line" onClick={() => dialog.current?.close()}>
            Not now
          </button>
        </div>
      </form>
    </dialog>
  );
}

type WhenProps = {
  timeZone: string;
  at: Date | null;
  children: ReactNode;
  onYes: (publishAt: string) => void;
  onClose: () => void;
};

/** Asks for the moment of publication, in the newsroom's time. */
export function AskWhen({ timeZone, at, children, onYes, onClose }: WhenProps) {
  // The next full hour, unless there is a moment already.
  const [local, setLocal] = useState(() =>
    localTime(at ?? new Date(Math.ceil((Date.now() + 60_000) / 3_600_000) * 3_600_000), timeZone),
  );
  const [fault, setFault] = useState('');
  const set = () => {
    const moment = instantOf(local, timeZone);
    if (moment && moment > new Date()) return onYes(moment.toISOString());
    setFault(moment ? 'This time has passed already.' : 'Give a day and a time.');
  };
  return (
    <Ask title="When is it to appear?" action="Schedule" onYes={set} onClose={onClose}>
      <label htmlFor="ask-when">Day and time ({timeZone.replaceAll('_', ' ')})</label>
      <input
        id="ask-when"
        type="datetime-local"
        value={local}
        aria-invalid={fault !== ''}
        aria-describedby="ask-fault"
        onChange={(event) => setLocal(event.target.value)}
      />
      <p className="fault" id="ask-fault" role="alert">
        {fault}
      </p>
      {children}
    </Ask>
  );
}
