/** What the identity provider of the tests uses of the package, which brings no types. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  type Result =
    | {
        login: { accountId: string; acr?: string; amr?: string[]; ts?: number };
        consent: { grantId: string };
      }
    | { error: string; error_description?: string };

  export default class Provider {
    constructor(issuer: string, configuration: Record<string, unknown>);
    callback(): (req: IncomingMessage, res: ServerResponse) => void;
    interactionDetails(
      req: IncomingMessage,
      res: ServerResponse,
    ): Promise<{ params: { client_id: string } }>;
    interactionFinished(req: IncomingMessage, res: ServerResponse, result: Result): Promise<void>;
    on(event: 'access_token.saved', heard: (token: { jti: string }) => void): this;
    Grant: new (of: { accountId: string; clientId: string }) => {
      addOIDCScope(scope: string): void;
      save(): Promise<string>;
    };
  }
}
