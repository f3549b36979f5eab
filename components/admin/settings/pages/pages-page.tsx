import { AddPageForm } from '@/components/admin/settings/pages/add-page-form';
import { PageList } from '@/components/admin/settings/pages/page-list';
import { SettingsHead } from '@/components/admin/settings/settings-head';
import type { PagesDesk } from '@/lib/pages/loaders';

/** The paper's own pages: which the footer has, in which order, and all the others. */
export function PagesPage({ pages, place, now, canSet }: PagesDesk) {
  return (
    <>
      <SettingsHead title="Pages" here="pages" isWhole={canSet} />
      <div className="settings">
        <section className="setting-group" aria-labelledby="pages-head">
          <div>
            <h2 id="pages-head">Your own pages</h2>
            <p className="hint">
              Such as /about. Each is written, kept in versions and published as a story is. Search
              engines show its standfirst.
            </p>
          </div>
          <PageList pages={pages} place={place} now={now} />
        </section>
        <section className="setting-group" aria-labelledby="add-page-head">
          <div>
            <h2 id="add-page-head">Another page</h2>
            <p className="hint">It begins as a draft, which no reader sees.</p>
          </div>
          <AddPageForm />
        </section>
      </div>
    </>
  );
}
