'use client';

import { useActionState } from 'react';
import { MappingField } from '@/components/admin/imports/start-form';
import { FaultLine } from '@/components/ui/fault-line';
import { goOnAction, stopImportAction } from '@/lib/importers/runs/actions';
import type { RunView } from '@/lib/importers/runs/schema';

type Props = { run: Pick<RunView, 'id' | 'mapping' | 'state' | 'isDryRun'> };

/** After a trial or a run that stopped: once more with another mapping, or for good. */
export function GoOnForm({ run: { id, mapping, state, isDryRun } }: Props) {
  const [result, goOn, isRunning] = useActionState(goOnAction, null);
  const failure = result && !result.ok ? result : null;
  const fault = failure?.error.fields?.find(({ path }) => path === 'mapping')?.message;
  return (
    <form className="stack" action={goOn}>
      <FaultLine>{failure && !fault && failure.error.message}</FaultLine>
      <input type="hidden" name="id" value={id} />
      <MappingField typed={failure?.values?.mapping ?? mapping} fault={fault} />
      <p className="actions">
        {(state === 'done' || !isDryRun) && (
          <button className="btn" name="how" value="write" disabled={isRunning}>
            {state === 'stopped' ? 'Go on' : 'Import it'}
          </button>
        )}{' '}
        <button className="btn line" name="how" value="trial" disabled={isRunning}>
          Look again with this mapping
        </button>
      </p>
    </form>
  );
}

/** Ends an import that waits or goes on, after a second press. */
export function StopForm({ run: { id, isDryRun } }: { run: Pick<RunView, 'id' | 'isDryRun'> }) {
  const [state, stop, isStopping] = useActionState(stopImportAction, null);
  return (
    <details className="revoke">
      <summary className="text">Stop</summary>
      <form action={stop}>
        <input type="hidden" name="id" value={id} />
        <FaultLine>{state && !state.ok && state.error.message}</FaultLine>
        <p>
          It ends after the item under way.{' '}
          {isDryRun
            ? 'Nothing is written by a trial.'
            : 'What has come in stays, and it can go on later.'}
        </p>
        <button className="btn no" disabled={isStopping}>
          Stop it
        </button>
      </form>
    </details>
  );
}
