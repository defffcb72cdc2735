// LibreOffice, which makes PDF files of .docx and .odt: an installed one. Tests install it by apt when they run as root;
// `npm start` never waits for it. Without it everything works, and such files simply keep their own form.
import { aptInstall } from './apt.mjs';
import { which } from './which.mjs';

const PACKAGES = ['libreoffice-writer-nogui', 'fonts-liberation'];

const find = () => which('soffice', 'libreoffice');

/** { SOFFICE_BIN } for the programs' environment, {} with a hint when there is none; `install` fetches it when it can. */
export function office({ install = false } = {}) {
  if (process.env.SOFFICE_BIN) return { SOFFICE_BIN: process.env.SOFFICE_BIN };
  const found = find() ?? (install && aptInstall(PACKAGES) ? find() : undefined);
  if (found) return { SOFFICE_BIN: found };
  console.error(`Office files stay as they are, without a PDF of them: apt-get install ${PACKAGES.join(' ')}`);
  return {};
}
