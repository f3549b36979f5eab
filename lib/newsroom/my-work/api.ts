import { z } from 'zod';
import type { ApiRoute } from '@/lib/api/schema';
import { statusNames } from '@/lib/articles/schema';
import { workAtOnce } from '@/lib/newsroom/my-work/schema';

const status = z.enum(statusNames);
const time = z.iso.datetime();
const storyList = z.object({
  stories: z.array(
    z.object({
      id: z.int(),
      headline: z.string(),
      language: z.string(),
      status,
      pendingStatus: status.nullable().describe('Of the version beside it, where that is meant'),
      at: time.describe('When it was changed, or when it goes out'),
      openNotes: z.int().describe('Open words on passages of it'),
    }),
  ),
  hasMore: z.boolean().describe('The others are in GET /newsroom/articles'),
});

const myWorkAnswer = z.object({
  assignments: z
    .array(
      z.object({
        id: z.int(),
        task: z.string(),
        dueAt: time.nullable(),
        by: z.string().nullable(),
        story: z.object({ id: z.int(), headline: z.string(), language: z.string(), status }),
      }),
    )
    .describe('Open ones, at most a hundred, the first that is due at the head'),
  asked: storyList.describe('Changes that were asked of the person'),
  review: storyList.nullable().describe('What waits for a review; null for authors'),
  approved: storyList.nullable().describe('Approved without a time; null for authors'),
  goingOut: storyList.describe('What goes out within a week; of an author their own'),
  drafts: storyList,
  versions: storyList.describe('New versions beside live stories of the person’s'),
});
export type MyWorkAnswer = z.output<typeof myWorkAnswer>;

/** What waits for a person: its part of the OpenAPI document. */
export const apiRoutes: readonly ApiRoute[] = [
  {
    method: 'get',
    path: '/newsroom/my-work',
    summary: `What waits for the person: assignments, changes asked, drafts, what goes out, and for editors what waits for a review; of each at most ${workAtOnce} stories`,
    who: 'author, editor, admin',
    scopes: ['stories:read', 'stories:write', 'stories:publish'],
    answers: { 200: myWorkAnswer },
  },
];
