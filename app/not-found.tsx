import type { Metadata } from 'next';
import { NotHere } from '@/components/site/not-here';
import { FacesAtOnce } from '@/components/ui/faces-at-once';
import { wordsIn } from '@/lib/i18n/words';
import { frontPath } from '@/lib/paths';
import { loadPlace } from '@/lib/settings/loaders';

export async function generateMetadata(): Promise<Metadata> {
  const { lost } = wordsIn(await loadPlace()).site;
  return { title: lost.notFoundTitle, robots: { index: false } };
}

/** An address that fits no route. Has its words even when the database is away. */
export default async function NotFound() {
  const place = await loadPlace();
  return (
    <main className="wrap alone" id="main">
      <FacesAtOnce />
      <p>
        <a href={frontPath()}>{wordsIn(place).site.lost.toFront}</a>
      </p>
      <NotHere status={404} newest={[]} place={place} />
    </main>
  );
}
