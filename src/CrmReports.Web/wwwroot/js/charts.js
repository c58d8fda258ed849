// Draws the charts of a page. What is drawn comes as JSON from the server, texts included; here are only shapes.
// A kind of chart is a module of its name in charts/. It exports `option(data, look, size)`, and may export
// `height(data, size)` and `pointAt(data, chart, pixel)`: the point of the data that a place in the drawing belongs to.

import { readLook } from './charts/look.js';
import { hideTip, showTip } from './charts/tip.js';

/** A4 upright without its margins and those of a panel. */
const paper = 660;

const drawn = new Map();
let printing = false;

/** Draws what is not drawn yet within a part of the page. */
export function draw(within = document) {
  for (const element of within.querySelectorAll('[data-chart]')) {
    if (!drawn.has(element)) {
      drawn.set(element, null);
      begin(element).catch(fault => fail(element, fault));
    }
  }
}

/** ECharts remembers the widths of texts in a plain object, under the text itself: a product called `__proto__` would
 *  change every object of the page. An invisible word joiner keeps such a text apart. */
function harmless(_, value) {
  return typeof value === 'string' ? value.split('\n').map(apart).join('\n') : value;
}

const inherited = Object.getOwnPropertyNames(Object.prototype);

function apart(line) {
  return inherited.some(name => line.startsWith(name)) ? `\u2060${line}` : line;
}

async function begin(element) {
  const data = JSON.parse(element.nextElementSibling.textContent, harmless);
  const [echarts, kind] = await Promise.all([
    import(element.dataset.library),
    import(`./charts/${element.dataset.chart}.js`),
  ]);
  const entry = { element, data, kind, size: measure(element) };
  fit(entry);
  entry.chart = echarts.init(element, null, { renderer: 'canvas' });
  drawn.set(element, entry);
  show(entry);
  listen(entry);
  new ResizeObserver(() => resize(entry)).observe(element);
}

/** A mark is hovered and clicked; where the kind says so, everything that belongs to it, such as the whole column of a bar. */
function listen({ element, data, kind, chart }) {
  const surface = chart.getZr();
  const hover = (point, event) => {
    surface.setCursorStyle(point?.link ? 'pointer' : 'default');
    showTip(element, point?.tip, event.offsetX, event.offsetY);
  };
  if (kind.pointAt) {
    const at = event => kind.pointAt(data, chart, [event.offsetX, event.offsetY]);
    surface.on('mousemove', event => hover(at(event), event));
    surface.on('click', event => follow(at(event)?.link, event.event));
  } else {
    chart.on('mousemove', params => hover(params.data, params.event));
    chart.on('mouseout', hideTip);
    chart.on('click', params => follow(params.data?.link, params.event?.event));
  }
  surface.on('globalout', hideTip);
}

function measure(element) {
  const style = getComputedStyle(element);
  return {
    width: element.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight),
    height: element.clientHeight - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom),
  };
}

/** Some kinds need more room the more they hold. */
function fit(entry) {
  const height = entry.kind.height?.(entry.data, entry.size);
  if (height) {
    entry.element.style.height = `${height}px`;
    entry.size = measure(entry.element);
  }
}

function show(entry) {
  const look = readLook(printing);
  entry.chart.setOption({ ...look.base, ...entry.kind.option(entry.data, look, entry.size) }, { notMerge: true });
}

function resize(entry) {
  const size = measure(entry.element);
  if (!printing && size.width > 0 && size.width !== entry.size.width) {
    entry.size = size;
    fit(entry);
    entry.chart.resize();
    show(entry);
  }
}

/** Before printing nothing has the width of the paper yet, and while printing nothing can be drawn: small charts in three
 *  columns would be cut off. */
function layAll() {
  for (const [element, entry] of drawn) {
    if (entry && element.isConnected) {
      const width = printing ? Math.min(entry.size.width, paper) : measure(element).width;
      const height = entry.kind.height?.(entry.data, { width });
      if (height) {
        element.style.height = `${height}px`;
      }
      entry.size = { width, height: measure(element).height };
      entry.chart.resize(printing ? entry.size : { width: 'auto', height: 'auto' });
    }
  }
}

function redraw() {
  for (const [element, entry] of drawn) {
    if (!element.isConnected) {
      entry?.chart?.dispose();
      drawn.delete(element);
    } else if (entry) {
      show(entry);
      entry.chart.getZr().flush();
    }
  }
}

function fail(element, fault) {
  console.error(fault);
  element.removeAttribute('role');
  element.removeAttribute('aria-label');
  element.classList.add('chart-failed');
  element.textContent = element.dataset.failed;
  const button = element.parentElement.querySelector('[aria-controls]');
  if (button?.getAttribute('aria-expanded') === 'false') {
    button.click();
  }
}

/** Opens the rows behind a mark, on this site only. */
function follow(link, event) {
  if (!link) {
    return;
  }
  const address = new URL(link, location.href);
  if (address.origin !== location.origin) {
    return;
  }
  if (event && (event.ctrlKey || event.metaKey || event.button === 1)) {
    window.open(address, '_blank', 'noopener');
  } else {
    location.assign(address);
  }
}

new MutationObserver(redraw).observe(document.documentElement, { attributeFilter: ['data-bs-theme'] });
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);
addEventListener('beforeprint', () => { printing = true; layAll(); redraw(); });
addEventListener('afterprint', () => { printing = false; layAll(); redraw(); });
