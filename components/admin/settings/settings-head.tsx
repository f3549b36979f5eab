import { adminSettingsPath, adminTokensPath } from '@/lib/paths';

type Props = { title: string; here: 'settings' | 'tokens' };

/** The head of the pages about how the publication is set up. */
export function SettingsHead({ title, here }: Props) {
  const places = [
    { key: 'settings', href: adminSettingsPath(), name: 'Settings' },
    { key: 'tokens', href: adminTokensPath(), name: 'API tokens' },
  ];
  return (
    <div className="dk-head">
      <h1>{title}</h1>
      <ul className="chips" aria-label="Settings">
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
