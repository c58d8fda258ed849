// Copies what the pages use of the npm packages into wwwroot/lib and makes one sprite of the icons named in icons.txt.
// Started by FrontEnd.targets; wwwroot/lib and node_modules are never committed.
import { copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const oldestNode = 20;
const here = dirname(fileURLToPath(import.meta.url));
const packages = join(here, 'node_modules');
const library = join(here, 'wwwroot', 'lib');

const files = {
  'tabler.min.css': '@tabler/core/dist/css/tabler.min.css',
  'htmx.min.js': 'htmx.org/dist/htmx.min.js',
  'echarts.min.js': 'echarts/dist/echarts.esm.min.mjs',
  'licences/echarts.txt': 'echarts/LICENSE',
  'licences/echarts-notice.txt': 'echarts/NOTICE',
  'licences/htmx.txt': 'htmx.org/LICENSE',
  'licences/tabler-icons.txt': '@tabler/icons/LICENSE',
};

function fail(message) {
  // The form that the build shows as an error of its own.
  console.error(`front-end.mjs : error FRONT1: ${message}`);
  process.exit(1);
}

function install() {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  try {
    execFileSync(npm, ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'],
      { cwd: here, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
  } catch (fault) {
    fail(fault.code === 'ENOENT'
      ? `npm was not found. It comes with Node.js ${oldestNode} or newer (https://nodejs.org).`
      : 'npm could not install the packages of package-lock.json; its own message stands above.');
  }
}

/** Writes beside the place and renames, so that a build at the same time never reads half a file. */
async function place(name, write) {
  const target = join(library, name);
  const half = `${target}.${process.pid}`;
  await mkdir(dirname(target), { recursive: true });
  await write(half);
  await rename(half, target);
}

async function symbol(name) {
  const source = join(packages, '@tabler', 'icons', 'icons', 'outline', `${name}.svg`);
  const svg = await readFile(source, 'utf8').catch(() => fail(`icons.txt names "${name}", which is no outline icon of Tabler.`));
  const drawing = svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>'))
    .replace(/<path stroke="none" d="M0 0h24v24H0z" fill="none"\s*\/>/, '')
    .replace(/\s+/g, ' ').trim();
  return `<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round">${drawing}</symbol>`;
}

async function sprite() {
  const names = (await readFile(join(here, 'icons.txt'), 'utf8')).split(/\s+/).filter(Boolean);
  const symbols = await Promise.all(names.map(symbol));
  return `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join('\n')}\n</svg>\n`;
}

if (Number(process.versions.node.split('.')[0]) < oldestNode) {
  fail(`the pages need Node.js ${oldestNode} or newer at build time; this is ${process.version} (https://nodejs.org).`);
}

install();
const icons = await sprite();
await rm(library, { recursive: true, force: true });
for (const [name, source] of Object.entries(files)) {
  await place(name, half => copyFile(join(packages, source), half));
}
await place('icons.svg', half => writeFile(half, icons));
