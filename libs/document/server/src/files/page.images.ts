import { FILE_LIMITS, fileErrors } from '@lienthong/document/model';
import type { Actor } from '@lienthong/identity/model';
import { BLOB_STORE, StagingArea, type BlobStore, type StagedFile } from '@lienthong/platform/storage';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { isOfficeText } from '../content/content-types';
import { renderPage, type PageImage } from '../content/pdf-pages';
import { Renditions } from '../office/renditions';
import type { FileEntity } from '../persistence/file.entity';
import { FileContent } from './file.content';
import { FileQueries } from './file.queries';
import { readPageKey, toPageKey, pagePrefix } from './page-key';

/** A page as a picture: drawn, or the file itself when that is one. */
export interface PagePicture {
  readonly mediaType: string;
  readonly size: number;
  readonly bytes: Readable;
}

/** Which page of which file, after access was checked. */
export interface PageOf {
  readonly file: FileEntity;
  readonly page: number;
}

/** Pictures of pages: drawn on the first demand and kept beside the files, as long as they are worth it. */
@Injectable()
export class PageImages {
  private readonly log = new Logger('pages');
  private readonly drawing = new Map<string, Promise<PageImage>>();

  constructor(
    private readonly queries: FileQueries,
    private readonly renditions: Renditions,
    private readonly content: FileContent,
    private readonly staging: StagingArea,
    @Inject(BLOB_STORE) private readonly blobs: BlobStore,
  ) {}

  /**
   * Finds a page that the actor may see. Throws `file.not_found`, `file.page_not_found` (params `page`, `pages`), or
   * `file.preview_unavailable` for kinds without pictures.
   */
  async find(actor: Actor, id: string, page: number): Promise<PageOf> {
    const own = await this.queries.readable(actor, id);
    const file = isOfficeText(own.mediaType) ? ((await this.renditions.pdfOf(actor, own)) ?? own) : own;
    const pages = isPicture(file) ? 1 : file.pages;
    if (!isPicture(file) && file.mediaType !== 'application/pdf')
      throw fileErrors.preview_unavailable({ reason: 'no_pages' });
    if (pages !== null && page > pages) throw fileErrors.page_not_found({ page, pages });
    return { file, page };
  }

  /** The picture of a page that was found; throws `file.preview_unavailable` or `file.damaged`. */
  async open({ file, page }: PageOf): Promise<PagePicture> {
    const { mediaType, size } = file;
    if (isPicture(file)) return { mediaType, size, bytes: await this.content.bytesOf(file) };
    const image = (await this.kept(file, page)) ?? (await this.drawOnce(file, page));
    return { mediaType: image.mediaType, size: image.bytes.length, bytes: Readable.from([image.bytes]) };
  }

  private async kept(file: FileEntity, page: number): Promise<PageImage | undefined> {
    try {
      for await (const { key } of this.blobs.list(pagePrefix(file.sha256, page))) {
        const found = readPageKey(key);
        if (!found) continue;
        const { mediaType, sha256 } = found;
        const size = (await this.blobs.head(key))?.size ?? 0;
        return { mediaType, bytes: await buffer(await this.blobs.open(key, { size, sha256 })) };
      }
    } catch (error) {
      this.log.warn({ err: error, fileId: file.id, page }, 'a kept page could not be read and is drawn again');
    }
    return undefined;
  }

  /** Two who ask for the same page at once share one drawing. */
  private drawOnce(file: FileEntity, page: number): Promise<PageImage> {
    const key = pagePrefix(file.sha256, page);
    const running = this.drawing.get(key) ?? this.draw(file, page).finally(() => this.drawing.delete(key));
    this.drawing.set(key, running);
    return running;
  }

  private async draw(file: FileEntity, page: number): Promise<PageImage> {
    const pdf = await this.fetch(file);
    try {
      const image = await renderPage(pdf.path, page);
      await this.keep(file, page, image);
      return image;
    } finally {
      await this.staging.discard(pdf);
    }
  }

  private async fetch(file: FileEntity): Promise<StagedFile> {
    const bytes = await this.content.bytesOf(file);
    try {
      return await this.staging.receive(bytes, { limitBytes: FILE_LIMITS.bytes });
    } catch (error) {
      if (bytes.errored) throw fileErrors.damaged({ fileId: file.id }, { cause: error });
      throw error;
    } finally {
      bytes.destroy();
    }
  }

  /** A page that cannot be kept is drawn again next time; the reader gets it all the same. */
  private async keep(file: FileEntity, page: number, { mediaType, bytes }: PageImage): Promise<void> {
    const staged = await this.staging.receive(Readable.from([bytes]), { limitBytes: bytes.length });
    try {
      await this.blobs.put(toPageKey(file.sha256, page, { mediaType, sha256: staged.sha256 }), staged);
    } catch (error) {
      this.log.warn({ err: error, fileId: file.id, page }, 'a page could not be kept');
    } finally {
      await this.staging.discard(staged);
    }
  }
}

function isPicture({ mediaType }: FileEntity): boolean {
  return mediaType === 'image/png' || mediaType === 'image/jpeg';
}
