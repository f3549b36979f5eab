import type { CommentMode } from '@/prisma/generated/enums';

/** How the conversation under a story is run: as the story says, or else as the site does. */
export const threadMode = (
  story: { commentMode: CommentMode },
  settings: { commentMode: Exclude<CommentMode, 'DEFAULT'> },
): Exclude<CommentMode, 'DEFAULT'> =>
  story.commentMode === 'DEFAULT' ? settings.commentMode : story.commentMode;
