'use client';

import { useActionState } from 'react';
import { TermField, generalFault } from '@/components/admin/taxonomy/term-field';
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
  const [made, make, isMaking] = useActionState(addTopicAction, null);
  const [changed, change, isChanging] = useActionState(changeTopicAction, null);
  const state = topic ? changed : made;
  const failure = state && !state.ok ? state : null;
  const common = { failure, of: 'topic' };
  return (
    <form action={topic ? change : make} key={made?.ok ? made.data.id : 'open'}>
      {topic && <Seen {...topic} />}
      <FaultLine>{generalFault(failure)}</FaultLine>
      <TermField
        {...common}
        name="name"
        label="Name"
        value={topic?.name}
        maxLength={80}
        isRequired
      />
      <TermField
        {...common}
        name="slug"
        label="Address"
        value={topic?.slug}
        maxLength={120}
        hint={
          topic
            ? 'A new address leaves a redirect at the old one.'
            : 'Empty: made of the name. It stands after /topic/.'
        }
      />
      <TermField
        {...common}
        name="description"
        label="What it is about"
        value={topic?.description}
        maxLength={1000}
        rows={3}
      />
      <label className="sure">
        <input
          type="checkbox"
          name="isRunning"
          value="yes"
          defaultChecked={failure?.values ? failure.values.isRunning === 'yes' : topic?.isRunning}
        />
        <span>A running story: its page tells it as a time line</span>
      </label>
      <div className="send">
        <button className="btn" disabled={isMaking || isChanging}>
          {topic ? 'Save the topic' : 'Add the topic'}
        </button>
        {topic && <a href={adminTopicsPath()}>Leave it as it is</a>}
        <span role="status">{made?.ok && `${made.data.name} was added.`}</span>
      </div>
    </form>
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

const Seen = ({ id, version }: TopicRow) => (
  <>
    <input type="hidden" name="id" value={id} />
    <input type="hidden" name="version" value={version} />
  </>
);
