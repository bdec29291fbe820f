import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { CurrentUser, IsPlainDate, type Principal, requireArea, Roles } from '#libs/http';
import { Clock, invalid } from '#libs/kernel';
import { Database } from '#libs/persistence';
import { communeOn } from '#libs/reference';
import { ModelCounts } from '../persistence/model-counts.js';
import { placeOf } from './place-of.js';

export class ModelCountsQuery {
  @ApiProperty({ example: '38', description: 'Province (two digits) or commune (five)' })
  @Matches(/^(\d{2}|\d{5})$/, { context: { code: 'unknown-area' } })
  area: string;

  @ApiPropertyOptional({
    format: 'date',
    description: 'The models that run on this day; today when left out',
  })
  @IsOptional()
  @IsPlainDate()
  asOf?: string;
}

class KindCount {
  @ApiProperty({ example: 'three-plus-one' })
  modelKind: string;

  @ApiProperty({ type: 'integer', example: 3 })
  running: number;
}

class CommuneModels {
  @ApiProperty({ example: '15421' })
  communeCode: string;

  @ApiProperty({ example: 'Xã Yên Trường' })
  name: string;

  @ApiProperty({ type: 'integer', example: 3 })
  running: number;

  @ApiProperty({ type: [KindCount] })
  kinds: KindCount[];
}

class ModelCountsView {
  @ApiProperty({ example: '38' })
  area: string;

  @ApiProperty({ example: 'Tỉnh Thanh Hóa' })
  areaName: string;

  @ApiProperty({ format: 'date' })
  asOf: string;

  @ApiProperty({ type: 'integer', example: 7 })
  running: number;

  @ApiProperty({ type: [KindCount] })
  kinds: KindCount[];

  @ApiProperty({ type: [CommuneModels], description: 'Communes that run a model' })
  communes: CommuneModels[];
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
    const found = await this.database.read((tx) =>
      this.models.runningOn(tx, asOf, { provinceCode, communeCode }),
    );
    const communes = [...new Set(found.map((row) => row.communeCode))].map((code) => {
      const rows = found.filter((row) => row.communeCode === code);
      const name = communeOn(code, today)?.fullName ?? code;
      return { communeCode: code, name, running: sumOf(rows), kinds: kindsOf(rows) };
    });
    return { ...{ area, areaName, asOf, running: sumOf(found) }, kinds: kindsOf(found), communes };
  }
}

const sumOf = (rows: readonly KindCount[]): number => rows.reduce((sum, { running }) => sum + running, 0);

const kindsOf = (rows: readonly KindCount[]): KindCount[] =>
  [...new Set(rows.map(({ modelKind }) => modelKind))]
    .map((kind) => ({ modelKind: kind, running: sumOf(rows.filter(({ modelKind }) => modelKind === kind)) }))
    .sort((a, b) => b.running - a.running || (a.modelKind < b.modelKind ? -1 : 1));
