import { SettingsHead } from '@/components/admin/settings/settings-head';
import { adminMissedPath, adminRedirectImportPath, adminRedirectsPath } from '@/lib/paths';

const places = [
  { key: 'list', href: adminRedirectsPath(), name: 'All redirects' },
  { key: 'missed', href: adminMissedPath(), name: 'Not found' },
  { key: 'import', href: adminRedirectImportPath(), name: 'Import' },
] as const;

type Props = {
  title: string;
  here: (typeof places)[number]['key'];
  /** False for editors, whose only a part of the settings is. */
  isWhole: boolean;
};

/** The head of the pages about old addresses. */
export function RedirectsHead({ title, here, isWhole }: Props) {
  return (
    <>
      <SettingsHead title={title} here="redirects" isWhole={isWhole} />
      <ul className="chips second" aria-label="Redirects">
        {places.map(({ key, href, name }) => (
          <li key={key}>
            <a href={href} aria-current={key === here ? 'page' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
