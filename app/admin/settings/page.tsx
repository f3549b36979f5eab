import type { Metadata } from 'next';
import { gate } from '../gate';
import { SettingsPage } from '@/components/admin/settings/settings-page';
import { adminSettingsPath } from '@/lib/paths';
import { loadSettingsForEditing } from '@/lib/settings/loaders';

export const metadata: Metadata = { title: 'Settings' };

export default async function Page() {
  const entry = await gate(adminSettingsPath(), loadSettingsForEditing);
  if ('instead' in entry) return entry.instead;
  return <SettingsPage {...entry.data} />;
}
