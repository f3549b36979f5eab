import { SectionForm } from '@/components/admin/settings/section-form';
import { SettingsHead } from '@/components/admin/settings/settings-head';
import type { SectionCommentsView } from '@/lib/taxonomy/conversations/loaders';

/** How the conversations of each section are run, where its stories say nothing themselves. */
export function SectionsPage({ view: { sections, site, canSet } }: { view: SectionCommentsView }) {
  return (
    <>
      <SettingsHead title="Comments by section" here="sections" isWhole={canSet} />
      <div className="settings">
        {site.isPaused && (
          <p className="err" role="status">
            Commenting is paused on the whole site: nobody can comment, whatever stands here.
          </p>
        )}
        {sections.map((section) => (
          <SectionForm key={section.id} section={section} site={site} />
        ))}
      </div>
    </>
  );
}
