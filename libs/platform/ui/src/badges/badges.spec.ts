import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { CodeBadge } from './code-badge';
import { ProgressCell } from './progress-cell';
import { StatusChip } from './status-chip';
import { UrgencyBadge } from './urgency-badge';

@Component({
  imports: [CodeBadge, ProgressCell, StatusChip, UrgencyBadge],
  template: `<lt-code-badge [code]="null" />
    <lt-urgency-badge [urgency]="0" />
    <lt-urgency-badge [urgency]="3" />
    <lt-status-chip label="Đã nhận" tone="done" />
    <lt-progress-cell [done]="1182" [total]="1190" [refused]="3" />`,
})
class Badges {}

describe('badges', () => {
  it('says states in words, with a drawing beside the colour', async () => {
    const page = TestBed.createComponent(Badges);
    await page.whenStable();
    const one = (selector: string) => page.nativeElement.querySelector(selector) as HTMLElement;
    expect(one('lt-code-badge').textContent).toBe('Chưa có số');
    expect(one('lt-urgency-badge').hidden).toBe(true);
    expect(one('lt-urgency-badge.flash').textContent).toContain('Hỏa tốc');
    expect(one('lt-status-chip.done').textContent).toContain('Đã nhận');
    expect(one('lt-status-chip svg')).not.toBeNull();
    expect(one('lt-progress-cell').textContent?.replace(/\s+/g, ' ')).toContain('1.182/1.190 đã vào sổ · 3 trả lại');
  });
});
