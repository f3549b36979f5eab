import type { Metadata } from 'next';
import { gate } from '../../gate';
import { AlertPage } from '@/components/admin/newsletters/alert-page';
import { loadAlert } from '@/lib/newsletters/issues/loaders';
import { readDeskId } from '@/lib/newsletters/schema';
import { adminAlertPath } from '@/lib/paths';

export const metadata: Metadata = { title: 'A breaking alert' };

type Props = { searchParams: Promise<{ story?: string | string[] }> };

export default async function Page({ searchParams }: Props) {
  const story = readDeskId((await searchParams).story);
  const entry = await gate(adminAlertPath(story), () => loadAlert(story));
  if ('instead' in entry) return entry.instead;
  return <AlertPage {...entry.data} />;
}
