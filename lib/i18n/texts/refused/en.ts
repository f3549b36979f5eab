/** What the front door says where no page can be shown, by the status of the answer. */
export const en = {
  statuses: {
    400: {
      title: 'We could not read that request',
      text: 'The address or the request is not well formed.',
    },
    401: {
      title: 'Please sign in',
      text: 'This is for people who have signed in.',
    },
    403: {
      title: 'That is not allowed',
      text: 'The request did not come from a page of this site, or not from someone who may send it.',
    },
    404: {
      title: 'There is nothing at this address',
      text: 'The page may have moved, or the address may be misspelt.',
    },
    405: {
      title: 'That does not work here',
      text: 'This address can be read, but not written to in this way.',
    },
    408: {
      title: 'That took too long',
      text: 'Your connection was too slow for us to wait any longer. Please try again.',
    },
    410: {
      title: 'This has been withdrawn',
      text: 'The page was here once and will not come back.',
    },
    413: {
      title: 'That is too large',
      text: 'What you sent is larger than this address takes.',
    },
    414: {
      title: 'That address is too long',
      text: 'Please try a shorter one.',
    },
    421: {
      title: 'Wrong address',
      text: 'This server does not answer for the name you asked for.',
    },
    429: {
      title: 'That was too much at once',
      text: 'Please wait a moment before you try again.',
    },
    500: {
      title: 'Something went wrong on our side',
      text: 'The page could not be made. We have taken note; trying again in a moment often helps.',
    },
    503: {
      title: 'We will be right back',
      text: 'The page cannot be made at this moment. Please try again in a few seconds.',
    },
  },
  lookFor: 'Look for a story',
  search: 'Search',
  recent: 'Recent stories',
  noRecent: 'Recent stories cannot be shown at this moment.',
  toFront: 'Go to the front page',
  reference: 'Reference: {id}',
} as const;
