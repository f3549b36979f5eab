// Shows what the publication tells this device (Web Push). Runs only where its reader asked for it (/newsletters), keeps
// nothing and answers for no page: its scope, /alerts/, has none.
const devices = '/api/v1/push/devices';

self.addEventListener('install', () => self.skipWaiting());

async function show(message) {
  const { title, body, path, tag, lang, dir, icon } = message;
  await self.registration.showNotification(title, { body, tag, lang, dir, icon, data: { path } });
}
self.addEventListener('push', (event) => {
  // Without words there is nothing to show; whoever sent it was not the publication.
  if (event.data) event.waitUntil(show(event.data.json()));
});

/** The story, in the window that has it open already or in one of its own. */
async function open(path) {
  const { href, origin } = new URL(path, self.location.origin);
  if (origin !== self.location.origin) return;
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const there = windows.find(({ url }) => url.split('#')[0] === href);
  await (there ? there.focus() : self.clients.openWindow(href));
}
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data.path));
});

const ask = (method, address, body) =>
  fetch(address, {
    method,
    credentials: 'omit',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
const base64url = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

/** The browser has another address by now: what its reader chose goes on under that. */
async function renew({ oldSubscription, newSubscription }) {
  if (!oldSubscription) return;
  const { endpoint, options } = oldSubscription;
  const answer = await ask('POST', `${devices}/find`, { endpoint });
  if (!answer.ok) return;
  const { applicationServerKey } = options;
  const fresh =
    newSubscription ??
    (await self.registration.pushManager.subscribe({
      userVisibleOnly: true,
      applicationServerKey,
    }));
  const choice = await answer.json();
  const { keys } = fresh.toJSON();
  const serverKey = base64url(applicationServerKey);
  const body = { endpoint: fresh.endpoint, keys, serverKey, ...choice, replaces: endpoint };
  await ask('PUT', devices, body);
}
self.addEventListener('pushsubscriptionchange', (event) => event.waitUntil(renew(event)));
