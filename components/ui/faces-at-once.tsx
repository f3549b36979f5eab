import { hasStandIn } from '@/lib/articles/language';
import islands from '@/lib/islands-manifest.json';

/**
 * The typefaces for narrow windows too, which the site's style sheet has for wide ones alone: on a page whose own script does
 * not bring them after its first picture, or with a `language`, where nothing can stand in for them until then.
 */
export const FacesAtOnce = ({ language }: { language?: string }) =>
  language && hasStandIn(language) ? null : (
    <link rel="stylesheet" href={islands.faces} media="(max-width: 47.99em)" precedence="default" />
  );
