/** The layouts the product draws (Decree 30/2020 app. III): công văn, typed documents, decisions, invitations, minutes. */
export type FormName = 'letter' | 'titled' | 'decision' | 'invitation' | 'minutes';

/** Which layout a type has; the typed ones are those that form 1.4 is for. */
const FORMS: Readonly<Record<string, FormName>> = {
  CONG_VAN: 'letter',
  QUYET_DINH: 'decision',
  GIAY_MOI: 'invitation',
  BIEN_BAN: 'minutes',
  CHI_THI: 'titled',
  QUY_CHE: 'titled',
  QUY_DINH: 'titled',
  THONG_CAO: 'titled',
  THONG_BAO: 'titled',
  HUONG_DAN: 'titled',
  CHUONG_TRINH: 'titled',
  KE_HOACH: 'titled',
  PHUONG_AN: 'titled',
  DE_AN: 'titled',
  DU_AN: 'titled',
  BAO_CAO: 'titled',
  TO_TRINH: 'titled',
};

/** Types that name whom they are for in the text, so that "Nơi nhận" begins with "Như trên" (app. I part II.9). */
const ADDRESSED: readonly string[] = ['CONG_VAN', 'CONG_DIEN', 'TO_TRINH', 'BAO_CAO', 'GIAY_MOI', 'THU_CONG'];

/** The layout the product has for a type; `undefined` where an agency needs a template of its own. */
export function formOf(typeCode: string): FormName | undefined {
  return Object.hasOwn(FORMS, typeCode) ? FORMS[typeCode] : undefined;
}

/** Whether a document of this type is addressed in its text. */
export function isAddressed(typeCode: string): boolean {
  return ADDRESSED.includes(typeCode);
}
