import { getPreferences } from '@/lib/notifications/data';
import { setPreferences } from '@/lib/notifications/mutations';
import { preferencesInput } from '@/lib/notifications/schema';
import { readPreferences, spellPreferences } from '@/lib/notifications/spelling';
import { handler, json } from '@/lib/route';

/** How the person wants to be told by mail. */
export const GET = handler({
  can: 'account.read',
  run: async ({ viewer }) => json(spellPreferences(await getPreferences(viewer!.id))),
});

/** Chooses that. */
export const PATCH = handler({
  can: 'account.use',
  body: preferencesInput,
  run: async ({ viewer, body }) =>
    json(spellPreferences(await setPreferences(viewer, readPreferences(body)))),
});
