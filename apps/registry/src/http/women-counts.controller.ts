import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsUUID, Matches, ValidateNested } from 'class-validator';
import { CurrentUser, type Principal, Roles } from '#libs/http';
import { Database } from '#libs/persistence';
import { CountWomen } from '../application/count-women.js';
import type { WomenCount } from '../domain/women-count.js';
import { actorOf } from './actor.js';

class GroupDto {
  @Matches(/^[a-z-]{1,40}$/)
  code: string;

  @IsArray()
  @ArrayMaxSize(2_000)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  personIds: string[];
}

class WomenDto {
  /** The job fair. */
  @IsUUID()
  subject: string;

  /** Each lies within the one before. */
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => GroupDto)
  groups: GroupDto[];
}

/** For the gateway's counter sheet; numbers go out, never who. */
@ApiExcludeController()
@Controller('internal/women-counts')
export class WomenCountsController {
  constructor(
    private readonly database: Database,
    private readonly countWomen: CountWomen,
  ) {}

  @Post()
  @HttpCode(200)
  @Roles('counsellor')
  async count(
    @Body() query: WomenDto,
    @CurrentUser() user: Principal,
  ): Promise<{ items: readonly WomenCount[] | null }> {
    return { items: await this.database.transaction((tx) => this.countWomen.run(tx, query, actorOf(user))) };
  }
}
