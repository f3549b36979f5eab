/**
 * Every cache tag, spelled once. A public loader names the tags that its page depends on; a mutation names those that
 * it makes stale. A tag stands for a fact ("what the front lists"), not for a page.
 */
export const tags = {
  /** A story by the address it was asked for, also when nothing is there yet: a stored 404 hangs on it. */
  story: (slug: string) => `story:${slug}`,
  /** A page such as /about, by its address. */
  page: (slug: string) => `page:${slug}`,
  /** The comments that readers see under a story. */
  comments: (storyId: number) => `comments:${storyId}`,
  /** The related stories stored for a story. */
  related: (storyId: number) => `related:${storyId}`,
  /** Every list of stories that is not bound to one section, topic or author: front, latest, feed, sitemap, archive. */
  stories: () => 'stories',
  /** The posts of a story that is told live. */
  livePosts: (storyId: number) => `posts:${storyId}`,
  /** How many comments the stories of a list have. */
  counts: () => 'counts',
  section: (slug: string) => `section:${slug}`,
  topic: (slug: string) => `topic:${slug}`,
  author: (slug: string) => `author:${slug}`,
  /** Names, order and inks of the sections: in every masthead. */
  sections: () => 'sections',
  /** The table of redirects that every door has. The door itself spells it too (lib/door/redirects.ts). */
  redirects: () => 'redirects',
  /** What editors have placed on the front page, or on the front of a section. */
  front: (section: string | null) => (section === null ? 'front' : `front:${section}`),
  /** The newsletters that readers can have, and the issues that were sent. */
  newsletters: () => 'newsletters',
  /** Which pages the footer has, in which order: on every page. */
  pages: () => 'pages',
  /** The line of breaking news: on every page. */
  banner: () => 'banner',
  /** The paper's name and other settings: on every page. */
  settings: () => 'settings',
} as const;

/** Everything that shows the comments of a story or counts them. */
export const conversationTags = (story: { id: number; slug: string }) => [
  tags.comments(story.id),
  tags.story(story.slug),
  tags.counts(),
];
