import { DeleteSection, SectionForm } from '@/components/admin/taxonomy/section-form';
import { SectionList } from '@/components/admin/taxonomy/section-list';
import { TaxonomyHead } from '@/components/admin/taxonomy/taxonomy-head';
import type { SectionRow } from '@/lib/taxonomy/sections/schema';

type Props = { sections: SectionRow[]; edit?: number };

/** The sections of the paper: their order, names, inks and what is below what. */
export function SectionsPage({ sections, edit }: Props) {
  const edited = sections.find(({ id }) => id === edit);
  return (
    <>
      <TaxonomyHead here="sections" />
      <div className="settings">
        <section className="setting-group" aria-labelledby="section-form">
          <div>
            <h2 id="section-form">{edited ? `Change ${edited.name}` : 'A new section'}</h2>
            <p className="hint">
              There are two levels. The page of a section holds the stories of those below it too.
            </p>
          </div>
          <SectionForm
            key={edited ? `${edited.id}.${edited.version}` : 'new'}
            sections={sections}
            {...(edited && { section: edited })}
          />
        </section>
        {edited && (
          <section className="setting-group" aria-labelledby="section-delete">
            <div>
              <h2 id="section-delete">Delete it</h2>
              <p className="hint">No story is lost: you say where they go.</p>
            </div>
            <DeleteSection section={edited} sections={sections} />
          </section>
        )}
        <section className="setting-group" aria-labelledby="section-order">
          <div>
            <h2 id="section-order">All sections</h2>
            <p className="hint">In the order of the masthead. Drag them, or use the buttons.</p>
          </div>
          {sections.length === 0 ? (
            <p>There is no section yet. Stories need one: add it above.</p>
          ) : (
            <div className="tree-box">
              <SectionList sections={sections} />
            </div>
          )}
        </section>
      </div>
    </>
  );
}
