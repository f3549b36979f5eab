import { db } from '@/lib/db';
import {
  defaultSettings,
  settingsSchema,
  type Settings,
  type SettingKey,
} from '@/lib/settings/schema';

/** The publication's settings. A stored value that no longer fits its rule counts as not set, so that a page never fails on it. */
export async function getSettings(): Promise<Settings> {
  const rows = await db.setting.findMany({ select: { key: true, value: true } });
  const settings: Settings = { ...defaultSettings };
  for (const { key, value } of rows) {
    if (!(key in settingsSchema.shape)) continue;
    const parsed = settingsSchema.shape[key as SettingKey].safeParse(value);
    if (parsed.success) Object.assign(settings, { [key]: parsed.data });
  }
  return settings;
}
