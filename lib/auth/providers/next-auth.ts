import type { OAuthConfig } from 'next-auth/providers/oauth';
import { arrivalOf, type Arrival } from '@/lib/auth/providers/arrival';
import { assuranceOf, assuranceParams } from '@/lib/auth/providers/assurance';
import { joinClaims } from '@/lib/auth/providers/claims';
import { assuranceDemand, type ProviderId } from '@/lib/auth/providers/config';
import { githubClaims, githubIssuer } from '@/lib/auth/providers/github';
import { env } from '@/lib/env';

type Config = OAuthConfig<Record<string, unknown>>;

/** openid-client's tokens, whose id token has been checked: signature, issuer, audience, time and nonce. */
type CheckedTokens = {
  claims(): { iss: string; sub: string; auth_time?: number; acr?: string; amr?: string[] };
};

const httpOptions = { timeout: 10_000 };

type OpenIdOptions = {
  id: ProviderId;
  name: string;
  issuer: string;
  clientId: string;
  clientSecret: string;
};

/** OpenID Connect: everything else is found at the issuer. The code is bound to this browser by PKCE, state and nonce. */
function openId({ id, name, issuer, clientId, clientSecret }: OpenIdOptions): Config {
  return {
    id,
    name,
    type: 'oauth',
    wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    authorization: {
      params: { scope: 'openid email profile', ...assuranceParams(assuranceDemand(id)) },
    },
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    clientId,
    clientSecret,
    httpOptions,
    userinfo: {
      async request({ tokens, client }) {
        const claims = (tokens as unknown as CheckedTokens).claims();
        if (!client.issuer.metadata.userinfo_endpoint) return claims;
        return joinClaims(claims, await client.userinfo(tokens.access_token!));
      },
    },
    profile: (claims) => ({ id: String(claims.sub) }),
  };
}

function github({ clientId, clientSecret }: { clientId: string; clientSecret: string }): Config {
  return {
    id: 'github',
    name: 'GitHub',
    type: 'oauth',
    issuer: githubIssuer,
    authorization: {
      url: 'https://github.com/login/oauth/authorize',
      params: { scope: 'read:user user:email' },
    },
    token: 'https://github.com/login/oauth/access_token',
    checks: ['pkce', 'state'],
    clientId,
    clientSecret,
    httpOptions,
    userinfo: { request: ({ tokens }) => githubClaims(tokens.access_token!) },
    profile: (claims) => ({ id: String(claims.sub) }),
  };
}

/** The configured providers as next-auth wants them. */
export function oauthProviders(): Config[] {
  const {
    OIDC_ISSUER,
    OIDC_CLIENT_ID,
    OIDC_CLIENT_SECRET,
    OIDC_NAME,
    GOOGLE_CLIENT_ID,
    GOOGLE_CLIENT_SECRET,
    GITHUB_CLIENT_ID,
    GITHUB_CLIENT_SECRET,
  } = env();
  return [
    ...(OIDC_ISSUER
      ? [
          openId({
            id: 'oidc',
            name: OIDC_NAME!,
            issuer: OIDC_ISSUER,
            clientId: OIDC_CLIENT_ID!,
            clientSecret: OIDC_CLIENT_SECRET!,
          }),
        ]
      : []),
    ...(GOOGLE_CLIENT_ID
      ? [
          openId({
            id: 'google',
            name: 'Google',
            issuer: 'https://accounts.google.com',
            clientId: GOOGLE_CLIENT_ID,
            clientSecret: GOOGLE_CLIENT_SECRET!,
          }),
        ]
      : []),
    ...(GITHUB_CLIENT_ID
      ? [github({ clientId: GITHUB_CLIENT_ID, clientSecret: GITHUB_CLIENT_SECRET! })]
      : []),
  ];
}

/** Who has come, out of next-auth's callback. */
export function arrivalFrom(provider: string, claims: object = {}): Arrival {
  const id = provider as ProviderId;
  return arrivalOf(id, claims, assuranceOf(claims, assuranceDemand(id), new Date()));
}
