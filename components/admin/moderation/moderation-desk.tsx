'use client';

import { useActionState, useRef, useState } from 'react';
import { CommentCard } from '@/components/admin/moderation/comment-card';
import { DecisionDeck } from '@/components/admin/moderation/decision-deck';
import { DecisionNotice } from '@/components/admin/moderation/decision-notice';
import { KeyHelp } from '@/components/admin/moderation/key-help';
import { MemberPanel } from '@/components/admin/moderation/member-panel';
import { QueueList } from '@/components/admin/moderation/queue-list';
import { useKeys } from '@/components/admin/moderation/use-keys';
import type { Clock } from '@/components/admin/moderation/words';
import { decideCommentAction } from '@/lib/moderation/actions';
import type { QueueItem, QueueStatus } from '@/lib/moderation/schema';

type Props = {
  items: QueueItem[];
  status: QueueStatus;
  nextCursor: string | null;
  /** The comment that the address names. */
  named?: number;
  /** Members that this moderator may sanction. */
  sanctionable: number[];
  clock: Clock;
};

/** The queue beside the comment that is read. Decisions are plain forms; keys and moving about need the script. */
export function ModerationDesk({ items, status, nextCursor, named, sanctionable, clock }: Props) {
  const [state, decide, isPending] = useActionState(decideCommentAction, null);
  // The place is kept beside the comment: when that has been decided and has left, the next one has its place.
  const [at, setAt] = useState({
    id: named,
    index: Math.max(
      0,
      items.findIndex(({ id }) => id === named),
    ),
  });
  const found = items.findIndex(({ id }) => id === at.id);
  const index = found >= 0 ? found : Math.min(at.index, items.length - 1);
  const item = items[index];

  const deck = useRef<HTMLFormElement>(null);
  const help = useRef<HTMLDialogElement>(null);

  const go = (next: number) => setAt({ id: items[next]?.id, index: next });
  const move = (steps: number) => go(Math.max(0, Math.min(items.length - 1, index + steps)));
  const press = (decision: string) => {
    if (isPending) return;
    go(index); // from here on this comment has a place, for the next one to take
    const button = deck.current?.querySelector<HTMLElement>(`button[value=${decision}]`);
    deck.current?.requestSubmit(button);
  };
  const openReasons = () => {
    const reasons = deck.current?.querySelector('details');
    if (reasons) reasons.open = true;
    reasons?.querySelector('select')?.focus();
  };
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    f: () => press('approve'),
    s: () => press('spam'),
    d: openReasons,
    '?': () => help.current?.showModal(),
  });

  return (
    <>
      <DecisionNotice state={state} />
      {item ? (
        <div className="mod">
          <QueueList
            items={items}
            status={status}
            currentId={item.id}
            nextCursor={nextCursor}
            clock={clock}
            choose={(id) => go(items.findIndex((one) => one.id === id))}
          />
          <CommentCard item={item} clock={clock}>
            <DecisionDeck
              item={item}
              decide={decide}
              isPending={isPending}
              failure={state && !state.ok ? state : null}
              ref={deck}
              move={move}
            />
          </CommentCard>
          <MemberPanel
            item={item}
            clock={clock}
            mayBeSanctioned={item.author !== null && sanctionable.includes(item.author.id)}
          />
        </div>
      ) : (
        <p className="none">
          {status === 'pending'
            ? 'Nothing waits. Every comment has been read.'
            : 'Nothing is here.'}
        </p>
      )}
      <KeyHelp dialog={help} />
    </>
  );
}
