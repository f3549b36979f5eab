import { keepTicks } from '@/components/admin/keep-ticks';
import { useScript } from '@/components/admin/use-script';
import { storiesOf } from '@/components/admin/stories/words';
import { FaultLine } from '@/components/ui/fault-line';
import type { ActionFailure } from '@/lib/action';
import { assignmentLimits } from '@/lib/articles/assignments/schema';
import type { ListOptions, Numbered } from '@/lib/newsroom/list/schema';

type Props = {
  count: number;
  canPublish: boolean;
  options: ListOptions;
  act: (form: FormData) => void;
  isPending: boolean;
  failure: ActionFailure | null;
};

/** What can be done to all that is ticked. Each story goes its own way, at the version that is in the list. */
export function BulkBar({ count, canPublish, options, act, isPending, failure }: Props) {
  const isIdle = useScript() && count === 0;
  const typed = failure?.values;
  const fault = failure && (failure.error.fields?.[0]?.message ?? failure.error.message);
  const button = { name: 'action', disabled: isPending } as const;
  const part = (name: string) => ({ isOpen: typed?.action?.includes(name) ?? false });
  return (
    <form
      id="together"
      action={act}
      onReset={keepTicks}
      className="deck together stories"
      data-idle={isIdle ? '' : undefined}
      aria-label="What is ticked"
    >
      {/* Enter in a field presses a form's first button: this one does nothing. */}
      <button hidden disabled />
      <p className="hint">
        {count === 0
          ? 'Tick stories to do something to all of them.'
          : `${storiesOf(count)} ticked.`}
      </p>
      <FaultLine>{fault}</FaultLine>
      <button className="btn line" value="submit" {...button}>
        Submit for review
      </button>
      <button className="btn line" value="draft" {...button}>
        Back to draft
      </button>
      {canPublish && (
        <>
          <button className="btn line" value="approve" {...button}>
            Approve
          </button>
          <Part name="Publish" {...part('publish')}>
            <p className="hint">
              What would come of it to each is shown first, and nothing is published before you say
              so. What the checklist blocks stays here, and what is under embargo waits for its end.
            </p>
            <button className="btn" value="publish" {...button}>
              Publish what is ticked
            </button>
          </Part>
          <Part name="Schedule" {...part('schedule')}>
            <p className="hint">What would come of it to each is shown first.</p>
            <Moment name="publishAt" label="Goes out, newsroom’s time" value={typed?.publishAt} />
            <button className="btn" value="schedule" {...button}>
              Schedule what is ticked
            </button>
          </Part>
          <Part name="Unpublish" {...part('unpublish')}>
            <p className="hint">
              Readers lose them at once; their addresses say that they are gone.
            </p>
            <button className="btn" value="unpublish" {...button}>
              Unpublish what is ticked
            </button>
          </Part>
        </>
      )}
      <Part name="Section" {...part('move')}>
        <BesideHint />
        <Select name="section" label="To section" list={options.sections} value={typed?.section} />
        <button className="btn" value="move" {...button}>
          Move there
        </button>
      </Part>
      {options.topics.length > 0 && (
        <Part name="Topics" {...part('-topic')}>
          <BesideHint />
          <Select name="topic" label="The topic" list={options.topics} value={typed?.topic} />
          <button className="btn" value="add-topic" {...button}>
            Add it
          </button>
          <button className="btn line" value="remove-topic" {...button}>
            Take it off
          </button>
        </Part>
      )}
      {canPublish && (
        <Part name="Assign" {...part('assign')}>
          <Select
            name="assigneeId"
            label="Who"
            list={options.colleagues}
            value={typed?.assigneeId}
          />
          <div>
            <label htmlFor="t-task">What</label>
            <input
              id="t-task"
              name="task"
              maxLength={assignmentLimits.task}
              defaultValue={typed?.task}
              dir="auto"
            />
          </div>
          <Moment name="dueAt" label="Until, if there is an end" value={typed?.dueAt} />
          <button className="btn" value="assign" {...button}>
            Assign it
          </button>
        </Part>
      )}
      <button className="btn line" value="trash" {...button}>
        Move to the trash
      </button>
    </form>
  );
}

type PartProps = { name: string; isOpen: boolean; children: React.ReactNode };

/** One of the things that ask for more than a button. */
const Part = ({ name, isOpen, children }: PartProps) => (
  <details open={isOpen || undefined}>
    <summary className="btn line">{name} …</summary>
    <div className="fields">{children}</div>
  </details>
);

/** What readers have stays as it is until somebody publishes what is beside it. */
const BesideHint = () => (
  <p className="hint">
    Of a story that readers have, it is the new version beside it that changes.
  </p>
);

type SelectProps = { name: string; label: string; list: Numbered[]; value: string | undefined };

const Select = ({ name, label, list, value }: SelectProps) => (
  <div>
    <label htmlFor={`t-${name}`}>{label}</label>
    <select key={value} id={`t-${name}`} name={name} defaultValue={value ?? ''}>
      <option value="">Choose</option>
      {list.map((one) => (
        <option key={one.id} value={one.id}>
          {one.name}
        </option>
      ))}
    </select>
  </div>
);

type MomentProps = { name: string; label: string; value: string | undefined };

const Moment = ({ name, label, value }: MomentProps) => (
  <div>
    <label htmlFor={`t-${name}`}>{label}</label>
    <input id={`t-${name}`} name={name} type="datetime-local" defaultValue={value} />
  </div>
);
