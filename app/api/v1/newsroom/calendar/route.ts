import { loadCalendarAnswer } from '@/lib/newsroom/calendar/loaders';
import { calendarApiQuery } from '@/lib/newsroom/calendar/schema';
import { handler, json } from '@/lib/route';

/** What happens to stories within some days of the newsroom. */
export const GET = handler({
  can: 'story.browse',
  query: calendarApiQuery,
  run: async ({ query }) => json(await loadCalendarAnswer(query)),
});
