import { BannerPanel } from '@/components/admin/front/banner-panel';
import { EditionList } from '@/components/admin/front/edition-list';
import { FrontDesk } from '@/components/admin/front/front-desk';
import type { BannerEntry } from '@/lib/front/banners/schema';
import type { FrontDeskView } from '@/lib/front/editions/schema';
import { adminFrontPath, frontPath, sectionPath } from '@/lib/paths';

const doneWords: Record<string, string> = {
  revoked: 'Taken back. What stood before stands again.',
  restored: 'Brought back.',
};

type Props = { view: FrontDeskView & { banners: BannerEntry[] }; done?: string };

/** /admin/front: which front, the form in which it is made, its editions, breaking news. */
export function FrontPageDesk({ view, done }: Props) {
  const { section, sections, begun, place, now, banners } = view;
  return (
    <>
      <div className="dk-head">
        <h1>{section ? `Front of ${section.name}` : 'Front page'}</h1>
        <div className="end">
          <a className="btn line" href={section ? sectionPath(section.slug) : frontPath()}>
            As readers see it now
          </a>
        </div>
        <nav className="chips" aria-label="Fronts">
          <a href={adminFrontPath()} aria-current={section ? undefined : 'page'}>
            Front page
          </a>
          {sections.map(({ slug, name }) => (
            <a
              key={slug}
              href={adminFrontPath({ section: slug })}
              aria-current={slug === section?.slug ? 'page' : undefined}
            >
              {name}
            </a>
          ))}
        </nav>
      </div>
      {done && doneWords[done] && (
        <p className="fd-done" role="status">
          {doneWords[done]}
        </p>
      )}
      {begun !== null && (
        <p className="fd-done">
          This begins with an earlier edition; saving makes a new one of it.
        </p>
      )}
      <FrontDesk key={`${section?.slug ?? ''}/${begun ?? ''}`} view={view} />
      <div className="fd-below">
        <EditionList view={view} />
        <BannerPanel {...{ banners, place, now }} />
      </div>
    </>
  );
}
