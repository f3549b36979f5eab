'use client';

import { useActionState } from 'react';
import { FaultLine } from '@/components/ui/fault-line';
import type { ActionFailure, ActionResult } from '@/lib/action';
import {
  changeFilterAction,
  deleteFilterAction,
  saveFilterAction,
} from '@/lib/newsroom/saved-filters/actions';
import { savedFilterLimits, type SavedListFilter } from '@/lib/newsroom/saved-filters/schema';
import { adminStoriesPath } from '@/lib/paths';

type Props = {
  saved: readonly SavedListFilter[];
  /** What the list shows now, as the query of its address. */
  words: string;
  canShare: boolean;
};

/** Filters that were kept: to open, to keep this one, and to change one's own. */
export function SavedFilters({ saved, words, canShare }: Props) {
  const changeable = saved.filter(({ canChange }) => canChange);
  const isKept = saved.some(({ query }) => query === words);
  if (saved.length === 0 && words === '') return null;
  return (
    <div className="kept">
      {saved.length > 0 && (
        <ul className="chips" aria-label="Saved filters">
          {saved.map(({ id, name, query, isShared, by }) => (
            <li key={id}>
              <a
                href={`${adminStoriesPath()}?${query}`}
                aria-current={query === words ? 'true' : undefined}
              >
                <bdi>{name}</bdi>
                {isShared && (
                  <span className="hint">
                    {by ? (
                      <>
                        by <bdi>{by}</bdi>
                      </>
                    ) : (
                      'shared'
                    )}
                  </span>
                )}
              </a>
            </li>
          ))}
        </ul>
      )}
      {words !== '' && !isKept && <SaveForm key={words} words={words} canShare={canShare} />}
      {changeable.length > 0 && (
        <details>
          <summary>Change saved filters</summary>
          <ul>
            {changeable.map((filter) => (
              <li key={`${filter.id}-${filter.name}-${filter.isShared}`}>
                <ChangeForm filter={filter} canShare={canShare} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

const failureOf = (state: ActionResult<unknown> | null): ActionFailure | null =>
  state && !state.ok ? state : null;
const faultOf = (failure: ActionFailure | null) =>
  failure && (failure.error.fields?.[0]?.message ?? failure.error.message);

function SaveForm({ words, canShare }: { words: string; canShare: boolean }) {
  const [state, save, isPending] = useActionState(saveFilterAction, null);
  const failure = failureOf(state);
  return (
    <details open={failure !== null || undefined}>
      <summary>Save this list</summary>
      <form action={save}>
        <FaultLine>{faultOf(failure)}</FaultLine>
        <input type="hidden" name="query" value={words} />
        <NameField id="new" value={failure?.values?.name} />
        {canShare && <ShareBox isShared={failure?.values?.isShared === 'yes'} />}
        <button className="btn" disabled={isPending}>
          Save
        </button>
      </form>
    </details>
  );
}

type ChangeProps = { filter: SavedListFilter; canShare: boolean };

function ChangeForm({ filter: { id, name, isShared, by }, canShare }: ChangeProps) {
  const [changed, change, isChanging] = useActionState(changeFilterAction, null);
  const [deleted, remove, isDeleting] = useActionState(deleteFilterAction, null);
  const failure = failureOf(changed);
  const isPending = isChanging || isDeleting;
  return (
    <>
      <FaultLine>{faultOf(failure) ?? faultOf(failureOf(deleted))}</FaultLine>
      <form action={change}>
        <input type="hidden" name="id" value={id} />
        <NameField id={String(id)} value={failure?.values?.name ?? name} by={by} />
        {canShare ? (
          <ShareBox isShared={failure ? failure.values?.isShared === 'yes' : isShared} />
        ) : (
          isShared && <input type="hidden" name="isShared" value="yes" />
        )}
        <button className="btn line" disabled={isPending}>
          Change
        </button>
      </form>
      <form action={remove}>
        <input type="hidden" name="id" value={id} />
        <button className="btn line" disabled={isPending}>
          Delete<span className="vh"> the filter {name}</span>
        </button>
      </form>
    </>
  );
}

type NameProps = { id: string; value: string | undefined; by?: string | null };

const NameField = ({ id, value, by }: NameProps) => (
  <div>
    <label htmlFor={`filter-${id}`}>
      {by ? (
        <>
          Name of the filter by <bdi>{by}</bdi>
        </>
      ) : (
        'Name of the filter'
      )}
    </label>
    <input
      id={`filter-${id}`}
      name="name"
      defaultValue={value}
      maxLength={savedFilterLimits.name}
      required
      dir="auto"
    />
  </div>
);

const ShareBox = ({ isShared }: { isShared: boolean }) => (
  <label className="choice">
    <input type="checkbox" name="isShared" value="yes" defaultChecked={isShared} />
    For the whole newsroom
  </label>
);
