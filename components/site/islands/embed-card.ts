import { define } from './define';
import { make } from './make';

/** Something on another site: a link, until the reader asks for it here. Before that nothing is fetched from there. */
class EmbedCard extends HTMLElement {
  connectedCallback(): void {
    const button = make('button', 'btn line', this.dataset.show!);
    button.onclick = () => {
      const frame = document.createElement('iframe');
      frame.title = this.querySelector('a')!.text;
      frame.allow = 'fullscreen';
      frame.sandbox.add('allow-scripts', 'allow-same-origin', 'allow-popups');
      frame.src = this.dataset.src!;
      button.replaceWith(frame);
      frame.focus();
    };
    this.append(button);
  }
}

define('embed-card', EmbedCard);
