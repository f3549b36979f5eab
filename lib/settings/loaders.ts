import { cache } from 'react';
import { requirePermission } from '@/lib/auth/viewer';
import { dependsOn } from '@/lib/cache/page';
import { tags } from '@/lib/cache/tags';
import type { Place } from '@/lib/dates';
import { getBrand } from '@/lib/logo/data';
import { languagesOffered } from '@/lib/settings/languages';
import { defaultSettings, type Settings } from '@/lib/settings/schema';
import { offsetAt, timeZones } from '@/lib/settings/time-zones';
import { countSecondFactors, getSettings, getSettingsChange } from '@/lib/settings/data';
import { getTriageReport } from '@/lib/triage/data';

/** The settings for a public page, read once a render. */
export const loadSettings = cache(async () => {
  dependsOn(tags.settings());
  return getSettings();
});

/** How the site writes and in which language; as if nothing had been set where the database cannot be asked. */
export const loadPlace = cache(async (): Promise<Place> => {
  const { locale, timeZone } = await loadSettings().catch(() => defaultSettings);
  return { locale, timeZone };
});

/** When they last changed, for what says when it did itself; null when never. */
export const loadSettingsChange = cache(async () => {
  dependsOn(tags.settings());
  return getSettingsChange();
});

/** The zones with what holds in each at a moment: said here and not in the form, since browsers know other zones. */
const zonesAt = (moment: Date) =>
  timeZones.map((value) => ({ value, label: offsetAt(value, moment) }));

const tagsOffered = (settings: Settings) =>
  languagesOffered({ locale: settings.locale, languages: [] }).map(({ tag, name }) => ({
    value: tag,
    label: name,
  }));

/** The settings for the admin who changes them. Throws `unauthenticated` or `forbidden`. */
export async function loadSettingsForEditing() {
  await requirePermission('settings.edit');
  const [settings, secondFactors] = await Promise.all([getSettings(), countSecondFactors()]);
  const [triage, brand] = await Promise.all([getTriageReport(settings), getBrand(settings)]);
  const suggestions = { timeZone: zonesAt(new Date()), locale: tagsOffered(settings) };
  return { settings, secondFactors, triage, brand, suggestions };
}

/** The same for the API. Throws `unauthenticated` or `forbidden`. */
export async function loadSettingsAnswer(): Promise<Settings> {
  await requirePermission('settings.edit');
  return getSettings();
}

export type TriageFigures = Awaited<ReturnType<typeof getTriageReport>>;
export type SecondFactorCount = Awaited<ReturnType<typeof countSecondFactors>>[number];
