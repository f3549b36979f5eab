import type { SectionRef } from '@/lib/articles/schema';
import { sectionPath } from '@/lib/paths';

type Props = {
  sections: (SectionRef & { below: string[] })[];
  current?: string;
  label: string;
};

/** The sections with their inks. `current` is the one whose page this is or whose story it shows. */
export function SectionNav({ sections, current, label }: Props) {
  if (sections.length === 0) return null;
  return (
    <nav aria-label={label}>
      <ul className="secs">
        {sections.map(({ slug, name, ink, below }) => (
          <li key={slug} data-ink={ink}>
            <a
              href={sectionPath(slug)}
              aria-current={
                slug === current || (current && below.includes(current)) ? 'true' : undefined
              }
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
