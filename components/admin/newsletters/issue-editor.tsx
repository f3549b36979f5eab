'use client';

import { useActionState } from 'react';
import { IssueOrder } from '@/components/admin/newsletters/issue-order';
import { IssueSearch } from '@/components/admin/newsletters/issue-search';
import { IssueSending } from '@/components/admin/newsletters/issue-sending';
import { IssueWords } from '@/components/admin/newsletters/issue-words';
import { FaultLine } from '@/components/ui/fault-line';
import { faultOf } from '@/components/ui/field';
import type { Place } from '@/lib/dates';
import type { PickStory } from '@/lib/front/editions/schema';
import { editIssueAction } from '@/lib/newsletters/issues/actions';
import type { DeskIssue, IssueEdited } from '@/lib/newsletters/issues/schema';

type Props = {
  issue: DeskIssue;
  stories: readonly PickStory[];
  readers: number;
  /** That take breaking news; null where none are told. */
  devices: number | null;
  ownAddress: string;
  place: Place;
  now: Date;
};

const saidOf = (done: IssueEdited['done'], address: string): string =>
  ({
    save: 'Saved.',
    search: '',
    fill: 'Filled with what is new and most important now.',
    test: `Saved. A test is on its way to ${address}.`,
    send: 'It is going out.',
    schedule: 'It is scheduled.',
    hold: 'Held back: it waits for you.',
    up: 'Moved up.',
    down: 'Moved down.',
    remove: 'Taken out.',
    place: 'Put in, at the end.',
  })[done];

/** An issue while it is written: one form, whose every button saves, so that all of it works without a script. */
export function IssueEditor({ issue, stories, readers, devices, ownAddress, place, now }: Props) {
  const [state, act, isActing] = useActionState(editIssueAction, null);
  const failure = state && !state.ok ? state : null;
  const done = state?.ok ? state.data : null;
  const typed = failure?.values ?? {};
  const faults = failure?.error.fields;
  return (
    <form className="fd" action={act}>
      <input type="hidden" name="id" value={issue.id} />
      <input type="hidden" name="version" value={issue.version} />
      {/* What the return key presses: the first button, which would else be one that changes the stories. */}
      <button className="vh" name="intent" value="save" tabIndex={-1} aria-hidden="true" />
      <div className="fd-main">
        <p className="fd-said" role="status">
          {done && saidOf(done.done, ownAddress)}
        </p>
        <FaultLine>{failure?.error.message}</FaultLine>
        <IssueWords issue={issue} typed={typed} faults={faults} />
        <IssueOrder fault={faultOf(faults, 'story')} {...{ stories, place, now, isActing }} />
      </div>
      <div className="fd-side">
        <IssueSending
          typed={failure && typed}
          {...{ issue, readers, devices, ownAddress, place, faults, isActing }}
        />
        <IssueSearch
          q={typed.q ?? done?.q ?? ''}
          found={done?.found ?? null}
          placed={issue.storyIds}
          {...{ place, now, isActing }}
        />
      </div>
    </form>
  );
}
