import type { DeskFilter } from '@/lib/newsroom/schema';
import { adminStoriesPath } from '@/lib/paths';

/** The address of the newsroom's list under a filter: only what narrows it stands there. */
export function deskListPath({ status, section, author, q, page }: DeskFilter): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({
    status,
    section,
    author,
    q,
    page: page > 1 ? String(page) : '',
  })) {
    if (value) query.set(name, value);
  }
  const text = query.toString();
  return adminStoriesPath() + (text && `?${text}`);
}
