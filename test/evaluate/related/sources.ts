import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { field, readRows, type Row } from '../read-rows.js';

/** The data for developers lie beside the repository, and are no part of it; the built command runs one folder deeper. */
const FOLDERS = ['../../../../shared/data/occupations/', '../../../../../shared/data/occupations/'];

/** Undefined where the files are not there. */
export function occupationData(): string | undefined {
  return FOLDERS.map((path) => fileURLToPath(new URL(path, import.meta.url))).find((path) =>
    existsSync(`${path}esco_occupation_skill.csv.gz`),
  );
}

const text = (row: Row, name: string): string => field(row, name) ?? '';

export interface EscoOccupation {
  readonly id: string;
  readonly names: string;
  readonly description: string;
  readonly skills: { readonly skill: string; readonly label: string; readonly essential: boolean }[];
}

/** ESCO occupations by ISCO-08 group. */
export function escoByIsco(data: string): Map<string, EscoOccupation[]> {
  const labels = new Map(
    readRows(`${data}esco_skills_en.csv.gz`).map((row) => [text(row, 'id'), text(row, 'label')]),
  );
  const byId = new Map<string, EscoOccupation>();
  const byIsco = new Map<string, EscoOccupation[]>();
  for (const row of readRows(`${data}esco_occupations_en.csv.gz`)) {
    const names = `${text(row, 'label')} ${text(row, 'altlabels')}`;
    const occupation = { id: text(row, 'id'), names, description: text(row, 'description'), skills: [] };
    byId.set(occupation.id, occupation);
    byIsco.set(text(row, 'isco'), [...(byIsco.get(text(row, 'isco')) ?? []), occupation]);
  }
  for (const row of readRows(`${data}esco_occupation_skill.csv.gz`)) {
    const skill = text(row, 'skill');
    const essential = text(row, 'relation') === 'essential';
    byId.get(text(row, 'occupation'))?.skills.push({ skill, label: labels.get(skill) ?? '', essential });
  }
  return byIsco;
}

/** Title and description of the ISCO-08 groups, without what they exclude. */
export function iscoTexts(data: string): Map<string, { title: string; description: string }> {
  return new Map(
    readRows(`${data}isco08_groups_en.csv.gz`).map((row) => [
      text(row, 'iscocode'),
      { title: text(row, 'titleen'), description: text(row, 'description').split('Excluded')[0] ?? '' },
    ]),
  );
}

/** ISCO-08 group → SOC occupation → how surely, by the official crosswalk and that of Nesta. */
export function socOfIsco(data: string): Map<string, Map<string, number>> {
  const socs = new Map<string, Map<string, number>>();
  const add = (isco: string, soc: string, sure: number): void => {
    const of = socs.get(isco) ?? new Map<string, number>();
    socs.set(isco, of.set(soc, Math.max(sure, of.get(soc) ?? 0)));
  };
  for (const row of readRows(`${data}crosswalk_isco08_soc2010_bls.csv.gz`)) {
    add(text(row, 'isco'), text(row, 'soc2010').slice(0, 7), text(row, 'partial') ? 0.7 : 1);
  }
  for (const row of readRows(`${data}crosswalk_esco_onet_nesta.csv.gz`)) {
    const confidence = Number(text(row, 'confidence'));
    add(text(row, 'iscocode'), text(row, 'onetcode').slice(0, 7), confidence >= 2 ? 0.8 : 0.6);
  }
  return socs;
}

/** O*NET: words and level of preparation (1–5) by SOC occupation. */
export function onetBySoc(
  data: string,
): Map<string, { title: string; description: string; zones: number[] }> {
  const zones = new Map(
    readRows(`${data}onet30_job_zones.tsv.gz`).map((row) => [
      text(row, 'o*netsoccode'),
      Number(text(row, 'jobzone')),
    ]),
  );
  const socs = new Map<string, { title: string; description: string; zones: number[] }>();
  for (const row of readRows(`${data}onet30_occupations.tsv.gz`)) {
    const code = text(row, 'o*netsoccode');
    const held = socs.get(code.slice(0, 7)) ?? { title: '', description: '', zones: [] };
    held.title += ` ${text(row, 'title')}`;
    held.description += ` ${text(row, 'description')}`;
    const zone = zones.get(code);
    if (zone) held.zones.push(zone);
    socs.set(code.slice(0, 7), held);
  }
  return socs;
}
