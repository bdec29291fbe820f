import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { CurrentUser, IsPlainDate, type Principal, requireArea, Roles } from '#libs/http';
import { Clock, invalid } from '#libs/kernel';
import { Database } from '#libs/persistence';
import { ModelCounts } from '../persistence/model-counts.js';
import { modelCountsView, ModelCountsView } from './model-counts-view.js';
import { placeOf } from './place-of.js';

export class ModelCountsQuery {
  @ApiProperty({ example: '38', description: 'Province (two digits) or commune (five)' })
  @Matches(/^(\d{2}|\d{5})$/, { context: { code: 'unknown-area' } })
  area: string;

  @ApiPropertyOptional({
    format: 'date',
    description:
      'The models that run on this day; today when left out. Of a day that is over the answer stays the same for ever',
  })
  @IsOptional()
  @IsPlainDate()
  asOf?: string;
}

@ApiTags('reports')
@Controller('api/v1/reports')
export class ModelCountsController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly models: ModelCounts,
  ) {}

  @Get('helper-models')
  @Roles('committee-member')
  @ApiOperation({ summary: 'How many community models run in an area, by kind and commune' })
  @ApiOkResponse({ type: ModelCountsView })
  async count(@Query() query: ModelCountsQuery, @CurrentUser() user: Principal): Promise<ModelCountsView> {
    const today = this.clock.today();
    const { area, asOf = today } = query;
    const place = placeOf(area, today, today);
    requireArea(user, place);
    if (asOf > today) throw invalid([{ pointer: '/asOf', code: 'date-in-future' }]);
    const { provinceCode, name: areaName } = place;
    const communeCode = area === provinceCode ? undefined : area;
    const found = await this.database.transaction((tx) =>
      this.models.runningOn(tx, { day: asOf, today, provinceCode, communeCode }),
    );
    return modelCountsView({ area, areaName, asOf }, found, today);
  }
}
