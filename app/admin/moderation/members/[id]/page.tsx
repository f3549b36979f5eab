import type { Metadata } from 'next';
import { gate } from '../../../gate';
import { MemberPage } from '@/components/admin/members/member-page';
import { loadMember } from '@/lib/moderation/members/loaders';
import { memberQuery } from '@/lib/moderation/members/schema';
import { adminMemberPath } from '@/lib/paths';
import { personIdSchema } from '@/lib/people/schema';

export const metadata: Metadata = { title: 'Member' };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function Page({ params, searchParams }: Props) {
  const parsed = personIdSchema.safeParse((await params).id);
  const id = parsed.success ? parsed.data : 0; // nobody's: whoever asks is looked at first
  const query = memberQuery.parse(await searchParams);
  const entry = await gate(adminMemberPath(id), () => loadMember(id, query));
  if ('instead' in entry) return entry.instead;
  const { sanctions, notes } = entry.data;
  // The key empties the forms once a decision has been made.
  const key = `${sanctions[0]?.id ?? 0}.${notes[0]?.id ?? 0}`;
  return <MemberPage key={key} view={entry.data} query={query} />;
}
