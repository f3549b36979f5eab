import type { FormGroup } from '@/components/admin/settings/settings-form';

/** What stands beside each form of settings. */
export const groupWords: Record<FormGroup, { title: string; lede: string }> = {
  publication: {
    title: 'The publication',
    lede: 'What stands in the masthead, the footer and the feeds. Readers see a change at once.',
  },
  social: {
    title: 'Elsewhere',
    lede: 'Where readers can follow the publication. The footer leads there, and search engines learn that it is you.',
  },
  comments: {
    title: 'Comments',
    lede: 'What holds under every story that says nothing else itself.',
  },
  reasons: {
    title: 'Reasons for rejecting',
    lede: 'What moderators choose from, and what the member is told. An empty one is not offered.',
  },
  triage: {
    title: 'Triage',
    lede: 'Learns from what your moderators decide, on this machine alone, and puts what is likely bad first in the queue. What it does by itself is off until you set a bar.',
  },
  members: {
    title: 'Members',
    lede: 'Whose mail address opens an account, and which names stay free.',
  },
  publishing: {
    title: 'Before a story goes out',
    lede: 'What is looked at when somebody publishes or schedules, here, in bulk and by programs.',
  },
  stories: {
    title: 'Stories',
    lede: 'How their addresses are made, and what readers learn of changes.',
  },
  feeds: {
    title: 'Feeds and search engines',
    lede: 'What leaves the site by itself, and who is told of news. Nobody is told of anything unless you say so here.',
  },
  wire: {
    title: 'Wires',
    lede: 'Where items of agencies go when they arrive, and how long those stay that nobody has used.',
  },
  newsletters: {
    title: 'Newsletters',
    lede: 'Where they are offered, how fast they go out, and when an address gets no more. Which there are you set up under Newsletters.',
  },
  alerts: {
    title: 'Alerts on devices',
    lede: 'What readers who ask for it are told by their browser’s own push service: breaking news, and stories of sections that they follow. No cookie and no account is needed.',
  },
  reading: {
    title: 'Reading',
    lede: 'What readers are told of what others read, and what is offered beside a story.',
  },
  pictures: {
    title: 'Pictures',
    lede: 'What the media library takes, and when it warns.',
  },
  'sign-in': {
    title: 'Sign-in',
    lede: 'How long people stay signed in, and who needs more than a password.',
  },
};
