import { ApiProperty } from '@nestjs/swagger';
import { communeOn } from '#libs/reference';
import type { RunningModels } from '../persistence/model-counts.js';

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

export class ModelCountsView {
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

/** The models that run, kind by kind and commune by commune, by the names of `today`. */
export function modelCountsView(
  about: Pick<ModelCountsView, 'area' | 'areaName' | 'asOf'>,
  found: readonly RunningModels[],
  today: string,
): ModelCountsView {
  const communes = [...new Set(found.map((row) => row.communeCode))].map((code) => {
    const rows = found.filter((row) => row.communeCode === code);
    const name = communeOn(code, today)?.fullName ?? code;
    return { communeCode: code, name, running: sumOf(rows), kinds: kindsOf(rows) };
  });
  return { ...about, running: sumOf(found), kinds: kindsOf(found), communes };
}

const sumOf = (rows: readonly KindCount[]): number => rows.reduce((sum, { running }) => sum + running, 0);

const kindsOf = (rows: readonly KindCount[]): KindCount[] =>
  [...new Set(rows.map(({ modelKind }) => modelKind))]
    .map((kind) => ({ modelKind: kind, running: sumOf(rows.filter(({ modelKind }) => modelKind === kind)) }))
    .sort((a, b) => b.running - a.running || (a.modelKind < b.modelKind ? -1 : 1));
