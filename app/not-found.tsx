import type { Metadata } from 'next';
import { NotHere } from '@/components/site/not-here';
import { frontPath } from '@/lib/paths';

export const metadata: Metadata = { title: 'Page not found', robots: { index: false } };

/** An address that fits no route. Reads no data, so it has its words even when the database is away. */
export default function NotFound() {
  return (
    <main className="wrap alone" id="main">
      <p>
        <a href={frontPath()}>To the front page</a>
      </p>
      <NotHere status={404} newest={[]} />
    </main>
  );
}
