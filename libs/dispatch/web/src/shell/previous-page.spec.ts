import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { PreviousPage } from './previous-page';

describe('PreviousPage', () => {
  it('leads back to the list as it was, whatever was looked at on the page', async () => {
    TestBed.configureTestingModule({ providers: [provideRouter([{ path: '**', children: [] }])] });
    const router = TestBed.inject(Router);
    const previous = TestBed.inject(PreviousPage);
    await router.navigateByUrl('/incoming/register?q=qd');
    await router.navigateByUrl('/incoming/1');
    await router.navigateByUrl('/incoming/1?tab=route');
    previous.back('/incoming/register');
    await new Promise((resolve) => setTimeout(resolve));
    expect(router.url).toBe('/incoming/register?q=qd');
  });

  it('leads to the list from a page that was opened first', async () => {
    TestBed.configureTestingModule({ providers: [provideRouter([{ path: '**', children: [] }])] });
    const router = TestBed.inject(Router);
    const previous = TestBed.inject(PreviousPage);
    await router.navigateByUrl('/incoming/1');
    previous.back('/incoming/register');
    await new Promise((resolve) => setTimeout(resolve));
    expect(router.url).toBe('/incoming/register');
  });
});
