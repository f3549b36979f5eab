import packageJson from '@/package.json';
import { apiRoutes as account } from '@/lib/account/api';
import { openApi } from '@/lib/api/openapi';
import { apiRoutes as appeals } from '@/lib/appeals/api';
import { apiRoutes as articles } from '@/lib/articles/api';
import { apiRoutes as storyDesk } from '@/lib/articles/desk/api';
import { sessionCookieName } from '@/lib/auth/session';
import { apiRoutes as comments } from '@/lib/comments/api';
import { apiRoutes as livePosts } from '@/lib/live-posts/api';
import { apiRoutes as corrections } from '@/lib/corrections/api';
import { env } from '@/lib/env';
import { apiRoutes as front } from '@/lib/front/api';
import { apiRoutes as ignores } from '@/lib/ignores/api';
import { apiRoutes as live } from '@/lib/live/api';
import { apiRoutes as media } from '@/lib/media/api';
import { apiRoutes as members } from '@/lib/moderation/members/api';
import { apiRoutes as openReports } from '@/lib/moderation/reports/api';
import { apiRoutes as words } from '@/lib/moderation/word-lists/api';
import { apiRoutes as moderation } from '@/lib/moderation/api';
import { apiRoutes as calendar } from '@/lib/newsroom/calendar/api';
import { apiRoutes as newsroom } from '@/lib/newsroom/list/api';
import { apiRoutes as myWork } from '@/lib/newsroom/my-work/api';
import { apiRoutes as filters } from '@/lib/newsroom/saved-filters/api';
import { apiRoutes as newsletters } from '@/lib/newsletters/api';
import { apiRoutes as notifications } from '@/lib/notifications/api';
import { apiRoutes as warnings } from '@/lib/notifications/warnings/api';
import { apiRoutes as previews } from '@/lib/preview-links/api';
import { apiRoutes as push } from '@/lib/push/api';
import { apiRoutes as redirects } from '@/lib/redirects/api';
import { apiRoutes as related } from '@/lib/related/api';
import { handler, json } from '@/lib/route';
import { apiRoutes as revisions } from '@/lib/articles/revisions/api';
import { apiRoutes as readings } from '@/lib/readings/api';
import { apiRoutes as saved } from '@/lib/saved/api';
import { apiRoutes as search } from '@/lib/search/api';
import { apiRoutes as settings } from '@/lib/settings/api';
import { apiRoutes as taxonomy } from '@/lib/taxonomy/api';
import { apiRoutes as webhooks, apiWebhooks } from '@/lib/webhooks/api';
import { apiRoutes as wire } from '@/lib/wire/api';

/** The description of this API. */
export const GET = handler({
  can: null,
  async run() {
    const routes = [
      ...articles,
      ...storyDesk,
      ...newsroom,
      ...calendar,
      ...myWork,
      ...filters,
      ...related,
      ...revisions,
      ...comments,
      ...moderation,
      ...account,
      ...appeals,
      ...newsletters,
      ...push,
      ...notifications,
      ...warnings,
      ...ignores,
      ...saved,
      ...media,
      ...members,
      ...openReports,
      ...words,
      ...webhooks,
      ...live,
      ...readings,
      ...front,
      ...redirects,
      ...taxonomy,
      ...settings,
      ...search,
      ...corrections,
      ...livePosts,
      ...previews,
      ...wire,
    ];
    const sessionCookie = sessionCookieName();
    return json(
      openApi({
        ...{ routes, webhooks: apiWebhooks, siteUrl: env().SITE_URL },
        ...{ sessionCookie, version: packageJson.version },
      }),
    );
  },
});
