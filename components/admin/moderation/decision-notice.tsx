import { queueWords } from '@/components/admin/moderation/words';
import type { ActionResult } from '@/lib/action';
import { queueStatuses, type Decided } from '@/lib/moderation/schema';
import { moderationPath } from '@/lib/paths';

/** What became of the last decision, or who was faster and what stands now. Also without a script, when the card has left the list. */
export function DecisionNotice({ state }: { state: ActionResult<Decided> | null }) {
  if (!state) return null;
  if (state.ok) {
    const { id, status } = state.data;
    return (
      <p className="told" role="status">
        <span className={`st ${queueWords[status].sign}`}>{queueWords[status].name}</span> Comment #
        {id}. <a href={moderationPath({ status, comment: id })}>Change that</a>
      </p>
    );
  }
  const { message, code, details, fields } = state.error;
  const id = Number(state.values?.id);
  const status = queueStatuses.find((known) => known === details?.currentStatus);
  return (
    <p className="err told" role="alert">
      {code === 'conflict' && `Comment #${id}: `}
      {fields?.[0]?.message ?? message}{' '}
      {status && (
        <>
          It is now{' '}
          <span className={`st ${queueWords[status].sign}`}>{queueWords[status].name}</span>{' '}
          <a href={moderationPath({ status, comment: id })}>Read it as it stands</a>
        </>
      )}
    </p>
  );
}
