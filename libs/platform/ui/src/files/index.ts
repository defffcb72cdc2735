export { acceptsFile } from './accepts';
export { FileDrop } from './file-drop';
export { PageImages, type PageImage } from './page-images';
