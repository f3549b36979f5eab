/** What feeds say of themselves, and static copies of the site. */
export const en = {
  comments: 'Comments on “{headline}”',
  commentsAbout: 'What readers say about “{headline}”.',
  comment: '{name} on “{headline}”',
  within: '{name} in {siteName}',
  copyOf:
    'A copy of {date}, for reading: search, accounts, newsletters and new comments are not part of it.',
  copyClosed: 'This is a copy for reading: comments cannot be written here.',
  moved: 'Moved',
  movedHere: 'This page is here now.',
} as const;
