import { invalid } from '#libs/kernel';
import { communeOn, provinceOn } from '#libs/reference';

/** The area as a place: a province has no commune of its own, so only an area that is the province covers it. */
export function placeOf(
  area: string,
  today: string,
  namesOn: string,
): { communeCode: string; provinceCode: string; name: string } {
  const province = provinceOn(area, today);
  if (province) {
    const { fullName: name } = provinceOn(area, namesOn) ?? province;
    return { communeCode: area, provinceCode: area, name };
  }
  const commune = communeOn(area, today);
  if (!commune) throw invalid([{ pointer: '/area', code: 'unknown-area' }]);
  const { fullName: name } = communeOn(area, namesOn) ?? commune;
  return { communeCode: area, provinceCode: commune.provinceCode, name };
}
