import type { SettingField } from '@/components/admin/settings/fields';
import { socialKeys, socialKinds, type SocialKey } from '@/lib/settings/social';

/** Where the publication can be followed elsewhere: one address for each kind. */
export const socialFields = Object.fromEntries(
  socialKeys.map((key) => [
    key,
    {
      label: socialKinds[key].name,
      hint: `Such as ${socialKinds[key].example}`,
      kind: 'line',
      maxLength: 300,
    },
  ]),
) as Record<SocialKey, SettingField>;
