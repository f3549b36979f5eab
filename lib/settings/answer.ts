import { z } from 'zod';
import { settingsSchema, type SettingKey, type Settings } from '@/lib/settings/schema';

const shape = settingsSchema.shape;

/** GET /settings: what is said of each in the settings themselves. */
export const settingsAnswer = settingsSchema;

/** PATCH /settings: what is named is changed, one of them at least. Nothing holds by default here. */
export const changeSettingsInput = z
  .object(
    Object.fromEntries(
      (Object.keys(shape) as SettingKey[]).map((key) => [key, shape[key].unwrap().optional()]),
    ) as unknown as { [K in SettingKey]: z.ZodOptional<z.ZodType<Settings[K]>> },
  )
  .refine((wanted) => Object.values(wanted).some((value) => value !== undefined), {
    message: 'Name at least one setting.',
  });

/** What was named, without what was not. */
export const named = (wanted: z.output<typeof changeSettingsInput>): Partial<Settings> =>
  Object.fromEntries(
    Object.entries(wanted).filter(([, value]) => value !== undefined),
  ) as Partial<Settings>;
