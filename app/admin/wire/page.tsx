import type { Metadata } from 'next';
import { gate } from '../gate';
import { WirePage } from '@/components/admin/wire/wire-page';
import { adminWirePath } from '@/lib/paths';
import { loadWire } from '@/lib/wire/loaders';
import { wireQuery } from '@/lib/wire/query';

export const metadata: Metadata = { title: 'Wires' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ searchParams }: Props) {
  const query = wireQuery.parse(await searchParams);
  const entry = await gate(adminWirePath(query), () => loadWire(query));
  if ('instead' in entry) return entry.instead;
  return <WirePage {...entry.data} query={query} />;
}
