/** A page that is not news, at its own address such as /about. */
export type DemoPage = { slug: string; headline: string; standfirst: string; body: string };

export const demoPages: DemoPage[] = [
  {
    slug: 'about',
    headline: 'About the Port Ellery Tidings',
    standfirst: 'A newspaper for a harbour town that does not exist, and how to make it yours.',
    body: `
The Port Ellery Tidings has been printed on the north quay since 1871. It covers the harbour, the hill and the seven parishes: what the board decides, what the sea does about it, and who won on Saturday.

None of that is true. Port Ellery, the people in its news, the members who write under the stories and every word of the stories themselves were invented. They are the demonstration edition that comes with **Broadsheet**, an open-source program for publishing news, so that a newsroom which tries it has something to read, to edit and to moderate.

## What you can do here

- Read everything without an account, and without a script: each page is complete as it arrives.
- Follow the paper by its [feed](/feed.xml); every section, topic and author has one as well.
- Leave a comment under a story once you have an account. The [guidelines](/comment-guidelines) are short.
- Sign in as one of the five demonstration accounts and see the newsroom from the inside. Their passwords are made afresh for each installation and shown when it starts.

## How we correct mistakes

When a story was wrong we say so under it: what it said, what is right, and when we put it right. We do not take a sentence out quietly. All corrections stand together on [one page](/corrections). A story that is changed in a way that matters to readers carries the time of the change beside the time it was published.

A story that came to us from elsewhere says who reported it first and for whom, with a link.

## Making it yours

The demonstration edition is loaded once, into an empty database. Write your own first story, take these out of print, and change the name, the motto and this page in the newsroom.
`,
  },
  {
    slug: 'standards',
    headline: 'How we work',
    standfirst: 'What we print, what we do not, and whom we answer to.',
    body: `
## What we print

- We print what we have seen, or what two people who do not owe each other anything have told us. Where there is only one, we say so.
- Whoever is blamed in a story is asked first, and has until the evening. “Could not be reached” means that we went there.
- Opinion stands under its own name. Nobody who writes it decides what is news.
- A picture shows what was there. We crop; we do not move the lighthouse.

## What we do not print

- The names of children, of people who are ill, and of people who only happened to be on the quay.
- Anything that was paid for. The Tidings takes advertisements for boats, and they look like advertisements for boats.
- A story that another paper had first, without saying so.

## Sources

A person who tells us something in confidence keeps it. We have moved a filing cabinet out of the window to that end, in 1922, and would do so again.

## Machines

Computers sort our letters, count our words and warn us of comments that are likely rude. They write nothing that you read here, and they take nothing down by themselves.

## Whom we answer to

What we got wrong stands on [one page](/corrections), with what is right. If you think that we should have put something there and did not, [write to us](/contact). The answer comes from somebody who did not write the story.
`,
  },
  {
    slug: 'contact',
    headline: 'Write to us',
    standfirst: 'Where the Tidings can be found, by letter and at the door.',
    body: `
## At the door

The office is above the chandler’s on the north quay, up the outside stairs. It is open from eight until the last page has gone, which is about six, and on Saturdays until the football is over. In fog, knock.

## By letter

Port Ellery Tidings, 4 North Quay, Port Ellery. Letters to the paper may have up to 200 words and must be signed. We print most of them.

## What to write about

- **Something is wrong in a story.** Name the story and what is right. It is looked at the same day; see [how we work](/standards).
- **You have seen something.** Say when and where, and whether we may use your name.
- **A comment of yours was declined.** The page of the comment has the reason and a button that asks somebody else to look again.
- **Your account, or what we know about you.** Most of it is in your account itself; the rest is under [privacy](/privacy).

None of these doors, stairs or chandlers exist. A newsroom that makes this edition its own writes here who it is and how it can be reached, as the law of most places asks.
`,
  },
  {
    slug: 'privacy',
    headline: 'Privacy',
    standfirst: 'What this site knows about you. If you only read, that is nothing.',
    body: `
## If you read

Reading sets no cookie. No page loads anything from another company: no advertisements, no counters, no fonts, no buttons of social networks. Links to other sites are plain links, and pictures that belong to other sites are shown as links too, so that nobody learns what you read here.

## If you make an account

We keep your name, your e-mail address, the time you joined and your password in a form that cannot be read back. Signing in sets the cookies that keep you signed in and protect the forms; they are this site’s own and go when you sign out. Your e-mail address is not shown to anybody and gets only the letters that you caused: to confirm the address or to choose a new password.

## If you comment

Your comment, your name and the time stand under the story for everyone to read once it has been approved. We keep what you liked and what you reported; who reported a comment is seen by moderators only. Decisions of moderators are kept with the name of the person who made them and cannot be altered afterwards.

If you began to write before signing in, the text waits for you on the server under a secret link for a short time and is then deleted.

## What passes through

To stop people from guessing passwords and from flooding the forms we count attempts for an address on the network or an account for a short time. The counts are thrown away when the time is over.

## Your rights

Your account has a copy of everything that belongs to you, to download, and a way to delete the account. It goes a day later, unless you sign in and keep it. Comments that nobody has answered go with it; where somebody has, a line without your name and your words stays.

This page describes the program as it is delivered. Whoever runs it for a real newspaper should say here who they are, how to reach them and what they have added.
`,
  },
  {
    slug: 'comment-guidelines',
    headline: 'How we talk under the stories',
    standfirst:
      'Write as you would speak to a neighbour. A person reads comments before they appear.',
    body: `
Comments are part of the paper. Some of our best corrections began as one.

## Before you write

- Speak about the story, or answer the person above you.
- Disagree as sharply as you like with what somebody said. Leave out what you think of them.
- Say where you know it from. “I was on the tram” is worth more than “everyone knows”.
- Do not publish other people’s addresses, telephone numbers or illnesses, even if they are your cousin’s.
- No advertising, and no calls to break the law or anybody’s windows.

## What happens to your comment

New comments wait until a moderator has read them. Meanwhile you see yours on the page, marked as waiting; nobody else does. Most are read within the day.

A moderator may approve a comment, decline it with a reason, or mark it as spam. They do not change your words. You can edit a comment yourself for a few minutes after you sent it; an edited comment is read again.

When a comment is taken away that others have answered, a line stays in its place so that the answers still make sense.

## If it goes wrong

People who keep ignoring these lines may be suspended for a while, or for good. If you think that we misjudged you, write to the newsroom and another moderator than the first will look at it.

You can report any comment. Reports go to the moderators, and the person you report is not told who it was.
`,
  },
];
