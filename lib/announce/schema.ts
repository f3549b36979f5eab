/** Where search engines that take part in IndexNow are told, all by one of them (indexnow.org). */
export const indexNowAddress = 'https://api.indexnow.org/indexnow';

/** A message to another server: its body with what kind of body that is. */
export type Message = { to: string; body: string; type: string };
