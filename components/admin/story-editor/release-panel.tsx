'use client';

import { useState, useTransition } from 'react';
import {
  MomentField,
  momentOf,
  valueOf,
  type MomentValue,
} from '@/components/admin/story-editor/moment-field';
import { Panel } from '@/components/admin/story-editor/panel';
import type { Saved } from '@/components/admin/story-editor/use-story-save';
import { setLegalAction } from '@/lib/articles/legal/actions';
import { discardPendingAction } from '@/lib/articles/pending/actions';
import { trashStoryAction } from '@/lib/articles/trash/actions';
import { trashDays } from '@/lib/articles/trash/schema';
import type { Place } from '@/lib/dates';
import { zonedMoment } from '@/lib/newsroom/desk-time';
import type { Standing } from '@/lib/articles/standing';

type Legal = Standing['legal'];
type Props = {
  saved: Saved;
  canTrash: boolean;
  place: Place;
  isBusy: boolean;
  onLegal: (legal: Legal) => void;
  onEmbargo: (until: string | null) => void;
  onDiscarded: () => void;
};

/** What keeps a story from readers: an embargo, a legal check; and the way to the trash. */
export function ReleasePanel({
  saved,
  canTrash,
  place,
  isBusy,
  onLegal,
  onEmbargo,
  onDiscarded,
}: Props) {
  const until = saved.fields.embargoUntil ? new Date(saved.fields.embargoUntil) : null;
  const kept = saved.fields.embargoUntil ?? null;
  const [typed, setTyped] = useState<MomentValue & { over: string | null }>();
  // What was typed over another moment than the one that stands now is done with.
  const value = typed?.over === kept ? typed : valueOf(until, place.timeZone);
  const [fault, setFault] = useState('');
  const [isActing, start] = useTransition();
  const { legal } = saved;
  const isLive = saved.status === 'published';
  const isShut = isBusy || isActing;

  function setEmbargo() {
    const moment = momentOf(value, place.timeZone, new Date());
    if ('fault' in moment) return setFault(moment.fault);
    setFault('');
    onEmbargo(moment.at.toISOString());
  }
  const setLegal = (wish: 'flag' | 'clear' | 'unflag') =>
    start(async () => {
      const { id, version } = saved;
      const answer = await setLegalAction({ id, version, legal: wish }).catch(() => null);
      if (!answer?.ok) return setFault(answer?.error.message ?? 'The server could not be reached.');
      setFault('');
      onLegal({
        ...legal,
        isNeeded: answer.data.needsLegal,
        clearedAt: answer.data.legalClearedAt,
      });
    });
  const discard = () =>
    start(async () => {
      const answer = await discardPendingAction({ id: saved.id, version: saved.version }).catch(
        () => null,
      );
      if (answer?.ok) onDiscarded();
      else setFault(answer?.error.message ?? 'The server could not be reached.');
    });
  const trash = () =>
    start(async () => {
      const answer = await trashStoryAction({ id: saved.id, version: saved.version }).catch(
        () => null,
      );
      // On success the page has gone on to the trash.
      if (answer && !answer.ok) setFault(answer.error.message);
    });
  return (
    <Panel
      title="Embargo, legal check, trash"
      isOpen={until !== null || (legal.isNeeded && legal.clearedAt === null)}
    >
      {!isLive && (
        <div>
          {until && (
            <p>
              Under embargo until <b>{zonedMoment(until, place)}</b>. Nobody outside the newsroom
              sees it before.
            </p>
          )}
          <MomentField
            id="s-embargo"
            label="Embargo until"
            timeZone={place.timeZone}
            value={value}
            fault={fault}
            onChange={(moment) => setTyped({ ...moment, over: kept })}
          />
          <div className="add">
            <button type="button" className="btn line" disabled={isShut} onClick={setEmbargo}>
              {until ? 'Move the embargo' : 'Set the embargo'}
            </button>
            {until && (
              <button
                type="button"
                className="btn line"
                disabled={isShut}
                onClick={() => {
                  setFault('');
                  setTyped(undefined);
                  onEmbargo(null);
                }}
              >
                Lift it
              </button>
            )}
          </div>
        </div>
      )}
      {isLive && fault && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
      <div>
        <p>
          {legal.clearedAt
            ? 'The legal check is done.'
            : legal.isNeeded
              ? 'A legal check was asked for and is still to come.'
              : 'No legal check was asked for.'}
        </p>
        <div className="add">
          {(!legal.isNeeded || legal.clearedAt) && legal.canFlag && (
            <button
              type="button"
              className="btn line"
              disabled={isShut}
              onClick={() => setLegal('flag')}
            >
              {legal.clearedAt ? 'Ask again' : 'Ask for a legal check'}
            </button>
          )}
          {legal.isNeeded && !legal.clearedAt && legal.canClear && (
            <>
              <button
                type="button"
                className="btn line"
                disabled={isShut}
                onClick={() => setLegal('clear')}
              >
                It is done
              </button>
              <button
                type="button"
                className="btn line"
                disabled={isShut}
                onClick={() => setLegal('unflag')}
              >
                Take the wish back
              </button>
            </>
          )}
        </div>
      </div>
      {isLive && saved.pending && (
        <div>
          <p>Readers have the live text. What is here waits beside it.</p>
          <button type="button" className="btn line" disabled={isShut} onClick={discard}>
            Discard the new version
          </button>
        </div>
      )}
      {canTrash && (
        <div>
          <p className="hint">In the trash it can be restored for {trashDays} days.</p>
          <button type="button" className="btn line" disabled={isShut} onClick={trash}>
            Move to the trash
          </button>
        </div>
      )}
    </Panel>
  );
}
