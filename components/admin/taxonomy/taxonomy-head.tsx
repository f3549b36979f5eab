import { adminAuthorsPath, adminTaxonomyPath, adminTopicsPath } from '@/lib/paths';

const places = [
  { key: 'sections', href: adminTaxonomyPath(), name: 'Sections' },
  { key: 'topics', href: adminTopicsPath(), name: 'Topics' },
  { key: 'authors', href: adminAuthorsPath(), name: 'Authors' },
] as const;

/** The head of the pages about what stories are filed under. */
export function TaxonomyHead({ here }: { here: (typeof places)[number]['key'] }) {
  return (
    <div className="dk-head">
      <h1>{places.find(({ key }) => key === here)!.name}</h1>
      <ul className="chips" aria-label="Sections, topics and authors">
        {places.map(({ key, href, name }) => (
          <li key={key}>
            <a href={href} aria-current={key === here ? 'page' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
