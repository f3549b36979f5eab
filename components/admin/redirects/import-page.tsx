import { ImportForm } from '@/components/admin/redirects/import-form';
import { RedirectsHead } from '@/components/admin/redirects/redirects-head';

/** Takes a list of redirects, looks at it first, and writes it when asked again. */
export function ImportPage({ total, isWhole }: { total: number; isWhole: boolean }) {
  return (
    <>
      <RedirectsHead title="Import redirects" here="import" isWhole={isWhole} />
      <div className="settings">
        <section className="setting-group" aria-labelledby="import-form">
          <div>
            <h2 id="import-form">A list</h2>
            <p className="hint">
              CSV with source, target, status and note, in that order or under those names; commas,
              semicolons or tabs between. Nothing is written before you have seen what would become
              of each line. There {total === 1 ? 'is 1 redirect' : `are ${total} redirects`} now.
            </p>
          </div>
          <ImportForm />
        </section>
      </div>
    </>
  );
}
