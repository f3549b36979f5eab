import { cache } from 'react';
import { requirePermission } from '@/lib/auth/viewer';
import { dependsOn } from '@/lib/cache/page';
import { tags } from '@/lib/cache/tags';
import { countSecondFactors, getSettings, getSettingsChange } from '@/lib/settings/data';
import { getTriageReport } from '@/lib/triage/data';

/** The settings for a public page, read once a render. */
export const loadSettings = cache(async () => {
  dependsOn(tags.settings());
  return getSettings();
});

/** When they last changed, for what says when it did itself; null when never. */
export const loadSettingsChange = cache(async () => {
  dependsOn(tags.settings());
  return getSettingsChange();
});

/** The settings for the admin who changes them. Throws `unauthenticated` or `forbidden`. */
export async function loadSettingsForEditing() {
  await requirePermission('settings.edit');
  const [settings, secondFactors] = await Promise.all([getSettings(), countSecondFactors()]);
  return { settings, secondFactors, triage: await getTriageReport(settings) };
}

export type TriageFigures = Awaited<ReturnType<typeof getTriageReport>>;
export type SecondFactorCount = Awaited<ReturnType<typeof countSecondFactors>>[number];
