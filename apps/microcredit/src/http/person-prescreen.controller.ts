import { Controller, Get, Headers, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { CurrentUser, Id, type Principal, Roles, visibleOr404, IsPlainDate } from '#libs/http';
import { Database } from '#libs/persistence';
import { ShowPrescreen } from '../application/show-prescreen.js';
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
  @ApiOperation({ summary: 'May this person borrow under Decision 22/2023, and what is missing?' })
  @ApiOkResponse({ type: PrescreenView })
  async show(
    @Id() personId: string,
    @Query() { on }: PrescreenQuery,
    @CurrentUser() user: Principal,
    @Headers('accept-language') language?: string,
  ): Promise<PrescreenView> {
    const found = await this.database.read((tx) => this.showPrescreen.run(tx, personId));
    const { facts } = visibleOr404(user, found);
    return prescreenView(this.showPrescreen.answer(facts, on), language);
  }
}
