import { faultOf } from '@/components/admin/people/decision-form';
import type { ActionFailure } from '@/lib/action';
import type { OfferedReason } from '@/lib/moderation/reasons';
import { maxRejectDays } from '@/lib/moderation/schema';

type Props = {
  id: string;
  reasons: readonly OfferedReason[];
  failure: ActionFailure | null;
  isOptional?: boolean;
};

/** For how many days back comments are rejected, and what their author is told. */
export function RejectFields({ id, reasons, failure, isOptional = false }: Props) {
  const days = faultOf(failure, 'rejectDays');
  const reason = faultOf(failure, 'rejectReason');
  const values = failure?.values ?? {};
  return (
    <>
      <div>
        <label htmlFor={`${id}-days`}>
          Reject all of the last days{isOptional && ' (optional)'}
        </label>
        <input
          id={`${id}-days`}
          type="number"
          name="rejectDays"
          min={1}
          max={maxRejectDays}
          required={!isOptional}
          defaultValue={values.rejectDays}
          aria-invalid={days ? true : undefined}
          aria-describedby={`${id}-days-note`}
        />
        <p className="hint" id={`${id}-days-note`}>
          {days ? (
            <b>{days}</b>
          ) : (
            'What waits and what is published, one by one, in the background. There is no undo: each comment would have to be approved again.'
          )}
        </p>
      </div>
      <div>
        <label htmlFor={`${id}-why`}>Why these comments are rejected</label>
        <select
          // React puts a select back to its first option after an action; a new one keeps the choice.
          key={values.rejectReason ?? ''}
          id={`${id}-why`}
          name="rejectReason"
          required={!isOptional}
          defaultValue={values.rejectReason ?? ''}
          aria-invalid={reason ? true : undefined}
          aria-describedby={reason ? `${id}-why-note` : undefined}
        >
          <option value="">Choose</option>
          {reasons.map(({ reason: value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        {reason && (
          <p className="hint" id={`${id}-why-note`}>
            <b>{reason}</b>
          </p>
        )}
      </div>
    </>
  );
}
