import { DOCUMENT_TYPES } from '@lienthong/document/model';
import { docxFault, fieldsOfDocx } from '@lienthong/platform/office';
import { formOf, TEMPLATE_BYTES, unknownFields } from '@lienthong/template/model';
import { defaultTemplate } from './default-template';

const typed = DOCUMENT_TYPES.filter(({ code }) => formOf(code));

describe('the templates of the product', () => {
  it.each(typed.map(({ name, code }) => [name, code]))('pass the check of uploads: %s', async (_, code) => {
    const bytes = (await defaultTemplate(code)) ?? Buffer.alloc(0);
    expect(await docxFault(bytes)).toBeUndefined();
    expect(bytes.length).toBeLessThan(TEMPLATE_BYTES);
    const fields = (await fieldsOfDocx(bytes)) ?? [];
    expect(unknownFields(fields)).toEqual([]);
    expect(fields).toEqual(expect.arrayContaining(['co_quan', 'so', 'ky_hieu', 'trich_yeu', 'noi_nhan', 'nguoi_ky']));
  });

  it('are drawn once', () => {
    expect(defaultTemplate('CONG_VAN')).toBe(defaultTemplate('CONG_VAN'));
    expect(defaultTemplate('HOP_DONG')).toBeUndefined();
  });
});
