import type { Database } from '#libs/persistence';
import type { Request, Response } from 'express';
import { errors, type Provider } from 'oidc-provider';
import type { SignIn } from '../application/sign-in.js';
import { messagePage, signInPage, writePage, type SignInFault } from './pages/pages.js';

/**
 * The page where people sign in. A step belongs to the browser that began it: its signed cookie (same-site, for the
 * step's own path) names it, so a form sent from elsewhere (CSRF) finds no step.
 */
export class SignInPages {
  constructor(
    private readonly provider: Provider,
    private readonly database: Database,
    private readonly signIn: SignIn,
    private readonly issuer: string,
  ) {}

  async show(request: Request, response: Response): Promise<void> {
    const step = await this.step(request, response);
    if (step) this.page(response, step, 200);
  }

  async submit(request: Request, response: Response): Promise<void> {
    if (request.headers.origin && request.headers.origin !== new URL(this.issuer).origin) {
      return writePage(response, 403, messagePage({ title: 'Yêu cầu không hợp lệ', code: 'foreign-origin' }));
    }
    const step = await this.step(request, response);
    if (!step) return;
    const { username, password } = (request.body ?? {}) as Record<string, unknown>;
    const given = { username: text(username), password: text(password), address: addressOf(request) };
    const result = await this.database.read((tx) => this.signIn.run(tx, given));
    if (result.outcome === 'welcome') {
      const login = { accountId: result.accountId, remember: false };
      return this.provider.interactionFinished(
        request,
        response,
        { login },
        { mergeWithLastSubmission: false },
      );
    }
    if (result.outcome === 'wrong') return this.page(response, step, 401, 'wrong', given.username);
    response.setHeader('Retry-After', String(result.retryAfterSeconds));
    this.page(response, step, 429, 'too-many', given.username);
  }

  private page(response: Response, step: Step, status: number, fault?: SignInFault, username = ''): void {
    writePage(response, status, signInPage({ action: step.action, username, fault }), step.returnsTo);
  }

  /** The step this browser is in; otherwise says that it is over and answers undefined. */
  private async step(request: Request, response: Response): Promise<Step | undefined> {
    try {
      const details = await this.provider.interactionDetails(request, response);
      const { origin } = new URL(String(details.params['redirect_uri']));
      return { action: `${request.baseUrl}/interaction/${details.uid}`, returnsTo: origin };
    } catch (error) {
      if (!(error instanceof errors.SessionNotFound)) throw error;
      writePage(response, 400, messagePage({ title: 'Phiên đăng nhập đã hết hạn', code: 'sign-in-expired' }));
      return undefined;
    }
  }
}

interface Step {
  readonly action: string;
  /** Origin of the client that waits for the answer. */
  readonly returnsTo: string;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The address the nearest proxy (our gateway) saw; earlier entries are whatever the caller wrote. */
function addressOf(request: Request): string {
  const seen = text(request.headers['x-forwarded-for']).split(',').at(-1)?.trim();
  return seen || request.socket.remoteAddress || '';
}
