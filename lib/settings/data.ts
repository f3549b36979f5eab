import { db, type Tx } from '@/lib/db';
import {
  defaultSettings,
  settingsSchema,
  staffRoles,
  type Settings,
  type SettingKey,
} from '@/lib/settings/schema';
import { usualWords } from '@/lib/settings/usual-words';
import type { Role } from '@/prisma/generated/enums';

/** The publication's settings. A stored value that no longer fits its rule counts as not set, so that a page never fails on it. */
export async function getSettings(client: Tx = db): Promise<Settings> {
  const rows = await client.setting.findMany({ select: { key: true, value: true } });
  const own: Partial<Settings> = {};
  for (const { key, value } of rows) {
    if (!(key in settingsSchema.shape)) continue;
    const parsed = settingsSchema.shape[key as SettingKey].safeParse(value);
    if (parsed.success) Object.assign(own, { [key]: parsed.data });
  }
  const { locale } = { ...defaultSettings, ...own };
  return { ...defaultSettings, ...usualWords({ locale }), ...own };
}

/** The settings, or what holds by default where they cannot be read: for words about a failure, which must not fail. */
export const settingsOrUsual = () => getSettings().catch(() => defaultSettings);

/** When a setting was last changed; null when none ever was. */
export async function getSettingsChange(): Promise<Date | null> {
  const { _max } = await db.setting.aggregate({ _max: { updatedAt: true } });
  return _max.updatedAt;
}

/** How many active accounts of each staff role there are, and how many of those have no second factor. */
export async function countSecondFactors() {
  const active = { status: 'ACTIVE', eraseAt: null } as const;
  const [all, without] = await Promise.all([
    db.user.groupBy({ by: ['role'], where: active, _count: { _all: true } }),
    db.user.groupBy({
      by: ['role'],
      where: { ...active, secondFactorSince: null },
      _count: { _all: true },
    }),
  ]);
  const of = (rows: typeof all, role: Role) =>
    rows.find((row) => row.role === role)?._count._all ?? 0;
  return staffRoles.map((role) => ({ role, all: of(all, role), without: of(without, role) }));
}
