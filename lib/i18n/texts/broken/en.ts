/** What a page says that broke while it was shown. */
export const en = {
  slug: '500, our fault',
  title: 'Something went wrong on our side',
  lede: 'The page could not be made. Nothing you wrote was changed by this.',
  again: 'Try again',
  toFront: 'To the front page',
  lookFor: 'Look for a story',
  search: 'Search',
  recent: 'Recent stories',
  reference: 'Reference: {id}',
} as const;
