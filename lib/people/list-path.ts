import { adminPeoplePath } from '@/lib/paths';
import type { PeopleFilter } from '@/lib/people/schema';

/** The address of the list of people under a filter: only what narrows it stands there. */
export function peopleListPath(filter: PeopleFilter): string {
  const query = new URLSearchParams();
  for (const name of ['q', 'role', 'status', 'factor', 'cursor'] as const) {
    const value = filter[name];
    if (value) query.set(name, value);
  }
  const text = query.toString();
  return adminPeoplePath() + (text && `?${text}`);
}
