import { NewsletterForm } from '@/components/admin/newsletters/newsletter-form';
import { adminNewslettersPath } from '@/lib/paths';

type Props = { sections: { id: number; name: string }[]; timeZone: string };

/** Adds a newsletter. */
export function NewNewsletterPage({ sections, timeZone }: Props) {
  return (
    <>
      <div className="dk-head">
        <h1>A new newsletter</h1>
        <a href={adminNewslettersPath()}>All newsletters</a>
      </div>
      <div className="settings">
        <section className="setting-group" aria-labelledby="nl-new">
          <div>
            <h2 id="nl-new">What it is</h2>
            <p className="hint">It is off until you say that it is on.</p>
          </div>
          <NewsletterForm list={null} sections={sections} timeZone={timeZone} />
        </section>
      </div>
    </>
  );
}
