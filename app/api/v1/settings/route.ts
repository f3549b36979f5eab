import { handler, json } from '@/lib/route';
import { changeSettingsInput, named } from '@/lib/settings/answer';
import { loadSettingsAnswer } from '@/lib/settings/loaders';
import { saveSettings } from '@/lib/settings/mutations';

/** Every setting of the publication. */
export const GET = handler({
  can: 'settings.edit',
  run: async () => json(await loadSettingsAnswer()),
});

/** Changes those that are named. What must be confirmed (an admin who shuts the newsroom to themselves) is confirmed on the page. */
export const PATCH = handler({
  can: 'settings.edit',
  body: changeSettingsInput,
  async run({ viewer, body }) {
    await saveSettings(viewer, named(body), { isConfirmed: false });
    return json(await loadSettingsAnswer());
  },
});
