import type { Metadata } from 'next';
import { connection } from 'next/server';
import { notHere } from './(site)/not-here';
import SiteLayout from './(site)/layout';
import { NotHere } from '@/components/site/not-here';
import { freshFor } from '@/lib/cache/page';
import { frontPath } from '@/lib/paths';

export const metadata: Metadata = { title: 'Page not found', robots: { index: false } };

/** An address that fits no route: the page that an unknown story has, or the words alone when the database is away. */
export default async function NotFound() {
  // Never at build time, when there is no database.
  await connection();
  const whole = await notHere().catch(() => null);
  if (whole) return <SiteLayout>{whole}</SiteLayout>;
  // The words are true; the rest is asked for again soon.
  freshFor(5_000);
  return (
    <main className="wrap alone" id="main">
      <p>
        <a href={frontPath()}>To the front page</a>
      </p>
      <NotHere status={404} newest={[]} />
    </main>
  );
}
