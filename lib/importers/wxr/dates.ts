import { momentIn } from '@/lib/importers/moment';

/** "2013-04-09 18:20:39" read as UTC; null for "0000-00-00 00:00:00" and what is no date. */
export function wordpressDate(value: string): Date | null {
  if (!/^\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d$/.test(value) || value.startsWith('0000')) return null;
  const iso = `${value.slice(0, 10)}T${value.slice(11)}.000Z`;
  const date = new Date(iso);
  // The 30th of February would be taken for the 2nd of March.
  return !Number.isNaN(date.getTime()) && date.toISOString() === iso ? date : null;
}

type Times = { dateGmt: string; date: string; pubDate?: string };

/** When something was published: its time in UTC, else its local time taken for UTC (said so), else the feed's. */
export function momentOf({ dateGmt, date, pubDate = '' }: Times): {
  at: Date | null;
  isLocal: boolean;
} {
  const gmt = wordpressDate(dateGmt);
  if (gmt) return { at: gmt, isLocal: false };
  const local = wordpressDate(date);
  if (local) return { at: local, isLocal: true };
  return { at: momentIn(new Date(pubDate)), isLocal: false };
}
