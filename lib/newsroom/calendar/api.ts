import { z } from 'zod';
import type { ApiRoute } from '@/lib/api/schema';
import { statusNames } from '@/lib/articles/schema';
import { calendarApiQuery, entryKinds } from '@/lib/newsroom/calendar/schema';

const entryAnswer = z.object({
  kind: z
    .enum(entryKinds)
    .describe('`pending`: a new version of a live story goes out; `due`: work is to be done'),
  at: z.iso.datetime(),
  storyId: z.int(),
  headline: z.string(),
  language: z.string(),
  status: z.enum(statusNames),
  work: z
    .object({ task: z.string(), assignee: z.string().nullable() })
    .nullable()
    .describe('Of what is due'),
});

/** The newsroom's calendar: its part of the OpenAPI document. */
export const apiRoutes: readonly ApiRoute[] = [
  {
    method: 'get',
    path: '/newsroom/calendar',
    summary:
      'What goes out, what went out, ends of embargoes and work that is due, soonest first; authors see their own stories. At most six weeks at once',
    who: 'author (own), editor, admin',
    scopes: ['stories:read', 'stories:write', 'stories:publish'],
    query: calendarApiQuery,
    answers: { 200: z.object({ items: z.array(entryAnswer), nextCursor: z.null() }) },
  },
];
