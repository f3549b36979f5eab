import {
  adminExportPath,
  adminImportPath,
  adminMailsPath,
  adminPagesPath,
  adminRedirectsPath,
  adminSectionCommentsPath,
  adminSettingsPath,
  adminTokensPath,
  adminWebhooksPath,
  adminWordsPath,
} from '@/lib/paths';

type Props = {
  title: string;
  here:
    | 'settings'
    | 'pages'
    | 'mail'
    | 'sections'
    | 'words'
    | 'redirects'
    | 'import'
    | 'export'
    | 'tokens'
    | 'webhooks';
  /** False for editors, whose word lists and sections are. */
  isWhole?: boolean;
};

/** The head of the pages about how the publication is set up. */
export function SettingsHead({ title, here, isWhole = true }: Props) {
  const places = [
    { key: 'settings', href: adminSettingsPath(), name: 'Settings' },
    { key: 'pages', href: adminPagesPath(), name: 'Pages' },
    { key: 'mail', href: adminMailsPath(), name: 'Mail' },
    { key: 'sections', href: adminSectionCommentsPath(), name: 'Sections' },
    { key: 'words', href: adminWordsPath(), name: 'Word lists' },
    { key: 'redirects', href: adminRedirectsPath(), name: 'Redirects' },
    { key: 'import', href: adminImportPath(), name: 'Import' },
    { key: 'export', href: adminExportPath(), name: 'Export' },
    { key: 'tokens', href: adminTokensPath(), name: 'API tokens' },
    { key: 'webhooks', href: adminWebhooksPath(), name: 'Webhooks' },
  ];
  return (
    <div className="dk-head">
      <h1>{title}</h1>
      <ul className="chips" aria-label="Settings">
        {places
          .filter(({ key }) => isWhole || ['pages', 'sections', 'words', 'redirects'].includes(key))
          .map(({ key, href, name }) => (
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
