import type { AgencyErrorCode } from '@lienthong/agency/model';
import type { IdentityErrorCode } from '@lienthong/identity/model';
import type { ErrorParams } from '@lienthong/platform/kernel';
import type { OperatorErrorCode } from './operator.errors';

type Sentence = (params: ErrorParams) => string;

const OPERATOR: Readonly<Record<OperatorErrorCode, Sentence>> = {
  'operator.unknown_command': ({ command }) => `không có lệnh "${command}"`,
  'operator.wrong_usage': ({ fault }) => `gọi sai: ${fault}`,
  'operator.production': () => 'không nạp dữ liệu mẫu trên hệ thống vận hành thật (NODE_ENV=production)',
  'operator.not_empty': () => 'cơ sở dữ liệu đã có cơ quan, dữ liệu mẫu chỉ nạp vào cơ sở dữ liệu trống',
  'operator.not_migrated': () => 'cơ sở dữ liệu chưa có lược đồ, hãy chạy lệnh migrate trước',
  'operator.file_unreadable': ({ path, fault }) => `không đọc được tệp ${path}: ${fault}`,
  'operator.agency_not_found': ({ agency }) => `không tìm thấy cơ quan "${agency}"`,
  'operator.agency_ambiguous': ({ agency }) => `"${agency}" chỉ nhiều cơ quan, hãy dùng mã GSO hoặc id`,
  'operator.person_not_found': ({ username }) => `không có tài khoản "${username}"`,
};

const AGENCY: Readonly<Record<AgencyErrorCode, Sentence>> = {
  'agency.not_found': () => 'không tìm thấy cơ quan',
  'agency.import_unreadable': ({ fault, column, line }) =>
    `tệp không đọc được (${[fault, column, line].filter((part) => part !== undefined).join(', ')})`,
  'agency.import_row_invalid': ({ row, field, value }) =>
    `dòng ${row}: cột ${field} không dùng được${value ? `: "${value}"` : ''}`,
  'agency.import_parent_missing': ({ row, key }) => `dòng ${row}: không có cơ quan cấp trên "${key}"`,
  'agency.import_parent_cycle': ({ row, key }) => `dòng ${row}: "${key}" nằm trong một vòng cấp trên cấp dưới`,
  'agency.import_key_repeated': ({ row, key }) => `dòng ${row}: mã "${key}" chỉ một cơ quan đã có trong tệp`,
  'agency.import_day_refused': ({ day, earliest, latest }) =>
    earliest ? `ngày ${day} quá sớm, sớm nhất là ${earliest}` : `ngày ${day} quá muộn, muộn nhất là ${latest}`,
  'agency.import_stale': () => 'danh mục đã thay đổi sau khi xem trước, hãy xem trước lại',
};

const IDENTITY: Readonly<Partial<Record<IdentityErrorCode, Sentence>>> = {
  'identity.password_too_short': () => 'mật khẩu quá ngắn (ít nhất 12 ký tự)',
  'identity.password_too_long': () => 'mật khẩu quá dài (nhiều nhất 128 ký tự)',
  'identity.password_too_common': () => 'mật khẩu quá dễ đoán',
  'identity.password_contains_name': () => 'mật khẩu chứa tên đăng nhập',
  'identity.username_taken': () => 'tên đăng nhập đã có người dùng',
};

const SENTENCES: Readonly<Record<string, Sentence | undefined>> = {
  ...OPERATOR,
  ...AGENCY,
  ...IDENTITY,
  'text.invalid': ({ character, position }) => `văn bản chứa ký tự không dùng được ${character} ở vị trí ${position}`,
};

/** The Vietnamese sentence of an error code; codes without one give their facts. */
export function sentenceOf(code: string, params: ErrorParams): string {
  return SENTENCES[code]?.(params) ?? JSON.stringify(params);
}
