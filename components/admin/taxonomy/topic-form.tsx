'use client';

import { useActionState } from 'react';
import { AboutField, TermField, generalFault } from '@/components/admin/taxonomy/term-field';
import { Seen, TermForm, useTermForm } from '@/components/admin/taxonomy/term-form';
import { FaultLine } from '@/components/ui/fault-line';
import { adminTopicsPath } from '@/lib/paths';
import {
  addTopicAction,
  changeTopicAction,
  deleteTopicAction,
  mergeTopicAction,
} from '@/lib/taxonomy/topics/actions';
import type { TopicRow } from '@/lib/taxonomy/topics/schema';

/** Adds a topic, or changes the one that it is given. */
export function TopicForm({ topic }: { topic?: TopicRow }) {
  const form = useTermForm(topic, addTopicAction, changeTopicAction);
  const { failure } = form;
  return (
    <TermForm form={form} of="topic" back={adminTopicsPath()}>
      <AboutField failure={failure} of="topic" value={topic?.description} />
      <label className="sure">
        <input
          type="checkbox"
          name="isRunning"
          value="yes"
          defaultChecked={failure?.values ? failure.values.isRunning === 'yes' : topic?.isRunning}
        />
        <span>A running story: its page tells it as a time line</span>
      </label>
    </TermForm>
  );
}

/** Gives the stories and the address of a topic to another one. */
export function MergeTopic({ topic, others }: { topic: TopicRow; others: readonly string[] }) {
  const [state, act, isActing] = useActionState(mergeTopicAction, null);
  const failure = state && !state.ok ? state : null;
  return (
    <form action={act}>
      <Seen {...topic} />
      <FaultLine>{generalFault(failure)}</FaultLine>
      <TermField
        failure={failure}
        of="merge"
        name="into"
        label="Into"
        maxLength={120}
        isRequired
        offers={others}
        hint="The name or the address of the topic that stays."
      />
      <div className="send">
        <button className="btn" disabled={isActing}>
          Merge {topic.name}
        </button>
      </div>
    </form>
  );
}

/** Deletes a topic; its stories stay. */
export function DeleteTopic({ topic }: { topic: TopicRow }) {
  const [state, act, isActing] = useActionState(deleteTopicAction, null);
  return (
    <form action={act}>
      <Seen {...topic} />
      <FaultLine>{state && !state.ok && state.error.message}</FaultLine>
      <div className="send">
        <button className="btn line" disabled={isActing}>
          Delete {topic.name}
        </button>
      </div>
    </form>
  );
}
