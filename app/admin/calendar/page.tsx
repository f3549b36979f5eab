import type { Metadata } from 'next';
import { gate } from '../gate';
import { CalendarPage } from '@/components/admin/calendar/calendar-page';
import { loadCalendar } from '@/lib/newsroom/calendar/loaders';
import { calendarQuery } from '@/lib/newsroom/calendar/schema';
import { adminCalendarPath } from '@/lib/paths';

export const metadata: Metadata = { title: 'Calendar' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function NewsroomCalendarPage({ searchParams }: Props) {
  const query = calendarQuery.parse(await searchParams);
  const entry = await gate(adminCalendarPath(), () => loadCalendar(query));
  if ('instead' in entry) return entry.instead;
  return <CalendarPage {...entry.data} />;
}
