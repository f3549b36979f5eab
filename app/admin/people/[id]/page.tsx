import type { Metadata } from 'next';
import { gate } from '../../gate';
import { PersonPage } from '@/components/admin/people/person-page';
import { adminPersonPath } from '@/lib/paths';
import { loadPerson } from '@/lib/people/loaders';
import { doneSchema, personIdSchema } from '@/lib/people/schema';

export const metadata: Metadata = { title: 'Person' };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

export default async function Page({ params, searchParams }: Props) {
  const parsed = personIdSchema.safeParse((await params).id);
  const id = parsed.success ? parsed.data : 0; // nobody's: whoever asks is looked at first
  const entry = await gate(adminPersonPath(id), () => loadPerson(id));
  if ('instead' in entry) return entry.instead;
  const done = doneSchema.parse((await searchParams).done);
  // The key empties the forms once a decision has been made.
  return <PersonPage key={entry.data.history[0]?.key} {...entry.data} done={done} />;
}
