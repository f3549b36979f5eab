import type { Metadata } from 'next';
import { gate } from '../gate';
import { MyWorkPage } from '@/components/admin/my-work/my-work-page';
import { loadMyWork } from '@/lib/newsroom/my-work/loaders';
import { adminMyWorkPath } from '@/lib/paths';

export const metadata: Metadata = { title: 'My work' };

export default async function WorkPage() {
  const entry = await gate(adminMyWorkPath(), loadMyWork);
  if ('instead' in entry) return entry.instead;
  return <MyWorkPage {...entry.data} />;
}
