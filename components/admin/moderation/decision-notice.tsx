import type { RefObject } from 'react';
import { UndoForm } from '@/components/admin/moderation/undo-form';
import { queueWords } from '@/components/admin/moderation/words';
import type { ActionFailure, ActionResult } from '@/lib/action';
import { queueStatuses } from '@/lib/moderation/queue/schema';
import type { Decided, DecidedEach, Seen, UndoneEach } from '@/lib/moderation/schema';
import { moderationPath } from '@/lib/paths';

type Props = {
  decided: ActionResult<Decided> | null;
  together: ActionResult<DecidedEach> | null;
  undone: ActionResult<UndoneEach> | null;
  /** Which of them came last. */
  latest: 'decided' | 'together' | 'undone' | null;
  undo: (form: FormData) => void;
  onUndo: (ids: number[]) => void;
  isUndoing: boolean;
  undoRef: RefObject<HTMLFormElement | null>;
};

/** What became of the last decision and how to take it back, or who was faster and what stands now. Also without a script. */
export function DecisionNotice({ decided, together, undone, latest, ...rest }: Props) {
  const { undo, onUndo, isUndoing: isPending, undoRef: ref } = rest;
  const undoFor = (items: Seen[]) => (
    <UndoForm key={keyOf(items)} {...{ items, undo, onUndo, isPending, ref }} />
  );
  const last = latest === null ? null : { decided, together, undone }[latest];
  if (last && !last.ok) return <Refusal failure={last} />;
  if (latest === 'decided' && decided?.ok) {
    const { id, status, version } = decided.data;
    return (
      <div className="told">
        <p role="status">
          <Sign status={status} /> Comment #{id}.{' '}
          <a href={moderationPath({ status, comment: id })}>Change that</a>
        </p>
        {undoFor([{ id, version }])}
      </div>
    );
  }
  if (latest === 'together' && together?.ok) {
    const made = together.data.filter((one) => one.ok);
    return (
      <div className="told">
        <div role="status">
          <p>
            {made[0] && <Sign status={made[0].status} />} {countOf(made.length)} decided
            {made.length < together.data.length &&
              `, ${made.length === 0 ? 'all' : together.data.length - made.length} left as they are:`}
            {made.length === together.data.length && '.'}
          </p>
          <Failures results={together.data} />
        </div>
        {made.length > 0 && undoFor(made)}
      </div>
    );
  }
  if (latest === 'undone' && undone?.ok) {
    const back = undone.data.filter((one) => one.ok);
    return (
      <div className="told" role="status">
        {back.length > 0 && (
          <p>
            Taken back:{' '}
            {back.map(({ id, status }, at) => (
              <span key={id}>
                {at > 0 && ', '}
                <a href={moderationPath({ status, comment: id })}>comment #{id}</a>
              </span>
            ))}
            . It is as it was before.
          </p>
        )}
        <Failures results={undone.data} />
      </div>
    );
  }
  return null;
}

const keyOf = (items: readonly Seen[]) => items.map(({ id, version }) => `${id}.${version}`).join();
const countOf = (count: number) => (count === 1 ? '1 comment' : `${count} comments`);

const Sign = ({ status }: { status: keyof typeof queueWords }) => (
  <span className={`st ${queueWords[status].sign}`}>{queueWords[status].name}</span>
);

type Result = DecidedEach[number] | UndoneEach[number];

/** Those of several that stayed as they are, each with why. */
function Failures({ results }: { results: readonly Result[] }) {
  const failed = results.flatMap((one) => (one.ok ? [] : [one]));
  if (failed.length === 0) return null;
  return (
    <ul className="left">
      {failed.map(({ id, detail }) => (
        <li key={id}>
          Comment #{id}: {detail}
        </li>
      ))}
    </ul>
  );
}

function Refusal({ failure: { error, values } }: { failure: ActionFailure }) {
  const { message, code, details, fields } = error;
  const id = Number(values?.id);
  const status = queueStatuses.find((known) => known === details?.currentStatus);
  return (
    <p className="err told" role="alert">
      {code === 'conflict' && `Comment #${id}: `}
      {fields?.[0]?.message ?? message}{' '}
      {status && (
        <>
          It is now <Sign status={status} />{' '}
          <a href={moderationPath({ status, comment: id })}>Read it as it stands</a>
        </>
      )}
    </p>
  );
}
