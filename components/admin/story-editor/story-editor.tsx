'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { AssignmentsPanel } from '@/components/admin/story-editor/assignments-panel';
import { BodyEditor } from '@/components/admin/story-editor/body-editor';
import { ClashView } from '@/components/admin/story-editor/clash-view';
import { CreditPanel } from '@/components/admin/story-editor/credit-panel';
import { EditorHead } from '@/components/admin/story-editor/editor-head';
import { Fault } from '@/components/admin/story-editor/fault';
import { FilingPanel } from '@/components/admin/story-editor/filing-panel';
import { Lines } from '@/components/admin/story-editor/lines';
import { MorePanel } from '@/components/admin/story-editor/more-panel';
import { OutsidePanel } from '@/components/admin/story-editor/outside-panel';
import { PassagesPanel } from '@/components/admin/story-editor/passages-panel';
import { PicturePanel } from '@/components/admin/story-editor/picture-panel';
import { PresenceBar } from '@/components/admin/story-editor/presence-bar';
import { ProblemNotice } from '@/components/admin/story-editor/problem-notice';
import { Recovery } from '@/components/admin/story-editor/recovery';
import { ReleasePanel } from '@/components/admin/story-editor/release-panel';
import { RevisionsPanel } from '@/components/admin/story-editor/revisions-panel';
import { SheetPicture } from '@/components/admin/story-editor/sheet-picture';
import { StepDialog } from '@/components/admin/story-editor/step-dialog';
import { useHero } from '@/components/admin/story-editor/use-hero';
import { useStoryForm } from '@/components/admin/story-editor/use-story-form';
import type { Named, StatusName } from '@/lib/articles/schema';
import { standInHeadline } from '@/lib/articles/stand-in/headline';
import type { OpenStory, WritingDesk } from '@/lib/newsroom/schema';
import { previewPath } from '@/lib/paths';

type Props = {
  desk: WritingDesk;
  story: OpenStory | null;
  now: Date;
  /** For a new story: the person's own byline, when they have one, and where they may take it. */
  byline?: Named | null;
  steps?: StatusName[];
};

/** Steps that no reader notices are taken without a question. */
const isQuiet = (to: StatusName) => to === 'draft' || to === 'in_review' || to === 'approved';

/** Where a story is written. What is typed is kept in the browser until a save has succeeded. */
export function StoryEditor({ desk, story, now: opened, byline = null, steps = [] }: Props) {
  const { person, options, place } = desk;
  const form = useStoryForm({ desk, story, now: opened, byline });
  const { draft, base, change, isDirty, now, saved, status, problem, clash, sides } = form;
  const { presence, notSent, isSaving, isShut } = form;
  const isPage = story?.kind === 'PAGE';
  const faults = problem?.faults ?? {};
  const saveNow: typeof form.saveNow = (step, how) => {
    setAsked(null);
    return form.saveNow(step, how);
  };
  const pictures = useHero(draft.heroId, story?.hero ?? null);
  const [asked, setAsked] = useState<{ to: StatusName; now: Date } | null>(null);
  const openWords = form.passages.filter(({ resolvedAt }) => resolvedAt === null).length;
  async function preview() {
    // Opened before the save, because a browser lets only the click itself open a window.
    const tab = window.open('', `preview-${saved?.id ?? 'new'}`);
    const outcome = await saveNow();
    if ('done' in outcome && tab) tab.location.href = previewPath(outcome.done.id);
    else tab?.close();
  }

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (
      !(event.ctrlKey || event.metaKey) ||
      event.shiftKey ||
      event.altKey ||
      event.key.toLowerCase() !== 's'
    )
      return;
    event.preventDefault();
    if (!isShut) void saveNow();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);

  const panel = { draft, desk, faults, onChange: change };
  const section = options.sections.find(({ slug }) => slug === draft.section);
  const takesStep = (to: StatusName) =>
    isQuiet(to) ? void saveNow({ status: to }) : setAsked({ to, now: new Date() });
  return (
    <div className="needs-script">
      <EditorHead
        saved={saved}
        steps={saved?.steps ?? steps}
        status={status}
        isPage={isPage}
        isDirty={isDirty}
        hasNews={form.hasNews}
        isSaving={isSaving}
        isShut={isShut}
        notSent={notSent}
        canPublish={person.canPublish}
        canAlert={desk.canAlert}
        now={now}
        place={place}
        onSave={() => void saveNow()}
        onPreview={() => void preview()}
        onStep={takesStep}
      />
      <div className="notices-row">
        <PresenceBar
          {...presence}
          lost={presence.isReading ? form.lost : null}
          lockedBecause={saved?.lockedBecause ?? null}
          place={place}
          onTake={presence.take}
        />
        <Recovery
          personId={person.id}
          storyId={saved?.id ?? null}
          base={base}
          version={form.version}
          place={place}
          turn={form.laidAside}
          isReading={isShut}
          draft={draft}
          onRestore={(found) => form.replace({ ...base, ...found })}
          onCompare={form.setCompared}
        />
        {openWords > 0 && (saved?.pending?.status ?? status) === 'changes_asked' && (
          <div className="notice" role="status">
            <p>
              {openWords === 1 ? 'One comment is' : `${openWords} comments are`} open:{' '}
              <a href="#comments">read what is asked for</a>.
            </p>
          </div>
        )}
        {problem && <ProblemNotice problem={problem} />}
        {!problem && notSent?.why === 'signed-out' && (
          <ProblemNotice problem={{ words: notSent.words, faults: {}, isSignedOut: true }} />
        )}
        {sides && (
          <ClashView
            key={clash ? `clash-${clash.version}` : form.compared?.key}
            sides={sides}
            title={
              clash
                ? `${sides.by ?? 'Somebody'} saved this story after you opened it`
                : 'The text in this browser beside the story as it is'
            }
            now={now}
            place={place}
            onMerge={form.settle}
            onTheirs={form.goOnWithTheirs}
          />
        )}
      </div>
      <div className="edit">
        <section className="write" data-ink={section?.ink} aria-label="Story">
          <fieldset className="shut" disabled={isShut}>
            <legend className="vh">Text</legend>
            <BodyEditor
              key={form.edition}
              body={draft.body}
              language={draft.language}
              isReadOnly={isShut}
              onChange={(body) => change({ body })}
              error={<Fault id="body-fault" words={faults.body} />}
            >
              {section && !isPage && <p className="slug">{section.name}</p>}
              <Lines
                headline={draft.headline}
                standfirst={draft.standfirst}
                faults={faults}
                isStandIn={saved?.fields.headline === standInHeadline}
                onChange={change}
              />
              <SheetPicture picture={pictures.hero} />
            </BodyEditor>
          </fieldset>
        </section>
        <aside className="sides" aria-label="About this story">
          <fieldset className="sides shut" disabled={isShut}>
            <legend className="vh">About this story</legend>
            {status === 'published' && (
              <label className="panel tell">
                <input
                  type="checkbox"
                  checked={form.updateReaders}
                  onChange={(event) => form.setUpdateReaders(event.target.checked)}
                />
                Tell readers, when the changes are published, that the story was updated
              </label>
            )}
            {!isPage && (
              <FilingPanel
                {...panel}
                isFirst={saved === null && byline === null}
                standIn={saved?.fields.sectionIsStandIn ? saved.fields.section.name : null}
              />
            )}
            <PicturePanel
              hero={pictures.hero}
              onChoose={(picture) => {
                if (picture) pictures.add(picture);
                change({ heroId: picture?.id ?? null });
              }}
              onDescribed={pictures.describe}
            />
            <CreditPanel {...panel} languages={desk.languages} />
            <MorePanel {...panel} />
          </fieldset>
          {/* Whoever reads along may say something about the text, and give out and do work. */}
          {saved && (
            <>
              <PassagesPanel
                storyId={saved.id}
                notes={form.passages}
                body={draft.body}
                now={now}
                place={place}
                onChange={form.setPassages}
              />
              <AssignmentsPanel
                storyId={saved.id}
                first={story?.assignments ?? []}
                colleagues={desk.colleagues}
                version={presence.isReading ? null : form.version}
                isSaving={isSaving}
                personId={person.id}
                now={now}
                place={place}
              />
            </>
          )}
          {saved && (
            <ReleasePanel
              saved={saved}
              canTrash={saved.canTrash}
              place={place}
              isBusy={isSaving || isShut}
              onLegal={(legal) => form.stand({ legal })}
              onEmbargo={(embargoUntil) => void saveNow({ embargoUntil })}
              onDiscarded={() => window.location.reload()}
            />
          )}
          {saved && <OutsidePanel storyId={saved.id} />}
          <RevisionsPanel
            storyId={saved?.id ?? null}
            revisions={form.revisions}
            now={now}
            place={place}
          />
        </aside>
      </div>
      <p className="keys">
        <span>
          <kbd>Ctrl S</kbd> save
        </span>
        <span>
          <kbd>Ctrl K</kbd> link
        </span>
        <span>
          <kbd>Esc</kbd> then <kbd>Tab</kbd> leave the text
        </span>
      </p>
      {asked && (
        <StepDialog
          asked={asked.to}
          now={asked.now}
          draft={draft}
          base={base}
          saved={saved}
          isPage={isPage}
          missing={form.missing}
          desk={desk}
          hero={pictures.hero}
          hasOpenWords={openWords > 0}
          onStep={(step) => void saveNow(step)}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  );
}
