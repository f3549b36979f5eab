import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import Provider from 'oidc-provider';
import { env } from '@/lib/env';
import { site } from './wire';

export type Person = {
  email?: string;
  email_verified?: boolean;
  name?: string;
  /** How this person signs in there. */
  acr?: string;
  amr?: string[];
  /** In seconds since 1970, when it was not now: it then says so, whatever it was asked for. */
  signedInAt?: number;
};

/** The class of a sign-in there with two factors. */
export const strongAcr = 'urn:harbour:two-factors';

/**
 * A real OpenID Connect provider at OIDC_ISSUER. Its own page asks only who one is: whoever types a known subject is that
 * person. As most providers do, it keeps address and name out of the token and answers them on demand.
 */
export class IdentityProvider {
  /** Who has an account there, by subject. */
  readonly people = new Map<string, Person>();
  /** The access tokens it has given out. */
  readonly accessTokens: string[] = [];
  private readonly provider: Provider;
  private readonly server: Server;

  constructor() {
    const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = env();
    this.provider = new Provider(OIDC_ISSUER!, {
      clients: [
        {
          client_id: OIDC_CLIENT_ID,
          client_secret: OIDC_CLIENT_SECRET,
          redirect_uris: [`${site.origin}/api/auth/callback/oidc`],
        },
      ],
      acrValues: [strongAcr],
      claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'], profile: ['name'] },
      cookies: { keys: ['only-for-tests'] },
      features: { devInteractions: { enabled: false } },
      findAccount: (_: unknown, accountId: string) => ({
        accountId,
        claims: () => ({ sub: accountId, ...this.profileOf(accountId) }),
      }),
      interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
      pkce: { required: () => true },
    });
    this.provider.on('access_token.saved', ({ jti }) => this.accessTokens.push(jti));
    const answer = this.provider.callback();
    this.server = createServer((req, res) => {
      if (req.url!.startsWith('/interaction/')) void this.interact(req, res);
      else answer(req, res);
    });
  }

  start(): Promise<void> {
    const { hostname, port } = new URL(env().OIDC_ISSUER!);
    return new Promise((resolve, reject) => {
      this.server.once('error', reject).listen(Number(port), hostname, resolve);
    });
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => void this.server.close(() => resolve()));
  }

  /** What it answers on demand. */
  private profileOf(accountId: string): Person {
    const { email, email_verified, name } = this.people.get(accountId) ?? {};
    return { email, email_verified, name };
  }

  private async interact(req: IncomingMessage, res: ServerResponse): Promise<void> {
    if (req.method === 'GET') {
      res.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
      return void res.end(`<!doctype html><title>Harbour ID</title><h1>Harbour ID</h1>
<form method="post"><label>Who are you? <input name="subject"></label>
<button>Continue</button><button name="cancel" value="1">Cancel</button></form>`);
    }
    const form = new URLSearchParams(await text(req));
    const { params } = await this.provider.interactionDetails(req, res);
    const accountId = form.get('subject')!;
    if (form.has('cancel') || !this.people.has(accountId)) {
      return this.provider.interactionFinished(req, res, { error: 'access_denied' });
    }
    const { acr, amr, signedInAt: ts } = this.people.get(accountId)!;
    const grant = new this.provider.Grant({ accountId, clientId: params.client_id });
    grant.addOIDCScope('openid email profile');
    const grantId = await grant.save();
    await this.provider.interactionFinished(req, res, {
      login: { accountId, acr, amr, ts },
      consent: { grantId },
    });
  }
}
