'use client';

import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import {
  MomentField,
  momentOf,
  valueOf,
  type MomentValue,
} from '@/components/admin/story-editor/moment-field';

type Props = {
  title: string;
  action: string;
  /** It cannot be done yet, for what is said above. */
  isBlocked?: boolean;
  children: ReactNode;
  onYes: () => void;
  onClose: () => void;
};

/** Asks once before something that readers will notice, and says what that is. */
export function Ask({ title, action, isBlocked = false, children, onYes, onClose }: Props) {
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
          <button className="btn" disabled={isBlocked}>
            {action}
          </button>
          <button type="button" className="btn line" onClick={() => dialog.current?.close()}>
            Not now
          </button>
        </div>
      </form>
    </dialog>
  );
}

type WhenProps = {
  title: string;
  timeZone: string;
  at: Date | null;
  /** Nothing may appear before. */
  notBefore: Date | null;
  isBlocked: boolean;
  children: ReactNode;
  onYes: (publishAt: string) => void;
  onClose: () => void;
};

/** Asks for the moment of publication, in the newsroom's time. */
export function AskWhen({
  title,
  timeZone,
  at,
  notBefore,
  isBlocked,
  children,
  onYes,
  onClose,
}: WhenProps) {
  // The next full hour, or the end of an embargo, unless there is a moment already.
  const [value, setValue] = useState<MomentValue>(() => {
    const hour = new Date(Math.ceil((Date.now() + 60_000) / 3_600_000) * 3_600_000);
    return valueOf(at ?? (notBefore && notBefore > hour ? notBefore : hour), timeZone);
  });
  const [fault, setFault] = useState('');
  const set = () => {
    const found = momentOf(value, timeZone, new Date());
    if ('fault' in found) return setFault(found.fault);
    if (notBefore && found.at < notBefore)
      return setFault('It is under embargo at this time. Choose a later one, or lift the embargo.');
    onYes(found.at.toISOString());
  };
  return (
    <Ask title={title} action="Schedule" isBlocked={isBlocked} onYes={set} onClose={onClose}>
      <MomentField
        id="ask-when"
        label="Day and time"
        timeZone={timeZone}
        value={value}
        fault={fault}
        onChange={(next) => {
          setValue(next);
          setFault('');
        }}
      />
      {children}
    </Ask>
  );
}

/** Asks what is to be changed: nobody is sent back without a word. */
export function AskWords({
  hasOpen,
  onYes,
  onClose,
}: {
  /** Something that was said on a passage is open: that will do. */
  hasOpen: boolean;
  onYes: (words: string) => void;
  onClose: () => void;
}) {
  const [words, setWords] = useState('');
  const [fault, setFault] = useState('');
  const send = () => {
    if (words.trim() || hasOpen) return onYes(words.trim());
    setFault('Say what is to be changed.');
  };
  return (
    <Ask title="What is to be changed?" action="Ask for changes" onYes={send} onClose={onClose}>
      <label htmlFor="ask-words">For whoever wrote it</label>
      <textarea
        id="ask-words"
        rows={4}
        maxLength={2_000}
        dir="auto"
        value={words}
        aria-invalid={fault !== ''}
        aria-describedby="ask-words-fault"
        onChange={(event) => setWords(event.target.value)}
      />
      <p className="fault" id="ask-words-fault" role="alert">
        {fault}
      </p>
      {hasOpen && <p>Your open comments stand beside it. You may leave this empty.</p>}
    </Ask>
  );
}
