import type { Metadata } from 'next';
import { gate } from '../../../gate';
import { IssuePage } from '@/components/admin/newsletters/issue-page';
import { loadDeskIssue } from '@/lib/newsletters/issues/loaders';
import { readDeskId } from '@/lib/newsletters/schema';
import { adminIssuePath } from '@/lib/paths';

export const metadata: Metadata = { title: 'An issue' };

type Props = { params: Promise<{ id: string }> };

export default async function Page({ params }: Props) {
  const id = readDeskId((await params).id);
  const entry = await gate(adminIssuePath(id), () => loadDeskIssue(id));
  if ('instead' in entry) return entry.instead;
  return <IssuePage view={entry.data} />;
}
