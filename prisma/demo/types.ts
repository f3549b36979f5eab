/** One story of the demo edition. Times are relative to the moment of seeding, so that the paper is never old. */
export type DemoStory = {
  slug: string;
  headline: string;
  standfirst: string;
  section: 'harbour' | 'town-hall' | 'trade' | 'schools' | 'culture' | 'sport' | 'opinion';
  /** Author slugs in byline order. */
  authors: string[];
  /** Topic slugs. */
  topics: string[];
  /** Days before seeding at which it was published; may be fractional. */
  daysAgo: number;
  /** Days before seeding of a later change that readers are told of. */
  updatedDaysAgo?: number;
  /** Place name for a dateline, in capitals as it is printed. */
  dateline?: string;
  /** BCP 47 tag; English (en-GB) when left out. */
  language?: string;
  /** Where the story came from, for a wire story. */
  source?: { writer: string; organisation: string; url: string };
  correction?: { daysAgo: number; text: string };
  image: { print: string; alt: string; caption: string; credit: string } | null;
  /** Light markup: see prisma/demo/markup.ts. */
  body: string;
};
