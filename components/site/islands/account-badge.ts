import { visit } from './viewer';

function link(href: string, text: string): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.className = 'plain';
  anchor.href = href;
  // A name in another direction must not turn what stands beside it.
  const name = document.createElement('bdi');
  name.textContent = text;
  anchor.append(name);
  return anchor;
}

/** The masthead's "Sign in", which becomes the reader's name and, for staff, the way to the newsroom. */
class AccountBadge extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const { viewer: reader, unread } = (await visit()) ?? {};
    if (!reader) return;
    const links = [link('/account', reader.name)];
    if (reader.role !== 'READER') links.unshift(link('/admin', 'Newsroom'));
    if (unread) links.push(link('/account/notifications', `${unread} new`));
    this.replaceChildren(...links);
  }
}

customElements.define('account-badge', AccountBadge);
