/** What stands with a story that is told live. */
export const en = {
  live: 'Live',
  ended: 'As it happened',
  endedOn: 'The live coverage ended on {date}.',
  newest: 'To the newest posts',
  none: 'The first post is on its way.',
  pinned: 'Pinned posts',
  earlier: 'Earlier posts',
  link: 'Link to the post of {time}',
  changed: 'changed {time}',
  fresh: {
    one: '{count} new post',
    other: '{count} new posts',
  },
  changes: 'Posts were changed',
} as const;
