import { define } from './define';
import { whileOff } from './while-off';

// Alerts on this device: a bundle of its own, which only the page of newsletters loads.
const program = '/alerts.js';
/** There is no page below it: the program shows alerts and stands in nobody's way. */
const scope = '/alerts/';
const devices = '/api/v1/push/devices';

const ask = (method: string, address: string, body: unknown) =>
  fetch(address, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

/** Our own program; the one that keeps stories for reading offline has the whole site. */
async function registered(): Promise<ServiceWorkerRegistration | undefined> {
  const found = await navigator.serviceWorker.getRegistration(scope);
  return found?.scope.endsWith(scope) ? found : undefined;
}

/** A browser subscribes only where the program has begun its work. */
async function begun(registration: ServiceWorkerRegistration): Promise<void> {
  const coming = registration.installing ?? registration.waiting;
  if (registration.active || !coming) return;
  await new Promise<void>((done) => {
    coming.addEventListener('statechange', () => {
      if (coming.state === 'activated') done();
    });
  });
}

const keyOf = ({ options }: PushSubscription): string =>
  btoa(String.fromCharCode(...new Uint8Array(options.applicationServerKey!)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

type Choice = { breaking: boolean; sections: string[] };
type Said = 'cannot' | 'choose' | 'denied' | 'failed' | 'away' | 'begun' | 'ended' | 'kept';

/**
 * Switches alerts on this device on and off. Nothing is asked of anybody before the press: no permission, no address, no
 * push service. Needs no account: the address that the browser gets is the key.
 */
class PushAlerts extends HTMLElement {
  #subscription: PushSubscription | null = null;

  connectedCallback(): void {
    const form = this.querySelector('form')!;
    if (!('PushManager' in window) || !('serviceWorker' in navigator)) {
      this.#say('cannot');
      form.querySelector('fieldset')!.disabled = true;
      this.#button.hidden = true;
      return;
    }
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#work(() => (this.#subscription ? this.#stop() : this.#start()));
    });
    form.addEventListener('change', () => {
      if (this.#subscription) void this.#work(() => this.#change());
    });
    void this.#look().catch(() => undefined);
  }

  get #button(): HTMLButtonElement {
    return this.querySelector('button')!;
  }

  get #boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll('input')];
  }

  get #choice(): Choice {
    const chosen = this.#boxes.filter(({ checked }) => checked);
    return {
      breaking: chosen.some(({ name }) => name === 'breaking'),
      sections: chosen.flatMap(({ name, value }) => (name === 'section' ? value : [])),
    };
  }

  /** What this device is told of already. */
  async #look(): Promise<void> {
    const found = await (await registered())?.pushManager.getSubscription();
    if (!found || keyOf(found) !== this.dataset.key) return;
    const answer = await ask('POST', `${devices}/find`, { endpoint: found.endpoint });
    if (!answer.ok) return;
    const { breaking, sections } = (await answer.json()) as Choice;
    for (const box of this.#boxes)
      box.checked = box.name === 'breaking' ? breaking : sections.includes(box.value);
    this.#mark(found);
  }

  async #start(): Promise<Said> {
    const { breaking, sections } = this.#choice;
    if (!breaking && sections.length === 0) return 'choose';
    if ((await Notification.requestPermission()) !== 'granted') return 'denied';
    const registration = await navigator.serviceWorker.register(program, { scope });
    await begun(registration);
    const { pushManager } = registration;
    const before = await pushManager.getSubscription();
    if (before && keyOf(before) !== this.dataset.key) await before.unsubscribe();
    const applicationServerKey = this.dataset.key!;
    try {
      const made = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey });
      if (await this.#send(made)) {
        this.#mark(made);
        return 'begun';
      }
      await made.unsubscribe();
      return 'failed';
    } finally {
      // Nothing of ours stays where nothing came of it.
      if (!this.#subscription) await registration.unregister();
    }
  }

  async #change(): Promise<Said> {
    const { breaking, sections } = this.#choice;
    if (!breaking && sections.length === 0) return 'choose';
    return (await this.#send(this.#subscription!)) ? 'kept' : 'failed';
  }

  async #stop(): Promise<Said> {
    const { endpoint } = this.#subscription!;
    const answer = await ask('DELETE', devices, { endpoint });
    if (!answer.ok) return 'failed';
    await this.#subscription!.unsubscribe();
    await (await registered())?.unregister();
    this.#mark(null);
    return 'ended';
  }

  async #send(subscription: PushSubscription): Promise<boolean> {
    const { endpoint, keys } = subscription.toJSON();
    const body = { endpoint, keys, serverKey: this.dataset.key, ...this.#choice };
    return (await ask('PUT', devices, body)).ok;
  }

  #mark(subscription: PushSubscription | null): void {
    this.#subscription = subscription;
    this.#button.textContent = this.dataset[subscription ? 'stop' : 'start']!;
  }

  #work(run: () => Promise<Said>): Promise<void> {
    return whileOff(this.#button, async () => {
      try {
        this.#say(await run());
      } catch (error) {
        // The browser's push service does not want to, or there is no network.
        this.#say(error instanceof TypeError ? 'away' : 'failed');
      }
    });
  }

  #say(what: Said): void {
    this.querySelector('[role=status]')!.textContent = this.dataset[what]!;
  }
}

define('push-alerts', PushAlerts);
