import { IsPlainDate, Roles, ROLES, ToNumber } from '#libs/http';
import { Clock, notFound } from '#libs/kernel';
import {
  communeOn,
  communesOf,
  proposeOccupations,
  provinceOn,
  provincesOn,
  isOccupation,
  relatedOccupations,
  resolveAddress,
  skills,
  type ResolvedAddress,
} from '#libs/reference';
import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import {
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiProperty,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min, MinLength } from 'class-validator';

class AddressQuery {
  @ApiProperty({ example: 'xã Yên Phong, huyện Yên Định, tỉnh Thanh Hóa', maxLength: 300 })
  @IsString()
  @MinLength(1)
  @MaxLength(300)
  text: string;

  @ApiPropertyOptional({ format: 'date', description: 'The day whose units are wanted; today when left out' })
  @IsOptional()
  @IsPlainDate()
  on?: string;
}

class OccupationQuery {
  @ApiProperty({ example: 'thợ hàn', maxLength: 200 })
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  text: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 50, default: 5 })
  @ToNumber()
  @IsInt()
  @Min(1)
  @Max(50)
  limit: number = 5;
}

class RelatedQuery {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 50, default: 10 })
  @ToNumber()
  @IsInt()
  @Min(1)
  @Max(50)
  limit: number = 10;
}

class CommunesQuery {
  @ApiPropertyOptional({ example: '38', description: 'Only the communes of this province' })
  @IsOptional()
  @Matches(/^\d{2}$/)
  province?: string;

  @ApiPropertyOptional({ example: '15421', description: 'Only this commune' })
  @IsOptional()
  @Matches(/^\d{5}$/)
  code?: string;

  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @IsPlainDate()
  on?: string;
}

class CommuneView {
  @ApiProperty({ example: '15421' }) code: string;
  @ApiProperty({ example: 'Xã Yên Trường' }) name: string;
  @ApiProperty({ example: '38' }) provinceCode: string;
}

class AddressCommuneView extends CommuneView {
  @ApiProperty({ type: [String], example: ['old-commune', 'merged-whole'] }) because: string[];
}

class AddressView {
  @ApiProperty({ enum: ['resolved', 'ambiguous', 'unknown'] }) outcome: string;
  @ApiProperty({ type: [AddressCommuneView] }) communes: AddressCommuneView[];
}

class OccupationView {
  @ApiProperty({ example: '7212' }) code: string;
  @ApiProperty() name: string;
  @ApiProperty({ minimum: 0, maximum: 1 }) score: number;
}

class OccupationsView {
  @ApiProperty({ type: [OccupationView] }) items: OccupationView[];
}

class SkillView {
  @ApiProperty({ example: 'arc-welding' }) code: string;
  @ApiProperty() vi: string;
  @ApiProperty() en: string;
  @ApiProperty({ type: [String], description: 'VSCO groups, one to four digits' }) groups: string[];
}

class SkillsView {
  @ApiProperty({ type: [SkillView] }) items: SkillView[];
}

class ProvinceView {
  @ApiProperty({ example: '38' }) code: string;
  @ApiProperty({ example: 'Tỉnh Thanh Hóa' }) name: string;
}

class CommunesView {
  @ApiProperty({ type: [CommuneView] }) items: CommuneView[];
  @ApiProperty({ type: [ProvinceView] }) provinces: ProvinceView[];
}

const [first, ...others] = ROLES;

/** Tables that carry no person. What is asked here may be somebody's address, so queries stand in no log. */
@ApiTags('reference')
@Roles(first, ...others)
@Controller('api/v1/reference')
export class ReferenceController {
  constructor(private readonly clock: Clock) {}

  @Get('addresses')
  @ApiOperation({ summary: 'The commune in charge of an address as written; asks back instead of guessing' })
  @ApiOkResponse({ type: AddressView })
  addresses(@Query() { text, on }: AddressQuery): ResolvedAddress {
    return resolveAddress(text, on ?? this.clock.today());
  }

  @Get('occupations')
  @ApiOperation({ summary: 'Groups of VSCO 2020 for a job title, best first' })
  @ApiOkResponse({ type: OccupationsView })
  occupations(@Query() { text, limit }: OccupationQuery): OccupationsView {
    return { items: [...proposeOccupations(text, limit)] };
  }

  @Get('occupations/:code/related')
  @ApiOperation({ summary: 'Which other work somebody can turn to who has done this, nearest first' })
  @ApiParam({ name: 'code', example: '7212' })
  @ApiOkResponse({ type: OccupationsView })
  related(@Param('code') code: string, @Query() { limit }: RelatedQuery): OccupationsView {
    if (!isOccupation(code)) throw notFound();
    return { items: [...relatedOccupations(code, limit)] };
  }

  @Get('skills')
  @Header('Cache-Control', 'private, max-age=3600')
  @ApiOperation({ summary: 'Every skill with its names' })
  @ApiOkResponse({ type: SkillsView })
  skills(): SkillsView {
    return { items: skills().map(({ code, vi, en, groups }) => ({ code, vi, en, groups: [...groups] })) };
  }

  /** Provinces always; communes of the province that is asked for, or the one of the code. */
  @Get('communes')
  @Header('Cache-Control', 'private, max-age=3600')
  @ApiOperation({ summary: 'Administrative units of a day' })
  @ApiOkResponse({ type: CommunesView })
  communes(@Query() { province, code, on = this.clock.today() }: CommunesQuery): CommunesView {
    if (province !== undefined && !provinceOn(province, on)) throw notFound();
    const one = code === undefined ? undefined : communeOn(code, on);
    const found = code === undefined ? communesOf(province ?? '', on) : one ? [one] : [];
    return {
      items: found.map((unit) => ({ code: unit.code, name: unit.fullName, provinceCode: unit.provinceCode })),
      provinces: provincesOn(on).map((unit) => ({ code: unit.code, name: unit.fullName })),
    };
  }
}
