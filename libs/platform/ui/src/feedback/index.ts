export { ProblemBanner, type ProblemWords } from './problem-banner';
export { ToastRegion } from './toast-region';
export { Toasts, type Toast } from './toasts';
