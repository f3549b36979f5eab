/** What a browser forgets of this site when somebody signs out: kept pages, so that "back" shows nobody's account, and drafts. */
export const clearSiteData = '"cache", "storage"';
