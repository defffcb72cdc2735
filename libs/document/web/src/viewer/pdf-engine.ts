import type { PDFDocumentProxy } from 'pdfjs-dist';

/** Where the application serves pdf.js' own files from (assets of apps/web). */
const PLACE = '/pdf';
const POLICY = 'lienthong#pdf';

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): {
    createScriptURL(address: string): string;
  };
}

/** A PDF measures in points, a screen in pixels. */
export const POINTS_TO_PIXELS = 96 / 72;

type Engine = typeof import('pdfjs-dist');

let engine: Promise<Engine> | undefined;

async function loadEngine(): Promise<Engine> {
  const pdf = await import('pdfjs-dist');
  pdf.GlobalWorkerOptions.workerSrc = `${PLACE}/pdf.worker.min.mjs`;
  const port = startWorker(`${PLACE}/pdf.worker.min.mjs`);
  if (port) pdf.GlobalWorkerOptions.workerPort = port;
  return pdf;
}

/**
 * The content security policy lets scripts start only from trusted addresses; ours is a constant. Where the policy does
 * not know our name, pdf.js reads the file on the page's own thread instead, only slower.
 */
function startWorker(address: string): Worker | undefined {
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  if (!types) return undefined;
  try {
    const policy = types.createPolicy(POLICY, { createScriptURL: (one) => one });
    return new Worker(policy.createScriptURL(address), { type: 'module' });
  } catch {
    return undefined; // TypeError: the policy's name is not allowed here
  }
}

/** The pdf.js library, loaded when first wanted. */
export function pdfEngine(): Promise<Engine> {
  engine ??= loadEngine();
  return engine;
}

/** Opens the bytes of a PDF; the caller destroys the result's `loadingTask` when done. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const { getDocument } = await pdfEngine();
  return getDocument({
    data: bytes,
    cMapUrl: `${PLACE}/cmaps/`,
    standardFontDataUrl: `${PLACE}/standard_fonts/`,
    wasmUrl: `${PLACE}/wasm/`,
    iccUrl: `${PLACE}/iccs/`,
    // The content security policy allows no WebAssembly; pdf.js then takes its plain script for old image formats.
    useWasm: false,
    enableXfa: false,
    stopAtErrors: false,
  }).promise;
}
