import { printedMarks, type MarkedFile, type PrintedMarks } from '@lienthong/document/model';
import { Injectable } from '@nestjs/common';
import { POPPLER_SETTINGS } from '../content/limits';
import { FileText } from '../files/file.text';
import type { FileEntity } from '../persistence/file.entity';

/** How many files are remembered: bytes under a digest never change, and a preview asks again at every change. */
const REMEMBERED = 2000;

/** Looks files through for what they print; what has no text that can be read (a scan, a picture) shows nothing. */
@Injectable()
export class FileMarks {
  private readonly known = new Map<string, PrintedMarks>();

  constructor(private readonly text: FileText) {}

  /** What each file prints, one after another, outside any transaction; throws `file.preview_unavailable` in a rush. */
  async of(files: readonly FileEntity[]): Promise<MarkedFile[]> {
    const marked: MarkedFile[] = [];
    for (const file of files) marked.push({ name: file.name, marks: await this.one(file) });
    return marked;
  }

  private async one(file: FileEntity): Promise<PrintedMarks> {
    const key = `${file.mediaType} ${file.sha256.toString('hex')}`;
    const known = this.known.get(key);
    if (known) return known;
    const marks = printedMarks(await this.text.plainOf(file, POPPLER_SETTINGS));
    const [oldest] = this.known.keys();
    if (this.known.size >= REMEMBERED && oldest !== undefined) this.known.delete(oldest);
    this.known.set(key, marks);
    return marks;
  }
}
