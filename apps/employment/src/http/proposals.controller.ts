import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { CurrentUser, type Principal, requireArea, Roles } from '#libs/http';
import { invalid } from '#libs/kernel';
import { Database } from '#libs/persistence';
import { provinceOfCommune } from '#libs/reference';
import { type Proposals, ProposeIntroductions } from '../application/propose-introductions.js';

const integer = { type: 'integer' } as const;

class ProposalQuery {
  @ApiProperty({ example: '38', description: 'Province or commune' })
  @Matches(/^(\d{2}|\d{5})$/)
  area: string;

  @ApiPropertyOptional({
    ...integer,
    minimum: 1,
    maximum: 5,
    default: 2,
    description: 'Introductions a person',
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(5)
  floor: number = 2;

  @ApiPropertyOptional({
    ...integer,
    minimum: 1,
    maximum: 100,
    default: 10,
    description: 'Most people an employer is sent',
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  ceiling: number = 10;
}

class ProposedVacancyView {
  @ApiProperty({ example: 'Thợ hàn' }) title: string;
  @ApiProperty({ example: 'Cơ khí Hoa Sen Mới' }) employer: string;
  @ApiProperty({ example: '15469' }) communeCode: string;
}

class ProposalView {
  @ApiProperty({ format: 'uuid' }) personId: string;
  @ApiProperty({ format: 'uuid' }) vacancyId: string;
  @ApiProperty({ ...integer, description: 'Employers with suitable work; the fewest stand first' })
  choices: number;
  @ApiProperty({ minimum: 0, maximum: 100, description: 'As in the list of the vacancy' }) score: number;
  @ApiProperty({ type: ProposedVacancyView }) vacancy: ProposedVacancyView;
}

class SharesView {
  @ApiProperty(integer) introductions: number;
  @ApiProperty({ ...integer, description: 'People with suitable work who get none' }) without: number;
  @ApiProperty({ ...integer, description: 'People who get the floor, or all that there is for them' })
  atFloor: number;
  @ApiProperty(integer) belowFloor: number;
  @ApiProperty({ ...integer, description: 'Employers who are sent more people than the ceiling' })
  employersOverCeiling: number;
  @ApiProperty(integer) mostOfOne: number;
  @ApiProperty({ minimum: 0, maximum: 100, description: 'Mean score of an introduction' }) meanScore: number;
}

class ProposalsView {
  @ApiProperty() policyVersion: string;
  @ApiProperty(integer) people: number;
  @ApiProperty(integer) employers: number;
  @ApiProperty({ type: [ProposalView] }) items: readonly ProposalView[];
  @ApiProperty({ description: '0: proved, nothing better exists' }) gap: number;
  @ApiProperty({ type: SharesView }) shares: SharesView;
  @ApiProperty({
    type: SharesView,
    description:
      'What plain top-k would do: to each vacancy the best of its own list, as many as the ceiling',
  })
  topOfEachList: SharesView;
}

const proposalsView = ({ items, ...rest }: Proposals): ProposalsView => ({
  ...rest,
  items: items.map(({ vacancy: { title, employerName, communeCode }, ...item }) => ({
    ...{ ...item, vacancy: { title, employer: employerName, communeCode } },
  })),
});

@ApiTags('introductions')
@Controller('api/v1/introduction-proposals')
export class ProposalsController {
  constructor(
    private readonly database: Database,
    private readonly propose: ProposeIntroductions,
  ) {}

  @Get()
  @Roles('counsellor')
  @ApiOperation({
    summary:
      'Introductions across all open vacancies: a floor a person, a ceiling an employer, scarcest first',
  })
  @ApiOkResponse({ type: ProposalsView })
  async ask(
    @Query() { area, floor, ceiling }: ProposalQuery,
    @CurrentUser() user: Principal,
  ): Promise<ProposalsView> {
    const isProvince = area.length === 2;
    const provinceCode = isProvince ? area : provinceOfCommune(area);
    if (provinceCode === undefined) throw invalid([{ pointer: '/area', code: 'unknown-commune' }]);
    requireArea(user, { communeCode: isProvince ? '' : area, provinceCode });
    const areas = { provinces: isProvince ? [area] : [], communes: isProvince ? [] : [area] };
    return proposalsView(await this.database.read((tx) => this.propose.run(tx, { areas, floor, ceiling })));
  }
}
