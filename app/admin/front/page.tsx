import type { Metadata } from 'next';
import { gate } from '../gate';
import { FrontPageDesk } from '@/components/admin/front/front-page-desk';
import { loadFrontDesk } from '@/lib/front/desk/loaders';
import { adminFrontPath } from '@/lib/paths';

export const metadata: Metadata = { title: 'Front' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };
const single = (value: string | string[] | undefined) =>
  typeof value === 'string' && value !== '' ? value : undefined;

export default async function Page({ searchParams }: Props) {
  const query = await searchParams;
  const section = single(query.section);
  const from = /^[1-9]\d{0,8}$/.test(single(query.from) ?? '') ? Number(query.from) : undefined;
  const entry = await gate(adminFrontPath({ section, from }), () =>
    loadFrontDesk(section ?? null, from ?? null),
  );
  if ('instead' in entry) return entry.instead;
  return <FrontPageDesk view={entry.data} done={single(query.done)} />;
}
