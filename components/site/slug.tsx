import type { SectionRef } from '@/lib/articles/schema';
import { sectionPath } from '@/lib/paths';

/** The section's tab in its ink. */
export function Slug({ section, lang }: { section: SectionRef; lang?: string }) {
  return (
    <p className="slug" data-ink={section.ink} lang={lang}>
      <a href={sectionPath(section.slug)}>{section.name}</a>
    </p>
  );
}
