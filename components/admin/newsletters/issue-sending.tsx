import { devicesOf, readersOf } from '@/components/admin/newsletters/words';
import { Field, faultOf } from '@/components/ui/field';
import type { Place } from '@/lib/dates';
import type { FieldError } from '@/lib/errors';
import type { DeskIssue } from '@/lib/newsletters/issues/schema';
import { localTime } from '@/lib/newsroom/local-time';

type Props = {
  issue: DeskIssue;
  readers: number;
  /** That take breaking news; null where none are told. */
  devices: number | null;
  ownAddress: string;
  place: Place;
  /** What a refused form held; null when none was refused. */
  typed: Record<string, string> | null;
  faults?: readonly FieldError[];
  isActing: boolean;
};

/** How an issue leaves: saved, as a test to oneself, now, or at a moment. */
export function IssueSending(props: Props) {
  const { issue, readers, devices, ownAddress, place, typed, faults, isActing } = props;
  const isScheduled = issue.status === 'SCHEDULED';
  return (
    <section className="panel" aria-labelledby="nl-send">
      <h2 id="nl-send">Send</h2>
      <div className="in">
        <button className="btn line" name="intent" value="save" disabled={isActing}>
          Save
        </button>
        <button className="btn line" name="intent" value="test" disabled={isActing}>
          Send a test to {ownAddress}
        </button>
        {isScheduled && (
          <button className="btn line" name="intent" value="hold" disabled={isActing}>
            Hold it back
          </button>
        )}
        {issue.list.isActive ? (
          <>
            <p>
              It goes to <b>{readersOf(readers)}</b>, and to whoever joins before it does. What
              readers cannot open then is left out.
            </p>
            {devices !== null && issue.list.kind === 'BREAKING' && (
              <label className="choice">
                <input
                  type="checkbox"
                  name="tellsDevices"
                  value="yes"
                  defaultChecked={typed ? typed.tellsDevices === 'yes' : issue.tellsDevices}
                />
                <span>
                  Also tell <b>{devicesOf(devices)}</b>.{' '}
                  <small>An alert with this subject, which opens the first story.</small>
                </span>
              </label>
            )}
            {!isScheduled && (
              <button className="btn" name="intent" value="send" disabled={isActing}>
                Send now to {readersOf(readers)}
              </button>
            )}
            <Field
              id="nl-at"
              label="Or at this time"
              hint={`By the newsroom’s clock, ${place.timeZone}.`}
              fault={faultOf(faults, 'sendAt')}
            >
              {(control) => (
                <input
                  {...control}
                  name="sendAt"
                  type="datetime-local"
                  defaultValue={
                    typed?.sendAt ?? (issue.sendAt ? localTime(issue.sendAt, place.timeZone) : '')
                  }
                />
              )}
            </Field>
            <button className="btn line" name="intent" value="schedule" disabled={isActing}>
              {isScheduled ? 'Move it to this time' : 'Schedule it'}
            </button>
          </>
        ) : (
          <p>This newsletter is off: an administrator switches it on before anything goes.</p>
        )}
      </div>
    </section>
  );
}
