'use client';

import { useActionState } from 'react';
import { columnWords } from '@/components/admin/stories/words';
import { FaultLine } from '@/components/ui/fault-line';
import { setColumnsAction } from '@/lib/newsroom/columns/actions';
import { columnNames, type ColumnName } from '@/lib/newsroom/list/columns';

/** Which columns the list has, kept for the person wherever they sign in. */
export function ColumnChooser({ columns }: { columns: readonly ColumnName[] }) {
  const [state, set, isPending] = useActionState(setColumnsAction, null);
  return (
    <details className="columns">
      <summary className="btn line">Columns</summary>
      <form key={columns.join()} action={set} className="panel">
        <FaultLine>{state && !state.ok && state.error.message}</FaultLine>
        <fieldset>
          <legend>Beside state and headline</legend>
          {columnNames.map((name) => (
            <label key={name} className="choice">
              <input
                type="checkbox"
                name="columns"
                value={name}
                defaultChecked={columns.includes(name)}
              />
              {columnWords[name]}
            </label>
          ))}
        </fieldset>
        <p>
          <button className="btn" name="step" value="show" disabled={isPending}>
            Show these
          </button>{' '}
          <button className="btn line" name="step" value="usual" disabled={isPending}>
            As usual
          </button>
        </p>
      </form>
    </details>
  );
}
