/** The frame of every page, fronts and lists, and pages that are not there. */
export const en = {
  skip: 'Skip to the story',
  masthead: {
    search: 'Search',
    signIn: 'Sign in',
    signOut: 'Sign out',
    newsroom: 'Newsroom',
    sections: 'Sections',
    /** What a script puts beside the reader's name; {n} is put in by it. */
    newForYou: '{n} new',
  },
  breaking: { label: 'Breaking news', sign: 'Breaking' },
  footer: {
    colophon:
      'Set in Literata and Libre Franklin; printed with Broadsheet, which is free software.',
    paper: 'The paper',
    corrections: 'Corrections',
    elsewhere: 'Elsewhere',
    /** Read out before the name of a service: "Port Ellery Tidings on Mastodon". */
    nameOn: '{name} on',
    inPrint: 'In print',
    findAndFollow: 'Find and follow',
    latest: 'Latest stories',
    mostRead: 'Most read',
    search: 'Search',
    archive: 'Archive',
    feed: 'RSS feed',
  },
  front: {
    /** The name of the front page for readers' aids. */
    title: '{name}, {date}',
    nothing: 'Nothing has been published yet.',
    moreNews: 'More news',
    today: 'Today, by the hour',
    latest: 'Latest, by the hour',
    allFrom: 'All from {section}',
  },
  section: {
    breadcrumbs: 'Breadcrumbs',
    sectionsIn: 'Sections in {name}',
    topicsIn: 'Topics in {name}',
    empty: 'There is no story in {name} yet.',
    discussed: 'Most discussed this week',
  },
  lists: {
    pages: 'Pages',
    olderStories: 'Older stories',
    /** The title of a later page of a list. */
    titleOfPage: '{title}, page {page} of {pages}',
    latest: 'Latest',
    latestAbout: 'Every story, newest first.',
    latestDescription: 'Every story of {name}, newest first.',
    mostRead: 'Most read',
    mostReadHours: {
      one: 'What readers opened most in the last hour.',
      other: 'What readers opened most in the last {count} hours.',
    },
    mostReadDays: {
      one: 'What readers opened most in the last day.',
      other: 'What readers opened most in the last {count} days.',
    },
    mostReadDescription: 'What readers of {name} open most.',
    mostReadEmpty: 'Nothing has been counted yet. Come back in a while.',
    topicEmpty: 'There is no story about {name} yet.',
    authorEmpty: '{name} has no story here yet.',
    desk: 'A desk of the newsroom',
    contributor: 'Contributor',
    elsewhere: '{name} elsewhere',
    newestFirst: 'Newest first',
    fromBeginning: 'From the beginning',
    whatFollowed: 'What followed',
    earlierSteps: 'Earlier steps',
    otherMonths: 'Other months',
    monthEmpty: 'Nothing was published in {month}.',
    corrections: 'Corrections',
    correctionsAbout: 'What we got wrong, when we put it right, and in which story.',
    correctionsEmpty: 'There are no corrections.',
    olderCorrections: 'Older corrections',
  },
  lost: {
    notFoundTitle: 'Page not found',
    notFoundSlug: '404, page not found',
    notFound: 'This page has slipped its moorings',
    notFoundWords:
      'The address may be old, or mistyped, or the story may have moved. Nothing we print is lost: it is only somewhere else.',
    withdrawnTitle: 'Withdrawn',
    withdrawnSlug: '410, withdrawn',
    withdrawn: 'This story has been withdrawn',
    withdrawnWords:
      'It stood here and was taken down by the newsroom. It is not coming back to this address.',
    lookForIt: 'Look for it',
    orNewest: 'Or start from the newest',
    print: 'Print of a great wave folding over a harbour wall in the rain',
    toFront: 'To the front page',
  },
  preview: {
    label: 'Preview',
    story:
      '{notPublished} You are seeing this story before it is public, in confidence, and as it stands at this moment. The link ends on {date}.',
    notPublished: 'Not published.',
    over: 'This link has ended',
    overWords:
      'It showed a story before it was published. It has run out or was taken back; ask whoever sent it for a new one.',
    missing: 'This is no link of ours',
    missingWords:
      'Perhaps a part of it was lost on the way. Open it once more from the message it came in.',
    limited: 'Too often',
    limitedWords: 'This was opened very often in a short time. Please wait a minute and try again.',
  },
  usual: {
    description: 'News, printed with Broadsheet.',
    paused: 'Commenting is paused at the moment. Please come back later.',
    guidelines: 'Write as you would speak to a neighbour. We read comments before they appear.',
  },
} as const;
