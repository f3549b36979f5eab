import type { ActionFailure } from '@/lib/action';
import { commentLimits } from '@/lib/comments/schema';

type Props = { value: string; failure: ActionFailure | null; label: string };

/** The words of a comment in a form, with what is wrong with them. What was typed last wins over what was stored. */
export function CommentField({ value, failure, label }: Props) {
  const fault = failure?.error.fields?.find(({ path }) => path === 'body')?.message;
  return (
    <div>
      <label htmlFor="body">{label}</label>
      <textarea
        id="body"
        name="body"
        rows={8}
        required
        dir="auto"
        maxLength={commentLimits.units}
        defaultValue={failure?.values?.body ?? value}
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault ? 'body-fault' : undefined}
      />
      {fault && (
        <p className="hint" id="body-fault">
          <b>{fault}</b>
        </p>
      )}
    </div>
  );
}
