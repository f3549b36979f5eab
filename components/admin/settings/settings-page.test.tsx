import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import { SettingsPage } from '@/components/admin/settings/settings-page';
import { settingGroups } from '@/lib/settings/groups';
import { defaultSettings } from '@/lib/settings/schema';

// Figures beside a form, which no link leads to.
vi.mock('@/components/admin/settings/triage-panel', () => ({ TriagePanel: () => null }));

it('leads from its head to each of its groups, in their order', () => {
  const html = renderToStaticMarkup(
    <SettingsPage
      settings={defaultSettings}
      secondFactors={[]}
      triage={{} as never}
      brand={{} as never}
      suggestions={{}}
    />,
  );
  const heads = [...html.matchAll(/<h2 id="([^"]+-head)"/g)].map(([, id]) => id);
  const [nav = ''] = /<nav class="jumps".*?<\/nav>/s.exec(html) ?? [];
  expect([...nav.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)).toEqual(heads);
  expect(heads).toHaveLength(Object.keys(settingGroups).length);
});
