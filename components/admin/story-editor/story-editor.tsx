'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { BodyEditor } from '@/components/admin/story-editor/body-editor';
import { ClashView } from '@/components/admin/story-editor/clash-view';
import { CreditPanel } from '@/components/admin/story-editor/credit-panel';
import {
  afterSave,
  draftOf,
  isChanged,
  newDraft,
  type Draft,
} from '@/components/admin/story-editor/draft';
import { EditorHead } from '@/components/admin/story-editor/editor-head';
import { Fault } from '@/components/admin/story-editor/fault';
import { FilingPanel } from '@/components/admin/story-editor/filing-panel';
import { Lines } from '@/components/admin/story-editor/lines';
import { copyKey, dropCopy, keepCopy } from '@/components/admin/story-editor/local-copy';
import { MorePanel } from '@/components/admin/story-editor/more-panel';
import { PicturePanel } from '@/components/admin/story-editor/picture-panel';
import { ProblemNotice } from '@/components/admin/story-editor/problem-notice';
import { Recovery } from '@/components/admin/story-editor/recovery';
import { RevisionsPanel } from '@/components/admin/story-editor/revisions-panel';
import { SheetPicture } from '@/components/admin/story-editor/sheet-picture';
import { StepDialog } from '@/components/admin/story-editor/step-dialog';
import { useStorySave, type Step } from '@/components/admin/story-editor/use-story-save';
import { useUnsaved } from '@/components/admin/story-editor/use-unsaved';
import type { Named, StatusName } from '@/lib/articles/schema';
import type { OpenStory, WritingDesk } from '@/lib/newsroom/schema';
import { adminStoryPath, previewPath } from '@/lib/paths';

type Props = {
  desk: WritingDesk;
  story: OpenStory | null;
  now: Date;
  /** For a new story: the person's own byline, when they have one, and where they may take it. */
  byline?: Named | null;
  steps?: StatusName[];
};

/** Steps that no reader notices are taken without a question. */
const isQuiet = (to: StatusName) =>
  to === 'draft' || to === 'in_review' || to === 'changes_asked' || to === 'approved';

/** Where a story is written. What is typed is kept in the browser until a save has succeeded. */
export function StoryEditor({ desk, story, now: opened, byline = null, steps = [] }: Props) {
  const { person, options, place } = desk;
  const first = story ? draftOf(story.fields) : newDraft(place.locale, byline);
  const [draft, setDraft] = useState(first);
  const [base, setBase] = useState(first);
  const [pictures, setPictures] = useState(options.pictures);
  const [revisions, setRevisions] = useState(story?.revisions ?? []);
  const [updateReaders, setUpdateReaders] = useState(false);
  const [asked, setAsked] = useState<StatusName | null>(null);
  const [now, setNow] = useState(opened);
  // Raised when the text is replaced from outside: the editor begins anew with it.
  const [edition, setEdition] = useState(0);
  const { saved, isSaving, problem, clash, save } = useStorySave(story);

  const isDirty = isChanged(draft, base);
  const status = saved?.status ?? 'draft';
  const isPage = story?.kind === 'PAGE';
  const storageKey = copyKey(person.id, saved?.id ?? null);
  const faults = problem?.faults ?? {};
  useUnsaved({ storageKey, draft, isDirty });
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));

  async function saveNow(step: Step = {}, { keepMine = false } = {}) {
    setAsked(null);
    const sent = draft;
    const done = await save(sent, base, {
      step: { ...step, ...(updateReaders && status === 'published' && { updateReaders }) },
      ...(keepMine && clash && { onto: clash }),
    });
    if (!done) return null;
    const kept = draftOf(done.fields);
    setBase(kept);
    setDraft((typed) => afterSave(typed, sent, kept));
    setNow(new Date());
    setUpdateReaders(false);
    setRevisions((list) =>
      list[0]?.version === done.version
        ? list
        : [
            { version: done.version, at: done.savedAt, by: person.name, status: done.status },
            ...list,
          ],
    );
    if (!saved) {
      dropCopy(storageKey);
      // The page stays as it is, with the cursor where it was; only its address is now the story's own.
      window.history.replaceState(null, '', adminStoryPath(done.id));
    }
    return done;
  }

  async function preview() {
    // Opened before the save, because a browser lets only the click itself open a window.
    const tab = window.open('', `preview-${saved?.id ?? 'new'}`);
    const done = await saveNow();
    if (done && tab) tab.location.href = previewPath(done.id);
    else tab?.close();
  }

  function takeTheirs() {
    keepCopy(storageKey, draft);
    setDraft(base);
    // After the drawing that makes the form clean, so that the browser does not ask.
    setTimeout(() => window.location.reload());
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
    void saveNow();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);

  const panel = { draft, desk, faults, onChange: change };
  const section = options.sections.find(({ slug }) => slug === draft.section);
  const takesStep = (to: StatusName) => (isQuiet(to) ? void saveNow({ status: to }) : setAsked(to));
  return (
    <>
      <EditorHead
        saved={saved}
        steps={saved?.steps ?? steps}
        status={status}
        isPage={isPage}
        isDirty={isDirty}
        isSaving={isSaving}
        canPublish={person.canPublish}
        now={now}
        place={place}
        onSave={() => void saveNow()}
        onPreview={() => void preview()}
        onStep={takesStep}
      />
      <div className="notices-row">
        <Recovery
          storageKey={copyKey(person.id, story?.id ?? null)}
          base={first}
          place={place}
          onRestore={(found) => {
            setDraft({ ...base, ...found });
            setEdition((n) => n + 1);
          }}
        />
        {problem && <ProblemNotice problem={problem} />}
        {clash && (
          <ClashView
            clash={clash}
            mine={draft}
            place={place}
            isSaving={isSaving}
            onKeepMine={() => void saveNow({}, { keepMine: true })}
            onTakeTheirs={takeTheirs}
          />
        )}
      </div>
      <div className="edit">
        <section className="write" data-ink={section?.ink} aria-label="Story">
          <BodyEditor
            key={edition}
            body={draft.body}
            language={draft.language}
            pictures={pictures}
            onChange={(body) => change({ body })}
            error={<Fault id="body-fault" words={faults.body} />}
          >
            {section && <p className="slug">{section.name}</p>}
            <Lines
              headline={draft.headline}
              standfirst={draft.standfirst}
              faults={faults}
              onChange={change}
            />
            <SheetPicture picture={pictures.find(({ id }) => id === draft.heroId)} />
          </BodyEditor>
        </section>
        <aside className="sides" aria-label="About this story">
          {status === 'published' && (
            <label className="panel tell">
              <input
                type="checkbox"
                checked={updateReaders}
                onChange={(event) => setUpdateReaders(event.target.checked)}
              />
              Tell readers with the next save that the story was updated
            </label>
          )}
          <FilingPanel {...panel} isFirst={saved === null && byline === null} />
          <PicturePanel
            heroId={draft.heroId}
            pictures={pictures}
            onChange={(heroId) => change({ heroId })}
            onDescribed={({ id, alt, caption, credit }) =>
              setPictures((list) =>
                list.map((picture) =>
                  picture.id === id ? { ...picture, alt, caption, credit } : picture,
                ),
              )
            }
          />
          <CreditPanel {...panel} />
          <MorePanel {...panel} />
          <RevisionsPanel revisions={revisions} now={now} place={place} />
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
          asked={asked}
          draft={draft}
          saved={saved}
          isPage={isPage}
          desk={desk}
          onStep={(step) => void saveNow(step)}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
