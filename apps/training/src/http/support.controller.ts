import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiBody, ApiExcludeEndpoint, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  CurrentUser,
  etag,
  type ExpectedVersion,
  Id,
  IfMatch,
  ok,
  type Principal,
  Public,
  type Reply,
  requireVersion,
  Roles,
  visibleOr404,
} from '#libs/http';
import { Database } from '#libs/persistence';
import { ActOnEnrolment } from '../application/act-on-enrolment.js';
import { type Certificate, Certify, type Revocation } from '../application/certify.js';
import { ShowEnrolments } from '../application/show-enrolments.js';
import { WorkOutAllowance } from '../application/work-out-allowance.js';
import { publicPart } from '../application/sign-certificate.js';
import { AllowanceView, allowanceView } from './allowance.view.js';
import { KeysView } from './certificate.view.js';
import { CertifyBody, exampleSupport, SupportBody } from './enrolment.body.js';

/** What a person gets for a course: money while it runs, a certificate at its end. */
@ApiTags('training')
@Controller()
export class SupportController {
  constructor(
    private readonly database: Database,
    private readonly showEnrolments: ShowEnrolments,
    private readonly actOnEnrolment: ActOnEnrolment,
    private readonly workOutAllowance: WorkOutAllowance,
    private readonly certify: Certify,
  ) {}

  @Get('api/v1/enrolments/:id/allowance')
  @Roles('training-coordinator')
  @ApiOperation({ summary: 'What the person gets for this course, with the reason of each line' })
  @ApiOkResponse({ type: AllowanceView })
  async allowance(@Id() id: string, @CurrentUser() user: Principal): Promise<Reply> {
    return this.database.read(async (tx) => {
      const enrolment = visibleOr404(user, await this.showEnrolments.one(tx, id));
      const worked = await this.workOutAllowance.run(tx, enrolment);
      return ok(allowanceView(worked), etag(worked.version));
    });
  }

  @Put('api/v1/enrolments/:id/support')
  @Roles('training-coordinator')
  @ApiOperation({ summary: 'What papers were shown for, and how far the way is; answers the allowance' })
  @ApiBody({ type: SupportBody, examples: { nearPoor: { value: exampleSupport } } })
  @ApiOkResponse({ type: AllowanceView })
  async show(
    @Id() id: string,
    @Body() { bases, difficultArea, distanceKm }: SupportBody,
    @CurrentUser() user: Principal,
    @IfMatch() expected: ExpectedVersion,
  ): Promise<Reply> {
    return this.database.transaction(async (tx) => {
      const enrolment = visibleOr404(user, await this.actOnEnrolment.find(tx, id));
      const support = { bases, difficultArea, distanceKm: distanceKm ?? null };
      requireVersion(expected, (await this.workOutAllowance.run(tx, enrolment)).version);
      await this.workOutAllowance.show(tx, enrolment, support, user.subject);
      const worked = await this.workOutAllowance.run(tx, enrolment);
      return ok(allowanceView(worked), etag(worked.version));
    });
  }

  /** For the gateway, which knows the name and sends its digest. */
  @Post('internal/enrolments/:id/certificate')
  @HttpCode(200)
  @Roles('training-coordinator')
  @ApiExcludeEndpoint()
  async sign(
    @Id() id: string,
    @Body() { holder }: CertifyBody,
    @CurrentUser() user: Principal,
  ): Promise<Certificate> {
    return this.database.transaction(async (tx) => {
      const enrolment = visibleOr404(user, await this.actOnEnrolment.find(tx, id));
      return this.certify.run(tx, enrolment, holder);
    });
  }

  /** For the gateway, which has the signed text in hand: nobody walks through the numbers. */
  @Get('internal/certificates/:number/revocation')
  @Public()
  @ApiExcludeEndpoint()
  async revocation(@Param('number') number: string): Promise<{ revocation: Revocation | null }> {
    return { revocation: await this.database.read((tx) => this.certify.revocation(tx, number)) };
  }

  @Get('api/v1/certificate-keys')
  @Public()
  @ApiOperation({ summary: 'The public keys of certificates (JWK set, Ed25519), for verifying without us' })
  @ApiOkResponse({ type: KeysView })
  async keys(): Promise<KeysView> {
    const keys = await this.database.read((tx) => this.certify.keys(tx));
    return { keys: keys.map(publicPart) };
  }
}
