import { Controller, Get, Headers, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { ToBoolean, ToInteger } from '#libs/config';
import { CurrentUser, Id, IsPlainDate, type Principal, Roles, visibleOr404 } from '#libs/http';
import { Database } from '#libs/persistence';
import { ShowPrescreen } from '../application/show-prescreen.js';
import { type IndividualFacts, LOAN_PURPOSES, type LoanPurpose } from '../domain/facts.js';
import { prescreenView, PrescreenView } from './prescreen.view.js';

export class PrescreenQuery {
  @ApiPropertyOptional({
    format: 'date',
    description: 'Answer for another day than today',
    example: '2028-01-01',
  })
  @IsOptional()
  @IsPlainDate()
  on?: string;

  @ApiPropertyOptional({ enum: LOAN_PURPOSES, description: 'What if it were for this purpose?' })
  @IsOptional()
  @IsIn(LOAN_PURPOSES)
  purpose?: LoanPurpose;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, description: 'What if it were this much?' })
  @IsOptional()
  @ToInteger()
  @IsInt()
  @Min(1)
  @Max(1_000_000_000_000)
  amount?: number;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 1200, description: 'What if for so long?' })
  @IsOptional()
  @ToInteger()
  @IsInt()
  @Min(1)
  @Max(1200)
  termMonths?: number;

  @ApiPropertyOptional({
    ...{ type: 'integer', minimum: 1, maximum: 120 },
    description: 'Months from the first tranche to the end of the course, leave included; training loans',
  })
  @IsOptional()
  @ToInteger()
  @IsInt()
  @Min(1)
  @Max(120)
  courseMonths?: number;

  @ApiPropertyOptional({
    description: 'What if no other member of the household is 18 or more, able and of full civil capacity?',
  })
  @IsOptional()
  @ToBoolean()
  @IsBoolean()
  noCapableAdult?: boolean;
}

@ApiTags('credit')
@Controller('api/v1/people')
export class PersonPrescreenController {
  constructor(
    private readonly database: Database,
    private readonly showPrescreen: ShowPrescreen,
  ) {}

  @Get(':id/credit-prescreen')
  @Roles('credit-officer', 'commune-leader')
  @ApiOperation({
    summary:
      'May this person borrow under Decision 22/2023, and what is missing? Other terms may be tried; saves nothing',
  })
  @ApiOkResponse({ type: PrescreenView })
  async show(
    @Id() personId: string,
    @Query() { on, ...tried }: PrescreenQuery,
    @CurrentUser() user: Principal,
    @Headers('accept-language') language?: string,
  ): Promise<PrescreenView> {
    return this.database.read(async (tx) => {
      const { facts } = visibleOr404(user, await this.showPrescreen.run(tx, personId));
      return prescreenView(await this.showPrescreen.answer(tx, withTried(facts, tried), on), language);
    });
  }
}

/** Another purpose brings its own amount: what was asked for the first says nothing about it. */
function withTried(facts: IndividualFacts, tried: Omit<PrescreenQuery, 'on'>): IndividualFacts {
  const other = tried.purpose !== undefined && tried.purpose !== facts.purpose;
  const given = Object.fromEntries(Object.entries(tried).filter(([, value]) => value !== undefined));
  return { ...facts, ...(other && { amount: null, termMonths: null }), ...given };
}
