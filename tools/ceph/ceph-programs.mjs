// Where Ceph's programs are and what they need to run: installed ones, else Debian's packages unpacked privately.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { debs, triplet } from '../services/debs.mjs';

const needed = ['radosgw', 'radosgw-admin', 'ceph-osd', 'ceph-mon', 'monmaptool', 'ceph'];
const packages = ['ceph-mon', 'ceph-osd', 'radosgw', 'ceph-common'];

/** { bin, env, python, plugins } */
export async function cephPrograms() {
  const installed = needed.every((name) => existsSync(join('/usr/bin', name)));
  if (installed)
    return { bin: '/usr/bin', env: process.env, python: '/usr/bin/python3', plugins: pluginsIn('/usr/lib') };
  const { root, libraryPath } = await debs('ceph', packages);
  const lib = join(root, 'usr/lib');
  const bin = join(root, 'usr/bin');
  const env = {
    ...process.env,
    PATH: `${bin}:${process.env.PATH}`,
    LD_LIBRARY_PATH: [libraryPath, join(lib, 'ceph'), join(lib, triplet, 'ceph')].join(':'),
    PYTHONPATH: join(lib, 'python3/dist-packages'),
  };
  // The unpacked Python, when Debian's own was not installed: `ceph` is a Python script with compiled modules.
  const python = ['python3.11', 'python3.13'].map((name) => join(bin, name)).find(existsSync);
  if (python) env.PYTHONHOME = join(root, 'usr');
  return { bin, env, python: python ?? '/usr/bin/python3', plugins: pluginsIn(lib) };
}

function pluginsIn(lib) {
  const find = (name) => [join(lib, triplet, name), join(lib, name)].find(existsSync) ?? join(lib, name);
  return { classes: find('rados-classes'), erasureCode: find('ceph/erasure-code'), other: find('ceph') };
}
