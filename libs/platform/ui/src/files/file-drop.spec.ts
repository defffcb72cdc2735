import { TestBed } from '@angular/core/testing';
import { acceptsFile } from './accepts';
import { FileDrop } from './file-drop';

const pdf = new File(['x'], 'Quyết định 57.PDF', { type: 'application/pdf' });
const exe = new File(['x'], 'a.exe', { type: 'application/x-msdownload' });

describe('FileDrop', () => {
  it('knows kinds by extension, type and family', () => {
    expect(acceptsFile('.pdf', pdf)).toBe(true);
    expect(acceptsFile('image/*, application/pdf', pdf)).toBe(true);
    expect(acceptsFile('image/*', pdf)).toBe(false);
    expect(acceptsFile('', exe)).toBe(true);
  });

  it('takes dropped files of the right kind and names the others', async () => {
    const fixture = TestBed.createComponent(FileDrop);
    fixture.componentRef.setInput('accept', '.pdf');
    fixture.componentRef.setInput('multiple', true);
    const taken: string[] = [];
    fixture.componentInstance.files.subscribe((files) => taken.push(...files.map((file) => file.name)));
    const drop = Object.assign(new Event('drop', { cancelable: true }), { dataTransfer: { files: [exe, pdf] } });
    fixture.nativeElement.dispatchEvent(drop);
    await fixture.whenStable();
    expect(taken).toEqual(['Quyết định 57.PDF']);
    expect(fixture.nativeElement.querySelector('[role=alert]').textContent).toContain('a.exe');
  });
});
