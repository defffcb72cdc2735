import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { IDEMPOTENCY_KEY } from '@lienthong/platform/contract';
import { FakeServer, idOf, refuse } from '@lienthong/platform/web-testing';
import { anArrival, wholeArrival } from '../testing/arrivals';
import { ArrivalAnswers } from './arrival-answers';

const path = (number: number) => `/api/arrivals/${idOf(number)}/register`;

describe('ArrivalAnswers', () => {
  let server: FakeServer;
  let answers: ArrivalAnswers;
  const keys = (number: number) => server.of('POST', path(number)).map((one) => one.headers.get(IDEMPOTENCY_KEY));

  beforeEach(() => {
    server = new FakeServer({ 'POST /api/arrivals/': () => wholeArrival(anArrival(1)) });
    TestBed.configureTestingModule({ providers: [provideHttpClient(withInterceptors([server.interceptor]))] });
    answers = TestBed.inject(ArrivalAnswers);
  });

  it('asks for numbers in the order of the acts', async () => {
    const first = answers.register(idOf(1));
    const second = answers.register(idOf(2));
    await Promise.resolve();
    expect(server.of('POST', path(2))).toEqual([]);
    await Promise.all([first, second]);
    expect(server.requests.map(({ url }) => url)).toEqual([path(1), path(2)]);
  });

  it('goes on after an answer that was refused', async () => {
    server.on(`POST ${path(1)}`, () => refuse(409, 'dispatch.arrival_already_answered'));
    const first = answers.register(idOf(1));
    const second = answers.register(idOf(2));
    await expect(first).rejects.toMatchObject({ code: 'dispatch.arrival_already_answered' });
    await expect(second).resolves.toMatchObject({ id: idOf(1) });
  });

  it('repeats an answer of unknown outcome under its own name', async () => {
    server.on(`POST ${path(1)}`, () => refuse(0, ''));
    await expect(answers.register(idOf(1))).rejects.toMatchObject({ passing: true });
    server.on(`POST ${path(1)}`, () => wholeArrival(anArrival(1)));
    await answers.register(idOf(1));
    expect(new Set(keys(1)).size).toBe(1);
    await answers.register(idOf(1));
    expect(new Set(keys(1)).size).toBe(2);
  });
});
