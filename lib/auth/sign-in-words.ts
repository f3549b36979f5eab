/** What /signin says when next-auth, or the way back from a provider, ended there with ?error=. */
const words: Record<string, string> = {
  CredentialsSignin:
    'That address and password do not fit together. If you have just registered, open the link in our mail first.',
  rate_limited: 'Too many tries. Please wait ten minutes and try again.',
  unverified:
    'That service has not checked your e-mail address, so we cannot know that it is yours. Confirm it there and come back, or sign in with a link by mail.',
  disposable:
    'We take no addresses of this mail service. Please come with one that will still be yours tomorrow.',
  many: 'Too many accounts were opened from your network. Please try again in an hour.',
  weak: 'For the newsroom that service has to say that you gave a second factor there, and it did not. Set one up there and come back, or sign in another way.',
  stale:
    'For the newsroom you have to sign in at that service anew, and you had been signed in there for too long. Sign out there and come back, or sign in another way.',
  link: 'You were signed out before the service could be linked. Sign in and link it again.',
  OAuthSignin: 'That service cannot be reached now. Try again, or sign in another way.',
  OAuthCallback:
    'That sign-in was given up, took too long or was begun in another browser. Please try again.',
  Callback: 'That sign-in was given up or did not work. Please try again.',
  AccessDenied: 'That service did not let you in.',
  SessionRequired: 'Please sign in first.',
};

/** Never shows what the address says itself: anybody can write a link with any words in it. */
export const signInWords = (error: string): string =>
  (Object.hasOwn(words, error) ? words[error] : undefined) ??
  'Signing in did not work. Please try again.';

/** Why a service could not be linked. */
const problems: Record<string, string> = {
  conflict: 'That account belongs to another account here already. Unlink it there first.',
  invalid:
    'That service has not checked your e-mail address. Confirm it there, then link it again.',
  forbidden: 'Nothing can be linked to this account now.',
  password: 'That is not the password you have now. Nothing was linked.',
  stale: 'You signed in more than 15 minutes ago. Sign out, sign in again, and link it then.',
  unavailable: 'That service cannot be reached now. Please try again later.',
};

export const linkWords = (problem: string): string =>
  (Object.hasOwn(problems, problem) ? problems[problem] : undefined) ??
  'The service was not linked. Please try again.';
