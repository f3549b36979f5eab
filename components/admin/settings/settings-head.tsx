import { adminSettingsPath, adminTokensPath, adminWebhooksPath, adminWordsPath } from '@/lib/paths';

type Props = {
  title: string;
  here: 'settings' | 'words' | 'tokens' | 'webhooks';
  /** False for those who may edit the word lists alone. */
  isWhole?: boolean;
};

/** The head of the pages about how the publication is set up. */
export function SettingsHead({ title, here, isWhole = true }: Props) {
  const places = [
    { key: 'settings', href: adminSettingsPath(), name: 'Settings' },
    { key: 'words', href: adminWordsPath(), name: 'Word lists' },
    { key: 'tokens', href: adminTokensPath(), name: 'API tokens' },
    { key: 'webhooks', href: adminWebhooksPath(), name: 'Webhooks' },
  ];
  return (
    <div className="dk-head">
      <h1>{title}</h1>
      {isWhole && (
        <ul className="chips" aria-label="Settings">
          {places.map(({ key, href, name }) => (
            <li key={key}>
              <a href={href} aria-current={key === here ? 'page' : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
