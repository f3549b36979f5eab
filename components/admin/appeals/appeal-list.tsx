'use client';

import { useActionState } from 'react';
import { FaultLine } from '@/components/ui/fault-line';
import { hearAppealAction } from '@/lib/appeals/actions';
import type { OpenAppeal } from '@/lib/appeals/schema';
import { longDateTime, zonedIso, type Place } from '@/lib/dates';
import { moderationPath } from '@/lib/paths';

type Decision = NonNullable<OpenAppeal['decision']>;
const reasonOf = ({ reason }: Decision) =>
  reason ? `: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}` : '';

/** The appeals that nobody has heard, each with the decision that it is about. */
export function AppealList({ items, place }: { items: readonly OpenAppeal[]; place: Place }) {
  if (items.length === 0) return <p className="none">Nobody waits to be heard.</p>;
  return (
    <ul className="appeals">
      {items.map((appeal) => (
        <li key={appeal.id}>
          <Appeal appeal={appeal} place={place} />
        </li>
      ))}
    </ul>
  );
}

function Appeal({ appeal, place }: { appeal: OpenAppeal; place: Place }) {
  const { id, text, by, createdAt, comment, decision, mayHear } = appeal;
  const at = new Date(createdAt);
  return (
    <article aria-labelledby={`appeal-${id}`}>
      <h2 id={`appeal-${id}`}>
        <bdi>{by}</bdi> on {comment.story.headline}
      </h2>
      <p className="meta">
        <time dateTime={zonedIso(at, place.timeZone)}>{longDateTime(at, place)}</time>,{' '}
        <a href={moderationPath({ status: comment.status, comment: comment.id })}>
          the comment in its queue
        </a>
      </p>
      <blockquote>
        <p dir="auto">{comment.body}</p>
      </blockquote>
      {decision && (
        <p className="meta">
          Refused by {decision.by ? <bdi>{decision.by}</bdi> : 'a rule'}
          {reasonOf(decision)}
        </p>
      )}
      <p dir="auto">“{text}”</p>
      {mayHear ? (
        <HearingForm id={id} />
      ) : (
        <p className="hint">Somebody else than you must hear this one.</p>
      )}
    </article>
  );
}

function HearingForm({ id }: { id: number }) {
  const [state, run, isPending] = useActionState(hearAppealAction, null);
  if (state?.ok) return <p role="status">Heard. The member is told.</p>;
  return (
    <form className="stack" action={run}>
      <FaultLine>{state?.error.message}</FaultLine>
      <input type="hidden" name="id" value={id} />
      <div>
        <label htmlFor={`answer-${id}`}>What the member is told (optional)</label>
        <textarea
          id={`answer-${id}`}
          name="answer"
          rows={2}
          maxLength={1000}
          defaultValue={state?.values?.answer}
        />
      </div>
      <div>
        <button className="btn" name="outcome" value="overturned" disabled={isPending}>
          Publish the comment
        </button>
        <button className="btn line" name="outcome" value="upheld" disabled={isPending}>
          Let the decision stand
        </button>
      </div>
    </form>
  );
}
