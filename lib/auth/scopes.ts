/** What an API token may be good for, with the words that admins choose by. What each opens stands in policy.ts. */
export const scopeWords = {
  'account:read': 'Read the account that it acts as',
  'stories:read': 'Read stories in any state',
  'stories:write': 'Read stories, begin and change drafts, hand them in',
  'stories:publish': 'Everything about stories: also publish, withdraw, change what is public',
  analytics: 'Read how much is read',
  media: 'See, add, describe, replace and delete pictures',
  'comments:write': 'Write, like and report comments',
  words: 'Read, try and change the word lists',
  webhooks: 'Read the log of webhooks, and send again what is in it',
  'wire:write': 'Send items of a wire into its queue',
  newsletters:
    'Write, send, hold and delete issues of newsletters, and tell devices of breaking news',
  'newsletters:bounces': 'Report newsletters that did not arrive, or that were called spam',
  moderation: 'Read the queues, decide on comments, sanction members',
} as const;

export type Scope = keyof typeof scopeWords;
export const scopes = Object.keys(scopeWords) as [Scope, ...Scope[]];
