import type { Metadata } from 'next';
import { gate } from '../gate';
import { PeopleList } from '@/components/admin/people/people-list';
import { peopleListPath } from '@/lib/people/list-path';
import { loadPeople } from '@/lib/people/loaders';
import { peopleFilterSchema } from '@/lib/people/schema';

export const metadata: Metadata = { title: 'People' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PeoplePage({ searchParams }: Props) {
  const filter = peopleFilterSchema.parse(await searchParams);
  const entry = await gate(peopleListPath(filter), () => loadPeople(filter));
  if ('instead' in entry) return entry.instead;
  return <PeopleList filter={filter} {...entry.data} />;
}
