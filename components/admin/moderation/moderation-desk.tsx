'use client';

import { useRouter } from 'next/navigation';
import { useActionState, useEffect, useRef, useState, type MouseEvent } from 'react';
import { BulkDeck } from '@/components/admin/moderation/bulk-deck';
import { CommentCard } from '@/components/admin/moderation/comment-card';
import { DecisionDeck } from '@/components/admin/moderation/decision-deck';
import { DecisionNotice } from '@/components/admin/moderation/decision-notice';
import { EmptyQueue } from '@/components/admin/moderation/empty-queue';
import { KeyHelp } from '@/components/admin/key-help';
import { moderationKeys } from '@/components/admin/moderation/keys';
import { MemberPanel } from '@/components/admin/moderation/member-panel';
import { QueueList } from '@/components/admin/moderation/queue-list';
import { queueView } from '@/components/admin/moderation/queue-view';
import { TakenNotice, type Taken } from '@/components/admin/moderation/taken-notice';
import { useKeys } from '@/components/admin/use-keys';
import { useLatest } from '@/components/admin/use-latest';
import { useQueueEvents } from '@/components/admin/moderation/use-queue-events';
import { useReading } from '@/components/admin/moderation/use-reading';
import type { Clock } from '@/components/admin/moderation/words';
import {
  decideCommentAction,
  decideCommentsAction,
  undoDecisionsAction,
} from '@/lib/moderation/actions';
import type { QueueFilter, QueueSort, QueueStatus } from '@/lib/moderation/queue/schema';
import type { OfferedReason } from '@/lib/moderation/reasons';
import type { ActionResult } from '@/lib/action';
import type { Decided, DecidedEach, QueueItem } from '@/lib/moderation/schema';
import type { Bars } from '@/lib/triage/judge';

type Props = {
  items: QueueItem[];
  status: QueueStatus;
  sort: QueueSort | undefined;
  filter: QueueFilter;
  cursor: string | undefined;
  nextCursor: string | null;
  /** The comment that the address names. */
  named?: number;
  reasons: readonly OfferedReason[];
  bars: Bars;
  clock: Clock;
};

/** However much happens, the queue is not asked for more often than this. */
const restMs = 1_000;

/** The queue beside the comment that is read. Decisions are plain forms; keys and moving about need the script. */
export function ModerationDesk(props: Props) {
  const { items, status, sort, filter, cursor, nextCursor, named } = props;
  const { reasons, bars, clock } = props;
  const [decided, decide, isDeciding] = useActionState(decideCommentAction, null);
  const [together, decideTogether, isDecidingAll] = useActionState(decideCommentsAction, null);
  const [undone, undo, isUndoing] = useActionState(undoDecisionsAction, null);
  const latest = useLatest({ decided, together, undone });
  const isPending = isDeciding || isDecidingAll || isUndoing;
  const view = queueView({ status, sort, filter, cursor });
  const refused = isPending ? [] : [...refusedIn(decided), ...refusedIn(together)];
  const reading = useReading(items, { named, refused });
  const { item, isGone, choose, move, send, takeBack } = reading;
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const stillTicked = new Set(items.flatMap(({ id }) => (ticked.has(id) ? id : [])));
  const taken = useColleagues(reading.isSent);

  const deck = useRef<HTMLFormElement>(null);
  const undoing = useRef<HTMLFormElement>(null);
  const help = useRef<HTMLDialogElement>(null);
  const head = useRef<HTMLHeadingElement>(null);
  const memberLink = useRef<HTMLAnchorElement>(null);
  const { push } = useRouter();

  // A button that was pressed has left with its comment: whoever goes by keyboard goes on at the next comment.
  const shown = item?.id;
  const before = useRef(shown);
  const hadFocus = useRef(false);
  useEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    document.querySelector('.queue [aria-current]')?.scrollIntoView({ block: 'nearest' });
    if (hadFocus.current && document.activeElement === document.body) {
      head.current?.focus({ preventScroll: true });
    }
    hadFocus.current = false;
  }, [shown]);

  const press = (decision: string) => {
    if (isPending || isGone) return;
    const button = deck.current?.querySelector<HTMLElement>(`button[value=${decision}]`);
    if (button) deck.current?.requestSubmit(button);
  };
  // Beside the queue, which stays as it is. A link without the script, and for a tab of its own.
  const openMember = (event: MouseEvent, id: number) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    push(view.address({ comment: named, drawer: id }) as never, { scroll: false });
  };
  const openDetails = (details: HTMLDetailsElement | null | undefined) => {
    if (!details) return;
    details.open = true;
    details.querySelector<HTMLElement>('select, input:not([type=hidden])')?.focus();
  };
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    f: () => press('approve'),
    s: () => press('spam'),
    d: () => openDetails(deck.current?.querySelector('details')),
    b: () => {
      memberLink.current?.focus(); // where the focus comes back to
      memberLink.current?.click();
    },
    u: () => !isPending && undoing.current?.requestSubmit(),
    '/': () => document.querySelector<HTMLElement>('#f-q')?.focus(),
    '?': () => help.current?.showModal(),
  });

  return (
    <>
      <DecisionNotice
        {...{ decided, together, undone, latest, isUndoing }}
        undo={undo}
        onUndo={takeBack}
        undoRef={undoing}
      />
      {item ? (
        <div className="mod">
          <section className="panel" aria-labelledby="queue-head">
            <QueueList
              {...{ items, view, nextCursor, clock, choose }}
              currentId={item.id}
              ticked={stillTicked}
              tick={(ids, isTicked) => {
                const next = new Set(stillTicked);
                for (const id of ids) next[isTicked ? 'add' : 'delete'](id);
                setTicked(next);
              }}
            />
            <BulkDeck
              count={stillTicked.size}
              reasons={reasons}
              decide={decideTogether}
              isPending={isPending}
              failure={together && !together.ok ? together : null}
              send={() => send([...stillTicked])}
            />
          </section>
          <CommentCard
            {...{ item, reasons, bars, clock, openMember, memberLink }}
            onlyStory={view.address({ story: item.story.slug, cursor: undefined })}
            headRef={head}
          >
            {isGone ? (
              <TakenNotice id={item.id} taken={taken.get(item.id)} move={move} />
            ) : (
              <DecisionDeck
                {...{ item, reasons, decide, isPending, move }}
                failure={decided && !decided.ok ? decided : null}
                ref={deck}
                send={() => {
                  hadFocus.current = document.activeElement !== document.body;
                  send([item.id]);
                }}
              />
            )}
          </CommentCard>
          <MemberPanel
            {...{ item, clock, openMember }}
            onlyTheirs={item.author && view.address({ member: item.author.id, cursor: undefined })}
          />
        </div>
      ) : (
        <EmptyQueue view={view} />
      )}
      <KeyHelp keys={moderationKeys} dialog={help} />
    </>
  );
}

/** Which comments a result has left as they were. */
function refusedIn(result: ActionResult<Decided> | ActionResult<DecidedEach> | null): number[] {
  if (!result) return [];
  if (!result.ok) return result.values?.id ? [Number(result.values.id)] : [];
  return [result.data].flat().flatMap((one) => ('ok' in one && !one.ok ? [one.id] : []));
}

/** Keeps the page as it is on the server while colleagues work, and remembers who has decided what meanwhile. */
function useColleagues(isOwn: (id: number) => boolean): ReadonlyMap<number, Taken> {
  const { refresh } = useRouter();
  const [taken, setTaken] = useState<ReadonlyMap<number, Taken>>(new Map());
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isBehind = useRef(false);
  useEffect(() => () => clearTimeout(resting.current), []);
  const look = () => {
    isBehind.current = resting.current !== undefined;
    if (isBehind.current) return;
    refresh();
    resting.current = setTimeout(() => {
      resting.current = undefined;
      if (isBehind.current) look();
    }, restMs);
  };
  useQueueEvents((events) => {
    const others = events.filter((event) => event.kind !== 'decided' || !isOwn(event.commentId));
    if (others.length === 0) return;
    const made = others.flatMap((event) =>
      event.kind === 'decided'
        ? [[event.commentId, { by: event.by, decision: event.decision }] as const]
        : [],
    );
    if (made.length > 0) setTaken((known) => new Map([...known, ...made]));
    look();
  });
  return taken;
}
