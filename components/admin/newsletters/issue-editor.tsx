'use client';

import { useActionState } from 'react';
import { IssueSearch } from '@/components/admin/newsletters/issue-search';
import { devicesOf, readersOf } from '@/components/admin/newsletters/words';
import { StoryLine } from '@/components/admin/front/story-line';
import { FaultLine } from '@/components/ui/fault-line';
import { Field, faultOf } from '@/components/ui/field';
import type { Place } from '@/lib/dates';
import type { PickStory } from '@/lib/front/editions/schema';
import { editIssueAction } from '@/lib/newsletters/issues/actions';
import { issueLimits, type DeskIssue, type IssueEdited } from '@/lib/newsletters/issues/schema';
import { localTime } from '@/lib/newsroom/local-time';

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
  const button = (intent: string, words: string, headline: string) => (
    <button className="text" name="intent" value={intent} disabled={isActing}>
      {words}
      <span className="vh"> {headline}</span>
    </button>
  );
  const isScheduled = issue.status === 'SCHEDULED';
  return (
    <form className="fd" action={act} key={issue.version}>
      <input type="hidden" name="id" value={issue.id} />
      <input type="hidden" name="version" value={issue.version} />
      {/* What the return key presses: the first button, which would else be one that changes the stories. */}
      <button className="vh" name="intent" value="save" tabIndex={-1} aria-hidden="true" />
      <div className="fd-main">
        <p className="fd-said" role="status">
          {done && saidOf(done.done, ownAddress)}
        </p>
        <FaultLine>{failure?.error.message}</FaultLine>
        <section className="panel" aria-labelledby="nl-words">
          <h2 id="nl-words">Words</h2>
          <div className="in">
            <Field id="nl-subject" label="Subject" fault={faultOf(faults, 'subject')}>
              {(control) => (
                <input
                  {...control}
                  name="subject"
                  required
                  dir="auto"
                  maxLength={issueLimits.subject}
                  defaultValue={typed.subject ?? issue.subject}
                />
              )}
            </Field>
            <Field
              id="nl-preheader"
              label="Preheader"
              hint="Mail programs show it after the subject; it stands nowhere in the mail."
              fault={faultOf(faults, 'preheader')}
            >
              {(control) => (
                <input
                  {...control}
                  name="preheader"
                  dir="auto"
                  maxLength={issueLimits.preheader}
                  defaultValue={typed.preheader ?? issue.preheader}
                />
              )}
            </Field>
            <Field
              id="nl-intro"
              label="Above the stories"
              hint="Plain words; an empty line begins a paragraph."
              fault={faultOf(faults, 'intro')}
            >
              {(control) => (
                <textarea
                  {...control}
                  name="intro"
                  rows={4}
                  dir="auto"
                  maxLength={issueLimits.intro}
                  defaultValue={typed.intro ?? issue.intro}
                />
              )}
            </Field>
          </div>
        </section>
        <section className="panel" aria-labelledby="nl-stories">
          <h2 id="nl-stories">
            Stories
            <span className="end">
              <button className="text" name="intent" value="fill" disabled={isActing}>
                Fill with what is new
              </button>
            </span>
          </h2>
          <FaultLine>{faultOf(faults, 'story')}</FaultLine>
          {stories.length === 0 && <p className="none">No story yet.</p>}
          <ol className="fd-slots">
            {stories.map((story, i) => (
              <li className="fd-slot is-placed" key={story.id}>
                <input type="hidden" name="story" value={story.id} />
                <StoryLine
                  story={story}
                  place={place}
                  now={now}
                  hidden="not public: left out when it goes"
                />
                <div className="fd-tools">
                  {i > 0 && button(`up:${story.id}`, 'Up', story.headline)}
                  {i < stories.length - 1 && button(`down:${story.id}`, 'Down', story.headline)}
                  {button(`remove:${story.id}`, 'Remove', story.headline)}
                </div>
              </li>
            ))}
          </ol>
        </section>
      </div>
      <div className="fd-side">
        <section className="panel" aria-labelledby="nl-send">
          <h2 id="nl-send">Send</h2>
          <div className="in">
            <button className="btn line" name="intent" value="save" disabled={isActing}>
              Save
            </button>
            <button className="btn line" name="intent" value="test" disabled={isActing}>
              Send a test to {ownAddress}
            </button>
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
                      defaultChecked={failure ? typed.tellsDevices === 'yes' : issue.tellsDevices}
                    />
                    <span>
                      Also tell <b>{devicesOf(devices)}</b>
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
                        typed.sendAt ??
                        (issue.sendAt ? localTime(issue.sendAt, place.timeZone) : '')
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
