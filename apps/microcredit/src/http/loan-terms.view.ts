import { ApiProperty } from '@nestjs/swagger';

class InstalmentView {
  @ApiProperty({ type: 'integer' })
  number: number;

  @ApiProperty({ type: 'integer', description: 'Months after the money was first paid out' })
  afterMonths: number;

  @ApiProperty({ format: 'date' })
  dueOn: string;

  @ApiProperty({ type: 'integer', description: 'Đồng; the principals add up to the loan exactly' })
  principal: number;

  @ApiProperty({ type: 'integer', description: 'Đồng, of the months since the instalment before' })
  interest: number;

  @ApiProperty({ type: 'integer', description: 'Đồng still owed when it is paid' })
  balance: number;
}

class RepaymentView {
  @ApiProperty({ format: 'date' })
  startsOn: string;

  @ApiProperty({ type: 'integer' })
  termMonths: number;

  @ApiProperty({ type: 'integer', description: 'Đồng' })
  principal: number;

  @ApiProperty({ type: 'integer', description: 'Đồng' })
  interest: number;

  @ApiProperty({ type: [InstalmentView] })
  instalments: readonly InstalmentView[];
}

export class LoanTermsView {
  @ApiProperty({ example: 'nhcs.1', description: "Version of the bank's practice behind the plan" })
  practiceVersion: string;

  @ApiProperty({
    enum: ['household-representative', 'released-person', 'establishment'],
    nullable: true,
    description: 'null: not known who of the household can sign',
  })
  signer: string | null;

  @ApiProperty()
  signerArticle: string;

  @ApiProperty({ enum: ['mandated', 'direct'] })
  channel: string;

  @ApiProperty()
  channelArticle: string;

  @ApiProperty({ example: 8.58 })
  overdueRatePercent: number;

  @ApiProperty()
  overdueArticle: string;

  @ApiProperty({ type: RepaymentView, nullable: true, description: 'null without amount, purpose or term' })
  repayment: RepaymentView | null;

  @ApiProperty()
  repaymentArticle: string;

  @ApiProperty({ type: [String], example: ['CR-030', 'CR-031', 'CR-032'] })
  rulesUnderReview: readonly string[];
}
