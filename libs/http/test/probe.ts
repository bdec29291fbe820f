import { ServiceConfig } from '#libs/config';
import { conflict, newId } from '#libs/kernel';
import { Database } from '#libs/persistence';
import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  created,
  CurrentUser,
  decodeCursor,
  encodeCursor,
  etag,
  Id,
  IfMatch,
  ok,
  PageQuery,
  Public,
  RequestKey,
  requireArea,
  Requests,
  requireVersion,
  Roles,
  Upload,
  UploadOf,
  visibleOr404,
  type ExpectedVersion,
  type Principal,
  type Reply,
  type ServiceDefinition,
  type UploadedFile,
} from '../src/index.js';

class Part {
  @ApiProperty({ maxLength: 20 })
  @IsString()
  @MaxLength(20)
  name: string;

  @ApiProperty({ type: 'integer', minimum: 1 })
  @IsInt()
  @Min(1)
  count: number;
}

class NewThing {
  @ApiProperty({ maxLength: 80, example: 'Cái thử' })
  @IsString()
  @MaxLength(80)
  title: string;

  @ApiProperty({ pattern: String.raw`^\d{5}$`, example: '15421' })
  @IsString()
  communeCode: string;

  @ApiProperty({ isArray: true, type: String, example: ['red'] })
  @IsArray()
  @IsIn(['red', 'green'], { each: true, context: { code: 'unknown-colour' } })
  colours: string[];

  @ApiProperty({ type: [Part], example: [{ name: 'một', count: 1 }] })
  @IsArray()
  @ArrayMaxSize(3)
  @ValidateNested()
  @Type(() => Part)
  parts: Part[];

  @ApiPropertyOptional({ type: Part })
  @IsOptional()
  @ValidateNested()
  @Type(() => Part)
  spare?: Part;

  @ApiProperty({ type: Part, example: { name: 'chính', count: 1 } })
  @ValidateNested()
  @Type(() => Part)
  main: Part;
}

class Rename {
  @ApiProperty({ example: 'Tên mới' })
  @IsString()
  title: string;
}

interface Thing {
  id: string;
  title: string;
  communeCode: string;
  provinceCode: string;
  version: number;
}

const SELECT = `select id, title, commune_code as "communeCode", province_code as "provinceCode", version from thing`;

/** Every kind of operation once. */
@Controller('api/v1/things')
export class ThingsController {
  constructor(
    private readonly requests: Requests,
    private readonly database: Database,
  ) {}

  @Post()
  @Roles('registry-officer')
  create(
    @Body() body: NewThing,
    @CurrentUser() user: Principal,
    @RequestKey() key: RequestKey,
  ): Promise<Reply> {
    return this.requests.run(key, async (tx) => {
      requireArea(user, { communeCode: body.communeCode, provinceCode: '38' });
      if (body.title === 'conflict') throw conflict('thing-exists');
      if (body.title === 'broken') throw new Error('secret inner text');
      if (body.title === 'away') throw Object.assign(new Error('x'), { code: 'ECONNREFUSED' });
      const id = newId();
      await tx.query(`insert into thing values ($1, $2, $3, '38', 1)`, [id, body.title, body.communeCode]);
      return created(`/api/v1/things/${id}`, { id });
    });
  }

  @Get()
  @Roles('registry-officer', 'auditor')
  async list(@Query() query: PageQuery): Promise<object> {
    const after =
      query.cursor === undefined ? '00000000-0000-0000-0000-000000000000' : decodeCursor(query.cursor).id;
    const items = await this.database.read((tx) =>
      tx.query<Thing[]>(`${SELECT} where id > $1 order by id limit $2`, [after, query.limit]),
    );
    const last = items.at(-1);
    return { items, nextCursor: items.length === query.limit && last ? encodeCursor({ id: last.id }) : null };
  }

  @Get('open')
  @Public()
  open(): object {
    return { open: true };
  }

  @Get(':id')
  @Roles('registry-officer', 'auditor')
  async one(@Id() id: string, @CurrentUser() user: Principal): Promise<Reply> {
    const thing = visibleOr404(user, await this.find(id));
    return ok(thing, etag(thing.version));
  }

  @Put(':id')
  @Roles('registry-officer')
  async rename(
    @Id() id: string,
    @Body() body: Rename,
    @IfMatch() expected: ExpectedVersion,
    @CurrentUser() user: Principal,
  ): Promise<Reply> {
    const thing = visibleOr404(user, await this.find(id));
    requireVersion(expected, thing.version);
    await this.database.transaction((tx) =>
      tx.query('update thing set title = $2, version = version + 1 where id = $1', [id, body.title]),
    );
    return ok({ id }, etag(thing.version + 1));
  }

  @Post('imports')
  @Roles('registry-officer')
  @Upload(1000)
  import(@UploadOf() file: UploadedFile, @RequestKey() key: RequestKey): Promise<Reply> {
    return this.requests.run(key, () =>
      Promise.resolve(created('/api/v1/things/imports/1', { bytes: file.size })),
    );
  }

  @Delete(':id')
  @Roles('registry-officer')
  @HttpCode(204)
  async remove(@Id() id: string, @CurrentUser() user: Principal): Promise<void> {
    visibleOr404(user, await this.find(id));
  }

  private async find(id: string): Promise<Thing | undefined> {
    return (await this.database.read((tx) => tx.query<Thing[]>(`${SELECT} where id = $1`, [id])))[0];
  }
}

class CreateThings1763770000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table thing (
      id uuid primary key, title text not null, commune_code text not null, province_code text not null,
      version integer not null)`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('forward only'));
  }
}

export const probe: ServiceDefinition = {
  name: 'probe',
  config: ServiceConfig,
  schemas: [],
  migrations: [CreateThings1763770000000],
  controllers: [ThingsController],
  handlers: [],
  providers: [],
  texts: {
    'thing-exists': { vi: 'Đã có.', en: 'It exists.' },
    'unknown-colour': { vi: 'Không có màu này.', en: 'There is no such colour.' },
  },
};

export const aThing = (over: object = {}): object => ({
  title: `Cái thử ${newId()}`,
  communeCode: '15421',
  colours: ['red'],
  parts: [{ name: 'một', count: 1 }],
  main: { name: 'chính', count: 1 },
  ...over,
});
