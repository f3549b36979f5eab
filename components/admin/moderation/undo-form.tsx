import { useEffect, useState, type RefObject } from 'react';
import type { Seen } from '@/lib/moderation/schema';

type Props = {
  /** The comments as the decision has left them. */
  items: readonly Seen[];
  undo: (form: FormData) => void;
  /** These are asked back. */
  onUndo: (ids: number[]) => void;
  isPending: boolean;
  ref: RefObject<HTMLFormElement | null>;
};

const seconds = 10;

/** Takes the last decision back, for ten seconds; the server allows little more. Give it a key for each decision. */
export function UndoForm({ items, undo, onUndo, isPending, ref }: Props) {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), seconds * 1000);
    return () => clearTimeout(timer);
  }, []);
  if (isOver) return null;
  return (
    <form ref={ref} action={undo} onSubmit={() => onUndo(items.map(({ id }) => id))}>
      {items.map(({ id, version }) => (
        <input key={id} type="hidden" name="items" value={`${id}.${version}`} />
      ))}
      <button className="btn line" disabled={isPending}>
        Undo <kbd>U</kbd>
      </button>
    </form>
  );
}
