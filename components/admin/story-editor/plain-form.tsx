'use client';

import { useActionState } from 'react';
import { StatusBadge } from '@/components/admin/status-badge';
import { draftOf } from '@/components/admin/story-editor/draft';
import { FaultLine } from '@/components/ui/fault-line';
import { Field, faultOf } from '@/components/ui/field';
import { beginPlainlyAction, savePlainlyAction } from '@/lib/articles/plain/actions';
import { plainLimits } from '@/lib/articles/plain/schema';
import { storyLimits, type SectionRef } from '@/lib/articles/schema';
import type { StorySnapshot } from '@/lib/articles/snapshot';
import type { OpenStory } from '@/lib/newsroom/schema';
import { adminStoriesPath } from '@/lib/paths';

type Props = { sections: SectionRef[]; story: OpenStory | null };

/** Where no script runs: begins a story, or saves the lines of one and adds to its text. */
export function PlainForm({ sections, story }: Props) {
  const [begun, begin] = useActionState(beginPlainlyAction, null);
  const [saved, save] = useActionState(savePlainlyAction, null);
  const state = story ? saved : begun;
  const known = story && draftOf(story.fields);
  const failure = state && !state.ok ? state : null;
  /** What a colleague has made of it meanwhile. */
  const theirs = failure?.error.details as
    { currentVersion: number; current: StorySnapshot } | undefined;
  const fault = (name: string) => faultOf(failure?.error.fields, name);
  const value = (name: 'headline' | 'standfirst' | 'text') =>
    failure?.values?.[name] ?? (name === 'text' ? '' : known?.[name]) ?? '';
  const isPage = story?.kind === 'PAGE';
  return (
    <form className="stack plain" action={story ? save : begin}>
      <h1>{story ? 'Edit story' : 'New story'}</h1>
      {story && <StatusBadge status={story.status} />}
      <p className="hint">
        The editor needs JavaScript, which does not run here. This form writes without it
        {story ? ': the text stays as it is, and what you add comes at its end.' : '.'}
      </p>
      <FaultLine>{failure?.error.message}</FaultLine>
      {theirs?.current && (
        <p className="hint">
          It says now: {theirs.current.headline}. {theirs.current.standfirst} Below is what you have
          written. Saving puts it on top of that.
        </p>
      )}
      {story && (
        <>
          <input type="hidden" name="id" value={story.id} />
          <input type="hidden" name="version" value={theirs?.currentVersion ?? story.version} />
        </>
      )}
      <Field id="plain-headline" label="Headline" fault={fault('headline')}>
        {(control) => (
          <input
            {...control}
            name="headline"
            dir="auto"
            required
            maxLength={storyLimits.headline}
            defaultValue={value('headline')}
          />
        )}
      </Field>
      <Field id="plain-standfirst" label="Standfirst" fault={fault('standfirst')}>
        {(control) => (
          <textarea
            {...control}
            name="standfirst"
            rows={2}
            dir="auto"
            maxLength={storyLimits.standfirst}
            defaultValue={value('standfirst')}
          />
        )}
      </Field>
      {isPage ? (
        <input type="hidden" name="section" value={story.fields.section.slug} />
      ) : (
        <Field id="plain-section" label="Section" fault={fault('section')}>
          {(control) => (
            <select
              key={failure?.values?.section}
              {...control}
              name="section"
              required
              defaultValue={failure?.values?.section ?? known?.section ?? ''}
            >
              <option value="">Choose one</option>
              {sections.map(({ slug, name }) => (
                <option key={slug} value={slug}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field
        id="plain-text"
        label={story ? 'To add at the end of the text' : 'Text'}
        hint="In Markdown: an empty line between paragraphs, ## before a subhead."
        fault={fault('text')}
      >
        {(control) => (
          <textarea
            {...control}
            name="text"
            rows={12}
            dir="auto"
            maxLength={plainLimits.text}
            defaultValue={value('text')}
          />
        )}
      </Field>
      <div className="send">
        <button className="btn">{story ? 'Save' : 'Save draft'}</button>
        <span role="status">{saved?.ok && `Saved, version ${saved.data.version}.`}</span>
      </div>
      {story && (
        <p>
          To submit, approve, schedule, publish or unpublish it, tick it in{' '}
          <a href={`${adminStoriesPath()}?q=${encodeURIComponent(`#${story.id}`)}`}>
            the list of stories
          </a>
          .
        </p>
      )}
    </form>
  );
}
