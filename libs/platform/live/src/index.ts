export { LiveHub } from './live-hub';
export { liveEndpoint } from './live.controller';
export { LiveModule } from './live.module';
export { planSignal, type Signal } from './plan-signal';
