export { NumberBooks } from './number-books';
export { RegisterModule } from './register.module';
