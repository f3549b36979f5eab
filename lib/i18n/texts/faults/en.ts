/**
 * What readers are told when something was refused, as it is thrown: `faultIn()` finds a translation by the English words.
 */
export const en = {
  correct: 'Please correct what is marked below.',
  ours: 'Something went wrong on our side. Nothing was changed.',
  signIn: 'Please sign in first.',
  signInFailed: 'Signing in did not work. Please try again.',
  tooManySeconds: 'Too many tries. Please wait {n} seconds and try again.',
  tooManyMinutes: 'Too many tries. Please wait {n} minutes and try again.',
  tooManyTen: 'Too many tries. Please wait ten minutes and try again.',
  credentials:
    'That address and password do not fit together. If you have just registered, open the link in our mail first.',
  email: 'An address such as name@example.org.',
  typePassword: 'Type your password.',
  typeCurrent: 'Type the password you have now.',
  notCurrent: 'That is not the password you have now.',
  shortPassword:
    'At least 12 characters; a few words that nobody else would put together are good.',
  commonPassword:
    'This password is among the most common ones, which are tried first. Choose another.',
  ownPassword: 'This is little more than your own name or address. Choose something else.',
  shortName: 'At least 2 characters.',
  longName: 'At most 40 characters.',
  officeName: 'This name sounds like an office of this site. Choose one that is yours.',
  writeFirst: 'Write something first.',
  quick: 'That was quick. Wait a moment after a comment, then try again.',
  twice: 'You have already posted this text under this story.',
  twiceElsewhere: 'You have just posted this text under another story.',
  notPosted: 'This comment could not be posted.',
  storyGone: 'This story is not open to readers any more.',
  parentGone: 'The comment you replied to is not there any more.',
  closed: 'Comments on this story are closed.',
  noComment: 'There is no such comment.',
  answered: 'Somebody has answered; the comment stays as it is.',
  reportOwn: 'You cannot report your own comment.',
  chooseReason: 'Choose a reason.',
  sayLaw: 'Say which law it breaks, and how.',
  sayName: 'Your name, so that we know who says so.',
  confirmThis: 'Please confirm this.',
  sayWrong: 'Say why the decision is wrong.',
  appealed: 'You have appealed already. One appeal is heard.',
  banned: 'This account is banned.',
  otherBrowser:
    'The account was asked for in another browser. Open the link of the mail again and choose a password here.',
} as const;
