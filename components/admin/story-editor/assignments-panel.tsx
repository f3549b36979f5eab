'use client';

import { useState, useTransition } from 'react';
import { DeskMoment } from '@/components/admin/desk-moment';
import { MomentField, momentOf, noMoment } from '@/components/admin/story-editor/moment-field';
import { Panel } from '@/components/admin/story-editor/panel';
import type { ActionResult } from '@/lib/action';
import {
  assignAction,
  assignmentDoneAction,
  unassignAction,
} from '@/lib/articles/assignments/actions';
import {
  assignmentLimits,
  type AssignmentEntry,
  type Colleague,
} from '@/lib/articles/assignments/schema';
import type { Place } from '@/lib/dates';

type Props = {
  storyId: number;
  first: AssignmentEntry[];
  /** Who can be given work; empty for whoever may not give any. */
  colleagues: Colleague[];
  /** The version in the form; null while another writes, whose saves are no reason to refuse. */
  version: number | null;
  /** A save is on its way, after which there is another version. */
  isSaving: boolean;
  personId: number;
  now: Date;
  place: Place;
};

/** Who is to do what on this story, and until when. */
export function AssignmentsPanel({
  storyId,
  first,
  colleagues,
  version,
  isSaving,
  personId,
  now,
  place,
}: Props) {
  const [list, setList] = useState(first);
  const [assignee, setAssignee] = useState('');
  const [task, setTask] = useState('');
  const [due, setDue] = useState(noMoment);
  const [fault, setFault] = useState('');
  const [isBusy, start] = useTransition();
  const canAssign = colleagues.length > 0;
  const openOnes = list.filter(({ doneAt }) => doneAt === null).length;
  if (!canAssign && list.length === 0) return null;

  function act<T>(work: () => Promise<ActionResult<T>>, after: (data: T) => void) {
    setFault('');
    start(async () => {
      const answer = await work().catch(() => null);
      if (answer?.ok) after(answer.data);
      else setFault(answer?.error.message ?? 'The server could not be reached.');
    });
  }
  function give() {
    const moment = due.local ? momentOf(due, place.timeZone, new Date()) : null;
    if (moment && 'fault' in moment) return setFault(moment.fault);
    act(
      () =>
        assignAction({
          storyId,
          assigneeId: Number(assignee),
          ...(version !== null && { version }),
          task,
          ...(moment && { dueAt: moment.at.toISOString() }),
        }),
      (all) => {
        setList(all);
        setTask('');
        setDue(noMoment);
      },
    );
  }
  const patch = (id: number, change: Partial<AssignmentEntry>) =>
    setList((all) => all.map((one) => (one.id === id ? { ...one, ...change } : one)));
  return (
    <Panel title="Assignments" aside={openOnes} isOpen={openOnes > 0}>
      {list.length > 0 && (
        <ul className="noted">
          {list.map(({ id, task: what, assignee: whose, dueAt, doneAt }) => (
            <li key={id} data-resolved={doneAt !== null}>
              <p className="said" dir="auto">
                {what}
              </p>
              <p className="hint">
                <bdi>{whose?.name ?? 'Nobody any more'}</bdi>
                {dueAt && (
                  <>
                    , until <DeskMoment at={dueAt} now={now} place={place} />
                    {doneAt === null && dueAt < now && <b> (late)</b>}
                  </>
                )}
                {doneAt && ', done'}
              </p>
              <div className="add">
                {(canAssign || whose?.id === personId) && (
                  <button
                    type="button"
                    className="btn line"
                    disabled={isBusy}
                    onClick={() =>
                      act(
                        () => assignmentDoneAction({ id, isDone: doneAt === null }),
                        () => patch(id, { doneAt: doneAt ? null : new Date() }),
                      )
                    }
                  >
                    {doneAt ? 'Not done after all' : 'Done'}
                  </button>
                )}
                {canAssign && (
                  <button
                    type="button"
                    className="btn line"
                    disabled={isBusy}
                    onClick={() =>
                      act(
                        () => unassignAction({ id }),
                        () => setList((all) => all.filter((one) => one.id !== id)),
                      )
                    }
                  >
                    Take back
                  </button>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      {canAssign && (
        <div>
          <label htmlFor="s-assignee">Who</label>
          <select
            id="s-assignee"
            value={assignee}
            onChange={(event) => setAssignee(event.target.value)}
          >
            <option value="">Choose somebody</option>
            {colleagues.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          <label htmlFor="s-task">What</label>
          <input
            id="s-task"
            dir="auto"
            value={task}
            maxLength={assignmentLimits.task}
            onChange={(event) => setTask(event.target.value)}
          />
          <MomentField
            id="s-due"
            label="Until, if there is an end"
            timeZone={place.timeZone}
            value={due}
            fault={fault}
            onChange={setDue}
          />
          <button
            type="button"
            className="btn line"
            disabled={isBusy || isSaving || !assignee || !task.trim()}
            onClick={give}
          >
            Assign
          </button>
        </div>
      )}
    </Panel>
  );
}
