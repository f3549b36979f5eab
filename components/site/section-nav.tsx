import type { SectionRef } from '@/lib/articles/schema';
import { sectionPath } from '@/lib/paths';

/** The sections with their inks. `current` is the one whose page this is or whose story it shows. */
export function SectionNav({ sections, current }: { sections: SectionRef[]; current?: string }) {
  if (sections.length === 0) return null;
  return (
    <nav aria-label="Sections">
      <ul className="secs">
        {sections.map(({ slug, name, ink }) => (
          <li key={slug} data-ink={ink}>
            <a href={sectionPath(slug)} aria-current={slug === current ? 'true' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
