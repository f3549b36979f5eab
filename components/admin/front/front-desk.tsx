'use client';

import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { ClashPanel } from '@/components/admin/front/clash-panel';
import { PreviewFrame, type PreviewWidth } from '@/components/admin/front/preview-frame';
import { SavePanel } from '@/components/admin/front/save-panel';
import { SlotRow, type Dragged } from '@/components/admin/front/slot-row';
import { StorySearch } from '@/components/admin/front/story-search';
import { useFrontDraft } from '@/components/admin/front/use-front-draft';
import { useFrontFill } from '@/components/admin/front/use-front-fill';
import { useScript } from '@/components/admin/use-script';
import { FaultLine } from '@/components/ui/fault-line';
import type { FrontDeskView } from '@/lib/front/editions/schema';
import { accepts } from '@/lib/front/slots';

/** The form in which a front is made: places, search, preview, saving. One form, so that all of it works without a script. */
export function FrontDesk({ view }: { view: FrontDeskView }) {
  const { slots, place, now } = view;
  const hasScript = useScript();
  const desk = useFrontDraft(view);
  const { placements, stories, failure, fault, first, clash } = desk;
  const section = view.section?.slug ?? '';
  const [preview, setPreview] = useState<{ width: PreviewWidth; liveAt: string } | null>(null);
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const fill = useFrontFill({
    ...{ section, placements, onStories: desk.learn, isDragging: dragged !== null },
    opened: { placements: view.draft.placements, fill: view.fill },
  });
  const form = useRef<HTMLFormElement>(null);
  const [focus, setFocus] = useState<{ id: string; otherwise: string } | null>(null);
  useEffect(() => {
    if (focus)
      (document.getElementById(focus.id) ?? document.getElementById(focus.otherwise))?.focus();
  }, [focus]);

  /** The keyboard goes where the story goes. */
  const press = (intent: string, to: string) => {
    const [kind, from] = [intent.split(':')[0]!, intent.slice(intent.indexOf(':') + 1)];
    const slot = desk.press(intent, to);
    if (kind === 'remove') setFocus({ id: `slot-${from}`, otherwise: 'fd-q' });
    else if (slot && (kind !== 'place' || from.includes(':')))
      setFocus({ id: `${kind === 'down' ? 'down' : 'up'}-${slot}`, otherwise: `slot-${slot}` });
  };
  const drop = (to: string) => {
    setDragged(null);
    if (!dragged) return;
    desk.take(
      'slot' in dragged
        ? { kind: 'to', slot: dragged.slot, to }
        : { kind: 'place', to, ...dragged },
    );
  };
  const storyOf = (id?: number) => stories.find((one) => one.id === id) ?? null;
  const storyIn = (slot: string) => storyOf(placements.find((one) => one.slot === slot)?.storyId);
  const carried = dragged && ('slot' in dragged ? storyIn(dragged.slot) : storyOf(dragged.storyId));
  /** As everywhere: but in a field it is the field's own. */
  const undoByKey = (event: KeyboardEvent) => {
    const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key === 'z';
    if (!isUndo || !desk.canUndo || (event.target as Element).matches('input, select')) return;
    event.preventDefault();
    desk.undo();
  };
  const faultOf = (path: string) =>
    (fault?.fields ?? failure?.error.fields)?.find((field) => field.path === path)?.message;
  const groups = [...new Set(slots.map(({ group }) => group))];
  return (
    <form className="fd" ref={form} action={desk.run} onKeyDown={undoByKey}>
      <input type="hidden" name="section" value={section} />
      <input type="hidden" name="version" value={desk.version} />
      <div className="fd-side">
        <StorySearch
          slots={slots}
          q={failure?.values?.q ?? desk.asked}
          found={desk.found}
          {...{ place, now, press }}
          drag={setDragged}
        />
        <SavePanel
          liveAt={failure?.values?.liveAt ?? first.liveAt}
          note={failure?.values?.note ?? first.note}
          faultOf={faultOf}
          isPending={desk.isPending}
          isChanged={desk.isChanged}
          onPreview={(width) => {
            const liveAt = String(new FormData(form.current!).get('liveAt') ?? '');
            setPreview({ width, liveAt });
          }}
        />
      </div>
      {preview && (
        <PreviewFrame {...preview} {...{ section, placements }} onClose={() => setPreview(null)} />
      )}
      <div className="fd-main">
        <div className="fd-bar">
          <p className="fd-said" role="status">
            {desk.said}
          </p>
          {hasScript && (
            <button
              className="text"
              type="button"
              aria-keyshortcuts="Control+Z Meta+Z"
              aria-disabled={!desk.canUndo}
              onClick={desk.undo}
            >
              Undo<span className="vh"> the last step</span>
            </button>
          )}
        </div>
        <FaultLine>{failure?.error.message ?? fault?.message}</FaultLine>
        {clash && (
          <ClashPanel
            clash={clash}
            mine={placements}
            {...{ slots, stories }}
            onTakeTheirs={() => desk.replace(clash.theirs)}
          />
        )}
        {groups.map((group, i) => (
          <section key={group} className="panel" aria-labelledby={`fd-group-${i}`}>
            <h2 id={`fd-group-${i}`}>{group}</h2>
            <ol className="fd-slots">
              {slots
                .filter((slot) => slot.group === group)
                .map((slot) => {
                  const placement = placements.find((one) => one.slot === slot.key) ?? null;
                  const story = storyOf(placement?.storyId);
                  return (
                    <SlotRow
                      key={slot.key}
                      slot={slot}
                      others={slots.filter((one) => !story || accepts(one, story))}
                      placement={placement}
                      story={story}
                      fill={fill[slot.key] ?? null}
                      fault={faultOf(`until.${slot.key}`)}
                      {...{ place, now, press }}
                      drag={setDragged}
                      takes={carried ? accepts(slot, carried) : null}
                      pin={(until) => desk.pin(slot.key, until)}
                      drop={() => drop(slot.key)}
                    />
                  );
                })}
            </ol>
          </section>
        ))}
      </div>
    </form>
  );
}
