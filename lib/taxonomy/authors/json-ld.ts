import type { Publication } from '@/lib/articles/json-ld';
import type { Picture } from '@/lib/articles/schema';
import { shareImage } from '@/lib/media/sources';
import { authorPath, frontPath } from '@/lib/paths';
import type { AuthorLink } from '@/lib/taxonomy/authors/schema';
import type { AuthorKind } from '@/prisma/generated/enums';

type Profile = {
  slug: string;
  name: string;
  kind: AuthorKind;
  title: string;
  bio: string;
  photo: Picture | null;
  links: readonly AuthorLink[];
};

/** An author's page as schema.org's ProfilePage: a person of the paper, or a desk as one of its parts. */
export function profilePage(author: Profile, { origin, siteName }: Publication) {
  const url = origin + authorPath(author.slug);
  const image = author.photo && shareImage(author.photo);
  const isDesk = author.kind === 'DESK';
  const paper = { '@type': 'NewsMediaOrganization', name: siteName, url: origin + frontPath() };
  return {
    '@context': 'https://schema.org',
    '@type': 'ProfilePage',
    url,
    mainEntity: {
      '@type': isDesk ? 'Organization' : 'Person',
      name: author.name,
      url,
      ...(author.bio ? { description: author.bio } : {}),
      ...(author.title && !isDesk ? { jobTitle: author.title } : {}),
      ...(image ? { image: origin + image.path } : {}),
      ...(author.links.length ? { sameAs: author.links.map((link) => link.url) } : {}),
      ...(isDesk ? { parentOrganization: paper } : { worksFor: paper }),
    },
  };
}
