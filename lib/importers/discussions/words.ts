/** What a report says of comments that were changed on the old site. */

export const goneToo =
  'comments that were taken down on the old site, and so are not seen here either';
export const decidedHere =
  'comments changed on the old site that were decided on or edited here since: they stay';
