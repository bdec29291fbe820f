import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { CurrentUser, type Principal, requireArea, Roles } from '#libs/http';
import { Clock, invalid } from '#libs/kernel';
import { Database } from '#libs/persistence';
import { communeOn } from '#libs/reference';
import { controlTotals } from '../application/control-totals.js';
import { ShowCommuneList } from '../application/show-commune-list.js';
import { ControlTotalsView } from './credit-batch.view.js';
import { referralView, ReferralView } from './referral.view.js';

class CreditListQuery {
  @ApiProperty({ example: '15421' })
  @Matches(/^\d{5}$/, { context: { code: 'unknown-commune' } })
  communeCode: string;

  @ApiPropertyOptional({ example: '2026-12', description: 'The open list when left out' })
  @IsOptional()
  @Matches(/^20\d\d-(0[1-9]|1[0-2])$/, { context: { code: 'invalid-date' } })
  month?: string;
}

class CreditListView {
  @ApiProperty({ example: '15421' })
  communeCode: string;

  @ApiProperty({ example: '2026-12' })
  month: string;

  @ApiProperty({ format: 'date', description: 'First day of the span' })
  from: string;

  @ApiProperty({ format: 'date', example: '2026-12-05', description: 'The day on which it goes to the bank' })
  closesOn: string;

  @ApiProperty({ description: 'People may still be put on it' })
  open: boolean;

  @ApiProperty({ type: ControlTotalsView })
  totals: ControlTotalsView;

  @ApiProperty({ type: [ReferralView] })
  items: ReferralView[];
}

@ApiTags('credit')
@Controller('api/v1/credit-lists')
export class CreditListsController {
  constructor(
    private readonly database: Database,
    private readonly showCommuneList: ShowCommuneList,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Roles('registry-officer', 'commune-leader', 'credit-officer')
  @ApiOperation({ summary: 'Who stands on the list of a commune that goes to the bank on day 5 (form 01)' })
  @ApiOkResponse({ type: CreditListView })
  async show(
    @Query() { communeCode, month }: CreditListQuery,
    @CurrentUser() user: Principal,
  ): Promise<CreditListView> {
    const commune = communeOn(communeCode, this.clock.today());
    if (!commune) throw invalid([{ pointer: '/communeCode', code: 'unknown-commune' }]);
    requireArea(user, { communeCode, provinceCode: commune.provinceCode });
    const { referrals, ...list } = await this.database.read((tx) =>
      this.showCommuneList.run(tx, communeCode, month),
    );
    const lines = referrals.map(({ id, amount }) => ({
      ...{ referralId: id, amount, result: null, on: null, reference: null },
    }));
    return {
      ...list,
      totals: controlTotals(lines),
      items: referrals.map((referral) => referralView(referral, user)),
    };
  }
}
