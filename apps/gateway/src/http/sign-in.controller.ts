import { CurrentUser, HttpProblem, Public, Roles, ROLES, type Principal } from '#libs/http';
import { Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import { Issuer } from '../application/issuer.js';
import { LONGEST_MS, Sessions } from '../application/sessions.js';
import { GatewayConfig } from '../config.js';
import { randomWord, Seal } from '../application/seal.js';
import { clearCookie, cookieOf, SESSION_COOKIE, setCookie, SIGN_IN_COOKIE } from './cookies.js';
import { usernameOf } from './session.middleware.js';

const SIGN_IN_MS = 10 * 60_000;

interface Step {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly returnTo: string;
  readonly until: number;
}

const [first, ...others] = ROLES;

/** How people get into the pages and out again. What must be remembered in between stands sealed in a cookie of its own. */
@ApiExcludeController()
@Controller('auth')
export class SignInController {
  private readonly seal: Seal;
  private readonly secure: boolean;

  constructor(
    config: GatewayConfig,
    private readonly issuer: Issuer,
    private readonly sessions: Sessions,
  ) {
    this.seal = new Seal(config.SESSION_SECRET, 'sign-in');
    this.secure = config.PUBLIC_URL.startsWith('https:');
  }

  @Get('login')
  @Public()
  async login(@Req() request: Request, @Res() response: Response): Promise<void> {
    const step: Step = {
      ...{ state: randomWord(), nonce: randomWord(), verifier: randomWord() },
      returnTo: localPath(request.query['returnTo']),
      until: Date.now() + SIGN_IN_MS,
    };
    const challenge = createHash('sha256').update(step.verifier).digest('base64url');
    const url = await this.issuer.authorizationUrl({ ...step, challenge });
    setCookie(response, SIGN_IN_COOKIE, this.seal.seal(step), { maxAgeMs: SIGN_IN_MS, secure: this.secure });
    response.redirect(303, url);
  }

  /** Back from the issuer. Whatever is wrong with the way back, one begins again; nothing is told to whoever forged it. */
  @Get('callback')
  @Public()
  async callback(@Req() request: Request, @Res() response: Response): Promise<void> {
    const step = this.seal.open<Step>(cookieOf(request, SIGN_IN_COOKIE) ?? '');
    clearCookie(response, SIGN_IN_COOKIE, this.secure);
    const word = step && (await this.finish(request.query, step));
    if (!step || word === undefined) {
      response.redirect(303, '/?signIn=failed');
      return;
    }
    setCookie(response, SESSION_COOKIE, word, { maxAgeMs: LONGEST_MS, secure: this.secure });
    response.redirect(303, step.returnTo);
  }

  @Post('logout')
  @Public()
  @HttpCode(200)
  async logout(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<object> {
    const word = cookieOf(request, SESSION_COOKIE);
    if (word === undefined) throw new HttpProblem(401, 'token-missing');
    clearCookie(response, SESSION_COOKIE, this.secure);
    return { location: await this.sessions.end(word) };
  }

  @Get('me')
  @Roles(first, ...others)
  me(@Req() request: Request, @CurrentUser() { subject, role, areas }: Principal): object {
    const username = usernameOf(request);
    const own = role === 'person' ? { personId: subject } : {}; // of nobody else is the subject anybody's business
    return { ...(username === undefined ? {} : { username }), role, areas, ...own };
  }

  private async finish(query: Request['query'], step: Step): Promise<string | undefined> {
    const { state, code } = query;
    if (state !== step.state || typeof code !== 'string' || step.until < Date.now()) return undefined;
    const tokens = await this.issuer.exchange(code, step.verifier);
    const identity = tokens?.idToken && (await this.issuer.identity(tokens.idToken, step.nonce));
    if (!tokens || !identity || typeof identity.sub !== 'string') return undefined;
    const { sub: subject, preferred_username: username } = identity;
    return this.sessions.begin({ subject, ...(typeof username === 'string' ? { username } : {}) }, tokens);
  }
}

/** Only a path of our own: no other site, no `//host`, no `/\host`. */
function localPath(wanted: unknown): string {
  return typeof wanted === 'string' && /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(wanted) ? wanted : '/';
}
