import type { Metadata } from 'next';
import { gate } from '../../gate';
import { WireItemPage } from '@/components/admin/wire/wire-item-page';
import { adminWirePath } from '@/lib/paths';
import { loadWireItem } from '@/lib/wire/loaders';
import { comparisonQuery, wireParams } from '@/lib/wire/query';

export const metadata: Metadata = { title: 'Wire item' };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function Page({ params, searchParams }: Props) {
  const { success, data } = wireParams.safeParse(await params);
  const { from, to, done } = comparisonQuery.parse(await searchParams);
  const id = success ? data.id : 0;
  const entry = await gate(adminWirePath({ id }), () =>
    loadWireItem(id, { ...(from && { from }), ...(to && { to }) }),
  );
  if ('instead' in entry) return entry.instead;
  return <WireItemPage {...entry.data} {...(done && { done })} />;
}
