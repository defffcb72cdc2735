export { NumberBooks, type Granted } from './number-books';
export { RegisterModule } from './register.module';
export { Numberings, type NumberChoice } from './series/numberings';
