import type { Metadata } from 'next';
import { gate } from '../../gate';
import { TrashTable } from '@/components/admin/trash-table';
import { loadTrash } from '@/lib/articles/trash/loaders';
import { adminTrashPath } from '@/lib/paths';

export const metadata: Metadata = { title: 'Trash' };

export default async function TrashPage() {
  const entry = await gate(adminTrashPath(), loadTrash);
  if ('instead' in entry) return entry.instead;
  return <TrashTable {...entry.data} />;
}
