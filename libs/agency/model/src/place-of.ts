const UNIT =
  /^(?:UBND|Ủy ban nhân dân|HĐND|Hội đồng nhân dân)\s+(?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn)\s+/iu;

/**
 * The place name of an agency's date line (Decree 30/2020 app. I part II.4.a): the official name of the administrative
 * unit it sits in, which is its committee's own, or that of the committee it belongs to: `UBND tỉnh Long An` → `Long An`.
 */
export function placeOf(agencyName: string, parentName: string | null): string {
  const own = [agencyName, parentName ?? ''].find((name) => UNIT.test(name.normalize('NFC')));
  return own ? own.normalize('NFC').replace(UNIT, '').trim() : '';
}
